"""Abbreviations."""

from __future__ import annotations

from podcast.speech.spoken.tables import table
from podcast.speech.spoken.tokens import Found, Sentence


def abbreviation(s: Sentence, i: int) -> Found | None:
    """An abbreviation with its point."""
    if s.text[i + 1] != ".":
        return None
    said = table("titles").get(s.text[i])
    return Found(i + 2, said, "abbreviation") if said else None
