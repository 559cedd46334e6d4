"""What no table can say of French."""

from __future__ import annotations

from datetime import date

from podcast.languages.reading.word_lists import read_toml


def third_person(stem: str, /) -> str:
    """Nothing: words.txt spells the forms out."""
    return ""


def date_in_words(day: date, tag: str, /) -> str:
    """`4 mai 2026`; the first of a month is `1er mai`."""
    month = read_toml("fr", "calendar.toml")["month_names"][day.month - 1]
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {month} {day.year}"
