"""Sums: "7-3=4", "y = x + 1", "10^6", "x²"."""

from __future__ import annotations

from podcast.speech.spoken.numerals import MINUS
from podcast.speech.spoken.tokens import DIGITS, SPACE, WORD, Found, Sentence


def minus(s: Sentence, i: int) -> Found | None:
    """A dash in a line with an equals sign, between numbers or single letters."""
    if s.text[i] not in MINUS or "=" not in s.text[max(0, i - 12) : i + 12]:
        return None
    left = i - 2 if i > 1 and s.kind[i - 1] == SPACE else i - 1
    right = s.skip_space(i + 1)
    if left < 0 or not (_operand(s, left) and _operand(s, right)):
        return None
    return Found(i + 1, "minus", "math")


def _operand(s: Sentence, i: int) -> bool:
    return s.kind[i] == DIGITS or (s.kind[i] == WORD and len(s.text[i]) == 1) or s.text[i] in (")", "(")


def times(s: Sentence, i: int) -> Found | None:
    """ "2*3": a star between numbers."""
    left = i - 2 if i > 1 and s.kind[i - 1] == SPACE else i - 1
    if left < 0 or s.kind[left] != DIGITS or s.kind[s.skip_space(i + 1)] != DIGITS:
        return None
    return Found(i + 1, "times", "math")


def grade(s: Sentence, i: int) -> Found | None:
    """ "B-", "AA-": a minus behind a mark or a credit rating."""
    if s.glued_after(i + 1) or s.text[i] not in "-−" or i < 1 or not (i == 1 or s.kind[i - 2] == SPACE):
        return None
    mark = s.text[i - 1]
    return Found(i + 1, "minus", "symbol") if 0 < len(mark) < 4 and set(mark) <= set("ABCDEF") else None


def plus_or_minus(s: Sentence, i: int) -> Found | None:
    """ "+/-"."""
    if s.text[i + 1] != "/" or s.text[i + 2] not in MINUS or not s.text[i + 2]:
        return None
    return Found(i + 3, "plus or minus", "math")


def plus(s: Sentence, i: int) -> Found | None:
    """ "50+" "fifty plus", "+3" "plus three"."""
    return Found(i + 1, "plus", "math")
