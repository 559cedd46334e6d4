"""A line of text as tokens: runs of letters, of digits, of space, and single marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from podcast.kept_patterns import compiled
from podcast.speech.tagging.english_numbers import English

SPACE, DIGITS, WORD, MARK, END = range(5)
# One alternative per kind, in the order of the constants above; every character falls in exactly
# one token.
# Letters leave out what Unicode calls numbers without being digits: ² ½ ₂ ①.
_LETTER = "[^\\W\\d_¹²³⁰⁴-₎¼-¾⅐-⅟①-⓿]"
_TOKEN = compiled(rf"(\s+)|(\d+)|({_LETTER}+(?:['’]{_LETTER}+)*)|(.)", re.DOTALL)
FAR = 28  # tokens to either side of a number whose company decides how it is read
# empty tokens after the last: rules may look that far ahead, and one behind the first, without a
# check
_MARGIN = 24


class Reading(NamedTuple):
    """What a rule made of the tokens from where it was asked up to `end`."""

    end: int  # index of the first token that is not part of it
    said: str
    kind: str  # the class: "money", "date", … ; "" when nothing was changed


class SpokenSpan(NamedTuple):
    """A stretch of the line: as written, as said, and its class ("" for plain words)."""

    written: str
    said: str
    kind: str


class TokenizedLine(NamedTuple):
    """The tokens of one line and what the rules need to know about it.

    `text[i]` is "" past the end and at -1, so that rules can look around without asking first.
    """

    text: list[str]
    kind: list[int]
    size: int  # tokens, without the empty ones at the end
    en: English
    around: frozenset[str]  # the words of the line's neighbours in lower case, for cues
    shouting: bool  # most of it is in capitals: capitals say nothing about acronyms

    def lower(self, i: int) -> str:
        """The token in lower case."""
        return self.text[i].lower()

    def near(self, i: int, cues: frozenset[str], *, wide: bool = False) -> int:
        """How many tokens from token `i` the nearest of the `cues` is; 0 if none is near.

        `wide`: one in the neighbouring text counts as FAR away.
        """
        for away in range(1, FAR):
            if i + away < self.size and self.text[i + away].lower() in cues:
                return away
            if i >= away and self.text[i - away].lower() in cues:
                return away
        return FAR if wide and self.around and self.around & cues else 0

    def skip_space(self, i: int) -> int:
        """The index of the first token from `i` that is not space."""
        return i + 1 if self.kind[i] == SPACE else i

    def past(self, i: int, *marks: str) -> int:
        """The index behind token `i` if it is one of the `marks`, else `i`.

        >>> line = tokenize_line("St. Ives", English())
        >>> line.past(1, "."), line.past(1, ",")
        (2, 1)
        """
        return i + 1 if self.text[i] in marks else i

    def word_before(self, i: int) -> str:
        """The word or mark before token `i` with space between or not, "" at the start."""
        if i <= 0:
            return ""
        if self.kind[i - 1] != SPACE:
            return self.text[i - 1]
        return self.text[i - 2] if i > 1 else ""

    def word_after(self, i: int) -> str:
        """The token at `i`, or behind the space at `i`."""
        return self.text[self.skip_space(i)]

    def glued_before(self, i: int) -> bool:
        """Whether letters or digits stand directly before token `i`."""
        return i > 0 and self.kind[i - 1] in (WORD, DIGITS)

    def glued_after(self, i: int) -> bool:
        """Whether letters or digits stand at token `i`."""
        return self.kind[i] in (WORD, DIGITS)


@lru_cache(maxsize=16)
def _cue_words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:!?()“”\"'") for word in text.lower().split())


def tokenize_line(line: str, en: English, neighbours: str = "") -> TokenizedLine:
    """Cut `line` into tokens; `neighbours` is text around it that only gives cues."""
    text: list[str] = []
    kind: list[int] = []
    for match in _TOKEN.finditer(line):
        text.append(match.group())
        kind.append((match.lastindex or 1) - 1)
    size = len(text)
    words = [token for token, what in zip(text, kind, strict=True) if what == WORD]
    listed = text.count(",") + text.count("/") + text.count(";")
    around = _cue_words(neighbours) if neighbours else frozenset()
    capitals = sum(1 for word in words if len(word) > 1 and word.isupper())
    lowered = sum(1 for word in words if len(word) > 1 and not word.isupper())
    text.extend([""] * _MARGIN)
    kind.extend([END] * _MARGIN)
    return TokenizedLine(
        text, kind, size, en, around, capitals > 3 + 2 * listed and capitals > 3 * lowered
    )
