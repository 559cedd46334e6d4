"""Noun phrases that name somebody: the value, and what names and descriptions have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from podcast.languages.word_classes import Lexicon
from podcast.scripter.tokenization.tokens import Tokens


class MentionForm(StrEnum):
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
    form: MentionForm
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


def without_nickname(words: list[str]) -> list[str]:
    """`miguel “ mike ” santos` -> `miguel santos`."""
    marks = [at for at, word in enumerate(words) if word[0] in '“”"‘`' or word in ("'", "''", "’")]
    if len(marks) < 2:
        return words
    return words[: marks[0]] + words[marks[-1] + 1 :]


def content(tokens: Tokens, index: int) -> bool:
    """Whether a token can be an adjective or noun inside a phrase."""
    low = tokens.low[index]
    if low in tokens.lexicon.function_words or low in tokens.pronouns.subject:
        return False
    if not low[0].isalnum():
        return False
    return not (low in tokens.verbs.kind and low.endswith(tokens.endings.speech_verb))


def has_possessive(tokens: Tokens, stop: int) -> bool:
    """Whether `'s`, or the bare mark after a plural, follows at token `stop` and is no short form
    of "is"."""
    if stop >= len(tokens):
        return False
    if tokens.low[stop] in tokens.constructions.possessive_marks:
        following = tokens.low[stop + 1] if stop + 1 < len(tokens) else ""
        return following not in tokens.constructions.after_contracted_is
    mark = tokens.word[stop] in ("'", "’")
    return (
        mark
        and tokens.low[stop - 1].endswith(tokens.endings.plural)
        and tokens.start[stop] == tokens.end[stop - 1]
    )


def gender_of_words(lexicon: Lexicon, words: Iterable[str]) -> str:
    """The gender that one of the words tells: `spokeswoman`, `Mr`."""
    for word in words:
        if word in lexicon.female_words:
            return "female"
        if word in lexicon.male_words:
            return "male"
    return ""


def is_thing(
    tokens: Tokens, words: list[str], index: int, stop: int, *, titled: bool, known: bool
) -> bool:
    """Whether the name is an organisation's, a work's or a place's."""
    if words[-1] in tokens.lexicon.organisation_words and not titled:
        return not (
            known and len(words) == 2 and words[-1] in tokens.constructions.places_that_are_surnames
        )
    if any(word in tokens.constructions.inside_bodies for word in words) or words[0].startswith(
        "#"
    ):
        return True
    name = tokens.word[stop - 1]
    if len(words) == 1 and not titled and name.isupper() and len(name) > 1:
        return True
    return index > 0 and tokens.low[index - 1] in tokens.constructions.the and not titled
