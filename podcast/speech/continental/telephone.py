"""Telephone numbers in German, French and Spanish."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import DIGITS, Found, Sentence

_GROUPS = 11


def dialled(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "Tel. 030 123456": digit by digit behind a word for the telephone; the French say theirs by
    twos."""
    before = s.word_before(i)
    if before in (".", ":"):
        before = s.text[i - 3]
    if before not in frame.names("telephone"):
        return None
    groups, j = [s.text[i]], i + 1
    while (
        s.text[j] in (" ", "-", "/", "\u00a0") and s.kind[j + 1] == DIGITS and len(groups) < _GROUPS
    ):
        groups.append(s.text[j + 1])
        j += 2
    return (
        Found(j, ", ".join(map(frame.digits, groups)), "telephone")
        if sum(map(len, groups)) > 5
        else None
    )


def telephone(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "+49 30 1234567": digit by digit."""
    if s.text[i] != "+" or s.kind[i + 1] != DIGITS:
        return None
    groups, j = [s.text[i + 1]], i + 2
    while s.text[j] in (" ", "-", "\u00a0") and s.kind[j + 1] == DIGITS and len(groups) < _GROUPS:
        groups.append(s.text[j + 1])
        j += 2
    if len(groups) < 3 or not 8 <= sum(map(len, groups)) <= 15:
        return None
    return Found(j, f"plus {', '.join(frame.digits(group) for group in groups)}", "telephone")
