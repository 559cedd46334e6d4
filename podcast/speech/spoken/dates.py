"""Dates: "Mar. 9", "14 August 2022", "Aug. 3-7", "2023-04-17", "2/9/96", "Sept.", "Mon-Fri"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.spoken.english import English, digits
from podcast.speech.spoken.numerals import DASHES
from podcast.speech.spoken.phrases import point
from podcast.speech.spoken.tables import table, words
from podcast.speech.spoken.tokens import DIGITS, SPACE, WORD, Found, Sentence

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NOUNS_TOO = ("may", "march", "mar", "sun", "sat")  # in lower case these are usually another word


class Day(NamedTuple):
    """A day of the month as written: 6, 6th, or a range 5-12; `end` is behind it."""

    end: int
    first: int
    last: int = 0  # of a range
    joint: str = "to"


def month_at(s: Sentence, i: int) -> tuple[int, str] | None:
    """(end, full name) of a month name or abbreviation with its point at token `i`."""
    if s.kind[i] != WORD:
        return None
    name = table("months").get(s.text[i].lower())
    if not name:
        return None
    short = name.lower() != s.text[i].lower()
    return i + 1 + (short and s.text[i + 1] == "."), name


def month_first(s: Sentence, i: int) -> Found | None:
    """ "Feb. 28, 2023", "from Aug. 3-7", "April 1861", "Mar-12", "in Sept."."""
    month = month_at(s, i)
    if not month or s.glued_before(i):
        return None
    end, name = month
    lowered = s.text[i].islower()
    if end > i + 1 or name.lower() != s.text[i].lower():
        last = month_at(s, end + 1) if s.text[end] and s.text[end] in DASHES else None
        if last:
            return _with_year(
                s, last[0], f"{name} to {last[1]}{point(s, last[0]) if s.text[last[0] - 1] == '.' else ''}"
            )
    j = s.skip_space(end)
    if s.text[end] and s.text[end] in DASHES and s.kind[end + 1] == DIGITS and name != s.text[i]:
        j = end + 1
    year = None if j == end and s.text[end] not in ("'", "’") else _year(s, end)
    if year and not (lowered and s.text[i] in _NOUNS_TOO):
        return Found(year[0], f"{name} {year[1]}", "date")
    day = _day(s, j) if j > end or s.text[end - 1] == "." else None
    if day and not (lowered and s.text[i] in _NOUNS_TOO):
        return _with_year(s, day.end, _say_month_first(name, day, s.en))
    return _alone(s, i, end, name)


def _alone(s: Sentence, i: int, end: int, name: str) -> Found | None:
    """A month's abbreviation with no number: needs a point, or a word before that dates have."""
    if name.lower() == s.text[i].lower() or not s.text[i][0].isupper() or s.text[i].isupper():
        return None
    dated = s.word_before(i).lower() in words("cues", "dated")
    if end == i + 1 or not (dated or s.text[i] in ("Feb", "Aug", "Sept", "Oct", "Nov", "Dec")):
        return None
    return Found(end, name + point(s, end), "date")


def day_first(s: Sentence, i: int) -> Found | None:
    """ "14 August 2022", "25th of July", "3-5 May", "19 sept."."""
    day = _day(s, i)
    if not day or s.glued_before(i):
        return None
    j = s.skip_space(day.end)
    if j == day.end:
        return None
    if s.text[j] == "of" and s.text[day.end - 1].lower() in ("st", "nd", "rd", "th"):
        j = s.skip_space(j + 1)
    month = month_at(s, j)
    if not month:
        return None
    end, name = month
    if s.text[j] in _NOUNS_TOO and not _year(s, end):
        return None
    if end > j + 1 and point(s, end):
        name += "."
    article = "" if s.word_before(i).lower() == "the" else "the "
    said = f"{article}{s.en.ordinal(day.first)}"
    if day.last:
        said += f" {day.joint} the {s.en.ordinal(day.last)}"
    return _with_year(s, end, f"{said} of {name}")


def _day(s: Sentence, i: int) -> Day | None:
    """A day or a range of days from token `i`, not the beginning of another number."""
    first = _one_day(s, i)
    if not first:
        return None
    end, value = first
    j = s.skip_space(end)
    if s.text[j] and s.text[j] in DASHES and (last := _one_day(s, s.skip_space(j + 1))) and last[1] > value:
        return Day(last[0], value, last[1]) if _free(s, last[0]) else None
    if (
        s.text[j] in ("and", "or", "&", "to", "through")
        and j > end
        and (last := _one_day(s, s.skip_space(j + 1)))
        and last[1] > value
    ):
        after = s.skip_space(last[0])
        if _free(s, last[0]) and (s.kind[after] != WORD or month_at(s, after)):
            return Day(last[0], value, last[1], "and" if s.text[j] == "&" else s.text[j])
    return Day(end, value) if _free(s, end) else None


def _one_day(s: Sentence, i: int) -> tuple[int, int] | None:
    if s.kind[i] != DIGITS or len(s.text[i]) > 2 or not 1 <= int(s.text[i]) <= 31:
        return None
    suffix = s.text[i + 1].lower() in ("st", "nd", "rd", "th")
    return i + 1 + suffix, int(s.text[i])


def _free(s: Sentence, i: int) -> bool:
    """Whether the number before token `i` is whole: no decimals, time, percent, group or magnitude behind it."""
    mark = s.text[i]
    if mark in (".", ",", ":", "/") and s.kind[i + 1] == DIGITS and not (mark == "," and len(s.text[i + 1]) == 4):
        return False
    if (mark and mark in "%°½:") or s.kind[i] in (WORD, DIGITS):
        return False
    return s.word_after(i).lower() not in ("million", "billion", "percent", "per", "am", "pm", "p", "a") or (
        s.word_after(i) == "a" and s.text[s.skip_space(i) + 1] != "."
    )


