"""Months and weekdays of English, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH

MONTH_NAMES = ENGLISH.calendar.month_names
WEEKDAYS = ENGLISH.calendar.weekdays
MONTHS = ENGLISH.calendar.months
SHORT_MONTHS = ENGLISH.calendar.short_months
in_words = ENGLISH.grammar.date_in_words
