"""TOML that cannot make us slow, greedy or fall: bounded before and after it is read."""

from __future__ import annotations

import re
import tomllib
from typing import Any

MOST_CHARACTERS = 500_000  # of a file: a lexicon of ten thousand names
LONGEST_TEXT = 10_000  # characters of a setting
LONGEST_ENTRY = 1_000  # of the lexicon, of the cast
# Names with fifty dots: each level of them is a table, and is gone through again for each other.
_DEEP = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){50}")
_BRACKETS = re.compile(r"(?:[\[{]\s*+){50}")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SHOWN = 60  # characters of a value in a message


class TooMuchError(ValueError):
    """A file that is not read: what is too much of it, and on which line."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.line = line


def read_toml(text: str) -> dict[str, Any]:
    """What stands in a text of TOML. Raises TOMLDecodeError, and TooMuchError for what is beyond
    the bounds."""
    if len(text) > MOST_CHARACTERS:
        raise TooMuchError(f"it has {len(text):,} characters, and {MOST_CHARACTERS:,} can be read")
    for pattern in (_DEEP, _BRACKETS):
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            raise TooMuchError("there are too many tables or lists in one another", line)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except (ValueError, RecursionError, OverflowError):
        raise TooMuchError("a number in it has more digits than can be counted") from None


def problem_with_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Why a text cannot be a setting, or ""."""
    if _NOT_TEXT.search(text):
        return "has a character in it that cannot be said or shown"
    if len(text) > longest:
        return f"has {len(text):,} characters, and can have {longest:,}"
    return ""


def shown(value: object) -> str:
    """A value for a message, the beginning of a long one.

    >>> shown("a" * 100)
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"
    """
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # a number of thousands of digits
        return "a number of very many digits"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
