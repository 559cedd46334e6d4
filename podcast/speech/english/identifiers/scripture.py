"""Chapter and verse: "John 3:16-17", "1 Cor. 13:4", "2 Kings 4"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def _book(line: TokenizedLine, i: int) -> bool:
    """Whether a book's name, or its abbreviation, ends before token `i`."""
    before = line.word_before(i)
    short = line.text[i - 3] if before == "." and i > 2 else before
    return before in words("cues", "scripture") or short in table("books")


_LISTED = {",": ","}  # "3:16, 18"


def verse(line: TokenizedLine, i: int) -> Reading | None:
    """ "John 3:16", "Genesis 1:1-3"."""
    text, kind = line.text, line.kind
    if kind[i] != DIGITS or text[i + 1] != ":" or kind[i + 2] != DIGITS or not _book(line, i):
        return None
    said, end = f"{line.en.whole(text[i])} {line.en.whole(text[i + 2])}", i + 3
    while text[end] and kind[end + 1] == DIGITS and len(text[end + 1]) < 4:
        joint = " to" if text[end] in DASHES else _LISTED.get(text[end], "")
        if not joint:
            break
        said, end = f"{said}{joint} {line.en.whole(text[end + 1])}", end + 2
        if text[end] == ":" and kind[end + 1] == DIGITS:  # Genesis 1:1-2:3
            said, end = f"{said} {line.en.whole(text[end + 1])}", end + 2
    return Reading(end, said, "verse")


def book(line: TokenizedLine, i: int) -> Reading | None:
    """ "Gen. 1:1", "Matt 5:3": the short name of a book, only with chapter and verse behind it."""
    said = table("books").get(line.text[i])
    j = line.skip_space(line.past(i + 1, "."))
    if not said or line.kind[j] != DIGITS or line.text[j + 1] != ":" or line.kind[j + 2] != DIGITS:
        return None
    return Reading(j, f"{said} ", "verse")


def epistle(line: TokenizedLine, i: int) -> Reading | None:
    """ "1 Corinthians 13", "2 Tim. 1:7": "First Corinthians", "Second Timothy"."""
    if line.text[i] not in ("1", "2", "3") or line.kind[i + 1] != SPACE:
        return None
    name = table("books").get(line.text[i + 2], line.text[i + 2])
    if (
        name not in words("cues", "epistles")
        or line.kind[line.skip_space(line.past(i + 3, "."))] != DIGITS
    ):
        return None
    return Reading(i + 1, line.en.ordinal(int(line.text[i])).capitalize(), "ordinal")


def psalm(line: TokenizedLine, i: int) -> Reading | None:
    """ "Ps 23", "Isa. 53": a book and its chapter, where the short name is nothing else."""
    if line.text[i] not in words("cues", "whole_chapter") or line.glued_before(i):
        return None
    j = line.skip_space(line.past(i + 1, "."))
    if line.kind[j] != DIGITS or len(line.text[j]) > 3 or line.kind[j - 1] != SPACE:
        return None
    return Reading(j, f"{table('books')[line.text[i]]} ", "verse")
