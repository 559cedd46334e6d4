"""Telephone numbers in German, French and Spanish."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, Reading, TokenizedLine

_GROUPS = 11


def dialled(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Tel. 030 123456": digit by digit behind a word for the telephone; the French say theirs by
    twos."""
    before = line.word_before(i)
    if before in (".", ":"):
        before = line.text[i - 3]
    if before not in language.names("telephone"):
        return None
    groups, j = [line.text[i]], i + 1
    while (
        line.text[j] in (" ", "-", "/", "\u00a0")
        and line.kind[j + 1] == DIGITS
        and len(groups) < _GROUPS
    ):
        groups.append(line.text[j + 1])
        j += 2
    return (
        Reading(j, ", ".join(map(language.digits, groups)), "telephone")
        if sum(map(len, groups)) > 5
        else None
    )


def telephone(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "+49 30 1234567": digit by digit."""
    if line.text[i] != "+" or line.kind[i + 1] != DIGITS:
        return None
    groups, j = [line.text[i + 1]], i + 2
    while (
        line.text[j] in (" ", "-", "\u00a0")
        and line.kind[j + 1] == DIGITS
        and len(groups) < _GROUPS
    ):
        groups.append(line.text[j + 1])
        j += 2
    if len(groups) < 3 or not 8 <= sum(map(len, groups)) <= 15:
        return None
    return Reading(j, f"plus {', '.join(language.digits(group) for group in groups)}", "telephone")
