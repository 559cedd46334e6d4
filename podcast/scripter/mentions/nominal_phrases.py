"""Descriptions: `a senior aide`, `officials`, `the 2019 report`, `Park's lawyer`."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import (
    Form,
    Mention,
    bare,
    content,
    gender_of_words,
    has_possessive,
)
from podcast.scripter.tokenization.tokens import Tokens

LONGEST = 9  # tokens


def nominal_at(tokens: Tokens, index: int, end: int, owner: int = -1) -> Mention | None:
    """The description that begins at token `index`; `owner` is where a possessive name right before
    it begins."""
    low = tokens.low[index]
    if low in tokens.constructions.that:  # nearly always a conjunction
        return None
    starts = owner >= 0 or low in tokens.lexicon.determiners or low in tokens.pronouns.possessive
    at = (
        index + 1
        if low in tokens.lexicon.determiners or low in tokens.pronouns.possessive
        else index
    )
    if starts and at < end and tokens.low[at] in tokens.lexicon.determiners:
        at += 1
    head, stop = _head(tokens, at, end, starts)
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
    second, _ = _head(tokens, at, end, starts=True)
    return (
        second if second >= 0 and not tokens.low[second].endswith(tokens.endings.plural) else head
    )


def _head(tokens: Tokens, at: int, end: int, starts: bool) -> tuple[int, int]:
    """The last noun of the phrase that can speak (-1 none), and where the phrase ends."""
    head, begin = -1, at
    limit = min(end, at + LONGEST)
    while at < limit:
        word = tokens.low[at]
        if tokens.lexicon.is_person_noun(word) and (
            not tokens.upper[at] or tokens.first[at] or word in tokens.lexicon.demonyms
        ):
            head = at
        elif word in tokens.constructions.inside_nouns or (
            starts and head < 0 and at == begin + 1 and _adjectives(tokens, at, limit)
        ):
            pass
        elif (
            starts
            and head < 0
            and (
                bare(word) in tokens.lexicon.time_words
                or (at == begin and word.endswith(tokens.endings.past))
            )
        ):
            pass  # `a Feb. 1 letter`, `the printed card`
        elif (
            not content(tokens, at)
            or (not starts and head < 0 and word in tokens.lexicon.irregular_pasts)
            or (head >= 0 and (word in tokens.verbs.kind or word.endswith(tokens.endings.verbal)))
            or (
                at > begin
                and word in tokens.verbs.kind
                and not tokens.upper[at]
                and _after_noun(tokens, at)
            )
            or (
                at > begin
                and (
                    word in tokens.lexicon.irregular_pasts
                    or (
                        word in tokens.verbs.kind
                        and word not in tokens.verbs.stems
                        and word not in tokens.verbs.third_persons
                    )
                )
            )
            or (not starts and head < 0 and at - begin >= 3)
            or (at > begin and head < 0 and tokens.upper[at] and _opens_name(tokens, at))
        ):
            break
        at += 1
    return head, at


def _adjectives(tokens: Tokens, comma: int, limit: int) -> bool:
    """`the tired, | 64-year-old envoy`: a comma between two adjectives, and the noun right after
    them."""
    if tokens.word[comma] != "," or comma + 2 >= limit or not tokens.word[comma - 1][0].islower():
        return False
    adjective = (
        content(tokens, comma + 1)
        and not tokens.upper[comma + 1]
        and not tokens.lexicon.is_person_noun(tokens.low[comma + 1])
    )
    return adjective and any(
        tokens.lexicon.is_person_noun(tokens.low[at])
        for at in range(comma + 2, min(limit, comma + 6))
    )


def _opens_name(tokens: Tokens, at: int) -> bool:
    """Whether a title and a name begin: in `In her speech Bishop Ana Bell said` the phrase does not
    go on."""
    if (
        bare(tokens.low[at]) not in tokens.lexicon.titles
        or at + 1 >= len(tokens)
        or not tokens.upper[at + 1]
    ):
        return False
    return tokens.language.first_name_gender(tokens.low[at + 1]) is not None


def _after_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be verb or noun is a verb here: nothing of a phrase follows it."""
    following = tokens.low[at + 1] if at + 1 < len(tokens) else "."
    return (
        not following[0].isalpha()
        or following in tokens.lexicon.determiners
        or following in tokens.constructions.after_verbs
        or following in tokens.pronouns.subject
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
        after = at + 1 + (tokens.word[at + 1] in (":", ","))
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
        Form.NOMINAL,
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
