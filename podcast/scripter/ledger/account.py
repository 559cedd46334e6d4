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
from podcast.scripter.ledger.align import NONE
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


def _entries(books: Books) -> Iterator[Entry]:
    source, fates = books.source, _fates(books)
    start = last_line = 0
    for place in range(1, len(source) + 1):
        if place < len(source) and fates[place] == fates[start] and source.unit[place] == source.unit[start]:
            continue
        if start < len(source):
            fate, line, reason = fates[start]
            last_line = line if line >= 0 else last_line
            text = books.texts[source.unit[start]][source.start[start] : source.end[place - 1]]
            yield Entry(fate, text, source.unit[start], place - start, last_line, reason)
        start = place


def _fates(books: Books) -> list[tuple[Fate, int, str]]:
    """For each word of the article: what became of it, in which line, and why or as what."""
    aligned = books.aligned
    fates: list[tuple[Fate, int, str]] = [(Fate.MISSING, -1, "")] * len(books.source)
    moved = moved_runs(aligned.of)
    for at, place in enumerate(aligned.of):
        if place != NONE:
            fates[place] = _fate(books, at, bool(moved[at]))
    for place, at in aligned.also.items():
        fates[place] = (Fate.CHANGED, books.said.unit[at], books.said.text[at])
    return fates


def _fate(books: Books, at: int, moved: bool) -> tuple[Fate, int, str]:
    line = books.said.unit[at]
    made = books.script.lines[line]
    if isinstance(made, Skipped):
        return Fate.SKIPPED, line, made.reason
    if at in books.aligned.changed:
        return Fate.CHANGED, line, books.said.text[at]
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
