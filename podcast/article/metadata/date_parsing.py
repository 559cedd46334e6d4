"""A date as a page prints it. Only what is surely a date, with a year: "3/4/2026" could be two days
and is none."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar enero janvier gennaio janeiro января",
            "feb february februar febrero février fevrier febbraio fevereiro февраля",
            "mar march märz marz marzo mars março марта",
            "apr april abril avril aprile апреля",
            "may mai mayo maggio maio мая",
            "jun june juni junio juin giugno junho июня",
            "jul july juli julio juillet luglio julho июля",
            "aug august agosto août aout августа",
            "sep sept september septiembre septembre settembre setembro сентября",
            "oct october oktober octubre octobre ottobre outubro okt октября",
            "nov november noviembre novembre novembro ноября",
            (
                "dec december dezember diciembre décembre decembre dicembre dezembro dez ago dic "
                "декабря"
            ),
        ),
        1,
    )
    for name in names.split()
}
MONTHS |= {
    "ago": 8,
    "set": 9,
    "out": 10,
    "gen": 1,
    "mag": 5,
    "giu": 6,
    "lug": 7,
    "ott": 10,
    "ene": 1,
}
ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.|º)?\s*(?:de\s+|of\s+)?[\s-]?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})\b"
)
NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
WORDY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def read_date(text: str) -> date | None:
    """The first date in a text, or None."""
    text = text.strip()
    for pattern in (COMPACT, ISO, WORDY):
        if found := pattern.search(text):
            return _date(*map(int, found.groups()))
    for found in MONTH_FIRST.finditer(text):
        if month := MONTHS.get(found[1].lower()):
            return _date(int(found[3]), month, int(found[2]))
    for found in DAY_FIRST.finditer(text):
        if month := MONTHS.get(found[2].lower()):
            return _date(int(found[3]), month, int(found[1]))
    if found := NUMBERS.search(text):
        return _by_numbers(int(found[1]), int(found[3]), int(found[4]), found[2])
    return None


def _by_numbers(first: int, second: int, year: int, mark: str) -> date | None:
    """With points the day comes first; with other marks only if the numbers leave no choice."""
    if mark == "." or first > 12 or first == second:
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except ValueError:
        return None
