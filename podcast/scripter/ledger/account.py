"""The account of every word: narrated, moved, skipped with a reason, changed, or missing; and the
words that are ours.

It knows nothing of how a script was made. It compares the article's words with the script's, so
that it holds after a
person has edited the script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from podcast.article.model import Article
from podcast.script.model import Script, Skipped
from podcast.scripter.ledger.added_words import AddedRun, added_words
from podcast.scripter.ledger.aired_words import aired_words
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts, open_books
from podcast.scripter.ledger.alignment.moved_words import moved_runs
from podcast.scripter.ledger.editor_changes import SentenceChange, editor_changes
from podcast.scripter.ledger.fates import Fate, LedgerEntry
from podcast.scripter.ledger.missing_words import home_lines, missing_words
from podcast.scripter.ledger.turned_clauses import turned_words
from podcast.scripter.ledger.verbatim_quotes import Problem, changed_quotations, edited_away

EDITED = "edited quotation"


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every word of an article and every word of a script, accounted for."""

    entries: tuple[LedgerEntry, ...]  # in the article's order
    ours: tuple[AddedRun, ...]  # in the script's order
    problems: tuple[Problem, ...]  # for people, by line
    changes: tuple[SentenceChange, ...] = ()  # what an editor made of the narration

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
    changed, told = changed_quotations(books)
    missing = list(missing_words(books, entries, told))
    added = tuple(added_words(books))
    problems = sorted([*missing, *changed], key=lambda problem: problem.line)
    changes = editor_changes(books, missing, added)
    return Ledger(entries, added, tuple(problems), tuple(changes))


Told = tuple[Fate, int, str]  # what became of a word, in which line, and why or as what


def _entries(books: ComparedTexts) -> Iterator[LedgerEntry]:
    source, fates = books.source, _fates(books)
    after = 0  # the last line that has what stands before
    for unit in range(len(books.texts)):
        entries: list[LedgerEntry] = []
        for start, end in _stretches(fates, source.first[unit], source.first[unit + 1]):
            fate, line, reason = fates[start]
            entries.append(
                LedgerEntry(
                    fate, source.between(start, end), unit, end - start, line, reason, start
                )
            )
        if all(entry.fate is not Fate.MISSING for entry in entries):
            yield from entries
            after = entries[-1].line if entries else after
            continue
        homes = home_lines(books, entries)
        for entry in entries:
            after = entry.line if entry.line in homes else after
            yield entry if entry.line >= 0 else replace(entry, line=after)


def _stretches(fates: list[Told], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words from `start` to `end` in runs of which the same became."""
    if start < end and fates[start:end].count(fates[start]) == end - start:
        yield start, end
        return
    for place in range(start + 1, end + 1):
        if place == end or fates[place] != fates[start]:
            yield start, place
            start = place


def _fates(books: ComparedTexts) -> list[Told]:
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
    for place, line in edited_away(books):
        if fates[place][0] is Fate.MISSING:
            fates[place] = (Fate.SKIPPED, line, EDITED)
    for accounted in (aired_words, turned_words):
        for place, told in list(accounted(books, fates)):
            fates[place] = told
    return fates


def _fate(books: ComparedTexts, line: int, moved: bool) -> Told:
    made = books.script.lines[line]
    if isinstance(made, Skipped):
        return Fate.SKIPPED, line, made.reason
    return (Fate.MOVED if moved else Fate.NARRATED), line, ""
