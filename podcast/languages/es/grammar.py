"""What no table can say of Spanish."""

from __future__ import annotations

from datetime import date

from podcast.languages.reading.word_lists import read_toml


def third_person(stem: str, /) -> str:
    """Nothing: words.txt spells the forms out."""
    return ""


def date_in_words(day: date, tag: str, /) -> str:
    """`4 de mayo de 2026`."""
    month = read_toml("es", "calendar.toml")["month_names"][day.month - 1]
    return f"{day.day} de {month} de {day.year}"
