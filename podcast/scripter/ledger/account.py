"""The account of every word: narrated, moved, skipped with a reason, changed, or missing; and the words that are ours.

It knows nothing of how a script was made. It compares the article's words with the script's, so that it holds after a
person has edited the script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from podcast.article.model import Article
from podcast.script.model import Script, Skipped
from podcast.scripter.ledger.books import Books, open_books
from podcast.scripter.ledger.order import moved_runs
from podcast.scripter.ledger.ours import Added, added_words
from podcast.scripter.ledger.verbatim import Problem, changed_quotations

SHOWN = 120  # characters of missing words in a message


class Fate(StrEnum):
    """What became of words of the article."""

    NARRATED = "narrated"  # said, in the article's order
    MOVED = "moved"  # said, elsewhere
    CHANGED = "changed"  # another word stands for it: said -> says
    SKIPPED = "skipped"  # in a comment, with a reason
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """A run of the article's words with one fate."""

    fate: Fate
    text: str  # the words as the article has them
    block: int  # index into Article.blocks
    words: int
    line: int = -1  # index into Script.lines; of missing words, the line after which they are missed
    reason: str = ""  # of skipped words; of changed ones, the word that is said


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every word of an article and every word of a script, accounted for."""

    entries: tuple[Entry, ...]  # in the article's order
    ours: tuple[Added, ...]  # in the script's order
    problems: tuple[Problem, ...]  # for people, by line

    @property
    def closed(self) -> bool:
        """Whether no word of the article is missing."""
        return not any(entry.fate is Fate.MISSING for entry in self.entries)

    def count(self, fate: Fate) -> int:
        """How many words had this fate."""
        return sum(entry.words for entry in self.entries if entry.fate is fate)


def account(article: Article, script: Script) -> Ledger:
    """The ledger of a script and the article that it was made of. Linear in the number of words."""
    books = open_books(article, script)
    entries = tuple(_entries(books))
    problems = [*_missing(entries), *changed_quotations(books)]
    return Ledger(entries, tuple(added_words(books)), tuple(sorted(problems, key=lambda problem: problem.line)))


Told = tuple[Fate, int, str]  # what became of a word, in which line, and why or as what


def _entries(books: Books) -> Iterator[Entry]:
    source, fates = books.source, _fates(books)
    last_line = 0
    for unit in range(len(books.texts)):
        for start, end in _stretches(fates, source.first[unit], source.first[unit + 1]):
            fate, line, reason = fates[start]
            last_line = line if line >= 0 else last_line
            yield Entry(fate, source.between(start, end), unit, end - start, last_line, reason)


def _stretches(fates: list[Told], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words from `start` to `end` in runs of which the same became."""
    if start < end and fates[start:end].count(fates[start]) == end - start:
        yield start, end
        return
    for place in range(start + 1, end + 1):
        if place == end or fates[place] != fates[start]:
            yield start, place
            start = place


def _fates(books: Books) -> list[Told]:
    """For each word of the article: what became of it."""
    aligned, said = books.aligned, books.said
    fates: list[Told] = [(Fate.MISSING, -1, "")] * len(books.source)
    for (at, place, length), moved in moved_runs(aligned.runs):
        end = at + length
        while at < end:
            line = said.unit[at]
            words = min(end, said.first[line + 1]) - at
            fates[place : place + words] = [_fate(books, line, moved)] * words
            at += words
            place += words
    for at in aligned.changed:
        line = said.unit[at]
        if not isinstance(books.script.lines[line], Skipped):
            fates[aligned.of[at]] = (Fate.CHANGED, line, said.text[at])
    for place, at in aligned.also.items():
        fates[place] = (Fate.CHANGED, said.unit[at], said.text[at])
    return fates


def _fate(books: Books, line: int, moved: bool) -> Told:
    made = books.script.lines[line]
    if isinstance(made, Skipped):
        return Fate.SKIPPED, line, made.reason
    return (Fate.MOVED if moved else Fate.NARRATED), line, ""


def _missing(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    for entry in entries:
        if entry.fate is Fate.MISSING:
            text = entry.text if len(entry.text) <= SHOWN else f"{entry.text[: SHOWN - 20]} … {entry.text[-17:]}"
            yield Problem(
                entry.line,
                f"words of the article are missing after this: “{text}”",
                "Put them back, or keep them in a comment with your reason: <!-- skipped (why): the words -->",
                "missing",
            )
