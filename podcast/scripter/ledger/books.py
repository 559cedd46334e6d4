"""What the ledger is written from: both texts as words, and which is which."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.article.model import Article
from podcast.script.model import Quotation, Script
from podcast.scripter.ledger.align import Alignment
from podcast.scripter.ledger.labels import told_by_voice
from podcast.scripter.ledger.words import WORD, Words, article_text, article_words, script_words


@dataclass(frozen=True, slots=True)
class Books:
    """An article and a script side by side."""

    article: Article
    script: Script
    texts: list[str]  # of the article's blocks
    source: Words  # of the article
    said: Words  # of the script
    names: frozenset[str]  # words that the article writes with a capital
    aligned: Alignment


def open_books(article: Article, script: Script) -> Books:
    """Count and compare the words of both. Linear."""
    texts = article_text(article)
    source, said = article_words(texts, [block.kind for block in article.blocks]), script_words(script)
    names = frozenset(hit[0].casefold() for text in texts for hit in WORD.finditer(text) if hit[0][:1].isupper())
    quoted = {number for number, line in enumerate(script.lines) if isinstance(line, Quotation)}
    aligned = Alignment(source.text, said.text, said.unit, names, quoted)
    told_by_voice(texts, source, aligned)
    return Books(article, script, texts, source, said, names, aligned)
