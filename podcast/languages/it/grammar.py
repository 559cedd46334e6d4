"""What no table can say of Italian."""

from __future__ import annotations

from datetime import date

from podcast.languages.reading.word_lists import read_toml


def third_person(stem: str, /) -> str:
    """Nothing: words.txt spells the forms out."""
    return ""


def date_in_words(day: date, tag: str, /) -> str:
    """`4 maggio 2026`; the first of a month is `1º maggio`."""
    month = read_toml("it", "calendar.toml")["month_names"][day.month - 1]
    number = "1º" if day.day == 1 else str(day.day)
    return f"{number} {month} {day.year}"
