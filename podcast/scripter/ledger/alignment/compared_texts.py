"""What the ledger is written from: both texts as words, and which is which."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.article.model import Article
from podcast.script.model import Quotation, Script
from podcast.scripter.ledger.alignment.counted_words import (
    CountedWords,
    article_text,
    article_words,
    script_words,
)
from podcast.scripter.ledger.alignment.voiced_labels import told_by_voice
from podcast.scripter.ledger.alignment.word_alignment import WordAlignment


@dataclass(frozen=True, slots=True)
class ComparedTexts:
    """An article and a script side by side."""

    article: Article
    script: Script
    texts: list[str]  # of the article's blocks
    source: CountedWords  # of the article
    said: CountedWords  # of the script
    names: frozenset[str]  # words that the article writes with a capital
    aligned: WordAlignment


def open_books(article: Article, script: Script) -> ComparedTexts:
    """Count and compare the words of both. Linear."""
    texts = article_text(article)
    source, said = (
        article_words(texts, [block.kind for block in article.blocks]),
        script_words(script),
    )
    names = frozenset(word.casefold() for word in source.capitals)
    quoted = {number for number, line in enumerate(script.lines) if isinstance(line, Quotation)}
    aligned = WordAlignment(source.text, said, names, quoted)
    told_by_voice(texts, source, aligned, script)
    return ComparedTexts(article, script, texts, source, said, names, aligned)
