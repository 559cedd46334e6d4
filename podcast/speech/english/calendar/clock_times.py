"""Times of day: "6:00 p.m.", "9am-5pm", "16:20 GMT", "1745 GMT", "2:14:05"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.calendar.times_in_hundreds import in_hundreds
from podcast.speech.english.letters.spelling import spell
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.english_numbers import English, below_hundred
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_HALVES = {"a": "A.M", "p": "P M"}  # engines take an A that stands alone for the article


class Clock(NamedTuple):
    """A time as written; `half` is "A.M", "P M" or ""."""

    end: int
    hour: int
    minute: int | None
    half: str = ""
    second: int | None = None


def time(line: TokenizedLine, i: int) -> Reading | None:
    """A time, or a range of times, from the digits at token `i`."""
    if line.glued_before(i):
        return None
    first = read_clock(line, i)
    if not first:
        return in_hundreds(line, i)
    if first.half and (till := _named_end(line, first.end)):
        return Reading(till, f"{_say(first, line)} to {line.text[till - 1]}", "time")
    second = _second(line, first.end)
    if (
        second
        and (first.half or second.half or first.minute is not None)
        and _is_end(first, second)
    ):
        end = _say(second, line, ranged=second.minute is None)
        said = f"{_say(first, line, ranged=True)} to {end}"
        return Reading(second.end, said + _stop(line, second), "time")
    if first.minute is None and not first.half:
        return None
    j = line.skip_space(first.end)
    if (
        first.half
        and len(line.text[j]) == 3
        and line.text[j].islower()
        and line.text[j].upper() in words("cues", "zone")
    ):
        return Reading(j + 1, f"{_say(first, line)} {spell(line.text[j])}", "time")
    return Reading(first.end, _say(first, line) + _stop(line, first), "time")


def read_clock(line: TokenizedLine, i: int) -> Clock | None:
    """A clock time at token `i`: 7, 7:00, 7.30pm, 2:14:05, with a.m. or p.m. behind it."""
    text, kind = line.text, line.kind
    if kind[i] != DIGITS or len(text[i]) > 2 or int(text[i]) > 24:
        return None
    hour, end = int(text[i]), i + 1
    minute: int | None = None
    second: int | None = None
    if text[end] == ":" and kind[end + 1] == DIGITS:
        if len(text[end + 1]) != 2 or int(text[end + 1]) > 59:
            return None
        minute, end = int(text[end + 1]), end + 2
        if text[end] == ":" and kind[end + 1] == DIGITS and len(text[end + 1]) == 2:
            second, end = int(text[end + 1]), end + 2
        if text[end] in (".", ":") and kind[end + 1] == DIGITS:
            return None
    elif (
        text[end] == "."
        and kind[end + 1] == DIGITS
        and len(text[end + 1]) == 2
        and int(text[end + 1]) < 60
    ):
        half = _half(line, end + 2)
        if not half and _dotted(line, i):
            return Clock(end + 2, hour, int(text[end + 1]))
        if not half or hour > 12:
            return None
        return Clock(half[0], hour, int(text[end + 1]), half[1])
    half = _half(line, end)
    if half and hour <= 12:
        return Clock(half[0], hour, minute, half[1], second)
    if kind[end] == DIGITS:
        return None
    return Clock(end, hour, minute, "", second)


def _dotted(line: TokenizedLine, i: int) -> bool:
    """Whether 17.42 at token `i` is a British time of day: behind "at", or alone on its line as in
    a live blog."""
    if (
        len(line.text[i]) != 2
        or line.glued_after(i + 3)
        or line.text[line.skip_space(i + 3)] in ("%", "°", "p", "c")
    ):
        return False
    alone = i == 0 and line.size == i + 3
    return alone or line.word_before(i).lower() in ("at", "until", "till")


def _half(line: TokenizedLine, i: int) -> tuple[int, str] | None:
    """(end, "A.M" or "P M") at token `i`, with or without points and a space before it."""
    j = line.skip_space(i)
    word = line.text[j]
    if word in ("am", "pm", "AM", "PM", "Am", "Pm"):
        return (j + 1, _HALVES[word[0].lower()]) if line.kind[j + 1] != DIGITS else None
    if word in ("a", "p", "A", "P") and line.text[j + 1] == "." and line.text[j + 2] in ("m", "M"):
        return j + 3 + (line.text[j + 3] == "." and line.text[j + 4] != "?"), _HALVES[word.lower()]
    return None


def _second(line: TokenizedLine, i: int) -> Clock | None:
    j = line.skip_space(i)
    if not line.text[j] or line.text[j] not in DASHES:
        return None
    clock = read_clock(line, line.skip_space(j + 1))
    return (
        None if clock and line.text[clock.end] and line.text[clock.end] in DASHES + "%" else clock
    )


def _is_end(first: Clock, second: Clock) -> bool:
    """Whether `second` can end a range: a bare number behind 9:30 is the next hours, not a
    score."""
    if second.half or second.minute is not None or first.half:
        return bool(first.half or second.half or second.minute is not None)
    return (second.hour - first.hour) % 12 > 0 and second.hour <= 12


def _named_end(line: TokenizedLine, i: int) -> int:
    """The end of "-midnight" behind a time of day, or 0."""
    named = (
        line.text[i] and line.text[i] in DASHES and line.text[i + 1] in words("cues", "part_of_day")
    )
    return i + 2 if named else 0


def _stop(line: TokenizedLine, clock: Clock) -> str:
    """The sentence's full stop when it is the one of "p.m."."""
    if line.text[clock.end - 1] != ".":
        return ""
    following = line.word_after(clock.end)
    if line.kind[clock.end] == SPACE and following[:1].isupper() and len(following) > 1:
        named = (
            following.isupper() or following.lower() in table("months") or following.endswith("day")
        )
        zone = following in words("cues", "zone") or following in words("cues", "zone_name")
        return "" if named or zone else "."
    return point(line, clock.end)


