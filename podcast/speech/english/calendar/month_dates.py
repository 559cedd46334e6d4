"""Dates with the name of their month: "Mar. 9", "14 August 2022", "Aug. 3-7", "June 28-July 2",
"Sept."."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.english_numbers import English, digits
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
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


def month_at(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, full name) of a month name or abbreviation with its point at token `i`."""
    if line.kind[i] != WORD:
        return None
    name = table("months").get(line.text[i].lower())
    if not name:
        return None
    short = name.lower() != line.text[i].lower()
    return (line.past(i + 1, ".") if short else i + 1), name


def month_first(line: TokenizedLine, i: int) -> Reading | None:
    """ "Feb. 28, 2023", "from Aug. 3-7", "April 1861", "Mar-12", "in Sept.", "June 28-July 2"."""
    return _until(line, _from_month(line, i), _from_month)


def day_first(line: TokenizedLine, i: int) -> Reading | None:
    """ "14 August 2022", "25th of July", "3-5 May", "19 sept.", "30 Nov-2 Dec"."""
    return _until(line, _from_day(line, i), _from_day)


def _until(
    line: TokenizedLine, found: Reading | None, rule: Callable[[TokenizedLine, int], Reading | None]
) -> Reading | None:
    """The date with the one behind its dash: a range that runs from one month into another."""
    if not found:
        return None
    j = line.skip_space(found.end)
    last = rule(line, line.skip_space(j + 1)) if line.text[j] and line.text[j] in DASHES else None
    if (
        not last
        or last.kind != "date"
        or not any(line.kind[k] == DIGITS for k in range(j, last.end))
    ):
        return found
    return Reading(last.end, f"{found.said} to {last.said}", "date")


def _from_month(line: TokenizedLine, i: int) -> Reading | None:
    month = month_at(line, i)
    if not month or line.glued_before(i):
        return None
    end, name = month
    lowered = line.text[i].islower()
    if end > i + 1 or name.lower() != line.text[i].lower():
        last = month_at(line, end + 1) if line.text[end] and line.text[end] in DASHES else None
        if last:
            stop = point(line, last[0]) if line.text[last[0] - 1] == "." else ""
            return _with_year(line, last[0], f"{name} to {last[1]}{stop}")
    j = line.skip_space(end)
    if (
        line.text[end]
        and line.text[end] in DASHES
        and line.kind[end + 1] == DIGITS
        and name != line.text[i]
    ):
        j = end + 1
    year = None if j == end and line.text[end] not in ("'", "’") else _year(line, end)
    if year and not (lowered and line.text[i] in _NOUNS_TOO):
        return Reading(year[0], f"{name} {year[1]}", "date")
    day = _day(line, j) if j > end or line.text[end - 1] == "." else None
    if day and not (lowered and line.text[i] in _NOUNS_TOO):
        return _with_year(line, day.end, say_month_first(name, day, line.en))
    return _alone(line, i, end, name)


def _alone(line: TokenizedLine, i: int, end: int, name: str) -> Reading | None:
    """A month's abbreviation with no number: needs a point, or a word before that dates have."""
    if (
        name.lower() == line.text[i].lower()
        or not line.text[i][0].isupper()
        or line.text[i].isupper()
    ):
        return None
    dated = line.word_before(i).lower() in words("cues", "dated")
    if end == i + 1 or not (dated or line.text[i] in ("Feb", "Aug", "Sept", "Oct", "Nov", "Dec")):
        return None
    return Reading(end, name + point(line, end), "date")


def _from_day(line: TokenizedLine, i: int) -> Reading | None:
    day = _day(line, i)
    if not day or line.glued_before(i):
        return None
    j = line.skip_space(day.end)
    if j == day.end:
        return _with_hyphens(line, day)
    if line.text[j] == "of" and line.text[day.end - 1].lower() in words("cues", "ordinal_suffix"):
        j = line.skip_space(j + 1)
    month = month_at(line, j)
    if not month:
        return None
    end, name = month
    if line.text[j] in _NOUNS_TOO and not _year(line, end):
        return None
    if end > j + 1 and point(line, end):
        name += "."
    article = "" if line.word_before(i).lower() == "the" else "the "
    said = f"{article}{line.en.ordinal(day.first)}"
    if day.last:
        said += f" {day.joint} the {line.en.ordinal(day.last)}"
    return _with_year(line, end, f"{said} of {name}")


