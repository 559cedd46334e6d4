"""A date as a page prints it. Only what is surely a date, with a year: "3/4/2026" could be two days
and is none."""

from __future__ import annotations

import pkgutil
import tomllib
from datetime import date
from functools import cache

from podcast.kept_patterns import compiled

ISO = compiled(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = compiled(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
LAST_MONTH = 12
FIRST_YEAR, LAST_YEAR = 1800, 2200  # of what is a date, and not a number of another kind
MONTH_FIRST = compiled(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
DAY_FIRST = compiled(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|º)?\s*(?:de\s+|of\s+)?[\s-]?([^\W\d_]{3,10})\.?,?"
    r"[\s-]+(?:de\s+|del\s+)?(\d{4})\b"
)
NUMBERS = compiled(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
WORDY = compiled(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def read_date(text: str) -> date | None:
    """The first date in a text, or None."""
    text = text.strip()
    for pattern in (COMPACT, ISO, WORDY):
        if numbers := pattern.search(text):
            return _date(*map(int, numbers.groups()))
    for parts in MONTH_FIRST.finditer(text):
        if month := _months().get(parts[1].lower()):
            return _date(int(parts[3]), month, int(parts[2]))
    for parts in DAY_FIRST.finditer(text):
        if month := _months().get(parts[2].lower()):
            return _date(int(parts[3]), month, int(parts[1]))
    if numbers := NUMBERS.search(text):
        return _by_numbers(int(numbers[1]), int(numbers[3]), int(numbers[4]), numbers[2])
    return None


@cache
def _months() -> dict[str, int]:
    """The number of each month by its names."""
    text = pkgutil.get_data("podcast.article.metadata", "month_names.toml") or b""
    months = tomllib.loads(text.decode())["months"]
    return {name: number for number, names in enumerate(months, 1) for name in names.split()}


def _by_numbers(first: int, second: int, year: int, mark: str) -> date | None:
    """With points the day comes first; with other marks only if the numbers leave no choice."""
    if mark == "." or first > LAST_MONTH or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > LAST_MONTH else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
