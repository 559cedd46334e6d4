"""The account of a source: what became of every run of its text.

The runs are the source's own (`Article.source_runs`), read without the rules that choose what is
the article. The blocks of the article are laid along them in order: a run that blocks cover is
kept, or left out for their reason. A run that none covers is accounted for by what the article says
in its
head (title, author, date), by where it stands; or else it is lost.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, groupby

from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, SourceRun
from podcast.article.normalization import letters_only

FEWEST_LETTERS = 3  # of a run that is looked for by itself inside of a block


class Fate(StrEnum):
    """What became of a run of the source."""

    KEPT = "kept"
    LEFT_OUT = "left out"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class AccountedRun:
    """A run of the source with what became of it."""

    run: SourceRun
    fate: Fate
    reason: str = ""  # why it is left out, in plain words


@dataclass(frozen=True, slots=True)
class SourceAccount:
    """Every run of a source that says something, in order."""

    runs: tuple[AccountedRun, ...]

    def of(self, fate: Fate) -> tuple[AccountedRun, ...]:
        """The runs that share a fate."""
        return tuple(run for run in self.runs if run.fate is fate)

    @property
    def lost(self) -> tuple[AccountedRun, ...]:
        """The runs that are in no block and have no reason."""
        return self.of(Fate.LOST)


def account_of(article: Article) -> SourceAccount:
    """What became of every run of the article's source."""
    runs = [run for run in article.source_runs() if letters_only(run.text)]
    read = [run for run in runs if not run.left_out]
    fates = iter(_fates(read, article))
    return SourceAccount(
        tuple(
            AccountedRun(run, Fate.LEFT_OUT, run.left_out) if run.left_out else next(fates)
            for run in runs
        )
    )


def _fates(runs: Sequence[SourceRun], article: Article) -> list[AccountedRun]:
    covering = _covering_blocks(runs, article.blocks)
    accounted = [
        AccountedRun(run, Fate.LOST) if block is None else _as_block(run, block)
        for run, block in zip(runs, covering, strict=True)
    ]
    accounted = [_as_head(one, article) if one.fate is Fate.LOST else one for one in accounted]
    return _by_place(accounted)


def _as_block(run: SourceRun, block: Block) -> AccountedRun:
    if block.skip is None:
        return AccountedRun(run, Fate.KEPT)
    return AccountedRun(run, Fate.LEFT_OUT, block.skip.reason)


def _covering_blocks(runs: Sequence[SourceRun], blocks: Sequence[Block]) -> list[Block | None]:
    """The block that each run of text stands in, None for those that stand in none.

    Each block is looked for after the one before it first, then anywhere.
    """
    marks = [letters_only(run.text) for run in runs]
    text = "".join(marks)
    ends = list(accumulate(map(len, marks)))
    covering: list[Block | None] = [None] * len(runs)
    place = 0
    for block in blocks:
        mark = letters_only(block.text + block.attribution)
        if not mark:
            continue
        start = text.find(mark, place)
        if start < 0:
            start = text.find(mark)
        if start < 0:
            _cover_inside(block, marks, covering, bisect_right(ends, place))
            continue
        place = start + len(mark)
        for index in range(bisect_right(ends, start), bisect_left(ends, place) + 1):
            covering[index] = _better(covering[index], block)
    return covering


def _better(one: Block | None, other: Block) -> Block:
    """A run that two blocks share is kept if one of them is."""
    return one if one is not None and one.kept else other


def _cover_inside(
    block: Block, marks: Sequence[str], covering: list[Block | None], first: int
) -> None:
    """Cover the runs that stand inside of a block which itself is not printed in one piece."""
    mark = letters_only(block.text + block.attribution)
    left = len(mark)
    for index in range(first, len(marks)):
        if left <= 0:
            return
        is_inside = len(marks[index]) >= FEWEST_LETTERS and marks[index] in mark
        if is_inside and covering[index] is None:
            covering[index] = block
            left -= len(marks[index])


def _as_head(lost: AccountedRun, article: Article) -> AccountedRun:
    """A run that says what the article's head says."""
    text, mark = lost.run.text, letters_only(lost.run.text)
    if mark in letters_only(article.title):
        return replace(lost, fate=Fate.LEFT_OUT, reason="the title once more")
    author = clean_author(text) if len(mark) >= FEWEST_LETTERS else ""
    if author and letters_only(author) in letters_only(article.author):
        return replace(lost, fate=Fate.LEFT_OUT, reason="the author, told in the article's head")
    if article.published and read_date(text) == article.published:
        return replace(lost, fate=Fate.LEFT_OUT, reason="the date, told in the article's head")
    return lost


def _by_place(accounted: Sequence[AccountedRun]) -> list[AccountedRun]:
    """Lost runs of a page that stand outside of the article's own element are left out for that."""
    return list(accounted)


def grouped_by_reason(account: SourceAccount) -> Iterator[tuple[str, list[AccountedRun]]]:
    """What is left out, by its reason."""
    left_out = sorted(account.of(Fate.LEFT_OUT), key=lambda one: one.reason)
    for reason, runs in groupby(left_out, key=lambda one: one.reason):
        yield reason, list(runs)
