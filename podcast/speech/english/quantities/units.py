"""Units as written behind a number: "km", "sq ft", "m²", "°C", "l/100km", and their names."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken_tables import rows, words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.line_tokens import DIGITS, END, MARK, SPACE, WORD, TokenizedLine
from podcast.speech.tagging.typographic_marks import MINUS


class UnitOfMeasure(NamedTuple):
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


_UNITS: dict[str, UnitOfMeasure] = {}
_POWERS = {"²": "square", "³": "cubic", "2": "square", "3": "cubic"}
_PREFIX = {"sq": "square", "cu": "cubic"}
LENGTHS = frozenset(("m", "km", "cm", "mm", "ft", "mi", "in", "yd", "yds"))
_IN_WORDS = frozenset(
    ("mile", "meter", "metre", "kilometer", "kilometre", "yard", "inche", "foot", "centimeter")
)


def units() -> dict[str, UnitOfMeasure]:
    """The table of units by symbol."""
    if not _UNITS:
        for row in rows("units"):
            symbol, one, many, where = (*row, "", "", "")[:4]
            _UNITS[symbol] = UnitOfMeasure(symbol, one, many or one + "s", where)
    return _UNITS


def read_unit(line: TokenizedLine, i: int, number: Numeral | None = None) -> Measured | None:
    """The unit at token `i`, behind a space or hyphen or none, with its power and its "per"."""
    j = i
    if line.kind[j] == SPACE or (line.text[j] == "-" and line.kind[j + 1] == WORD):
        j += 1
    if line.text[j + 1] == "/" and (whole := units().get(f"{line.text[j]}/{line.text[j + 2]}")):
        return Measured(j + 3, whole.one, whole.many)
    unit = plain_unit(line, j, glued=j == i, number=number)
    if not unit:
        return None
    if (
        line.text[unit.end] == "/"
        and (hundred := read_numeral(line, unit.end + 1))
        and hundred.whole == "100"
    ):  # "5 l/100km"
        below = plain_unit(line, line.skip_space(hundred.end), glued=True, number=None, rate=True)
        if not below:
            return unit
        tail = f" per {say_numeral(hundred, line.en)} {below.many}"
        return Measured(below.end, unit.one + tail, unit.many + tail)
    if line.text[unit.end] == "/" and (
        below := plain_unit(line, unit.end + 1, glued=True, number=None, rate=True)
    ):
        end = line.past(below.end, "²", "2")
        tail = f"{below.one} squared" if end > below.end else below.one
        return Measured(end, f"{unit.one} per {tail}", f"{unit.many} per {tail}")
    if line.text[unit.end] == "/" and line.lower(unit.end + 1) in words("cues", "rated"):
        tail = f" per {line.text[unit.end + 1]}"
        return Measured(unit.end + 2, unit.one + tail, unit.many + tail)
    return unit


def plain_unit(
    line: TokenizedLine, j: int, *, glued: bool, number: Numeral | None, rate: bool = False
) -> Measured | None:
    """One unit with "sq" before it or a power behind it."""
    text = line.text
    symbol, end = text[j], j + 1
    if text[j] in _PREFIX and not rate:
        k = j + 2 if text[j + 1] == "-" else line.skip_space(line.past(j + 1, "."))
        length = units().get(text[k].rstrip("s"))
        if text[k].rstrip("s") in _IN_WORDS or text[k] == "feet":
            return Measured(k + 1, f"{_PREFIX[symbol]} {text[k]}", f"{_PREFIX[symbol]} {text[k]}")
        if not length or length.symbol not in LENGTHS:
            return None
        return Measured(
            k + 1, f"{_PREFIX[symbol]} {length.one}", f"{_PREFIX[symbol]} {length.many}"
        )
    if symbol in ("°", "º"):
        k = line.skip_space(j + 1)
        if text[k] in DIRECTIONS and len(text[k]) == 1 and not line.glued_after(k + 1):
            direction = DIRECTIONS[text[k]].lower()
            return Measured(k + 1, f"degree {direction}", f"degrees {direction}")
        if text[k] in ("C", "F", "K") and not line.glued_after(k + 1):
            symbol, end = f"°{text[k]}", k + 1
    elif symbol in ("C", "F") and number is not None and glued:
        if line.glued_after(end) or not _is_temperature(line, j, number):
            return None
        symbol = f"°{symbol}"
    if symbol == "s" and number is not None and number.fraction and not line.glued_after(end):
        return Measured(end, "second", "seconds")
    if symbol == '"' and (line.text[max(0, j - 60) : j].count('"') % 2 or line.kind[end] != SPACE):
        return None  # closes a quotation
    if symbol == "kt" and line.near(j, words("cues", "wind")):
        return Measured(end, "knot", "knots")
    unit = units().get(symbol) or _other_case(symbol)
    if not unit or not _allowed(line, unit, j, end, glued=glued, rate=rate, number=number):
        return None
    if text[end] in _POWERS and text[end] and unit.symbol in LENGTHS:
        power = _POWERS[text[end]]
        if not line.glued_after(end + 1):
            return Measured(end + 1, f"{power} {unit.one}", f"{power} {unit.many}")
    if line.kind[end] == DIGITS and not (rate and symbol == "s" and text[end] == "2"):  # m/s2
        return None
    return Measured(end, unit.one, unit.many)


def _other_case(symbol: str) -> UnitOfMeasure | None:
    """ "KG", "Km", "MPH": units whose letters say what they are in any case."""
    if len(symbol) < 2 or symbol in words("cues", "unit_no_capitals"):
        return None
    return units().get(symbol.lower()) if symbol.isupper() or symbol.istitle() else None


def _allowed(
    line: TokenizedLine,
    unit: UnitOfMeasure,
    j: int,
    end: int,
    *,
    glued: bool,
    rate: bool,
    number: Numeral | None,
) -> bool:
    if rate:
        return True
    if (
        unit.symbol == "in"
        and number is not None
        and line.text[end] == "."
        and line.kind[end + 1] in (SPACE, END)
    ):
        return True  # "1-3 in. Friday"
    if unit.where in ("never", "rate") or (unit.where == "glued" and not glued):
        return False
    if (
        unit.symbol == "m"
        and number is not None
        and line.text[end] == "."
        and line.text[end + 1] == "m"
    ):
        return False
    if unit.symbol in words("cues", "unit_dotted") and line.text[end] == "." and not glued:
        return True
    return line.kind[j] in (WORD, MARK)


def _is_temperature(line: TokenizedLine, j: int, number: Numeral) -> bool:
    """Whether "5C" is a temperature: decimals, two digits, a minus, or the company of weather
    words."""
    if (
        number.fraction
        or len(number.whole) > 1
        or (line.text[j - 2] and line.text[j - 2] in MINUS + "+")
    ):
        return True
    return bool(line.near(j, words("cues", "warm"), wide=True))


def local(name: str, en: English) -> str:
    """The unit's name spelled for British or American engines."""
    if not en.british:
        return name
    name = name.replace("meter", "metre").replace("liter", "litre")
    return name.replace("ton", "tonne") if name in ("ton", "tons") else name
