"""Marks in spoken text that say how a word sounds: `[Kyiv](/ˈkiːɪv/)`, `[kee-ivv](~ˈkiːɪv~)`.

In the square brackets stands what an engine reads that takes no sounds; between slashes the IPA
that somebody wrote, between tildes the IPA that we made of a respelling. Only this module writes
and reads them, and no article can: `unmarked` takes what looks like one out of its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_MARK = re.compile(r"\[([^\[\]]+)\]\(([/~])([^()/~]+)\2\)")
_OPENING = re.compile(r"\](?=\([/~])")


class SoundMark(NamedTuple):
    """A word and its sounds."""

    read: str  # what an engine reads that takes no sounds
    ipa: str
    written: bool = True  # whether a person wrote the IPA; else we made it of a respelling

    def __str__(self) -> str:
        bar = "/" if self.written else "~"
        return f"[{self.read}]({bar}{self.ipa}{bar})"


def unmarked(text: str) -> str:
    """Text of an article in which nothing is a mark."""
    return _OPENING.sub("] ", text)


def replace_marks(text: str, letters: Callable[[SoundMark], str]) -> str:
    """`text` with what `letters` makes of each mark."""
    if "](" not in text:
        return text
    return _MARK.sub(lambda match: letters(SoundMark(match[1], match[3], match[2] == "/")), text)


def without_marks(text: str) -> str:
    """What an engine reads that takes no sounds, and what a person is shown.

    >>> without_marks("[Kyiv](/ˈkiːɪv/) is cold.")
    'Kyiv is cold.'
    """
    return replace_marks(text, lambda mark: mark.read)
