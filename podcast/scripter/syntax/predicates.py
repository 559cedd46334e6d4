"""Subjects: whether what follows a mention is its predicate."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import Mention, MentionForm
from podcast.scripter.syntax.speech_verbs import finite, present
from podcast.scripter.tokenization.tokens import DASHES, Tokens

DESCRIPTION = 30  # tokens of a description between a subject and its verb


def leads_predicate(tokens: Tokens, mention: Mention) -> bool:
    """Whether some verb follows a mention that may be its subject."""
    if (
        mention.form is MentionForm.PRONOUN
        and tokens.low[mention.first] in tokens.constructions.nominative
    ):
        return True
    end = tokens.bounds[tokens.paragraph[mention.first]][1]
    described = tokens.word[mention.name_first - 1] == ","
    return _predicate(tokens, mention.end, end) or _after_description(
        tokens, mention.end, end, described=described
    )


def dateline(tokens: Tokens, first: int) -> bool:
    """Whether a name in capitals opens its paragraph as the place of the report: `OSLO, Norway —
    `."""
    begin, end = tokens.bounds[tokens.paragraph[first]]
    if (
        first != begin
        or not tokens.word[first].isupper()
        or len(tokens.word[first]) < 2
        or end - begin < 12
    ):
        return False
    return any(tokens.word[index] in DASHES for index in range(first + 1, min(end, first + 9)))


def _after_description(tokens: Tokens, at: int, end: int, *, described: bool) -> bool:
    """Whether a verb follows a description between commas: `Park, 19, a nurse, sat down`."""
    if at >= end or tokens.word[at] != ",":
        return False
    if described and _predicate(tokens, at + 1, end):  # `Park's lawyer, Ana Bell, | sat down`
        return True
    for index in range(at + 1, min(end, at + DESCRIPTION)):
        if tokens.word[index] in ".;:!?" or tokens.quote[index] >= 0:
            return False
        if tokens.word[index] == "," and _predicate(tokens, index + 1, end):
            return True
    return False


def _predicate(tokens: Tokens, at: int, end: int) -> bool:
    return finite(tokens, at, end) or present(tokens, at, end)
