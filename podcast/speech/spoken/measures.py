"""Quantities with units: "70 km/h", "5ft 8in", "-5C", "3x6 m2", "18/kg", "30 ppm"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.spoken.addresses import DIRECTIONS
from podcast.speech.spoken.english import English
from podcast.speech.spoken.numerals import (
    DASHES,
    MINUS,
    Numeral,
    is_plural,
    read_magnitude,
    read_numeral,
    say_numeral,
)
from podcast.speech.spoken.phrases import attributive, point
from podcast.speech.spoken.sizes import sized, with_inches
from podcast.speech.spoken.tables import rows, words
from podcast.speech.spoken.tokens import DIGITS, MARK, SPACE, WORD, Found, Sentence


class Unit(NamedTuple):
    """A unit with its names; `where` is "glued", "rate", "never" (not on its own) or ""."""

    symbol: str
    one: str
    many: str
    where: str = ""


class Measured(NamedTuple):
    """A unit as written: names, where it ends."""

    end: int
    one: str
    many: str


_UNITS: dict[str, Unit] = {}
_POWERS = {"²": "square", "³": "cubic", "2": "square", "3": "cubic"}
_PREFIX = {"sq": "square", "cu": "cubic"}
_LENGTHS = frozenset(("m", "km", "cm", "mm", "ft", "mi", "in", "yd", "yds"))
_IN_WORDS = frozenset(("mile", "meter", "metre", "kilometer", "kilometre", "yard", "inche", "foot", "centimeter"))
_SIDES = frozenset(("meters", "centimeters", "millimeters", "feet", "inches", "yards", "kilometers", "miles"))


def units() -> dict[str, Unit]:
    """The table of units by symbol."""
    if not _UNITS:
        for row in rows("units"):
            symbol, one, many, where = (*row, "", "", "")[:4]
            _UNITS[symbol] = Unit(symbol, one, many or one + "s", where)
    return _UNITS


def measure(s: Sentence, i: int, *, sides: int = 3) -> Found | None:
    """A number, a range or a size with its unit, from the number at token `i`; `sides` may be multiplied."""
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
    if not unit and joint == "by" and s.word_after(at) == "in" and s.kind[s.skip_space(at) + 1] != SPACE:
        unit = Measured(s.skip_space(at) + 1, "inch", "inches")
    if not unit:
        return sized(s, first, second, joint) if joint == "by" and second else None
    if joint == "by" and unit.many not in _SIDES and " meter" not in unit.one and " foot" not in unit.one:
        joint = "times"  # "2 x 500mg"
    named = f"{say_numeral(first, s.en)}{f' {magnitude}' if magnitude else ''}"
    if second:
        named += f" {joint} {say_numeral(second, s.en)}{f' {upper}' if upper else ''}"
    end, stop_mark = unit.end, ""
    if s.text[end] == "." and s.text[end - 1] in words("cues", "unit_point") and not s.glued_after(end + 1):
        end, stop_mark = end + 1, point(s, end + 1)
    compound = s.text[at] == "-"  # "24-hr", "2-yr"
    singular = (
        compound or (first.is_one and not second and not magnitude) or attributive(s, i, end) or _modifies(s, at, end)
    )
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
    """Whether a unit written close to its number stands before a noun: "155mm shells", but not "10km away"."""
    if s.kind[unit] == SPACE or s.kind[end] != SPACE or s.kind[end + 1] != WORD:
        return False
    noun = s.text[end + 1]
    screen = s.text[end - 1] in ('"', "″") or (s.text[end - 1] == "in" and noun[0].isupper())
    if screen or s.text[end - 1] not in _LENGTHS:
        return screen and noun not in words("cues", "function") and noun not in words("cues", "length")
    return is_plural(noun) and noun not in words("cues", "function") and noun.islower() and not noun.endswith("wards")


def _second(s: Sentence, i: int) -> tuple[Numeral | None, str, int]:
    """The second number of "4-6lb" or "40 x 9 m": (number, how they are joined, its end)."""
    j = s.skip_space(i)
    mark = s.text[j]
    if not mark:
        return None, "", i
    joint = "by" if mark in ("x", "X", "×") else "to" if mark in DASHES else ""
    if not joint or (mark in DASHES and (j > i) != (s.kind[j + 1] == SPACE)):
        return None, "", i
    number = read_numeral(s, s.skip_space(j + 1))
    return (number, joint, number.end) if number else (None, "", i)


def read_unit(s: Sentence, i: int, number: Numeral | None = None) -> Measured | None:
    """The unit at token `i`, behind a space or hyphen or none, with its power and its "per"."""
    j = i
    if s.kind[j] == SPACE or (s.text[j] == "-" and s.kind[j + 1] == WORD):
        j += 1
    if s.text[j + 1] == "/" and (whole := units().get(f"{s.text[j]}/{s.text[j + 2]}")):
        return Measured(j + 3, whole.one, whole.many)
    unit = _plain_unit(s, j, glued=j == i, number=number)
    if not unit:
        return None
    if s.text[unit.end] == "/" and (hundred := read_numeral(s, unit.end + 1)):  # "5 l/100km"
        below = _plain_unit(s, s.skip_space(hundred.end), glued=True, number=None, rate=True)
        if not below:
            return unit
        tail = f" per {say_numeral(hundred, s.en)} {below.many}"
        return Measured(below.end, unit.one + tail, unit.many + tail)
    if s.text[unit.end] == "/" and (below := _plain_unit(s, unit.end + 1, glued=True, number=None, rate=True)):
        squared = s.text[below.end] == "²"
        tail = f"{below.one}{' squared' if squared else ''}"
        return Measured(below.end + squared, f"{unit.one} per {tail}", f"{unit.many} per {tail}")
    if s.text[unit.end] == "/" and s.lower(unit.end + 1) in words("cues", "rated"):
        tail = f" per {s.text[unit.end + 1]}"
        return Measured(unit.end + 2, unit.one + tail, unit.many + tail)
    return unit


def _plain_unit(s: Sentence, j: int, *, glued: bool, number: Numeral | None, rate: bool = False) -> Measured | None:
    """One unit with "sq" before it or a power behind it."""
    text = s.text
    symbol, end = text[j], j + 1
    if text[j] in _PREFIX and not rate:
        k = j + 2 if text[j + 1] == "-" else s.skip_space(j + 1 + (text[j + 1] == "."))
        length = units().get(text[k].rstrip("s"))
        if text[k].rstrip("s") in _IN_WORDS or text[k] == "feet":
            return Measured(k + 1, f"{_PREFIX[symbol]} {text[k]}", f"{_PREFIX[symbol]} {text[k]}")
        if not length or length.symbol not in _LENGTHS:
            return None
        return Measured(k + 1, f"{_PREFIX[symbol]} {length.one}", f"{_PREFIX[symbol]} {length.many}")
    if symbol in ("°", "º"):
        k = s.skip_space(j + 1)
        if text[k] in DIRECTIONS and len(text[k]) == 1 and not s.glued_after(k + 1):
            direction = DIRECTIONS[text[k]].lower()
            return Measured(k + 1, f"degree {direction}", f"degrees {direction}")
        if text[k] in ("C", "F", "K") and not s.glued_after(k + 1):
            symbol, end = f"°{text[k]}", k + 1
    elif symbol in ("C", "F") and number is not None and glued:
        if s.glued_after(end) or not _is_temperature(s, j, number):
            return None
        symbol = f"°{symbol}"
    if symbol == "s" and number is not None and number.fraction and glued and not s.glued_after(end):
        return Measured(end, "second", "seconds")
    if symbol == '"' and (s.text[max(0, j - 60) : j].count('"') % 2 or s.kind[end] != SPACE):
        return None  # closes a quotation
    unit = units().get(symbol) or _other_case(symbol)
    if not unit or not _allowed(s, unit, j, end, glued=glued, rate=rate, number=number):
        return None
    if text[end] in _POWERS and text[end] and unit.symbol in _LENGTHS:
        power = _POWERS[text[end]]
        if not s.glued_after(end + 1):
            return Measured(end + 1, f"{power} {unit.one}", f"{power} {unit.many}")
    if s.kind[end] == DIGITS:
        return None
    return Measured(end, unit.one, unit.many)


def _other_case(symbol: str) -> Unit | None:
    """ "KG", "Km", "MPH": units whose letters say what they are in any case."""
    if len(symbol) < 2 or symbol in ("MM", "MS", "IN", "HA", "MI", "MIN", "OZ", "PA", "Min", "Cal", "Mi", "Ha", "In"):
        return None
    return units().get(symbol.lower()) if symbol.isupper() or symbol.istitle() else None


def _allowed(s: Sentence, unit: Unit, j: int, end: int, *, glued: bool, rate: bool, number: Numeral | None) -> bool:
    if rate:
        return True
    if unit.where in ("never", "rate") or (unit.where == "glued" and not glued):
        return False
    if unit.symbol == "m" and number is not None and s.text[end] == "." and s.text[end + 1] == "m":
        return False
    if unit.symbol in ("min", "sec", "mi", "cal") and s.text[end] == "." and not glued:
        return True
    return s.kind[j] in (WORD, MARK)


def _is_temperature(s: Sentence, j: int, number: Numeral) -> bool:
    """Whether "5C" is a temperature: decimals, two digits, a minus, or the company of weather words."""
    if number.fraction or len(number.whole) > 1 or (s.text[j - 2] and s.text[j - 2] in MINUS):
        return True
    return bool(s.near(j, words("cues", "warm"), wide=True))


def per(s: Sentence, i: int) -> Found | None:
    """The slash of "$240/yr", "18/kg", "5%/yr": "per" and the unit's name."""
    before = s.text[i - 1]
    counted = is_plural(before) and s.text[i + 1] in words("cues", "unit_point")
    plain = s.kind[i - 1] == DIGITS or before in words("cues", "rateable") or before in "€$£¥%"
    if i == 0 or not (plain or counted or s.text[i + 1] == "capita"):
        return None
    if s.text[i + 1] == "capita":
        return Found(i + 2, "per capita", "measure")
    unit = _plain_unit(s, i + 1, glued=True, number=None, rate=True)
    if unit and s.text[i + 1] != "in":
        return Found(unit.end, f"per {local(unit.one, s.en)}", "measure")
    if s.text[i + 1].lower() in words("cues", "rated"):
        return Found(i + 2, f"per {s.text[i + 1]}", "measure")
    return None


def rate(s: Sentence, i: int) -> Found | None:
    """A rate with no number before it: "km/h", "kg/m2", "mph"."""
    if s.text[i] == "mph" or s.text[i] == "kph":
        return Found(i + 1, local(units()[s.text[i]].many, s.en), "measure")
    if s.text[i + 1] != "/" or s.text[i] not in units() or (len(s.text[i]) < 2 and s.text[i] != "m"):
        return None
    unit = read_unit(s, i)
    if not unit or unit.end < i + 3 or " per " not in unit.one:
        return None
    return Found(unit.end, local(unit.many, s.en), "measure")


def local(name: str, en: English) -> str:
    """The unit's name spelled for British or American engines."""
    if not en.british:
        return name
    name = name.replace("meter", "metre").replace("liter", "litre")
    return name.replace("ton", "tonne") if name in ("ton", "tons") else name
