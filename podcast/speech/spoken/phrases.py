"""What the words around a number say about it."""

from __future__ import annotations

from podcast.speech.spoken.tables import words
from podcast.speech.spoken.tokens import SPACE, WORD, Sentence


def attributive(s: Sentence, i: int, end: int) -> bool:
    """Whether the quantity in tokens `i` to `end` stands before a noun as "a $5 million plan" does."""
    j = end
    if s.text[j] == "-":
        return s.kind[j + 1] == WORD
    if s.kind[j] != SPACE or s.kind[j + 1] != WORD:
        return False
    following = s.text[j + 1]
    if following.lower() in words("cues", "function") or following.endswith("ly") or not following[0].islower():
        return False
    return s.word_before(i).lower() in words("cues", "determiner")
