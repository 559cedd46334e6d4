"""Text as a reader sees it."""

from __future__ import annotations

import re

SPACES = re.compile(r"[\s\xa0\u2000-\u200a\u202f\u3000]+")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
NOT_LETTERS = re.compile(r"[\W_]+")


def words(text: str) -> frozenset[str]:
    """The words of a list, for sets of names that are easier to read as a text."""
    return frozenset(text.split())


def tidy(text: str) -> str:
    """Single spaces, nothing invisible."""
    return SPACES.sub(" ", INVISIBLE.sub("", text)).strip()


def letters(text: str) -> str:
    """Letters and digits only, case folded: what two printings of the same words have in common."""
    return NOT_LETTERS.sub("", text).casefold()


SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$|[\"”’»]$")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")  # scripts that write without spaces


def is_prose(text: str) -> bool:
    """Whether a line reads like sentences: some words and an end to them, or many words."""
    words = word_count(text)
    if text.count(" | ") >= 2 or text.count(" • ") >= 2:
        return False
    return words >= 25 or (words >= 6 and SENTENCE_END.search(text) is not None)


def word_count(text: str) -> int:
    """Words; two characters of a script without spaces count as one."""
    return text.count(" ") + 1 + len(WIDE.findall(text)) // 2
