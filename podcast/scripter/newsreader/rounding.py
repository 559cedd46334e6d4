"""Numbers as one hears them, where a house asks for it (`round_numbers = true`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "rounded"
FEWEST = 10_000  # 9,214 is still heard as it is
EXACT = r"(?P<exact>\b(?:exactly|precisely|nearly|almost|under|up\sto|(?:less|fewer)\sthan)\s)?"
BEFORE = r"(?P<before>\b(?:about|around|some|roughly|approximately|over|more\sthan|at\sleast)\s)?"
NUMBER = r"(?<![\w.,])(?P<sign>[$£€]?)(?P<number>\d{1,3}(?:,\d{3})+)(?:\.\d+)?"
GROUPED = compiled(rf"{EXACT}{BEFORE}{NUMBER}(?![\d,.]*\d)(?!\s?(?:[-–]\s?\d|%))", re.IGNORECASE)
LEAST = ("over ", "more than ", "at least ")
SCALES = ((10**9, "billion"), (10**6, "million"))


def rounding(text: str) -> Iterator[AirChange]:
    """Large exact numbers become round ones, said to be so.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(rounding(text)))
    >>> aired("It carried 63,412 people and earned $3,482,915.")
    'It carried about 63,000 people and earned about $3.5 million.'
    >>> aired("More than 63,412 people saw over 367,891 boats and some 110,684 cats.")
    'More than 63,000 people saw over 367,891 boats and some 111,000 cats.'
    >>> aired("It carried 63,000 people, 812 dogs, 9,214 cats and exactly 63,412 fleas.")
    'It carried 63,000 people, 812 dogs, 9,214 cats and exactly 63,412 fleas.'
    """
    for found in GROUPED.finditer(text):
        number = int(found["number"].replace(",", ""))
        if found["exact"] or number < FEWEST or number % 1000 == 0:
            continue
        near = _near(number)
        if (found["before"] or "").lower() in LEAST and near > number:
            continue
        before = found["before"] or "about "
        said = f"{before}{found['sign']}{_heard(near)}"
        yield AirChange(found.start(), found.end(), said, REASON)


def _near(number: int) -> int:
    """Thousands below a million, tenths of millions and billions above."""
    step = next((scale // 10 for scale, _ in SCALES if number >= scale), 1000)
    return round(number / step) * step


def _heard(number: int) -> str:
    """`3.5 million`, `63,000`."""
    for scale, name in SCALES:
        if number >= scale:
            return f"{number / scale:g} {name}"
    return f"{number:,}"
