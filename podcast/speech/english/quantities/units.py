"""Units as written behind a number: "km", "sq ft", "m²", "°C", "l/100km", and their names."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import rows, words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.quantities.straight_marks import closes_quotation
from podcast.speech.english.sentence_context import means_inches
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.line_context import is_name
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
    parted = line.text[j + 1] in ("/", "-", "·")
    if parted and (whole := units().get("".join(line.text[j : j + 3]))):
        return Measured(j + 3, whole.one, whole.many)
    unit = plain_unit(line, j, glued=j == i, number=number)
    if not unit or line.text[unit.end] != "/":
        return unit
    for per in (_per_hundred, _per_unit, _per_word):
        if rated := per(line, unit):
            return rated
    return unit


def _rated(unit: Measured, end: int, below: str) -> Measured:
    return Measured(end, f"{unit.one} per {below}", f"{unit.many} per {below}")


def _per_hundred(line: TokenizedLine, unit: Measured) -> Measured | None:
    """ "l/100km" -> "liters per one hundred kilometers"."""
    hundred = read_numeral(line, unit.end + 1)
    if not hundred or hundred.whole != "100":
        return None
    j = line.skip_space(hundred.end)
    below = plain_unit(line, j, glued=True, number=None, rate=True)
    if not below:
        return None
    return _rated(unit, below.end, f"{say_numeral(hundred, line.en)} {below.many}")


def _per_unit(line: TokenizedLine, unit: Measured) -> Measured | None:
    """ "m/s", "m/s²" -> "meters per second squared"."""
    below = plain_unit(line, unit.end + 1, glued=True, number=None, rate=True)
    if not below:
        return None
    end = line.past(below.end, "²", "2")
    return _rated(unit, end, f"{below.one} squared" if end > below.end else below.one)


def _per_word(line: TokenizedLine, unit: Measured) -> Measured | None:
    """ "kg/person" -> "kilograms per person"."""
    if line.lower(unit.end + 1) not in words("cues", "rated"):
        return None
    return _rated(unit, unit.end + 2, line.text[unit.end + 1])


def plain_unit(
    line: TokenizedLine, j: int, *, glued: bool, number: Numeral | None, rate: bool = False
) -> Measured | None:
    """One unit with "sq" before it or a power behind it; `glued` to its `number`, or below the
    stroke of a `rate`."""
    if line.text[j] in _PREFIX and not rate:
        return _with_prefix(line, j)
    if line.text[j] in ("°", "º"):
        return _degrees(line, j, glued=glued, number=number, rate=rate)
    if line.text[j] in ("C", "F") and number is not None and glued:
        if line.glued_after(j + 1) or not _is_temperature(line, j, number):
            return None
        return _by_symbol(line, f"°{line.text[j]}", j, j + 1, glued=glued, number=number, rate=rate)
    if number is not None and (special := _by_company(line, j, number)):
        return special
    if line.text[j] == '"' and closes_quotation(line, j):
        return None
    if line.text[j] == "Mt" and _is_mount(line.word_after(line.past(j + 1, "."))):
        return None
    if line.text[j] == "kt" and line.near(j, words("cues", "wind")):
        return Measured(j + 1, "knot", "knots")
    return _by_symbol(line, line.text[j], j, j + 1, glued=glued, number=number, rate=rate)


def _is_mount(behind: str) -> bool:
    """ "2 Mt. Vernon Road"."""
    return is_name(behind) and behind not in words("cues", "opener")


def _with_prefix(line: TokenizedLine, j: int) -> Measured | None:
    """ "sq ft", "sq. m", "cu-m", "sq miles"."""
    prefix = _PREFIX[line.text[j]]
    k = j + 2 if line.text[j + 1] == "-" else line.skip_space(line.past(j + 1, "."))
    symbol = line.text[k].rstrip("s")
    if symbol in _IN_WORDS or line.text[k] == "feet":
        return Measured(k + 1, f"{prefix} {line.text[k]}", f"{prefix} {line.text[k]}")
    length = units().get(symbol)
    if not length or length.symbol not in LENGTHS:
        return None
    return Measured(k + 1, f"{prefix} {length.one}", f"{prefix} {length.many}")


def _degrees(
    line: TokenizedLine, j: int, *, glued: bool, number: Numeral | None, rate: bool
) -> Measured | None:
    """ "° N", "°C", "°"."""
    k = line.skip_space(j + 1)
    letter = line.text[k]
    if not line.glued_after(k + 1):
        if letter in DIRECTIONS and len(letter) == 1:
            direction = DIRECTIONS[letter].lower()
            return Measured(k + 1, f"degree {direction}", f"degrees {direction}")
        if letter in ("C", "F", "K"):
            return _by_symbol(line, f"°{letter}", j, k + 1, glued=glued, number=number, rate=rate)
    return _by_symbol(line, line.text[j], j, j + 1, glued=glued, number=number, rate=rate)


def _by_company(line: TokenizedLine, j: int, number: Numeral) -> Measured | None:
    """ "19.7s": seconds have decimals, decades none."""
    if line.text[j] != "s" or not number.fraction or line.glued_after(j + 1):
        return None
    return Measured(j + 1, "second", "seconds")


def _by_symbol(
    line: TokenizedLine,
    symbol: str,
    j: int,
    end: int,
    *,
    glued: bool,
    number: Numeral | None,
    rate: bool,
) -> Measured | None:
    """The unit of the table whose symbol is tokens `j` to `end`, and the power behind it."""
    unit = units().get(symbol) or _other_case(symbol)
    if not unit or not _allowed(line, unit, j, end, glued=glued, rate=rate, number=number):
        return None
    power = _POWERS.get(line.text[end])
    if power and unit.symbol in LENGTHS and not line.glued_after(end + 1):
        return Measured(end + 1, f"{power} {unit.one}", f"{power} {unit.many}")
    per_second_squared = rate and symbol == "s" and line.text[end] == "2"
    if line.kind[end] == DIGITS and not per_second_squared:
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
    if unit.symbol == "in" and number is not None:  # "1-3 in. Friday", "6 in wide"
        pointed = line.text[end] == "." and (
            line.kind[end + 1] in (SPACE, END) or line.text[end + 1] in (",", ";", ")")
        )
        return pointed or glued or means_inches(line, end)
    is_letter = unit.symbol in ("W", "A") and not glued
    if is_letter and line.near(j, words("cues", "electric"), wide=True):
        return not line.glued_after(end)  # "it draws 100 W"
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
