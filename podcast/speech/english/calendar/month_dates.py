"""Dates with the name of their month: "Mar. 9", "14 August 2022", "Aug. 3-7", "June 28-July 2",
"Sept."."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.english_numbers import English, digits
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November",
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
    """ "Feb. 28, 2023", "from Aug. 3-7", "April 1861", "Mar-12", "in Sept.", "June 28-July 2"."""
    return _until(s, _from_month(s, i), _from_month)


def day_first(s: Sentence, i: int) -> Found | None:
    """ "14 August 2022", "25th of July", "3-5 May", "19 sept.", "30 Nov-2 Dec"."""
    return _until(s, _from_day(s, i), _from_day)


def _until(
    s: Sentence, found: Found | None, rule: Callable[[Sentence, int], Found | None]
) -> Found | None:
    """The date with the one behind its dash: a range that runs from one month into another."""
    if not found:
        return None
    j = s.skip_space(found.end)
    last = rule(s, s.skip_space(j + 1)) if s.text[j] and s.text[j] in DASHES else None
    if not last or last.kind != "date" or not any(s.kind[k] == DIGITS for k in range(j, last.end)):
        return found
    return Found(last.end, f"{found.said} to {last.said}", "date")


def _from_month(s: Sentence, i: int) -> Found | None:
    month = month_at(s, i)
    if not month or s.glued_before(i):
        return None
    end, name = month
    lowered = s.text[i].islower()
    if end > i + 1 or name.lower() != s.text[i].lower():
        last = month_at(s, end + 1) if s.text[end] and s.text[end] in DASHES else None
        if last:
            return _with_year(
                s,
                last[0],
                f"{name} to {last[1]}{point(s, last[0]) if s.text[last[0] - 1] == '.' else ''}",
            )
    j = s.skip_space(end)
    if s.text[end] and s.text[end] in DASHES and s.kind[end + 1] == DIGITS and name != s.text[i]:
        j = end + 1
    year = None if j == end and s.text[end] not in ("'", "’") else _year(s, end)
    if year and not (lowered and s.text[i] in _NOUNS_TOO):
        return Found(year[0], f"{name} {year[1]}", "date")
    day = _day(s, j) if j > end or s.text[end - 1] == "." else None
    if day and not (lowered and s.text[i] in _NOUNS_TOO):
        return _with_year(s, day.end, say_month_first(name, day, s.en))
    return _alone(s, i, end, name)


def _alone(s: Sentence, i: int, end: int, name: str) -> Found | None:
    """A month's abbreviation with no number: needs a point, or a word before that dates have."""
    if name.lower() == s.text[i].lower() or not s.text[i][0].isupper() or s.text[i].isupper():
        return None
    dated = s.word_before(i).lower() in words("cues", "dated")
    if end == i + 1 or not (dated or s.text[i] in ("Feb", "Aug", "Sept", "Oct", "Nov", "Dec")):
        return None
    return Found(end, name + point(s, end), "date")


def _from_day(s: Sentence, i: int) -> Found | None:
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
    if (
        s.text[j]
        and s.text[j] in DASHES
        and (last := _one_day(s, s.skip_space(j + 1)))
        and last[1] > value
    ):
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
    """Whether the number before token `i` is whole: no decimals, time, percent, group or magnitude
    behind it."""
    mark = s.text[i]
    if (
        mark in (".", ",", ":", "/")
        and s.kind[i + 1] == DIGITS
        and not (mark == "," and len(s.text[i + 1]) == 4)
    ):
        return False
    if (mark and mark in "%°½:") or s.kind[i] in (WORD, DIGITS):
        return False
    return s.word_after(i).lower() not in (
        "million",
        "billion",
        "percent",
        "per",
        "am",
        "pm",
        "p",
        "a",
    ) or (s.word_after(i) == "a" and s.text[s.skip_space(i) + 1] != ".")


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


def say_month_first(name: str, day: Day, en: English) -> str:
    """ "March ninth", in British English "March the ninth"; or a range of days."""
    article = "the " if en.british else ""
    said = f"{name} {article}{en.ordinal(day.first)}"
    return f"{said} {day.joint} {article}{en.ordinal(day.last)}" if day.last else said
