"""Ordinals as written: "113th"."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import split_possessive
from podcast.speech.tagging.typographic_marks import DASHES

_LONGEST = 3  # digits of the first of two
_SUFFIXES = ("st", "nd", "rd", "th")


def ordinal(line: TokenizedLine, i: int) -> Reading | None:
    """ "113th", "4,000th", "10th-12th"; a wrong suffix is read as letters: "14st" is "fourteen s
    t"."""
    first = _one_ordinal(line, i)
    if not first and (last := _last_of_days(line, i)):
        return last
    if not first or not line.text[first.end] or line.text[first.end] not in DASHES:
        return first
    last = _one_ordinal(line, first.end + 1)
    return Reading(last.end, f"{first.said} to {last.said}", "ordinal") if last else first


def _last_of_days(line: TokenizedLine, i: int) -> Reading | None:
    """ "12-15th" -> "twelfth to fifteenth"."""
    low = line.text[i]
    if line.glued_before(i) or len(low) > _LONGEST or line.text[i + 1] not in DASHES:
        return None
    last = _one_ordinal(line, i + 2) if line.text[i + 1] else None
    if not last or last.kind != "ordinal" or (line.text[i - 1] in DASHES and i > 0):
        return None
    if not low.isdecimal() or not int(low) < int(line.text[i + 2][:_LONGEST]):
        return None
    return Reading(last.end, f"{line.en.ordinal(int(low))} to {last.said}", "ordinal")


def _one_ordinal(line: TokenizedLine, i: int) -> Reading | None:
    number = read_numeral(line, i) if line.kind[i] == DIGITS else None
    if not number or number.fraction or line.kind[number.end] != WORD:
        return None
    suffix, possessive = split_possessive(line.text[number.end].lower())
    if len(suffix) == 3 and suffix[2] == "s":  # "3rds"
        suffix, possessive = suffix[:2], "s"
    if suffix not in _SUFFIXES or line.kind[number.end + 1] == DIGITS or len(number.whole) > 15:
        return None
    value = int(number.whole)
    if suffix == right_suffix(value):
        return Reading(number.end + 1, line.en.ordinal(value) + possessive, "ordinal")
    return Reading(number.end + 1, f"{line.en.whole(number.whole)} {suffix}", "ordinal")


def right_suffix(value: int) -> str:
    """The letters that make `value` an ordinal."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
