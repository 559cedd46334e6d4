"""Dates in numbers only and days of the week: "2023-04-17", "2/9/96", "17.04.2023", "Monday 2/22",
"Mon-Fri"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.calendar.month_dates import MONTHS, Day, say_month_first
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

# Parts that fractions of news have: "by 3/4" is a fraction, "by 3/15" and "by 7/4" are dates.
_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100))


def numeric(line: TokenizedLine, i: int) -> Reading | None:
    """ "2023-04-17", "02/09/96", "17.04.2023"; 1/7 is the seventh of January in America, else the
    first of July."""
    text, kind = line.text, line.kind
    mark = text[i + 1]
    if (
        mark not in ("-", "/", ".")
        or text[i + 3] != mark
        or kind[i + 2] != DIGITS
        or kind[i + 4] != DIGITS
    ):
        return _weekday_slash(line, i) if mark == "/" else None
    if (
        line.glued_before(i)
        or (text[i + 5] == mark and kind[i + 6] == DIGITS)
        or kind[i + 5] == WORD
    ):
        return None
    sizes = (len(text[i]), len(text[i + 2]), len(text[i + 4]))
    a, b, c = (int(text[k]) if len(text[k]) < 5 else 0 for k in (i, i + 2, i + 4))
    day_leads = line.en.british
    if sizes[0] == 4 and mark in "-/":
        year, month, day = a, b, c
    elif sizes[0] > 2 or sizes[1] > 2 or sizes[2] not in (2, 4) or (sizes[2] == 2 and mark != "/"):
        return None
    else:
        day_leads = mark == "." or line.en.british
        day, month, year = (a, b, c) if day_leads else (b, a, c)
        if month > 12 >= day:  # it is said in the order in which it is written
            day, month, day_leads = month, day, not day_leads
        if sizes[2] == 2:
            said = digits(text[i + 4], "oh") if text[i + 4][0] == "0" else line.en.cardinal(year)
            return _numeric_found(i + 5, day, month, said, line, day_leads=day_leads)
    if not 1000 <= year <= 2199:
        return None
    return _numeric_found(i + 5, day, month, line.en.year(year), line, day_leads=day_leads)


def _numeric_found(
    end: int, day: int, month: int, year: str, line: TokenizedLine, *, day_leads: bool
) -> Reading | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    name, which = MONTHS[month - 1], line.en.ordinal(day)
    said = f"the {which} of {name} {year}" if day_leads else f"{name} {which} {year}"
    return Reading(end, said, "date")


def _weekday_slash(line: TokenizedLine, i: int) -> Reading | None:
    """ "Monday 2/22", "Tu (2/22)": a slash is a date behind a weekday."""
    before = line.word_before(i - 1 if line.text[i - 1] == "(" else i)
    named = (
        before in table("weekdays") or before.lower().endswith("day") or _on_a_day(line, i, before)
    )
    if (
        not named
        or line.kind[i + 2] != DIGITS
        or line.text[i + 3] == "/"
        or len(line.text[i] + line.text[i + 2]) > 4
    ):
        return None
    a, b = int(line.text[i]), int(line.text[i + 2])
    day, month = (a, b) if line.en.british or a > 12 else (b, a)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Reading(i + 3, say_month_first(MONTHS[month - 1], Day(0, day), line.en), "date")


def _on_a_day(line: TokenizedLine, i: int, before: str) -> bool:
    """Whether the word before makes it a date: "on 12/7 the ship", "due 3/15", "from 10/31
    to 11/2"; not "on 3/4 of the days", "rose by 1/4" or "on 9/11"."""
    if before.lower() not in words("cues", "month_day_before"):
        return False
    if f"{line.text[i]}/{line.text[i + 2]}" in table("slashes"):
        return False
    after = line.word_after(i + 3)
    if after in ("of", "%") or line.glued_after(i + 3) or line.text[i + 3] == "-":
        return False
    if before.lower() in words("cues", "month_day_sure"):
        return True
    if line.kind[i + 2] != DIGITS:
        return False
    top, bottom = int(line.text[i][:3]), int(line.text[i + 2][:3])
    return bottom not in _PARTS or top > bottom
