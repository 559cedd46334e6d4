"""An entry of the ledger: a run of the article's words, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of words of the article."""

    NARRATED = "narrated"  # said, in the article's order
    MOVED = "moved"  # said, elsewhere
    CHANGED = "changed"  # another word stands for it: said -> says
    SKIPPED = "skipped"  # in a comment, with a reason
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A run of the article's words with one fate."""

    fate: Fate
    text: str  # the words as the article has them
    block: int  # index into Article.blocks
    words: int
    line: int = (
        -1
    )  # index into Script.lines; of missing words, the line after which they are missed
    reason: str = ""  # of skipped words; of changed ones, the word that is said
    first: int = 0  # the first of its words, as the article's are counted
