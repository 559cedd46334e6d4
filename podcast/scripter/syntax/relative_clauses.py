"""Relative clauses that lead to a quotation: `Park, who tweeted, “…”`."""

from __future__ import annotations

from podcast.scripter.syntax.speech_verbs import Verb, adverb, unknown_verb, verb_group
from podcast.scripter.tokenization.tokens import Tokens

RELATIVE = 12  # tokens from the verb of a relative clause to its quotation


def relative_verb(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`, who tweeted, “…”`, `, which called it “…”`: the clause that describes somebody leads to
    the quotation."""
    if at + 2 >= end or tokens.low[at + 1] not in tokens.constructions.relative_subjects:
        return None
    found = (
        verb_group(tokens, at + 2, end)
        or unknown_verb(tokens, at + 2, end)
        or _meets(tokens, at + 2, end)
    )
    if found is None:
        return None
    for index in range(found.end, min(end, found.end + RELATIVE)):
        if tokens.quote[index] >= 0:
            return found
        if tokens.word[index] in ".;!?" or (
            tokens.word[index] == "," and tokens.quote[min(index + 1, end - 1)] < 0
        ):
            return None
    return None


def _meets(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`which forbids | “…”`: after a relative pronoun any word is a verb when the quotation follows
    it."""
    while at < end and adverb(tokens, at):
        at += 1
    stop = at + 1
    while stop < end and adverb(tokens, stop):
        stop += 1
    meets = (
        stop < end and tokens.word[at][0].islower() and tokens.quote[at] < 0 <= tokens.quote[stop]
    )
    return Verb(at, at + 1, "other") if meets else None
