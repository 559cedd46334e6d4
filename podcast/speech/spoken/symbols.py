"""Marks that are said, and marks that are only seen."""

from __future__ import annotations

from podcast.speech.spoken.tables import table
from podcast.speech.spoken.tokens import Found, Sentence


def symbol(s: Sentence, i: int) -> Found | None:
    """The name of a mark; nothing for ornaments."""
    said = table("symbols").get(s.text[i])
    return None if said is None else Found(i + 1, said, "symbol")
