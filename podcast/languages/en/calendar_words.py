"""Months and weekdays, and a date in words."""

from __future__ import annotations

from datetime import date

MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def in_words(day: date, language: str) -> str:
    """`4 May 2026`, or `May 4, 2026` in American English."""
    month = MONTH_NAMES[day.month - 1]
    if not language or language.lower().startswith(("en-us", "en_us")) or language.lower() == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


WEEKDAYS = "mon|tues|wednes|thurs|fri|satur|sun"
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
