"""Text as a reader sees it."""

from __future__ import annotations

import re

SPACES = re.compile(r"[\s\xa0\u2000-\u200a\u202f\u3000]+")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
NOT_LETTERS = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """Single spaces, nothing invisible."""
    return SPACES.sub(" ", INVISIBLE.sub("", text)).strip()


def letters(text: str) -> str:
    """Letters and digits only, case folded: what two printings of the same words have in common."""
    return NOT_LETTERS.sub("", text).casefold()
