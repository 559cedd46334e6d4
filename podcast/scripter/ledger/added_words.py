"""The words of a script that are not the article's: ours, or an editor's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from podcast.languages.model import Language
from podcast.languages.our_words.own_words import own_words
from podcast.languages.registry import telling_language
from podcast.script.model import Quotation, Skipped
from podcast.scripter.ledger.aired_words import aired_vocabulary
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.counted_words import words_in
from podcast.scripter.newsreader.print_habits.state_names import with_state_names

REMINDER = 4  # words of a description that is said again: "the ferry pilot"


@dataclass(frozen=True, slots=True)
class AddedRun:
    """A run of words in one line that the article does not have there."""

    line: int  # index into Script.lines
    text: str
    words: int
    known: bool  # one of our own additions ("says", a name said again), not an editor's
    first: int = 0  # the first of them, as the script's words are counted


def added_words(books: ComparedTexts) -> Iterator[AddedRun]:
    """The runs of added words, in the script's order. Comments are not said, so nothing is added in
    them."""
    said = books.said
    known = _Known(books)
    for start, end in books.aligned.gaps():
        number = said.unit[start]
        if isinstance(books.script.lines[number], Skipped):
            continue
        line = said.units[number]
        run = said.text[start:end]
        yield AddedRun(
            number,
            said.between(start, end),
            end - start,
            known.covers(run, attribution=line.endswith(":") or _leads(line, said.end(end - 1))),
            start,
        )


def _leads(line: str, end: int) -> bool:
    """Whether words that end there lead to a quotation in the same line: `Moe adds: “`."""
    return line[end : end + 1] == ":"


class _Known:
    """What our additions are made of."""

    def __init__(self, books: ComparedTexts) -> None:
        self.books = books
        language = telling_language(books.script.language)
        self.added = own_words(language)
        self.ours = self.added | books.names | _heading_words(books, language)
        self.vocabulary = frozenset(books.source.text)
        self.source = books.source.text
        self.pairs: frozenset[tuple[str, str]] = frozenset()

    def covers(self, run: list[str], *, attribution: bool) -> bool:
        """Whether a run of added words is ours rather than an editor's; `attribution`: they lead
        to somebody's words."""
        strange = [word for word in run if word not in self.ours and not word.isdigit()]
        if strange:
            strange = [word for word in strange if word not in self._aired]
        if not strange:
            return True
        if len(strange) >= REMINDER or not all(word in self.vocabulary for word in strange):
            return False
        return attribution or self._reminds(run) or self._in_a_row(run)

    @cached_property
    def _aired(self) -> frozenset[str]:
        return aired_vocabulary(self.books)

    def _reminds(self, run: list[str]) -> bool:
        """`Brekke, the ferry pilot`: a name and words of a description that the article has in a
        row."""
        if "the" not in run:
            return False
        at = run.index("the")
        again = [word for word in run[at + 1 :] if word not in self.added]
        return all(word in self.ours for word in run[:at]) and self._in_a_row(again)

    def _in_a_row(self, run: list[str]) -> bool:
        """Whether the article has each of the words next to the one before it: a speaker's
        description said again."""
        self.pairs = self.pairs or frozenset(pairwise(self.source))
        return all(pair in self.pairs for pair in pairwise(run))


def _heading_words(books: ComparedTexts, language: Language) -> frozenset[str]:
    """Words of the title, author, site and date, which the opening and the closing say."""
    article = books.article
    heads = " ".join(cell for block in article.blocks if block.rows for cell in block.rows[0])
    title = with_state_names(article.title, article.text)
    text = f"{title} {article.author} {article.site} {heads}"
    day = article.published
    date = language.grammar.date_in_words(day, article.language) if day else ""
    speakers = " ".join(line.speaker for line in books.script.lines if isinstance(line, Quotation))
    return frozenset(words_in(f"{text} {speakers} {date}"))