def _with_hyphens(line: TokenizedLine, day: Day) -> Reading | None:
    """ "8-Mar-2021", "08-MAR-21"."""
    j = day.end
    mark = line.text[j]
    month = month_at(line, j + 1) if mark in ("-", "/") else None
    if not month or line.text[month[0]] != mark or line.kind[month[0] + 1] != DIGITS:
        return None
    end, name = month
    year = line.text[end + 1]
    if len(year) not in (2, 4) or line.glued_after(end + 2):
        return None
    said = line.en.year(int(year)) if len(year) == 4 else digits(year, "oh")
    if len(year) == 2 and year[0] != "0":
        said = line.en.cardinal(int(year))
    return Reading(end + 2, f"the {line.en.ordinal(day.first)} of {name} {said}", "date")


def _day(line: TokenizedLine, i: int) -> Day | None:
    """A day or a range of days from token `i`, not the beginning of another number."""
    first = _one_day(line, i)
    if not first:
        return None
    end, value = first
    j = line.skip_space(end)
    if (
        line.text[j]
        and line.text[j] in DASHES
        and (last := _one_day(line, line.skip_space(j + 1)))
        and last[1] > value
    ):
        return Day(last[0], value, last[1]) if _free(line, last[0]) else None
    if (
        line.text[j] in ("and", "or", "&", "to", "through")
        and j > end
        and (last := _one_day(line, line.skip_space(j + 1)))
        and last[1] > value
    ):
        after = line.skip_space(last[0])
        if _free(line, last[0]) and (line.kind[after] != WORD or month_at(line, after)):
            return Day(last[0], value, last[1], "and" if line.text[j] == "&" else line.text[j])
    return Day(end, value) if _free(line, end) else None


def _one_day(line: TokenizedLine, i: int) -> tuple[int, int] | None:
    if line.kind[i] != DIGITS or len(line.text[i]) > 2 or not 1 <= int(line.text[i]) <= 31:
        return None
    suffixed = line.text[i + 1].lower() in words("cues", "ordinal_suffix")
    return (i + 2 if suffixed else i + 1), int(line.text[i])


def _free(line: TokenizedLine, i: int) -> bool:
    """Whether the number before token `i` is whole: no decimals, time, percent, group or magnitude
    behind it."""
    mark = line.text[i]
    if (
        mark in (".", ",", ":", "/")
        and line.kind[i + 1] == DIGITS
        and not (mark == "," and len(line.text[i + 1]) == 4)
    ):
        return False
    if (mark and mark in "%°½:") or line.kind[i] in (WORD, DIGITS):
        return False
    return line.word_after(i).lower() not in words("cues", "no_day") or (
        line.word_after(i) == "a" and line.text[line.skip_space(i) + 1] != "."
    )


def _year(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, words) of a year behind a month or day: " 2025", ", 2025", " '25"."""
    j = line.skip_space(i + 1) if line.text[i] == "," else line.skip_space(i)
    if j == i:
        return None
    if line.text[j] in ("'", "’") and line.kind[j + 1] == DIGITS and len(line.text[j + 1]) == 2:
        short = line.text[j + 1]
        return j + 2, digits(short, "oh") if short[0] == "0" else line.en.cardinal(int(short))
    if line.kind[j] != DIGITS or len(line.text[j]) != 4 or not 1000 <= int(line.text[j]) <= 2199:
        return None
    if line.kind[j + 1] == WORD or (
        line.text[j + 1] in (".", ",", ":") and line.kind[j + 2] == DIGITS
    ):
        return None
    if line.text[j + 1] and line.text[j + 1] in DASHES and line.kind[j + 2] == DIGITS:
        return None  # a range of years has a rule of its own
    return j + 1, line.en.year(int(line.text[j]))


def _with_year(line: TokenizedLine, end: int, said: str) -> Reading:
    year = _year(line, end)
    if not year:
        return Reading(end, said, "date")
    comma = "," if line.text[end] == "," else ""
    return Reading(year[0], f"{said}{comma} {year[1]}", "date")


def say_month_first(name: str, day: Day, en: English) -> str:
    """ "March ninth", in British English "March the ninth"; or a range of days."""
    article = "the " if en.british else ""
    said = f"{name} {article}{en.ordinal(day.first)}"
    return f"{said} {day.joint} {article}{en.ordinal(day.last)}" if day.last else said
