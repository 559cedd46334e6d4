"""The words of a script that are not the article's: ours, or an editor's."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from podcast.article.model import Article
from podcast.script.model import Script, Skipped
from podcast.scripter.ledger_align import NONE, Alignment
from podcast.scripter.ledger_words import WORD, Words, line_text, normal
from podcast.scripter.wording import ADDED_WORDS


@dataclass(frozen=True, slots=True)
class Added:
    """A run of words in one line that the article does not have there."""

    line: int  # index into Script.lines
    text: str
    words: int
    known: bool  # one of our own additions ("says", a name said again), not an editor's


def added_words(article: Article, names: Set[str], said: Words, script: Script, aligned: Alignment) -> Iterator[Added]:
    """The runs of added words, in the script's order. Comments are not said, so nothing is added in them."""
    ours = _known_words(article, names)
    at = 0
    while at < len(said):
        line = script.lines[said.unit[at]]
        if aligned.of[at] != NONE or isinstance(line, Skipped):
            at += 1
            continue
        start = at
        while at < len(said) and aligned.of[at] == NONE and said.unit[at] == said.unit[start]:
            at += 1
        text = line_text(line)[said.start[start] : said.end[at - 1]]
        known = all(word in ours or word.isdigit() for word in said.text[start:at])
        yield Added(said.unit[start], text, at - start, known)


def _known_words(article: Article, names: Set[str]) -> set[str]:
    """What our additions are made of: their fixed words, names that the article has, the title and the date."""
    known = set(ADDED_WORDS | names)
    for text in (article.title, article.author, article.site):
        known.update(normal(hit[0]) for hit in WORD.finditer(text))
    if article.published:
        known.add(article.published.strftime("%B").casefold())
    return known


def name_words(texts: list[str]) -> frozenset[str]:
    """The words that the article writes with a capital."""
    return frozenset(normal(hit[0]) for text in texts for hit in WORD.finditer(text) if hit[0][:1].isupper())
