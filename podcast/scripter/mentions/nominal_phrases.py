"""Descriptions: `a senior aide`, `officials`, `the 2019 report`, `Park's lawyer`."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import (
    Mention,
    MentionForm,
    bare,
    content,
    gender_of_words,
    has_possessive,
)
from podcast.scripter.mentions.phrase_extent import speaking_head
from podcast.scripter.tokenization.tokens import Tokens


def nominal_at(tokens: Tokens, index: int, end: int, owner: int = -1) -> Mention | None:
    """The description that begins at token `index`; `owner` is where a possessive name right before
    it begins."""
    low = tokens.low[index]
    if low in tokens.constructions.that:  # nearly always a conjunction
        return None
    if owner < 0 and low in tokens.lexicon.begins_no_phrase:
        return None
    opening = low in tokens.lexicon.determiners or low in tokens.pronouns.possessive
    starts = opening or owner >= 0
    at = index + 1 if opening else index
    if starts and at < end and tokens.low[at] in tokens.lexicon.determiners:
        at += 1
    head, stop = speaking_head(tokens, at, end, opened=starts)
    if (
        head < 0
        and low in tokens.constructions.speak_alone
        and _speaks(tokens, index, index + 1, end)
    ):
        head, stop = index, index + 1
    generic = head < 0
    if generic:
        speaks = _speaks(tokens, index, stop, end) or (
            starts and _leads_to_words(tokens, stop, end)
        )
        if stop <= at or not speaks or (tokens.low[stop - 1] in tokens.pronouns.subject):
            return None
        if not starts and not (
            tokens.first[index] and tokens.low[stop - 1].endswith(tokens.endings.plural)
        ):
            return None
        head = stop - 1
        if (
            tokens.low[head] in tokens.verbs.kind
            or tokens.low[head] in tokens.lexicon.irregular_pasts
            or tokens.low[head] in tokens.lexicon.time_words | tokens.constructions.periods
        ):
            return None
    elif not starts and not _stands_alone(tokens, index, head):
        return None
    if starts and not generic:
        head = _second_office(tokens, head, end)
    return _nominal(tokens, owner if owner >= 0 else index, head, generic)


def _second_office(tokens: Tokens, head: int, end: int) -> int:
    """The head of `the Oslo senator and | presidential candidate`: one article, one person."""
    if (
        head + 2 >= end
        or tokens.low[head + 1] not in tokens.constructions.and_words
        or tokens.low[head].endswith(tokens.endings.plural)
    ):
        return head
    at = head + 2
    if (
        tokens.low[at] in tokens.lexicon.determiners
        or tokens.low[at] in tokens.pronouns.possessive
        or not content(tokens, at)
    ):
        return head
    second, _ = speaking_head(tokens, at, end, opened=True)
    return (
        second if second >= 0 and not tokens.low[second].endswith(tokens.endings.plural) else head
    )


def _speaks(tokens: Tokens, index: int, stop: int, end: int) -> bool:
    """Whether a verb of speech stands right before or after the phrase."""
    if index and (
        tokens.low[index - 1] in tokens.verbs.kind
        or tokens.ends_phrase(index, tokens.constructions.according_to)
    ):
        return True
    for at in range(stop, min(end, stop + 3)):
        if tokens.verbs.kind.get(tokens.low[at]) in ("say", "tell", "write"):
            return True
        if (
            tokens.low[at] not in tokens.lexicon.auxiliaries
            and tokens.low[at] not in tokens.lexicon.adverbs
        ):
            return False
    return False


def _leads_to_words(tokens: Tokens, stop: int, end: int) -> bool:
    """`the flags | on the pilot station read “…”`: past a phrase with a preposition a verb meets
    the quotation."""
    if stop >= end or tokens.low[stop] not in tokens.lexicon.prepositions:
        return False
    for at in range(stop + 1, min(end - 1, stop + 8)):
        if tokens.quote[at] >= 0 or not tokens.word[at][0].isalnum():
            return False
        after = at + 2 if tokens.word[at + 1] in (":", ",") else at + 1
        if (
            tokens.verbs.kind.get(tokens.low[at]) in ("say", "tell", "write")
            and after < end
            and tokens.quote[after] >= 0
        ):
            return True
    return False


def _stands_alone(tokens: Tokens, index: int, head: int) -> bool:
    """Whether a phrase without an article is one: a plural, or the first word of a headline."""
    return (
        tokens.low[head].endswith(tokens.endings.plural)
        or tokens.low[head] in tokens.constructions.nouns_without_article
        or tokens.first[index]
    )


def _nominal(tokens: Tokens, first: int, head: int, generic: bool) -> Mention:
    word = bare(tokens.low[head])
    return Mention(
        first,
        head + 1,
        MentionForm.NOMINAL,
        head,
        head + 1,
        gender_of_words(tokens.lexicon, [word])
        or ("thing" if word in tokens.lexicon.things else ""),
        plural=(
            word.endswith(tokens.endings.plural) and not word.endswith(tokens.endings.not_plural)
        )
        or word in tokens.constructions.plurals,
        possessive=has_possessive(tokens, head + 1),
        generic=generic,
    )
