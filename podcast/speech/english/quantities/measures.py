"""Quantities with units: "70 km/h", "5ft 8in", "-5C", "3x6 m2", "18/kg", "30 ppm"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import Numeral, is_plural, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.quantities.sizes import sized, with_inches
from podcast.speech.english.quantities.units import (
    LENGTHS,
    Measured,
    local,
    plain_unit,
    read_unit,
    units,
)
from podcast.speech.english.sentence_context import attributive, point
from podcast.speech.tagging.line_tokens import (
    DIGITS,
    END,
    MARK,
    SPACE,
    WORD,
    Reading,
    TokenizedLine,
)
from podcast.speech.tagging.typographic_marks import DASHES

_SIDES = frozenset(
    ("meters", "centimeters", "millimeters", "feet", "inches", "yards", "kilometers", "miles")
)


def measure(line: TokenizedLine, i: int, *, sides: int = 3) -> Reading | None:
    """A number, a range or a size with its unit, from the number at token `i`; `sides` may be
    multiplied."""
    first = read_numeral(line, i)
    if not first or line.glued_before(i):
        return None
    end, magnitude = read_magnitude(line, first.end)
    second, joint, stop = _second(line, end)
    last = second or first
    at = stop if second else end
    upper = ""
    if second and joint != "by":  # "4x400m" is no million
        at, upper = read_magnitude(line, second.end)
    unit = read_unit(line, at, last)
    if (
        not unit
        and joint == "by"
        and line.word_after(at) == "in"
        and line.kind[line.skip_space(at) + 1] != SPACE
    ):
        unit = Measured(line.skip_space(at) + 1, "inch", "inches")
    if not unit:
        return sized(line, first, second, joint) if joint == "by" and second else None
    if (
        joint == "by"
        and unit.many not in _SIDES
        and " meter" not in unit.one
        and " foot" not in unit.one
    ):
        joint = "times"  # "2 x 500mg"
    named = f"{say_numeral(first, line.en)}{f' {magnitude}' if magnitude else ''}"
    if second:
        named += f" {joint} {say_numeral(second, line.en)}{f' {upper}' if upper else ''}"
    end, stop_mark = unit.end, ""
    if (
        line.text[end] == "."
        and line.text[end - 1] in words("cues", "unit_point")
        and not line.glued_after(end + 1)
    ):
        end, stop_mark = end + 1, point(line, end + 1)
    compound = line.text[at] == "-"  # "24-hr", "2-yr"
    thing = (
        line.word_before(i) in ("a", "an")
        and line.kind[end] in (MARK, END)
        and line.text[end] != "-"
    )  # "a .22 and a 9mm"
    one = first.is_one and not second and not magnitude
    singular = compound or thing or one or attributive(line, i, end) or _modifies(line, at, end)
    said = f"{named} {local(unit.one if singular else unit.many, line.en)}{stop_mark}"
    k = line.skip_space(end)
    by = line.text[k] in ("x", "×") and unit.many in _SIDES and not second and sides > 1
    if by and (other := measure(line, line.skip_space(k + 1), sides=sides - 1)):  # "10 cm x 5 cm"
        return Reading(other.end, f"{said} by {other.said}", "measure")
    spans = line.text[end] and line.text[end] in DASHES and not second and sides > 1
    if spans and (other := measure(line, end + 1, sides=0)):  # "10kg-12kg"
        return Reading(other.end, f"{said} to {other.said}", "measure")
    return with_inches(line, unit.many, Reading(end, said, "measure"))


def _modifies(line: TokenizedLine, unit: int, end: int) -> bool:
    """Whether a unit written close to its number stands before a noun: "155mm shells", but not
    "10km away"."""
    if line.kind[unit] == SPACE or line.kind[end] != SPACE or line.kind[end + 1] != WORD:
        return False
    noun = line.text[end + 1]
    screen = line.text[end - 1] in ('"', "″") or (line.text[end - 1] == "in" and noun[0].isupper())
    if screen or line.text[end - 1] not in LENGTHS:
        return (
            screen and noun not in words("cues", "function") and noun not in words("cues", "length")
        )
    return (
        is_plural(noun)
        and noun not in words("cues", "function")
        and noun.islower()
        and not noun.endswith("wards")
    )


def _second(line: TokenizedLine, i: int) -> tuple[Numeral | None, str, int]:
    """The second number of "4-6lb" or "40 x 9 m": (number, how they are joined, its end)."""
    j = line.skip_space(i)
    mark = line.text[j]
    if not mark:
        return None, "", i
    joint = "by" if mark in ("x", "X", "×") else "to" if mark in DASHES else ""
    if (
        not joint
        or (mark in DASHES and (j > i) != (line.kind[j + 1] == SPACE))
        or (mark == "—" and j > i)
    ):
        return None, "", i
    number = read_numeral(line, line.skip_space(j + 1))
    return (number, joint, number.end) if number else (None, "", i)


def per(line: TokenizedLine, i: int) -> Reading | None:
    """The slash of "$240/yr", "18/kg", "5%/yr": "per" and the unit's name."""
    before = line.text[i - 1]
    counted = is_plural(before) and line.text[i + 1] in words("cues", "unit_point")
    plain = line.kind[i - 1] == DIGITS or before in words("cues", "rateable") or before in "€$£¥¢%"
    if i == 0 or not (plain or counted or line.text[i + 1] == "capita"):
        return None
    if line.text[i + 1] == "capita":
        return Reading(i + 2, "per capita", "measure")
    unit = plain_unit(line, i + 1, glued=True, number=None, rate=True)
    if unit and line.text[i + 1] != "in":
        return Reading(unit.end, f"per {local(unit.one, line.en)}", "measure")
    if line.text[i + 1].lower() in words("cues", "rated"):
        return Reading(i + 2, f"per {line.text[i + 1]}", "measure")
    return None


def rate(line: TokenizedLine, i: int) -> Reading | None:
    """A rate with no number before it: "km/h", "kg/m2", "mph"."""
    if line.text[i] == "mph" or line.text[i] == "kph":
        return Reading(i + 1, local(units()[line.text[i]].many, line.en), "measure")
    if (
        line.text[i + 1] != "/"
        or line.text[i] not in units()
        or (len(line.text[i]) < 2 and line.text[i] != "m")
    ):
        return None
    unit = read_unit(line, i)
    if not unit or unit.end < i + 3 or " per " not in unit.one:
        return None
    return Reading(unit.end, local(unit.many, line.en), "measure")
