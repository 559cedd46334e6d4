"""Sums: "7-3=4", "y = x + 1", "10^6", "x²"."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import MINUS


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
    return (
        s.kind[i] == DIGITS
        or (s.kind[i] == WORD and len(s.text[i]) == 1)
        or s.text[i] in (")", "(")
    )


def times(s: Sentence, i: int) -> Found | None:
    """ "2*3": a star between numbers."""
    left = i - 2 if i > 1 and s.kind[i - 1] == SPACE else i - 1
    if left < 0 or s.kind[left] != DIGITS or s.kind[s.skip_space(i + 1)] != DIGITS:
        return None
    return Found(i + 1, "times", "math")


def scientific(s: Sentence, i: int) -> Found | None:
    """ "1.2e-5": ten to the power."""
    number = read_numeral(s, i)
    if not number or s.text[number.end] not in ("e", "E") or s.glued_before(i):
        return None
    j = number.end + 1
    sign = "minus " if s.text[j] in ("-", "−") else ""
    j += s.text[j] in ("-", "−", "+")
    if (
        s.kind[j] != DIGITS
        or len(s.text[j]) > 3
        or s.glued_after(j + 1)
        or not (sign or number.fraction)
    ):
        return None
    return Found(
        j + 1,
        f"{say_numeral(number, s.en)} times ten to the {sign}{s.en.cardinal(int(s.text[j]))}",
        "math",
    )


def stars(s: Sentence, i: int) -> Found | None:
    """ "a 5* hotel": a star between a small number and a noun."""
    number = s.text[i - 1]
    rated = i > 0 and s.kind[i - 1] == DIGITS and len(number) == 1 and s.kind[i + 1] == SPACE
    return Found(i + 1, "star", "symbol") if rated and s.text[i + 2][:1].islower() else None


def grade(s: Sentence, i: int) -> Found | None:
    """ "B-", "AA-": a minus behind a mark or a credit rating."""
    if (
        s.glued_after(i + 1)
        or s.text[i] not in "-−"
        or i < 1
        or not (i == 1 or s.kind[i - 2] == SPACE)
    ):
        return None
    mark = s.text[i - 1]
    return (
        Found(i + 1, "minus", "symbol")
        if 0 < len(mark) < 4 and set(mark) <= set("ABCDEF")
        else None
    )


def plus_or_minus(s: Sentence, i: int) -> Found | None:
    """ "+/-"."""
    if s.text[i + 1] != "/" or s.text[i + 2] not in MINUS or not s.text[i + 2]:
        return None
    return Found(i + 3, "plus or minus", "math")


def plus(s: Sentence, i: int) -> Found | None:
    """ "50+" "fifty plus", "+3" "plus three"."""
    return Found(i + 1, "plus", "math")
