"""The article as read, run by run, with what became of each and where it is in the script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from podcast.article.model import Article, BlockKind
from podcast.script.model import Script
from podcast.scripter.ledger import account
from podcast.scripter.ledger.alignment.compared_texts import open_books


@dataclass(frozen=True, slots=True)
class ArticleRun:
    """Some words of the article of which the same became."""

    text: str
    fate: str  # narrated | moved | changed | skipped | missing
    line: int  # index into Script.lines; -1 where there is none
    reason: str  # why it was skipped; of a changed word, what is said


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """A block of the article."""

    is_heading: bool
    runs: tuple[ArticleRun, ...]


@lru_cache(maxsize=4)
def article_runs(article: Article, script: Script) -> tuple[ArticleBlock, ...]:
    """The whole article, blocks in its order."""
    ledger, books = account(article, script), open_books(article, script)
    source = books.source
    by_block: dict[int, list[ArticleRun]] = {}
    for number, entry in enumerate(ledger.entries):
        text = books.texts[entry.block]
        following = ledger.entries[number + 1] if number + 1 < len(ledger.entries) else None
        goes_on = following is not None and following.block == entry.block
        start = source.start(entry.first) if by_block.get(entry.block) else 0
        end = source.start(following.first) if following and goes_on else len(text)
        run = ArticleRun(text[start:end], str(entry.fate), entry.line, entry.reason)
        by_block.setdefault(entry.block, []).append(run)
    return tuple(
        ArticleBlock(
            block < len(article.blocks) and article.blocks[block].kind is BlockKind.HEADING,
            tuple(runs),
        )
        for block, runs in sorted(by_block.items())
    )