def _say(clock: Clock, line: TokenizedLine, *, ranged: bool = False) -> str:
    en = line.en
    if clock.second is not None:
        return _duration(clock, en)
    hour = below_hundred(clock.hour)
    if not clock.minute:
        if clock.half or (ranged and clock.minute is None):
            return f"{hour} {clock.half}".rstrip()
        if clock.hour in (0, 24):
            return "midnight"
        return f"{hour} o'clock" if clock.hour <= 12 else f"{hour} hundred"
    minute = below_hundred(clock.minute)
    return f"{hour} {'o ' if clock.minute < 10 else ''}{minute} {clock.half}".rstrip()


def _duration(clock: Clock, en: English) -> str:
    """2:14:05 "two hours fourteen minutes and five seconds"; with a.m. or p.m. it is a time of
    day."""
    if clock.half:
        minute, second = clock.minute or 0, clock.second or 0
        hour = f"{below_hundred(clock.hour)} {below_hundred(minute)}"
        return f"{hour} and {en.cardinal(second)} seconds {clock.half}"
    parts = [
        f"{en.cardinal(count)} {unit}{'' if count == 1 else 's'}"
        for count, unit in (
            (clock.hour, "hour"),
            (clock.minute or 0, "minute"),
            (clock.second or 0, "second"),
        )
        if count
    ]
    return (
        " and ".join([" ".join(parts[:-1]), parts[-1]])
        if len(parts) > 1
        else "".join(parts) or "zero seconds"
    )


def from_named(line: TokenizedLine, i: int) -> Reading | None:
    """ "noon-5pm", "midnight–6am": the dash behind a time of day that has a name."""
    named = line.lower(i - 1) in words("cues", "part_of_day") if i > 0 else False
    if not named or line.kind[i + 1] != DIGITS:
        return None
    clock = read_clock(line, i + 1)
    timed = clock and (clock.half or clock.minute is not None)
    return Reading(i + 1, " to ", "range") if timed else None
