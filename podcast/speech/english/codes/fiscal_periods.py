"""Letters beside the number of a time: "FY2026", "Q2'24", "UTC-05:00", "S2E5", "3Q25"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.letters.spelling import spell
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def fiscal_year(line: TokenizedLine, i: int) -> Reading | None:
    """ "FY2026", "FY26", "CY24"."""
    if (
        line.text[i] not in ("FY", "CY")
        or line.kind[i + 1] != DIGITS
        or len(line.text[i + 1]) not in (2, 4)
    ):
        return None
    written = line.text[i + 1]
    year = line.en.year(int(written)) if len(written) == 4 else line.en.cardinal(int(written))
    end = i + 2
    if (
        line.text[end] in ("/", "-")
        and line.kind[end + 1] == DIGITS
        and len(line.text[end + 1]) == 2
    ):
        year, end = f"{year} to {line.en.cardinal(int(line.text[end + 1]))}", end + 2
    return Reading(end, f"{'fiscal' if line.text[i] == 'FY' else 'calendar'} year {year}", "year")


def time_zone(line: TokenizedLine, i: int) -> Reading | None:
    """ "UTC-05:00", "GMT+1"."""
    sign = {"-": "minus", "−": "minus", "+": "plus"}.get(line.text[i + 1])
    if (
        line.text[i] not in ("UTC", "GMT")
        or not sign
        or line.kind[i + 2] != DIGITS
        or len(line.text[i + 2]) > 2
    ):
        return None
    said, end = f"{spell(line.text[i])} {sign} {line.en.cardinal(int(line.text[i + 2]))}", i + 3
    if line.text[end] == ":" and line.kind[end + 1] == DIGITS:
        said, end = (
            said + (f" {line.en.whole(line.text[end + 1])}" if int(line.text[end + 1]) else ""),
            end + 2,
        )
    return Reading(end, said, "time")


def quarter(line: TokenizedLine, i: int) -> Reading | None:
    """ "Q2'24", "Q1-Q3": quarters with their year, and from one to another; "S2E5": seasons and
    episodes."""
    if line.text[i] == "S" and line.text[i + 2] == "E" and line.kind[i + 3] == DIGITS:  # S2E5
        season, episode = (line.en.cardinal(int(line.text[k][-3:])) for k in (i + 1, i + 3))
        return Reading(i + 4, f"season {season} episode {episode}", "code")
    if line.text[i] not in ("Q", "H") or len(line.text[i + 1]) > 1:
        return None
    said = f"{line.text[i]} {line.en.whole(line.text[i + 1])}"
    if line.text[i + 2] in ("'", "’") and line.kind[i + 3] == DIGITS and len(line.text[i + 3]) == 2:
        return Reading(i + 4, f"{said} {pairs(line.text[i + 3])}", "year")
    j = line.past(i + 3, line.text[i])  # "Q1-Q3" as well as "Q1-3"
    if (
        line.text[i + 2]
        and line.text[i + 2] in DASHES
        and line.kind[j] == DIGITS
        and len(line.text[j]) == 1
    ):
        return Reading(
            j + 1,
            f"{said} to {line.text[i] if j > i + 3 else ''} {line.en.whole(line.text[j])}",
            "year",
        )
    return None


def quarter_first(line: TokenizedLine, i: int) -> Reading | None:
    """ "3Q", "3Q25", "4Q 2025", "1H25": the number before the letter."""
    letter, parts = line.text[i + 1], {"Q": 4, "H": 2}
    if letter not in parts or line.glued_before(i) or not line.text[i].isdecimal():
        return None
    if len(line.text[i]) > 1 or not 1 <= int(line.text[i]) <= parts[letter]:
        return None
    end, year = _year_behind(line, i + 2)
    if line.glued_after(end) or (letter == "H" and not year):
        return None
    said = f"{line.en.ordinal(int(line.text[i]))} {'quarter' if letter == 'Q' else 'half'}"
    if line.word_before(i).lower() in words("cues", "in_a_period"):
        said = f"the {said}"
    return Reading(end, f"{said}{f' of {year}' if year else ''}", "year")


def _year_behind(line: TokenizedLine, i: int) -> tuple[int, str]:
    """(end, words) of the year at token `i`: "25", "'25", " 2025"; (`i`, "") for none."""
    j = line.skip_space(i)
    if j > i and line.text[j] in ("FY", "CY") and line.kind[j + 1] == DIGITS:
        j += 1
    j = line.past(j, "'", "’")
    written = line.text[j]
    if line.kind[j] != DIGITS or line.glued_after(j + 1):
        return i, ""
    if len(written) == 4 and written[:2] in ("19", "20"):
        return j + 1, line.en.year(int(written))
    if len(written) == 2 and (line.kind[i] != SPACE or line.text[j - 1] in "'’"):
        return j + 1, line.en.year(2000 + int(written))
    return i, ""
