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
from podcast.speech.tagging.line_tokens import DIGITS, END, MARK, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES

_SIDES = frozenset(
    ("meters", "centimeters", "millimeters", "feet", "inches", "yards", "kilometers", "miles")
)


def measure(s: Sentence, i: int, *, sides: int = 3) -> Found | None:
    """A number, a range or a size with its unit, from the number at token `i`; `sides` may be
    multiplied."""
    first = read_numeral(s, i)
    if not first or s.glued_before(i):
        return None
    end, magnitude = read_magnitude(s, first.end)
    second, joint, stop = _second(s, end)
    last = second or first
    at = stop if second else end
    upper = ""
    if second and joint != "by":  # "4x400m" is no million
        at, upper = read_magnitude(s, second.end)
    unit = read_unit(s, at, last)
    if (
        not unit
        and joint == "by"
        and s.word_after(at) == "in"
        and s.kind[s.skip_space(at) + 1] != SPACE
    ):
        unit = Measured(s.skip_space(at) + 1, "inch", "inches")
    if not unit:
        return sized(s, first, second, joint) if joint == "by" and second else None
    if (
        joint == "by"
        and unit.many not in _SIDES
        and " meter" not in unit.one
        and " foot" not in unit.one
    ):
        joint = "times"  # "2 x 500mg"
    named = f"{say_numeral(first, s.en)}{f' {magnitude}' if magnitude else ''}"
    if second:
        named += f" {joint} {say_numeral(second, s.en)}{f' {upper}' if upper else ''}"
    end, stop_mark = unit.end, ""
    if (
        s.text[end] == "."
        and s.text[end - 1] in words("cues", "unit_point")
        and not s.glued_after(end + 1)
    ):
        end, stop_mark = end + 1, point(s, end + 1)
    compound = s.text[at] == "-"  # "24-hr", "2-yr"
    thing = (
        s.word_before(i) in ("a", "an") and s.kind[end] in (MARK, END) and s.text[end] != "-"
    )  # "a .22 and a 9mm"
    one = first.is_one and not second and not magnitude
    singular = compound or thing or one or attributive(s, i, end) or _modifies(s, at, end)
    said = f"{named} {local(unit.one if singular else unit.many, s.en)}{stop_mark}"
    k = s.skip_space(end)
    by = s.text[k] in ("x", "×") and unit.many in _SIDES and not second and sides > 1
    if by and (other := measure(s, s.skip_space(k + 1), sides=sides - 1)):  # "10 cm x 5 cm"
        return Found(other.end, f"{said} by {other.said}", "measure")
    spans = s.text[end] and s.text[end] in DASHES and not second and sides > 1
    if spans and (other := measure(s, end + 1, sides=0)):  # "10kg-12kg"
        return Found(other.end, f"{said} to {other.said}", "measure")
    return with_inches(s, unit.many, Found(end, said, "measure"))


def _modifies(s: Sentence, unit: int, end: int) -> bool:
    """Whether a unit written close to its number stands before a noun: "155mm shells", but not
    "10km away"."""
    if s.kind[unit] == SPACE or s.kind[end] != SPACE or s.kind[end + 1] != WORD:
        return False
    noun = s.text[end + 1]
    screen = s.text[end - 1] in ('"', "″") or (s.text[end - 1] == "in" and noun[0].isupper())
    if screen or s.text[end - 1] not in LENGTHS:
        return (
            screen and noun not in words("cues", "function") and noun not in words("cues", "length")
        )
    return (
        is_plural(noun)
        and noun not in words("cues", "function")
        and noun.islower()
        and not noun.endswith("wards")
    )


def _second(s: Sentence, i: int) -> tuple[Numeral | None, str, int]:
    """The second number of "4-6lb" or "40 x 9 m": (number, how they are joined, its end)."""
    j = s.skip_space(i)
    mark = s.text[j]
    if not mark:
        return None, "", i
    joint = "by" if mark in ("x", "X", "×") else "to" if mark in DASHES else ""
    if (
        not joint
        or (mark in DASHES and (j > i) != (s.kind[j + 1] == SPACE))
        or (mark == "—" and j > i)
    ):
        return None, "", i
    number = read_numeral(s, s.skip_space(j + 1))
    return (number, joint, number.end) if number else (None, "", i)


def per(s: Sentence, i: int) -> Found | None:
    """The slash of "$240/yr", "18/kg", "5%/yr": "per" and the unit's name."""
    before = s.text[i - 1]
    counted = is_plural(before) and s.text[i + 1] in words("cues", "unit_point")
    plain = s.kind[i - 1] == DIGITS or before in words("cues", "rateable") or before in "€$£¥¢%"
    if i == 0 or not (plain or counted or s.text[i + 1] == "capita"):
        return None
    if s.text[i + 1] == "capita":
        return Found(i + 2, "per capita", "measure")
    unit = plain_unit(s, i + 1, glued=True, number=None, rate=True)
    if unit and s.text[i + 1] != "in":
        return Found(unit.end, f"per {local(unit.one, s.en)}", "measure")
    if s.text[i + 1].lower() in words("cues", "rated"):
        return Found(i + 2, f"per {s.text[i + 1]}", "measure")
    return None


def rate(s: Sentence, i: int) -> Found | None:
    """A rate with no number before it: "km/h", "kg/m2", "mph"."""
    if s.text[i] == "mph" or s.text[i] == "kph":
        return Found(i + 1, local(units()[s.text[i]].many, s.en), "measure")
    if (
        s.text[i + 1] != "/"
        or s.text[i] not in units()
        or (len(s.text[i]) < 2 and s.text[i] != "m")
    ):
        return None
    unit = read_unit(s, i)
    if not unit or unit.end < i + 3 or " per " not in unit.one:
        return None
    return Found(unit.end, local(unit.many, s.en), "measure")
