"""Noun phrases that name somebody: the value, and what names and descriptions have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from podcast.languages.en.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FEMALE_WORDS,
    MALE_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATING,
    TIME_WORDS,
    VERBS,
)
from podcast.scripter.tokenization.tokens import Tokens

CONTRACTED_IS = frozenset(
    ["been", "got", "the", "a", "an", "not", "going", "just", "also", "very", "so", "all"]
)


class Form(StrEnum):
    """How something is named."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


@dataclass(slots=True)
class Mention:
    """One place where the text names somebody or something. Token numbers; `end` is one past the
    last."""

    first: int  # of the whole phrase: `former governor Jo Park`
    end: int
    form: Form
    name_first: int  # of the name alone; of a description, its head
    name_end: int
    gender: str = ""  # "female", "male", "thing" (an organisation, a document), "self" (I, we), ""
    plural: bool = False
    titled: bool = False
    known: bool = False  # its first word is a common first name
    possessive: bool = False  # followed by 's, or a word like "his"
    inside: bool = False  # part of another mention's phrase: `Park` in `Park's son`
    generic: bool = (
        False  # a description by a noun that we do not know, before or after a verb of speech
    )
    entity: int = -1  # number of the person or organisation, -1 none


def bare(word: str) -> str:
    """A word in lower case without the full stop of an abbreviation."""
    return word.rstrip(".")


def content(tokens: Tokens, index: int) -> bool:
    """Whether a token can be an adjective or noun inside a phrase."""
    low = tokens.low[index]
    if (
        low in PREPOSITIONS
        or low in CONJUNCTIONS
        or low in AUXILIARIES
        or low in PRONOUNS
        or low in RELATIVES
    ):
        return False
    if low in DETERMINERS or low in ADVERBS or low in TIME_WORDS or low in SUBORDINATING:
        return False
    return low[0].isalnum() and not (low in VERBS and low.endswith(("ed", "said", "says", "told")))


def has_possessive(tokens: Tokens, stop: int) -> bool:
    """Whether `'s`, or the bare mark after a plural, follows at token `stop` and is no short form
    of "is"."""
    if stop >= len(tokens):
        return False
    if tokens.low[stop] == "'s":
        following = tokens.low[stop + 1] if stop + 1 < len(tokens) else ""
        return following not in CONTRACTED_IS
    mark = tokens.word[stop] in ("'", "’")
    return (
        mark and tokens.low[stop - 1].endswith("s") and tokens.start[stop] == tokens.end[stop - 1]
    )


def gender_of_words(words: Iterable[str]) -> str:
    """The gender that one of the words tells: `spokeswoman`, `Mr`."""
    for word in words:
        if word in FEMALE_WORDS:
            return "female"
        if word in MALE_WORDS:
            return "male"
    return ""
