"""The gender of a noun, for the numbers before it: "eine Stunde", "vingt et une pages"."""

from __future__ import annotations

from podcast.languages.reading.tables import words


def is_feminine(noun: str, language: str) -> bool:
    """Whether a noun is feminine, by the word itself or by its ending; "" is none."""
    if not noun or noun in words(language, "genders", "masculine"):
        return False
    endings = tuple(words(language, "genders", "ending"))
    return noun in words(language, "genders", "feminine") or noun.endswith(endings)
