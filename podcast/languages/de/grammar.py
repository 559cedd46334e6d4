"""What no table can say of German."""

from __future__ import annotations

from datetime import date

from podcast.languages.reading.word_lists import read_toml


def third_person(stem: str, /) -> str:
    """Nothing: words.txt spells the forms out."""
    return ""


def date_in_words(day: date, tag: str, /) -> str:
    """`4. Mai 2026`; January is `Jänner` in Austria."""
    month = read_toml("de", "calendar.toml")["month_names"][day.month - 1]
    if day.month == 1 and tag.lower().endswith("-at"):
        month = "Jänner"
    return f"{day.day}. {month} {day.year}"
