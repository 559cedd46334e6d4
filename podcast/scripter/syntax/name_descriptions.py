"""Descriptions after a name: where they begin, and how far they reach."""

from __future__ import annotations

from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm, bare
from podcast.scripter.syntax.speech_verbs import NOTHING, adverb, verb_kind
from podcast.scripter.tokenization.tokens import Tokens

LONGEST_HOME = 4  # tokens of where somebody is from: `New South Wales`
BRACKET = 12  # tokens at most in a bracket after a name: `(R-Utah)`


def closing_bracket(tokens: Tokens, at: int, end: int) -> int:
    for index in range(at + 1, min(end, at + BRACKET)):
        if tokens.word[index] in ")]":
            return index + 1
    return -1


def description_after(scene: AnnotatedText, number: int, at: int, limit: int) -> tuple[int, int]:
    """Tokens from `at` on that describe the subject of an inverted clause.

    `, an expert at Y`; `(R-Utah)`; ` of Marion Church`; the comma is left out.
    """
    tokens, mention = scene.tokens, scene.mentions[number]
    if at >= limit:
        return NOTHING
    if tokens.word[at] == "(":
        close = closing_bracket(tokens, at, limit)
        return (at, close) if close > 0 else NOTHING
    if (
        mention.form is MentionForm.NAME
        and at + 1 < limit
        and tokens.low[at] in tokens.constructions.attached
        and tokens.low[at + 1] not in tokens.lexicon.time_words
    ):
        end = phrase_end(scene, at, limit)
        return (at, end) if end > at else NOTHING
    if tokens.word[at] not in (",", "—", "–") or at + 1 >= limit or not _describes(tokens, at + 1):
        return NOTHING
    return (at + 1, _description_end(tokens, at + 1, limit))


def _describes(tokens: Tokens, index: int) -> bool:
    low = tokens.low[index]
    if low in tokens.constructions.begin_descriptions:
        return True
    if low in tokens.lexicon.prepositions or low in tokens.constructions.begin_no_description:
        return False
    return (
        not low.endswith(tokens.endings.participle)
        and not verb_kind(tokens, index)
        and not adverb(tokens, index)
        and low[0].isalnum()
    )


def _description_end(tokens: Tokens, at: int, end: int) -> int:
    """Where a description that began after a comma ends: at the sentence's end, or where something
    else goes on."""
    depth = 0
    for index in range(at, end):
        word = tokens.word[index]
        if tokens.quote[index] >= 0:
            return index - 1 if tokens.word[index - 1] == "," else index
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif (depth == 0 and (word in ".;:!?" or word in "—–")) or (
            depth == 0 and word == "," and _ends_description(tokens, index + 1, end)
        ):
            return index
    return end


def _ends_description(tokens: Tokens, index: int, end: int) -> bool:
    """Whether what follows a comma no longer describes: `, adding that`, `, in an interview`, `,
    “and`."""
    if index >= end or tokens.quote[index] >= 0:
        return True
    low = tokens.low[index]
    if low in tokens.constructions.go_on_describing:
        return (
            low in tokens.constructions.and_words
            and index + 1 < end
            and tokens.low[index + 1] in tokens.constructions.after_and_of_clause
        )
    return (
        low in tokens.lexicon.prepositions
        or low in tokens.constructions.ends_descriptions
        or (low.endswith(tokens.endings.participle) and not tokens.upper[index])
        or bool(verb_kind(tokens, index) and not tokens.upper[index])
    )


def home_end(tokens: Tokens, at: int, end: int) -> int:
    """Where `of New York`, `from the North` ends behind a name, before a comma; `at` where no such
    phrase stands there."""
    if at + 2 >= end or tokens.low[at] not in tokens.constructions.attached:
        return at
    stop = at + 1 + (tokens.low[at + 1] in tokens.constructions.the)
    first = stop
    while stop < min(end, first + LONGEST_HOME) and tokens.upper[stop]:
        stop += 1
    return stop if first < stop < end and tokens.word[stop] == "," else at


def phrase_end(scene: AnnotatedText, at: int, end: int) -> int:
    """Where a phrase that goes on at `at` ends: `of the Green Party | on Tuesday`, `familiar with
    the talks`."""
    tokens = scene.tokens
    by_name = (
        at + 1 < end and tokens.low[at] in tokens.constructions.by and tokens.upper[at + 1]
    )  # `a report by Tilden Research`
    if (
        at < end
        and tokens.low[at] not in tokens.constructions.attached
        and not modifies(tokens, at)
        and not by_name
    ):
        return at
    index, clause = at, False
    while index < end and tokens.quote[index] < 0:
        low = tokens.low[index]
        if not low[0].isalnum() and low not in tokens.constructions.inside_phrases:
            break
        clause = clause or low in tokens.lexicon.relatives
        if index > at and (
            _leaves_phrase(tokens, index, end) or (low in tokens.lexicon.auxiliaries and not clause)
        ):
            break
        index += 1
    while index > at and tokens.low[index - 1] in tokens.lexicon.relatives:
        index -= 1
    return index


def modifies(tokens: Tokens, at: int) -> bool:
    """Whether the word goes on describing the noun before it: `involved in`, `familiar with`, `who
    asked`."""
    low = tokens.low[at]
    if low in tokens.constructions.modifying:
        return True
    if (
        low.endswith(tokens.endings.past)
        and at + 1 < len(tokens)
        and tokens.low[at + 1] in tokens.constructions.to
        and low not in tokens.constructions.participles_with_to
    ):
        return False  # `a spokesman declined to comment`
    return low.endswith(tokens.endings.verbal) and low not in tokens.verbs.kind


def _leaves_phrase(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a preposition begins something about the saying: `on Monday`, `in an interview`,
    `after the match`."""
    low = tokens.low[index]
    if low in tokens.constructions.leave_phrases:
        return True
    if low in tokens.lexicon.time_words:
        return True
    if (
        low.endswith(tokens.endings.past)
        and low not in tokens.constructions.participles_with_to
        and index + 1 < end
        and tokens.low[index + 1] in tokens.constructions.to
    ):
        return True  # `attorneys for Park | appeared to`
    if low in tokens.constructions.before_settings:
        near = [bare(word) for word in tokens.low[index + 1 : min(end, index + 5)]]
        return any(
            word in tokens.lexicon.time_words or word in tokens.lexicon.settings for word in near
        )
    return False
