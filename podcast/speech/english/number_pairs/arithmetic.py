"""Sums: "7-3=4", "y = x + 1", "10^6", "x²"."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import MINUS


def minus(line: TokenizedLine, i: int) -> Reading | None:
    """A dash in a line with an equals sign, between numbers or single letters."""
    if line.text[i] not in MINUS or "=" not in line.text[max(0, i - 12) : i + 12]:
        return None
    left = i - 2 if i > 1 and line.kind[i - 1] == SPACE else i - 1
    right = line.skip_space(i + 1)
    if left < 0 or not (_operand(line, left) and _operand(line, right)):
        return None
    return Reading(i + 1, "minus", "math")


def _operand(line: TokenizedLine, i: int) -> bool:
    return (
        line.kind[i] == DIGITS
        or (line.kind[i] == WORD and len(line.text[i]) == 1)
        or line.text[i] in (")", "(")
    )


def times(line: TokenizedLine, i: int) -> Reading | None:
    """ "2*3": a star between numbers."""
    left = i - 2 if i > 1 and line.kind[i - 1] == SPACE else i - 1
    if left < 0 or line.kind[left] != DIGITS or line.kind[line.skip_space(i + 1)] != DIGITS:
        return None
    return Reading(i + 1, "times", "math")


def scientific(line: TokenizedLine, i: int) -> Reading | None:
    """ "1.2e-5": ten to the power."""
    number = read_numeral(line, i)
    if not number or line.text[number.end] not in ("e", "E") or line.glued_before(i):
        return None
    sign = "minus " if line.text[number.end + 1] in ("-", "−") else ""
    j = line.past(number.end + 1, "-", "−", "+")
    if (
        line.kind[j] != DIGITS
        or len(line.text[j]) > 3
        or line.glued_after(j + 1)
        or not (sign or number.fraction)
    ):
        return None
    power = f"{sign}{line.en.cardinal(int(line.text[j]))}"
    return Reading(j + 1, f"{say_numeral(number, line.en)} times ten to the {power}", "math")


def stars(line: TokenizedLine, i: int) -> Reading | None:
    """ "a 5* hotel": a star between a small number and a noun."""
    number = line.text[i - 1]
    rated = i > 0 and line.kind[i - 1] == DIGITS and len(number) == 1 and line.kind[i + 1] == SPACE
    return Reading(i + 1, "star", "symbol") if rated and line.text[i + 2][:1].islower() else None


def grade(line: TokenizedLine, i: int) -> Reading | None:
    """ "B-", "AA-": a minus behind a mark or a credit rating."""
    if (
        line.glued_after(i + 1)
        or line.text[i] not in "-−"
        or i < 1
        or not (i == 1 or line.kind[i - 2] == SPACE)
    ):
        return None
    mark = line.text[i - 1]
    return (
        Reading(i + 1, "minus", "symbol")
        if 0 < len(mark) < 4 and set(mark) <= set("ABCDEF")
        else None
    )


def plus_or_minus(line: TokenizedLine, i: int) -> Reading | None:
    """ "+/-"."""
    if line.text[i + 1] != "/" or line.text[i + 2] not in MINUS or not line.text[i + 2]:
        return None
    return Reading(i + 3, "plus or minus", "math")


def plus(line: TokenizedLine, i: int) -> Reading | None:
    """ "50+" "fifty plus", "+3" "plus three"."""
    return Reading(i + 1, "plus", "math")
