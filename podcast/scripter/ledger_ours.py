"""The words of a script that are not the article's: ours, or an editor's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from podcast.script.model import Quotation, Skipped
from podcast.scripter.ledger_align import NONE
from podcast.scripter.ledger_books import Books
from podcast.scripter.ledger_words import line_text, words_in
from podcast.scripter.wording import ADDED_WORDS

REMINDER = 4  # words of a description that is said again: "the ferry pilot"


@dataclass(frozen=True, slots=True)
class Added:
    """A run of words in one line that the article does not have there."""

    line: int  # index into Script.lines
    text: str
    words: int
    known: bool  # one of our own additions ("says", a name said again), not an editor's


def added_words(books: Books) -> Iterator[Added]:
    """The runs of added words, in the script's order. Comments are not said, so nothing is added in them."""
    said, aligned = books.said, books.aligned
    ours = ADDED_WORDS | books.names | _heading_words(books)
    vocabulary = set(books.source.text)
    pairs: set[tuple[str, str]] = set()
    at = 0
    while at < len(said):
        line = books.script.lines[said.unit[at]]
        if aligned.of[at] != NONE or isinstance(line, Skipped):
            at += 1
            continue
        start = at
        while at < len(said) and aligned.of[at] == NONE and said.unit[at] == said.unit[start]:
            at += 1
        text = line_text(line)[said.start[start] : said.end[at - 1]]
        run = said.text[start:at]
        known = all(word in ours or word.isdigit() for word in run)
        if not known and len(run) <= REMINDER and run[0] == "the":
            pairs = pairs or set(pairwise(books.source.text))
            known = all(pair in pairs for pair in pairwise(run[1:])) if len(run) > 2 else run[-1] in vocabulary
        yield Added(said.unit[start], text, at - start, known)


def _heading_words(books: Books) -> frozenset[str]:
    """Words of the title, author, site and date, which the opening and the closing say."""
    article = books.article
    heads = " ".join(cell for block in article.blocks if block.rows for cell in block.rows[0])
    text = f"{article.title} {article.author} {article.site} {heads}"
    month = {article.published.strftime("%B").casefold()} if article.published else set()
    speakers = " ".join(line.speaker for line in books.script.lines if isinstance(line, Quotation))
    return frozenset(words_in(f"{text} {speakers}")) | month
