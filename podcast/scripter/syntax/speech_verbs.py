"""Verbs of speech: which word is one where it stands, with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.languages.en.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR,
    OBJECTS,
    POSSESSIVES,
    STEMS,
    THIRD_PERSONS,
    TIME_WORDS,
    VERBS,
    person_noun,
)
from podcast.scripter.tokenization.tokens import Tokens

NOTHING = (-1, -1)
TO_BE = frozenset(["is", "was", "are", "were", "be", "been", "being"])
REPORTED = frozenset(["quoted", "cited"])  # "was quoted as saying": still the speaker
CATENATIVES = frozenset(  # `appeared to say`
    [
        "appeared",
        "appears",
        "seemed",
        "seems",
        "tried",
        "tries",
        "continued",
        "continues",
        "managed",
        "sought",
    ]
)
STEM_AFTER = frozenset(
    [
        "to",
        "they",
        "we",
        "i",
        "you",
        "who",
        "that",
        "and",
        "or",
        "people",
        "men",
        "women",
        "police",
        "also",
    ]
)
NOUN_AFTER = frozenset(
    [
        "of",
        "in",
        "on",
        "by",
        "for",
        "from",
        "with",
        "about",
        "such",
        "public",
        "new",
        "latest",
        "recent",
    ]
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech with its auxiliaries: tokens first..end-1."""

    first: int
    end: int
    kind: str
    description: tuple[int, int] = (
        NOTHING  # tokens between the name and the verb, without the commas around
    )


def verb_kind(tokens: Tokens, index: int) -> str:
    """How the word at `index` takes a quotation: "say", "tell" …, "" where it is no verb of
    speech."""
    low = tokens.low[index]
    kind = VERBS.get(low, "")
    if not kind or index == 0:
        return kind
    before = tokens.low[index - 1]
    if not before[0].isalnum() and before != "'s":
        return kind
    if low in STEMS:  # `their support`, `a report`, but `they say`, `to say`, `critics say`
        after_subject = before in STEM_AFTER or before in AUXILIARIES or adverb(tokens, index - 1)
        return (
            kind
            if after_subject
            or (before.endswith("s") and before not in NOUN_AFTER and before != "'s")
            else ""
        )
    if low in THIRD_PERSONS or low.endswith("ing"):
        return (
            "" if before in NOUN_AFTER or before in POSSESSIVES or before in DETERMINERS else kind
        )
    return kind


def finite(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a verb seems to begin at `index`, adverbs before it allowed: what stands before is
    its subject."""
    while index < end and adverb(tokens, index):
        index += 1
    if index >= end or tokens.quote[index] >= 0:
        return False
    low = tokens.low[index]
    if low in AUXILIARIES or low in IRREGULAR or (low.endswith("ed") and len(low) > 3):
        return True
    return bool(verb_kind(tokens, index)) and not low.endswith("ing")


def present(tokens: Tokens, index: int, end: int) -> bool:
    """`Park | runs a shop`: whether a word is a verb in the present by its ending and by what
    follows it."""
    while index < end and adverb(tokens, index):
        index += 1
    if index + 1 >= end or tokens.quote[index] >= 0 or tokens.upper[index]:
        return False
    low, following = tokens.low[index], tokens.low[index + 1]
    if (
        not low.endswith("s")
        or low.endswith(("ss", "us", "'s"))
        or len(low) < 4
        or person_noun(low)
    ):
        return False
    return (
        following in DETERMINERS
        or following in POSSESSIVES
        or following in OBJECTS
        or following == "to"
    )


def adverb(tokens: Tokens, index: int) -> bool:
    """Whether the word may stand between subject and verb, or after the verb, and says how."""
    low = tokens.low[index]
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and not tokens.upper[index])


def verb_group(
    tokens: Tokens, index: int, end: int, description: tuple[int, int] = NOTHING
) -> Verb | None:
    """The verb of speech at `index`, adverbs and auxiliaries before it allowed: `has also said`."""
    first = -1
    for at in range(index, min(end, index + 6)):
        if tokens.quote[at] >= 0:
            return None
        low = tokens.low[at]
        kind = verb_kind(tokens, at)
        if kind and low not in AUXILIARIES:
            if (
                first >= 0
                and low not in REPORTED
                and not low.endswith("ing")
                and tokens.low[at - 1] in TO_BE
            ):
                kind = "passive"
            return Verb(first if first >= 0 else at, at + 1, kind, description)
        if low in AUXILIARIES or (low in CATENATIVES and tokens.low[at + 1 : at + 2] == ["to"]):
            first = at if first < 0 else first
        elif adverb(tokens, at) or low in TIME_WORDS or low in ("to", "going", "on", "went"):
            pass
        else:
            return None
    return None


def unknown_verb(tokens: Tokens, index: int, end: int) -> Verb | None:
    """A verb that is in no table of ours, right before a quotation's comma or colon: `Park cracked,
    “…”`."""
    while index < end and adverb(tokens, index):
        index += 1
    if index + 2 >= end or not finite(tokens, index, end):
        return None
    stop = index + 1
    while stop < end and tokens.low[stop] in ("it", "this", "way", "up", "in", "back", "out"):
        stop += 1
    if stop + 1 < end and tokens.word[stop] in ",:" and tokens.quote[stop + 1] >= 0:
        return Verb(index, index + 1, "other")
    return None
