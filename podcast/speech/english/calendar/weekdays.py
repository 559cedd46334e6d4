"""Abbreviated days of the week, in the company that dates keep."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.english.calendar.month_dates import month_at
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


def weekday(s: Sentence, i: int) -> Found | None:
    """ "Mon-Fri", "Tues., Jan. 6", "Sat. 10am", "on Sat.": abbreviated weekdays in the company that
    dates keep."""
    name = table("weekdays").get(s.text[i])
    if not name or s.glued_before(i):
        return None
    end = i + 1 + (s.text[i + 1] == ".")
    if s.text[end] and s.text[end] in DASHES and (last := table("weekdays").get(s.text[end + 1])):
        stop = end + 2 + (s.text[end + 2] == "." and not point(s, end + 3))
        return Found(stop, f"{name} to {last}", "date")
    if _named_alone(s, i, end):
        return Found(end, name + (point(s, end) if end > i + 1 else ""), "date")
    j = end + (s.text[end] == ",")
    after = s.skip_space(j)
    if s.kind[j] == SPACE and (
        s.kind[after] == DIGITS or month_at(s, after) or s.text[after] == "("
    ):
        return Found(end, name, "date") if len(s.text[i]) > 2 or s.text[after] == "(" else None
    return None


def _told_by_capital(s: Sentence, i: int) -> bool:
    """Whether "Sat." and "Sun." have their capital inside a sentence: "leaves Sun. night", but not
    "in the Sun."."""
    before = s.word_before(i)
    return i > 1 and before.islower() and before not in words("cues", "determiner")


def _named_alone(s: Sentence, i: int, end: int) -> bool:
    """Whether a weekday needs no date behind it: "on Tues.", "last Sat.", not "The Sun." or "on Sun
    TV"."""
    if s.kind[end] == WORD or len(s.text[i]) < 3:
        return False
    if end > i + 1 and (s.text[i] not in ("Sat", "Sun") or _told_by_capital(s, i)):
        return True
    return s.word_before(i).lower() in words("cues", "day_before") and not is_name(
        s.word_after(end)
    )
