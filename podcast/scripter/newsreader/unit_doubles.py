"""A measure said twice, in the listener's units and in others: "60 miles (97 km)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podcast.scripter.newsreader.model import AirChange

REASON = "same measure in other units"
NUMBER = (
    r"(?:about\s|some\s|nearly\s|roughly\s|around\s|approximately\s|~|≈)?[-−–]?\d[\d.,]*"
    r"(?:\s?(?:[-–]|to)\s?\d[\d.,]*)?(?:\s(?:million|billion|thousand|hundred))?"
)
LENGTH = r"miles?|mi|yards?|yds?|feet|foot|ft|inch(?:es)?|in\.?"
METRES = r"kilomet(?:er|re)s?|km|met(?:er|re)s?|m|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm"
VOLUME = (
    r"gallons?|gal\.?|quarts?|pints?|cups?|(?:fluid\s)?ounces?|(?:fl\.?\s)?oz\.?"
    r"|cubic\s(?:feet|foot|yards?|miles?|inches)|cu\.?\s?(?:ft|in|yd)\.?|barrels?"
)
LITRES = (
    r"lit(?:er|re)s?|l|L|millilit(?:er|re)s?|ml|mL|cubic\s(?:centi|kilo)?met(?:er|re)s?|cc|m³|m3"
)
WEIGHT = r"pounds?|lbs?\.?|ounces?|oz\.?|stone|short\stons?|(?:US\s)?tons?"
GRAMS = r"kilo(?:gram(?:me)?)?s?|kg|gram(?:me)?s?|g|metric\stons?|tonnes?|t"
TIME = r"(?:seconds?|minutes?|hours?|days?|sec|min|hr|s|h)"
PER = r"\s?(?:/|per|an?)\s?"
# Units by what they measure, in each system: only the same thing in the other one is a double.
KINDS: tuple[tuple[str, str], ...] = (
    (rf"{LENGTH}|[′'″\"”]", METRES),
    (
        rf"mph|knots|(?:{LENGTH}){PER}{TIME}",
        rf"km/?h|kph|kmh|mph|(?:{METRES}){PER}{TIME}",
    ),
    (
        r"acres?|square\s(?:miles?|feet|foot|yards?|inches)|sq\.?\s?(?:mi|ft)\.?",
        r"hectares?|ha|square\s(?:kilomet(?:er|re)s?|met(?:er|re)s?|km|m)|sq\.?\s?(?:km|m)\.?|km²|m²",
    ),
    (WEIGHT, GRAMS),
    (VOLUME, LITRES),
    (rf"(?:{VOLUME}){PER}{TIME}", rf"(?:{LITRES}){PER}{TIME}"),
    (
        rf"mpg|miles{PER}gallon",
        rf"(?:{LITRES}){PER}100\s?(?:{METRES})|(?:{METRES}){PER}(?:{LITRES})",
    ),
    (
        r"(?:ft|lb|foot|pound)[-\s·.](?:ft|lbs?|foot|feet|pounds?)",
        r"Nm|N·m|N-m|N\sm|newton[-\s]met(?:er|re)s?",
    ),
    (r"psi|pounds\sper\ssquare\sinch", r"kPa|bar|MPa|kilopascals?"),
    (r"hp|bhp|horsepower", r"kW|kilowatts?|PS"),
    (
        r"(?:degrees?|°|º)\s?(?:F|Fahrenheit)|°|degrees?",
        r"(?:degrees?\s|°|º)\s?(?:C|Celsius|centigrade)|C|°",
    ),
)
NUMBER_WORDS = (
    r"an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|hundred|thousand|million|half"
)
BRACKETS = re.compile(r"\s\((?P<inside>[^()]{0,30}\d[^()]{0,60})\)")
LOOKED_BACK = 50  # characters before a bracket
PARTS = re.compile(r"[;,]\s(?!\d{3}\b)")


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before a bracket and what within it, of each kind and system; made when the first
    bracket with a number is met."""
    return tuple(
        (
            re.compile(
                rf"(?:\d\)?|\b(?i:{NUMBER_WORDS}))[\s-]?(?:{here})"
                rf"(?:[\s-](?:long|wide|high|tall|deep|away|off))?$"
            ),
            re.compile(rf"{NUMBER}[\s-]?(?:{there})"),
        )
        for pair in KINDS
        for here, there in (pair, pair[::-1])
    )


def unit_doubles(text: str) -> Iterator[AirChange]:
    """The measure in brackets is not said.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(unit_doubles(text)))
    >>> aired("It lies 60 miles (97 km) off, 3,000 feet (914 metres) deep, at 39°F (4°C).")
    'It lies 60 miles off, 3,000 feet deep, at 39°F.'
    >>> aired("She swam 10 kilometres (6.2 miles) with a 5-pound (2.3-kilogram) stone.")
    'She swam 10 kilometres with a 5-pound stone.'
    >>> aired("She drank 13–17 ounces (375–500 ml) of milk.")
    'She drank 13–17 ounces of milk.'
    >>> aired("It does 20 miles per gallon (8.5 kilometers per liter) on two tonnes (2.2 tons).")
    'It does 20 miles per gallon on two tonnes.'
    >>> aired("It burned 3,400 acres (1,376 hectares; 5 square miles) with 250 lb-ft (340 Nm).")
    'It burned 3,400 acres with 250 lb-ft.'
    >>> aired("He ran 10 miles (in two hours) and lost 3 pounds (8 since May).")
    'He ran 10 miles (in two hours) and lost 3 pounds (8 since May).'
    """
    if "(" not in text:
        return
    for brackets in BRACKETS.finditer(text):
        said = text[max(0, brackets.start() - LOOKED_BACK) : brackets.start()]
        first, *more = PARTS.split(brackets["inside"])
        for before, inside in _pairs():
            if before.search(said) and inside.fullmatch(first) and all(map(_is_measure, more)):
                yield AirChange(*brackets.span(), "", REASON)
                break


def _is_measure(text: str) -> bool:
    return any(inside.fullmatch(text) for _, inside in _pairs())
