"""Chapter and verse: "John 3:16-17", "1 Cor. 13:4", "2 Kings 4"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


def _book(s: Sentence, i: int) -> bool:
    """Whether a book's name, or its abbreviation, ends before token `i`."""
    before = s.word_before(i)
    short = s.text[i - 3] if before == "." and i > 2 else before
    return before in words("cues", "scripture") or short in table("books")


def verse(s: Sentence, i: int) -> Found | None:
    """ "John 3:16", "Genesis 1:1-3"."""
    text, kind = s.text, s.kind
    if kind[i] != DIGITS or text[i + 1] != ":" or kind[i + 2] != DIGITS or not _book(s, i):
        return None
    said, end = f"{s.en.whole(text[i])} {s.en.whole(text[i + 2])}", i + 3
    if text[end] and text[end] in DASHES and kind[end + 1] == DIGITS:
        said, end = f"{said} to {s.en.whole(text[end + 1])}", end + 2
    return Found(end, said, "verse")


def book(s: Sentence, i: int) -> Found | None:
    """ "Gen. 1:1", "Matt 5:3": the short name of a book, only with chapter and verse behind it."""
    said = table("books").get(s.text[i])
    j = s.skip_space(i + 1 + (s.text[i + 1] == "."))
    if not said or s.kind[j] != DIGITS or s.text[j + 1] != ":" or s.kind[j + 2] != DIGITS:
        return None
    return Found(j, f"{said} ", "verse")


def epistle(s: Sentence, i: int) -> Found | None:
    """ "1 Corinthians 13", "2 Tim. 1:7": "First Corinthians", "Second Timothy"."""
    if s.text[i] not in ("1", "2", "3") or s.kind[i + 1] != SPACE:
        return None
    name = table("books").get(s.text[i + 2], s.text[i + 2])
    if (
        name not in words("cues", "epistles")
        or s.kind[s.skip_space(i + 3 + (s.text[i + 3] == "."))] != DIGITS
    ):
        return None
    return Found(i + 1, s.en.ordinal(int(s.text[i])).capitalize(), "ordinal")
