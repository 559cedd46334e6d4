"""What no table can say of English."""

from __future__ import annotations

from datetime import date

from podcast.languages.reading.word_lists import read_toml


def third_person(stem: str, /) -> str:
    """`deny` -> `denies`, `say` -> `says`, `confess` -> `confesses`."""
    if stem.endswith("y") and stem[-2:-1] not in "aeou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def date_in_words(day: date, tag: str, /) -> str:
    """`4 May 2026`, or `May 4, 2026` in American English."""
    month = read_toml("en", "calendar.toml")["month_names"][day.month - 1]
    tag = tag.lower().replace("_", "-")
    if not tag or tag == "en" or tag.startswith("en-us"):
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"
