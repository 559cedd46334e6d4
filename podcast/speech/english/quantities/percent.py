"""Percentages and points: "-1.3%", "5-10%", "25bps", "0.5pp"."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.line_tokens import Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

# Written -> (one, many); glued to the number or after a space.
UNITS = {
    "%": ("percent", "percent"), "％": ("percent", "percent"), "pct": ("percent", "percent"),
    "‰": ("per mille", "per mille"), "pp": ("percentage point", "percentage points"),
    "ppt": ("percentage point", "percentage points"),
    "ppts": ("percentage point", "percentage points"),
    "pps": ("percentage point", "percentage points"),
    "pc": ("percent", "percent"),
    "bp": ("basis point", "basis points"), "bps": ("basis point", "basis points"),
}  # fmt: skip


def percent(line: TokenizedLine, i: int) -> Reading | None:
    """A percentage, or a range of them, from the number at token `i`."""
    first = read_numeral(line, i)
    if not first:
        return None
    end, unit = _unit(line, first.end)
    j = line.skip_space(end)
    upper: Numeral | None = None
    dash = line.text[j] != "" and line.text[j] in DASHES and not (j > end and line.text[j] == "—")
    if dash and (j == end) == (line.skip_space(j + 1) == j + 1):
        start = line.skip_space(j + 1)
        upper = read_numeral(line, start)
    if upper:
        last, upper_unit = _unit(line, upper.end)
        if upper_unit:
            return Reading(last, _say_range(first, upper, unit, upper_unit, line.en), "percent")
    if not unit:
        return None
    return Reading(end, say_percent(first, unit, line.en), "percent")


def _unit(line: TokenizedLine, i: int) -> tuple[int, str]:
    j = line.skip_space(i)
    if (
        line.text[j] in UNITS
        and not line.glued_after(j + 1)
        and (line.text[j] not in ("pp", "pc") or j == i)
    ):
        return j + 1, line.text[j]
    return i, ""


def say_percent(number: Numeral, unit: str, en: English) -> str:
    """ "one point six percent", "one basis point"."""
    one, many = UNITS[unit]
    return f"{say_numeral(number, en)} {one if number.is_one else many}"


def _say_range(low: Numeral, high: Numeral, unit: str, upper_unit: str, en: English) -> str:
    upper = say_percent(high, upper_unit, en)
    if unit:
        return f"{say_percent(low, unit, en)} to {upper}"
    return f"{say_numeral(low, en)} to {upper}"
