"""A list of dates that lost its lines: thirty concerts in one paragraph."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH

FEWEST_ROWS = 4
MONTH = rf"(?i:{ENGLISH.calendar.months}|{ENGLISH.calendar.short_months})\.?"
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)\b"
WEEKDAY = rf"(?:(?i:{ENGLISH.calendar.weekdays})(?:day|\.)?,?\s)?"
ROW = compiled(rf"(?:^|(?<=\s)){WEEKDAY}{DAY}")


def dated_rows(text: str) -> list[str]:
    """The rows of a paragraph that is nothing but dates with what is on; else the paragraph.

    >>> dated_rows("3 May: Hest 4 May: Norrby, Hall 5 May: Calder 6 May: Vint")
    ['3 May: Hest', '4 May: Norrby, Hall', '5 May: Calder', '6 May: Vint']
    >>> dated_rows("May 3 was dry. May 4 was wet. May 5 was warm. May 6 was cold.")
    ['May 3 was dry. May 4 was wet. May 5 was warm. May 6 was cold.']
    """
    starts = [row.start() for row in ROW.finditer(text)]
    if len(starts) < FEWEST_ROWS or starts[0] or _is_prose(text):
        return [text]
    return [
        text[start:end].strip(" ;,·•|–-")
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]


def _is_prose(text: str) -> bool:
    """Whether verbs make sentences of it."""
    words = {word.lower() for word in re.findall(r"[A-Za-z]+", text)}
    return bool(words & ENGLISH.narration["verbs of prose"])
