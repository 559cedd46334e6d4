"""Dates and times as machines write them: "2024-03-04T10:00:00Z", "20240304", "20240304T1000"
(ISO 8601)."""

from __future__ import annotations

from podcast.speech.english.calendar.month_dates import MONTHS
from podcast.speech.english.letters.spelling import spell
from podcast.speech.tagging.english_numbers import below_hundred
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine

_LAST_HOUR, _LAST_MINUTE = 24, 59
_SIGNS = {"+": "plus", "-": "minus", "−": "minus"}


def iso_time(line: TokenizedLine, i: int) -> Reading | None:
    """A date with its time in one word: "2024-03-04T10:30:00+02:00"."""
    date = _date(line, i)
    if not date:
        return None
    end, said = date
    if line.text[end] not in ("T", "t") or line.kind[end + 1] != DIGITS:
        return None
    time = _time(line, end + 1)
    if not time:
        return None
    end, clock = time
    return Reading(end, f"{said}, {clock}", "date")


def compact(line: TokenizedLine, i: int) -> Reading | None:
    """ "20240304": a date in eight digits."""
    if len(line.text[i]) != 8 or line.glued_before(i) or line.glued_after(i + 1):
        return None
    if line.text[i + 1] in (".", ",", "-") and line.kind[i + 2] == DIGITS:
        return None
    if i > 0 and line.kind[i - 1] != SPACE:
        return None
    date = _date(line, i)
    return Reading(date[0], date[1], "date") if date else None


def zulu(line: TokenizedLine, i: int) -> Reading | None:
    """ "10:00Z", "1030Z", "10:30Z–11:45Z": times of the day in UTC."""
    if line.glued_before(i):
        return None
    first = _zulu(line, i)
    if not first:
        return None
    end, said = first
    last = _zulu(line, end + 1) if line.text[end] in ("-", "–", "/") else None
    if last:
        return Reading(last[0], f"{said} to {last[1]}", "time")
    return Reading(end, said, "time") if not line.glued_after(end) else None


def _zulu(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    time = _time(line, i) if line.kind[i] == DIGITS else None
    return time if time and line.text[time[0] - 1] == "Z" else None


def _date(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, words) of the date at token `i`, with hyphens or without."""
    text, kind = line.text, line.kind
    if line.glued_before(i):
        return None
    if len(text[i]) == 8:
        year, month, day, end = text[i][:4], text[i][4:6], text[i][6:], i + 1
    else:
        hyphened = text[i + 1] == text[i + 3] == "-" and kind[i + 2] == kind[i + 4] == DIGITS
        if not hyphened or (len(text[i]), len(text[i + 2]), len(text[i + 4])) != (4, 2, 2):
            return None
        year, month, day, end = text[i], text[i + 2], text[i + 4], i + 5
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31 and 1900 <= int(year) <= 2099):
        return None
    name, which = MONTHS[int(month) - 1], line.en.ordinal(int(day))
    article = "the " if line.en.british else ""
    return end, f"{name} {article}{which} {line.en.year(int(year))}"


def _time(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, words) of the time at token `i`: 10:00:00Z, 10:30, 1030, 10:30:00.123+02:00."""
    text, kind = line.text, line.kind
    seconds = "00"
    if len(text[i]) in (4, 6):
        hour, minute, end = text[i][:2], text[i][2:4], i + 1
        seconds = text[i][4:] or seconds
    elif len(text[i]) == 2 and text[i + 1] == ":" and kind[i + 2] == DIGITS:
        hour, minute, end = text[i], text[i + 2], i + 3
        if text[end] == ":" and kind[end + 1] == DIGITS:
            seconds, end = text[end + 1], end + 2
    else:
        return None
    if text[end] == "." and kind[end + 1] == DIGITS:
        end += 2  # parts of a second
    if int(hour) > _LAST_HOUR or int(minute) > _LAST_MINUTE:
        return None
    said = _say_clock(int(hour), int(minute))
    if int(seconds):
        said += f" and {below_hundred(int(seconds))} seconds"
    end, zone = _zone(line, end)
    return end, said + zone


def _say_clock(hour: int, minute: int) -> str:
    """ "ten hundred", "oh nine thirty", "fourteen oh five"."""
    lead = "oh " if hour < 10 else ""
    if minute == 0:
        return f"{lead}{below_hundred(hour)} hundred"
    return f"{lead}{below_hundred(hour)} {'oh ' if minute < 10 else ''}{below_hundred(minute)}"


def _zone(line: TokenizedLine, i: int) -> tuple[int, str]:
    """(end, words) of Z or +02:00 at token `i`."""
    text, kind = line.text, line.kind
    if text[i] in ("Z", "z"):
        return i + 1, f" {spell('UTC')}"
    sign = _SIGNS.get(text[i])
    if not sign or kind[i + 1] != DIGITS or len(text[i + 1]) not in (2, 4):
        return i, ""
    hours, minutes, end = text[i + 1][:2], text[i + 1][2:] or "00", i + 2
    if text[end] == ":" and kind[end + 1] == DIGITS:
        minutes, end = text[end + 1], end + 2
    tail = f" {below_hundred(int(minutes[:2]))}" if int(minutes[:2]) else ""
    return end, f" {spell('UTC')} {sign} {below_hundred(int(hours))}{tail}"
