"""Dates in numbers only and days of the week: "2023-04-17", "2/9/96", "17.04.2023", "Monday 2/22",
"Mon-Fri"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.calendar.month_dates import MONTHS, Day, say_month_first
from podcast.speech.english.numbers.number_formats import is_plural
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

# Parts that fractions of news have: "by 3/4" is a fraction, "by 3/15" and "by 7/4" are dates.
_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 100))
_DAYS_ONLY = frozenset((13, 14, 15, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31))
_MONTHS = 12
_UNTIL = ("-", "–", "—", "~", "to", "through", "thru", "until", "till")
_DASHED = ("-", "–", "—")
_MARKS_BETWEEN = 4  # tokens from a date back to what dates it: "Sat., 3/15"


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
        return (_month_and_year(line, i) or _slash_date(line, i)) if mark == "/" else None
    if (
        line.glued_before(i)
        or (text[i + 5] == mark and kind[i + 6] == DIGITS)
        or kind[i + 5] == WORD
    ):
        return None
    sizes = (len(text[i]), len(text[i + 2]), len(text[i + 4]))
    a, b, c = (int(text[k]) if len(text[k]) < 5 else 0 for k in (i, i + 2, i + 4))
    day_leads = line.en.british
    if sizes[0] == 4 and (mark in "-/" or sizes[1:] == (2, 2)):
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


def _month_and_year(line: TokenizedLine, i: int) -> Reading | None:
    """ "06/2023", "since 11/2019": a month of a year; "1/2007" may be a part."""
    month, year = line.text[i], line.text[i + 2]
    if line.kind[i + 2] != DIGITS or len(year) != 4 or year[:2] not in ("19", "20"):
        return None
    dated = month[0] == "0" or line.word_before(i).lower() in words("cues", "dated")
    if not dated or len(month) > 2 or not 1 <= int(month) <= _MONTHS:
        return None
    if line.glued_before(i) or line.glued_after(i + 3) or line.text[i + 3] == "/":
        return None
    return Reading(i + 3, f"{MONTHS[int(month) - 1]} {line.en.year(int(year))}", "date")


def _slash_date(line: TokenizedLine, i: int) -> Reading | None:
    """ "Monday 2/22", "Tu (2/22)", "5/1 through 9/30", "12/25": a day without its year."""
    first = _month_and_day(line, i)
    if not first:
        return None
    joint = line.skip_space(i + 3)
    last = None
    if line.text[joint] in _UNTIL and line.text[joint]:
        last = _month_and_day(line, line.skip_space(joint + 1))
    before = _what_dates(line, i)
    named = before in table("weekdays") or before.lower().endswith("day")
    if last and (_is_no_fraction(line, i) or _is_no_fraction(line, last.end - 3)):
        return Reading(last.end, f"{first.said} to {last.said}", "date")
    if last and _are_days(line, i, last.end - 3):
        return Reading(last.end, f"{first.said} to {last.said}", "date")
    if line.text[joint] in _DASHED and (whole := numeric(line, line.skip_space(joint + 1))):
        return Reading(whole.end, f"{first.said} to {whole.said}", "date")
    if named or _on_a_day(line, i, before) or _is_no_fraction(line, i):
        return first
    return None


def _are_days(line: TokenizedLine, i: int, k: int) -> bool:
    """Whether two pairs with a dash between are days of a month, the later one behind: "9/11-9/15",
    "11/5-11/8"; "1/2-3/4 cup" is a measure."""
    month, day = int(line.text[i]), int(line.text[i + 2])
    last_month, last_day = int(line.text[k]), int(line.text[k + 2])
    if line.en.british or month > _MONTHS or (last_month, last_day) <= (month, day):
        return False
    is_improper = month >= day and last_month >= last_day  # no measure is written so
    return last_day in _DAYS_ONLY or day in _DAYS_ONLY or (is_improper and month == last_month)


def _what_dates(line: TokenizedLine, i: int) -> str:
    """The word before a date, with a bracket, a comma, a colon or a point between: "Sat., 3/15"."""
    k = i - 1
    while k >= max(0, i - _MARKS_BETWEEN) and (
        line.kind[k] == SPACE or line.text[k] in ("(", ",", ":", ".")
    ):
        k -= 1
    word = line.text[k] if k >= 0 else ""
    plain = line.word_before(i)
    near = plain == word or plain in ("(", ":")
    return word if near or word in table("weekdays") or word.lower().endswith("day") else plain


def _month_and_day(line: TokenizedLine, i: int) -> Reading | None:
    """Two small numbers with a slash as the day of a month."""
    if line.kind[i] != DIGITS or line.text[i + 1] != "/" or line.kind[i + 2] != DIGITS:
        return None
    if line.text[i + 3] == "/" or len(line.text[i] + line.text[i + 2]) > 4:
        return None
    if line.glued_before(i) or line.text[i - 1] == "/" or line.glued_after(i + 3):
        return None
    a, b = int(line.text[i]), int(line.text[i + 2])
    day, month = (a, b) if line.en.british or a > 12 else (b, a)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Reading(i + 3, say_month_first(MONTHS[month - 1], Day(0, day), line.en), "date")


def _is_no_fraction(line: TokenizedLine, i: int) -> bool:
    """Whether "12/25" can be a date only: a month, and a day that nothing is divided by; nothing
    counted stands near it ("shot 5/13 from the field", "lap 11/29", "3/26 pupils")."""
    top, bottom = int(line.text[i]), int(line.text[i + 2])
    if line.en.british or top > _MONTHS or bottom not in _DAYS_ONLY:
        return False
    if f"{top}/{bottom}" in table("slashes"):
        return False
    before, after = line.word_before(i).lower(), line.word_after(i + 3).lower()
    if after in ("of", "%", "from", "inch", "inches", "in") or is_plural(after):
        return False
    if line.text[i + 3] in ("-", '"', "″") or line.kind[i - 1] == DIGITS:
        return False
    counted = words("cues", "counted") | words("cues", "shots")
    return before not in counted and before not in ("a", "an", "-") and not before.isdecimal()


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
