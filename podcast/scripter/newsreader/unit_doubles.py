"""A measure said twice, in the listener's units and in others: "60 miles (97 km)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.scripter.newsreader.model import AirChange

REASON = "same measure in other units"
NUMBER = (
    r"(?:about\s|some\s|nearly\s|roughly\s|around\s|approximately\s|~|≈)?[-−–]?\d[\d.,]*"
    r"(?:\s?(?:[-–]|to)\s?\d[\d.,]*)?(?:\s(?:million|billion|thousand|hundred))?"
)
# Units by what they measure, in each system: only the same thing in the other one is a double.
KINDS: tuple[tuple[str, str], ...] = (
    (
        r"miles?|mi|yards?|yds?|feet|foot|ft|inch(?:es)?|in\.?|[′'″\"”]",
        r"kilomet(?:er|re)s?|km|met(?:er|re)s?|m|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm",
    ),
    (
        r"mph|miles\san\shour|miles\sper\shour|feet\sper\ssecond|knots",
        r"km/?h|kph|kmh|kilomet(?:er|re)s\s(?:an|per)\shour|met(?:er|re)s\sper\ssecond|m/s|mph",
    ),
    (
        r"acres?|square\s(?:miles?|feet|foot|yards?|inches)|sq\.?\s?(?:mi|ft)\.?",
        r"hectares?|ha|square\s(?:kilomet(?:er|re)s?|met(?:er|re)s?|km|m)|sq\.?\s?(?:km|m)\.?|km²|m²",
    ),
    (
        r"pounds?|lbs?\.?|ounces?|oz\.?|stone|short\stons?|tons?",
        r"kilo(?:gram(?:me)?)?s?|kg|gram(?:me)?s?|g|metric\stons?|tonnes?|t",
    ),
    (
        r"gallons?|gal\.?|quarts?|pints?|cups?|(?:fluid\s)?ounces?|(?:fl\.?\s)?oz\.?|cubic\s(?:feet|yards?|miles?)",
        r"lit(?:er|re)s?|l|L|millilit(?:er|re)s?|ml|mL|cubic\s(?:met(?:er|re)s?|kilomet(?:er|re)s?)",
    ),
    (
        r"(?:degrees?|°|º)\s?(?:F|Fahrenheit)|°|degrees?",
        r"(?:degrees?\s|°|º)\s?(?:C|Celsius|centigrade)|C|°",
    ),
)
DOUBLES = tuple(
    re.compile(
        rf"\d\)?[\s-]?(?:{here})(?:[\s-](?:long|wide|high|tall|deep|away|off))?"
        rf"(?P<double>\s\({NUMBER}[\s-]?(?:{there})\))"
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
    >>> aired("He ran 10 miles (in two hours) and lost 3 pounds (8 since May).")
    'He ran 10 miles (in two hours) and lost 3 pounds (8 since May).'
    """
    if "(" not in text:
        return
    for pattern in DOUBLES:
        for found in pattern.finditer(text):
            yield AirChange(*found.span("double"), "", REASON)