def _year(s: Sentence, i: int) -> tuple[int, str] | None:
    """(end, words) of a year behind a month or day: " 2025", ", 2025", " '25"."""
    j = s.skip_space(i + 1) if s.text[i] == "," else s.skip_space(i)
    if j == i:
        return None
    if s.text[j] in ("'", "’") and s.kind[j + 1] == DIGITS and len(s.text[j + 1]) == 2:
        short = s.text[j + 1]
        return j + 2, digits(short, "oh") if short[0] == "0" else s.en.cardinal(int(short))
    if s.kind[j] != DIGITS or len(s.text[j]) != 4 or not 1000 <= int(s.text[j]) <= 2199:
        return None
    if s.kind[j + 1] == WORD or (s.text[j + 1] in (".", ",", ":") and s.kind[j + 2] == DIGITS):
        return None
    if s.text[j + 1] and s.text[j + 1] in DASHES and s.kind[j + 2] == DIGITS:
        return None  # a range of years has a rule of its own
    return j + 1, s.en.year(int(s.text[j]))


def _with_year(s: Sentence, end: int, said: str) -> Found:
    year = _year(s, end)
    if not year:
        return Found(end, said, "date")
    comma = "," if s.text[end] == "," else ""
    return Found(year[0], f"{said}{comma} {year[1]}", "date")


def _say_month_first(name: str, day: Day, en: English) -> str:
    article = "the " if en.british else ""
    said = f"{name} {article}{en.ordinal(day.first)}"
    return f"{said} {day.joint} {article}{en.ordinal(day.last)}" if day.last else said


def numeric(s: Sentence, i: int) -> Found | None:
    """ "2023-04-17", "02/09/96", "17.04.2023"; 1/7 is the seventh of January in America, else the first of July."""
    text, kind = s.text, s.kind
    mark = text[i + 1]
    if mark not in ("-", "/", ".") or text[i + 3] != mark or kind[i + 2] != DIGITS or kind[i + 4] != DIGITS:
        return _weekday_slash(s, i) if mark == "/" else None
    if s.glued_before(i) or (text[i + 5] == mark and kind[i + 6] == DIGITS) or kind[i + 5] == WORD:
        return None
    sizes = (len(text[i]), len(text[i + 2]), len(text[i + 4]))
    a, b, c = (int(text[k]) if len(text[k]) < 5 else 0 for k in (i, i + 2, i + 4))
    if sizes[0] == 4 and mark in "-/":
        year, month, day = a, b, c
    elif sizes[0] > 2 or sizes[1] > 2 or sizes[2] not in (2, 4) or (sizes[2] == 2 and mark != "/"):
        return None
    else:
        day_leads = mark == "." or s.en.british
        day, month, year = (a, b, c) if day_leads else (b, a, c)
        if month > 12 >= day:
            day, month = month, day
        if sizes[2] == 2:
            said = digits(text[i + 4], "oh") if text[i + 4][0] == "0" else s.en.cardinal(year)
            return _numeric_found(i + 5, day, month, said, s, day_leads=day_leads)
    if not 1000 <= year <= 2199:
        return None
    return _numeric_found(i + 5, day, month, s.en.year(year), s, day_leads=mark == "." or s.en.british)


def _numeric_found(end: int, day: int, month: int, year: str, s: Sentence, *, day_leads: bool) -> Found | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    name, which = MONTHS[month - 1], s.en.ordinal(day)
    said = f"the {which} of {name} {year}" if day_leads else f"{name} {which} {year}"
    return Found(end, said, "date")


def _weekday_slash(s: Sentence, i: int) -> Found | None:
    """ "Monday 2/22", "Tu (2/22)": a slash is a date behind a weekday."""
    before = s.word_before(i - 1 if s.text[i - 1] == "(" else i)
    named = before in table("weekdays") or before.lower().endswith("day") or (before == "on" and s.text[i + 3] != " ")
    if not named or s.kind[i + 2] != DIGITS or s.text[i + 3] == "/" or len(s.text[i] + s.text[i + 2]) > 4:
        return None
    a, b = int(s.text[i]), int(s.text[i + 2])
    day, month = (a, b) if s.en.british or a > 12 else (b, a)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Found(i + 3, _say_month_first(MONTHS[month - 1], Day(0, day), s.en), "date")


def weekday(s: Sentence, i: int) -> Found | None:
    """ "Mon-Fri", "Tues., Jan. 6", "Sat. 10am": abbreviated weekdays where a date or another one follows."""
    name = table("weekdays").get(s.text[i])
    if not name or s.glued_before(i):
        return None
    end = i + 1 + (s.text[i + 1] == ".")
    j = end
    if s.text[j] and s.text[j] in DASHES and (last := table("weekdays").get(s.text[j + 1])):
        stop = j + 2 + (s.text[j + 2] == "." and not point(s, j + 3))
        return Found(stop, f"{name} to {last}", "date")
    if end > i + 1 and s.text[i] not in ("Sat", "Sun") and s.kind[end] != WORD:
        return Found(end, name + point(s, end), "date")
    if s.text[j] == ",":
        j += 1
    after = s.skip_space(j)
    if s.kind[j] == SPACE and (s.kind[after] == DIGITS or month_at(s, after) or s.text[after] == "("):
        return Found(end, name, "date") if len(s.text[i]) > 2 or s.text[after] == "(" else None
    return None
