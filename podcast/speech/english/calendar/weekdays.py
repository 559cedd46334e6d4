"""Abbreviated days of the week, in the company that dates keep."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.calendar.month_dates import month_at
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def weekday(line: TokenizedLine, i: int) -> Reading | None:
    """ "Mon-Fri", "Tues., Jan. 6", "Sat. 10am", "on Sat.": abbreviated weekdays in the company that
    dates keep."""
    name = table("weekdays").get(line.text[i])
    if not name or line.glued_before(i):
        return None
    end = line.past(i + 1, ".")
    if (
        line.text[end]
        and line.text[end] in DASHES
        and (last := table("weekdays").get(line.text[end + 1]))
    ):
        stop = end + 2 + (line.text[end + 2] == "." and not point(line, end + 3))
        return Reading(stop, f"{name} to {last}", "date")
    if _named_alone(line, i, end):
        return Reading(end, name + (point(line, end) if end > i + 1 else ""), "date")
    j = line.past(end, ",")
    after = line.skip_space(j)
    if line.kind[j] == SPACE and (
        line.kind[after] == DIGITS or month_at(line, after) or line.text[after] == "("
    ):
        return (
            Reading(end, name, "date") if len(line.text[i]) > 2 or line.text[after] == "(" else None
        )
    return None


def _told_by_capital(line: TokenizedLine, i: int) -> bool:
    """Whether "Sat." and "Sun." have their capital inside a sentence: "leaves Sun. night", but not
    "in the Sun."."""
    before = line.word_before(i)
    return i > 1 and before.islower() and before not in words("cues", "determiner")


def _named_alone(line: TokenizedLine, i: int, end: int) -> bool:
    """Whether a weekday needs no date behind it: "on Tues.", "last Sat.", not "The Sun." or "on Sun
    TV"."""
    if line.kind[end] == WORD or len(line.text[i]) < 3:
        return False
    if end > i + 1 and (line.text[i] not in ("Sat", "Sun") or _told_by_capital(line, i)):
        return True
    return line.word_before(i).lower() in words("cues", "day_before") and not is_name(
        line.word_after(end)
    )
