"""Subjects: whether what follows a mention is its predicate."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import Mention, MentionForm
from podcast.scripter.syntax.name_descriptions import closing_bracket, home_end
from podcast.scripter.syntax.speech_verbs import NOTHING, finite, present
from podcast.scripter.tokenization.tokens import DASHES, Tokens

DESCRIPTION = 30  # tokens of a description between a subject and its verb


def description_before_predicate(tokens: Tokens, mention: Mention) -> tuple[int, int] | None:
    """What is said of a mention before its verb: `, 19, a nurse` of `Park, 19, a nurse, sat
    down`; NOTHING before a verb that follows at once; None where no verb follows."""
    if (
        mention.form is MentionForm.PRONOUN
        and tokens.low[mention.first] in tokens.constructions.nominative
    ):
        return NOTHING
    end = tokens.bounds[tokens.paragraph[mention.first]][1]
    at = mention.end
    if at < end and tokens.word[at] == "(":  # `Sen. Park (R-Utah) | sat down`
        at = max(at, closing_bracket(tokens, at, end))
    person = mention.gender in ("female", "male") or mention.titled
    if _predicate(tokens, at, end, person=person):
        return NOTHING if at == mention.end else (mention.end, at)
    described = tokens.word[mention.name_first - 1] == ","
    at = home_end(tokens, at, end)  # `Park | of New York, a nurse, sat down`
    stop = _description_end(tokens, at, end, described=described, person=person)
    return (mention.end, stop) if stop >= 0 else None


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


def _description_end(tokens: Tokens, at: int, end: int, *, described: bool, person: bool) -> int:
    """Where a description between commas ends that a verb follows: `Park, 19, a nurse | , sat
    down`; -1 where none does."""
    if at >= end or tokens.word[at] != ",":
        return -1
    # `Park's lawyer, Ana Bell, | sat down`
    if described and _predicate(tokens, at + 1, end, person=person):
        return at
    for index in range(at + 1, min(end, at + DESCRIPTION)):
        if tokens.word[index] in ".;:!?" or tokens.quote[index] >= 0:
            return -1
        if tokens.word[index] == "," and _predicate(tokens, index + 1, end, person=person):
            return index
    return -1


def _predicate(tokens: Tokens, at: int, end: int, *, person: bool) -> bool:
    return finite(tokens, at, end) or present(tokens, at, end, of_person=person)
