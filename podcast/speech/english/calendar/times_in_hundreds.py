"""Times in four digits: "1745 GMT", "0900 hours", "0900-1700"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.english_numbers import below_hundred
from podcast.speech.tagging.line_tokens import DIGITS, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def in_hundreds(line: TokenizedLine, i: int) -> Reading | None:
    """ "1745 GMT", "0900 hours": four digits before a time zone."""
    if (
        line.kind[i] != DIGITS
        or len(line.text[i]) != 4
        or line.text[i + 1] == "-"
        or line.glued_after(i + 1)
    ):
        return None
    zone = line.word_after(i + 1)
    ordered = (
        line.text[i][0] == "0"
        and line.word_before(i).lower() in words("cues", "clock")
        and line.text[i] != "0000"
    )
    if ordered and zone not in words("cues", "zone"):
        zone = "hours"
    if zone not in words("cues", "zone") and zone not in ("hours", "hrs"):
        return None
    if zone in ("hours", "hrs") and not (
        line.text[i].startswith("0") or line.word_before(i).lower() in ("at", "by", "until")
    ):
        return None
    hour, minute = int(line.text[i][:2]), int(line.text[i][2:])
    if hour > 24 or minute > 59:
        return None
    said = _by_hundreds(line.text[i])
    if zone == "hrs":
        return Reading(line.skip_space(i + 1) + 1, f"{said} hours", "time")
    return Reading(i + 1, said, "time")


def military(line: TokenizedLine, i: int) -> Reading | None:
    """ "0900-1700": from one time of four digits to another."""
    first, last = line.text[i], line.text[i + 2]
    dashed = line.text[i + 1] != "" and line.text[i + 1] in DASHES and line.kind[i + 2] == DIGITS
    if not dashed or len(first) != 4 or len(last) != 4 or first[0] != "0":
        return None
    if line.glued_before(i) or line.glued_after(i + 3) or line.text[i + 3] in ("-", "/"):
        return None
    if int(first[2:]) > 59 or int(last[2:]) > 59 or int(last[:2]) > 24 or int(first) == 0:
        return None
    return Reading(i + 3, f"{_by_hundreds(first)} to {_by_hundreds(last)}", "time")


def _by_hundreds(written: str) -> str:
    """ "0900" -> "oh nine hundred", "1745" -> "seventeen forty-five"."""
    hour, minute = int(written[:2]), int(written[2:])
    said = ("oh " if 0 < hour < 10 else "") + below_hundred(hour)
    if minute == 0:
        return f"{said} hundred"
    return f"{said} {'oh ' if minute < 10 else ''}{below_hundred(minute)}"
