"""Quantities with units: "70 km/h", "5ft 8in", "-5C", "3x6 m2", "18/kg", "30 ppm"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import Numeral, is_plural, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.quantities.prices import is_priced
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


class Quantity(NamedTuple):
    """What is written before a unit: one number or two, each with its magnitude."""

    start: int
    end: int
    first: Numeral
    magnitude: str
    second: Numeral | None = None
    joint: str = ""  # "by", "to"
    upper_magnitude: str = ""

    @property
    def is_one(self) -> bool:
        """Exactly 1: its unit is singular."""
        return self.first.is_one and not self.second and not self.magnitude


def measure(line: TokenizedLine, i: int, *, sides: int = 3) -> Reading | None:
    """A number, a range or a size with its unit, from the number at token `i`; `sides` may be
    multiplied."""
    quantity = _read_quantity(line, i)
    if not quantity:
        return None
    unit = read_unit(line, quantity.end, quantity.second or quantity.first)
    if not unit and quantity.joint == "by":
        unit = _inches(line, quantity.end)
    if not unit:
        if quantity.joint == "by" and quantity.second:
            return sized(line, quantity.first, quantity.second, quantity.joint)
        return None
    end, stop = _unit_point(line, unit.end)
    name = unit.one if _is_singular(line, quantity, end) else unit.many
    said = f"{_say_quantity(line, quantity, unit)} {local(name, line.en)}{stop}"
    longer = None if quantity.second else _goes_on(line, end, unit, said, sides)
    return longer or with_inches(line, unit.many, Reading(end, said, "measure"))


def _read_quantity(line: TokenizedLine, i: int) -> Quantity | None:
    first = read_numeral(line, i)
    if not first or line.glued_before(i):
        return None
    end, magnitude = read_magnitude(line, first.end)
    second, joint, stop = _second(line, end)
    if not second:
        return Quantity(i, end, first, magnitude)
    if joint == "by":  # "4x400m" is no million
        return Quantity(i, stop, first, magnitude, second, joint)
    stop, upper = read_magnitude(line, second.end)
    return Quantity(i, stop, first, magnitude, second, joint, upper)


def _inches(line: TokenizedLine, end: int) -> Measured | None:
    """ "8 x 10 in," but not "a 4 x 4 in the yard"."""
    j = line.skip_space(end)
    if line.text[j] != "in" or line.kind[j + 1] == SPACE:
        return None
    return Measured(j + 1, "inch", "inches")


def _unit_point(line: TokenizedLine, end: int) -> tuple[int, str]:
    """The end of a unit with its point, and the full stop if it is one: "5 ft. tall"."""
    pointed = line.text[end] == "." and line.text[end - 1] in words("cues", "unit_point")
    if not pointed or line.glued_after(end + 1):
        return end, ""
    return end + 1, point(line, end + 1)


def _is_singular(line: TokenizedLine, quantity: Quantity, end: int) -> bool:
    """Whether the unit is said in the singular: "24-hr", "a 9mm", "a 5 km run", "155mm shells"."""
    thing = line.word_before(quantity.start) in ("a", "an") and line.kind[end] in (MARK, END)
    return (
        quantity.is_one
        or line.text[quantity.end] == "-"
        or (thing and line.text[end] != "-")
        or attributive(line, quantity.start, end)
        or _modifies(line, quantity.end, end)
    )


def _say_quantity(line: TokenizedLine, quantity: Quantity, unit: Measured) -> str:
    joint = quantity.joint
    has_sides = unit.many in _SIDES or " meter" in unit.one or " foot" in unit.one
    if joint == "by" and not has_sides:
        joint = "times"  # "2 x 500mg"
    said = [say_numeral(quantity.first, line.en), quantity.magnitude]
    if quantity.second:
        said += [joint, say_numeral(quantity.second, line.en), quantity.upper_magnitude]
    return " ".join(filter(None, said))


def _goes_on(
    line: TokenizedLine, end: int, unit: Measured, said: str, sides: int
) -> Reading | None:
    """ "10 cm x 5 cm", "10kg-12kg": another measure behind a sign or a dash."""
    if sides < 2:
        return None
    k = line.skip_space(end)
    if line.text[k] in ("x", "×") and unit.many in _SIDES:
        other = measure(line, line.skip_space(k + 1), sides=sides - 1)
        if other:
            return Reading(other.end, f"{said} by {other.said}", "measure")
    if line.text[end] and line.text[end] in DASHES:
        other = measure(line, end + 1, sides=0)
        if other:
            return Reading(other.end, f"{said} to {other.said}", "measure")
    return None


def _modifies(line: TokenizedLine, unit: int, end: int) -> bool:
    """Whether a unit written close to its number stands before a noun: "155mm shells", but not
    "10km away"."""
    if line.kind[unit] == SPACE or line.kind[end] != SPACE or line.kind[end + 1] != WORD:
        return False
    noun = line.text[end + 1]
    if line.kind[end - 1] == WORD and noun.lower() in words("cues", "device"):
        return line.text[end - 1] not in LENGTHS  # "7MP front-facing camera"
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


TIMES = dict.fromkeys(("x", "X", "×"), "by")


def _second(line: TokenizedLine, i: int) -> tuple[Numeral | None, str, int]:
    """The second number of "4-6lb" or "40 x 9 m": (number, how they are joined, its end)."""
    j = line.skip_space(i)
    mark = line.text[j]
    if not mark:
        return None, "", i
    joint = "to" if mark in DASHES else TIMES.get(mark, "")
    if (
        not joint
        or (mark in DASHES and (j > i) != (line.kind[j + 1] == SPACE))
        or (mark == "—" and j > i)
    ):
        return None, "", i
    number = read_numeral(line, line.skip_space(j + 1))
    return (number, joint, number.end) if number else (None, "", i)


def per(line: TokenizedLine, i: int) -> Reading | None:
    """The slash of "$240/yr", "18/kg", "5%/yr", "50 GBP/h", "€9 / 100 g": "per" and the unit's
    name."""
    if i > 0 and is_priced(line, i) and (priced := _per_unit_of_price(line, i)):
        return priced
    before = line.text[i - 1]
    counted = is_plural(before) and line.text[i + 1] in words("cues", "unit_point")
    coins = before == "p" and i > 1 and line.kind[i - 2] == DIGITS  # 30p/kWh
    plain = (
        coins
        or line.kind[i - 1] == DIGITS
        or before in words("cues", "rateable")
        or before in "€$£¥¢%"
    )
    if i == 0 or not (plain or counted or line.text[i + 1] == "capita"):
        return None
    if line.text[i + 1] == "capita":
        return Reading(i + 2, "per capita", "measure")
    square = line.text[i + 1] in ("sq", "cu")
    unit = plain_unit(line, i + 1, glued=True, number=None, rate=not square)
    if unit and line.text[i + 1] != "in":
        goes_on = line.kind[unit.end + 1] == SPACE and line.text[unit.end + 2][:1].islower()
        end = line.past(unit.end, ".") if goes_on else unit.end
        return Reading(end, f"per {local(unit.one, line.en)}", "measure")
    if line.text[i + 1].lower() in words("cues", "rated"):
        return Reading(i + 2, f"per {line.text[i + 1]}", "measure")
    return None


def _per_unit_of_price(line: TokenizedLine, i: int) -> Reading | None:
    """ "/h", " / kg", "/100 ml", "/barrel" behind a price."""
    below = line.skip_space(i + 1)
    lot = read_numeral(line, below)
    symbol = line.skip_space(lot.end) if lot else below
    unit = plain_unit(line, symbol, glued=True, number=None, rate=line.text[symbol] != "sq")
    if unit and line.text[symbol] != "in":
        lots = f"{say_numeral(lot, line.en)} {local(unit.many, line.en)}" if lot else ""
        end, stop = _unit_point(line, unit.end)
        return Reading(end, f"per {lots or local(unit.one, line.en)}{stop}", "measure")
    if not lot and line.lower(below) in words("cues", "rated"):
        return Reading(below + 1, f"per {line.text[below]}", "measure")
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
