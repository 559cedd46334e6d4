"""The account of a source: what became of every run of its text.

The runs are the source's own (`Article.source_runs`), read without the rules that choose what is
the article. The blocks of the article are laid along them in order: a run that blocks cover is
kept, or left out for their reason. A run that none covers is accounted for by what the source says
of it ("hidden on the page"), by what the article says in its head (title, author, date), or by
where it stands; or else it is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.metadata.titles import same_title
from podcast.article.model import TITLE_AGAIN, Article, Block, BlockKind, SourceRun
from podcast.article.prose import is_prose
from podcast.article.source_coverage import covered_as_often, covering_blocks, letters_of
from podcast.languages.registry import telling_language

MOST_TITLE_LINES = 8
OVER_AND_OVER = 10  # times that a run is accounted for, beside which a copy more says nothing
WORDS_OF_A_LINE = 3  # that is no answer in a dialogue
WORDS_QUOTED = 8  # of a lost run, in the warning


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

    def by_reason(self) -> Iterator[tuple[str, list[AccountedRun]]]:
        """What is left out, by its reason, the most words first."""
        groups: dict[str, list[AccountedRun]] = {}
        for one in self.of(Fate.LEFT_OUT):
            groups.setdefault(one.reason, []).append(one)
        yield from sorted(groups.items(), key=lambda group: -words_of(group[1]))


def words_of(runs: Sequence[AccountedRun]) -> int:
    """How many words runs have."""
    return sum(len(one.run.text.split()) for one in runs)


def account_of(article: Article) -> SourceAccount:
    """What became of every run of the article's source."""
    runs = [run for run in article.source_runs() if letters_of(run.text)]
    laid = covering_blocks(runs, article.blocks)
    accounted = [
        _by_source(run, article) if block is None else _as_block(run, block)
        for run, block in zip(runs, covered_as_often(runs, article, laid), strict=True)
    ]
    accounted = _with_lines_of_the_title(accounted, letters_of(article.title))
    # Footnotes are read where the text refers to them, wherever they are printed.
    text = [
        index
        for index, block in enumerate(laid)
        if block is not None and block.kept and block.kind is not BlockKind.FOOTNOTE
    ]
    text = _printed_once(text, [letters_of(run.text) for run in runs])
    in_no_place = [index for index in text if not runs[index].place]
    return SourceAccount(tuple(_without_copies(_by_place(accounted, in_no_place or text))))


def _printed_once(text: Sequence[int], marks: Sequence[str]) -> list[int]:
    """Those of the runs that are kept whose words stand nowhere else; of a page that is printed
    over and over, the last of each."""
    times = Counter(marks)
    once = [index for index in text if times[marks[index]] == 1]
    last = {mark: index for index, mark in enumerate(marks)}
    return once or sorted({last[marks[index]] for index in text})


def with_losses_told(article: Article) -> Article:
    """The article, with a warning when a run of its source is in neither text nor reasons."""
    lost = account_of(article).lost
    if not lost:
        return article
    words = lost[0].run.text.split()
    begins = " ".join(words[:WORDS_QUOTED]) + ("…" if len(words) > WORDS_QUOTED else "")
    words_to_tell = telling_language(article.language).editor
    told = words_to_tell.lost.format(count=words_of(lost), begins=begins)
    return replace(article, warnings=(*article.warnings, told))


def _as_block(run: SourceRun, block: Block) -> AccountedRun:
    if block.skip is None:
        return AccountedRun(run, Fate.KEPT)
    return AccountedRun(run, Fate.LEFT_OUT, block.skip.reason)


def _by_source(run: SourceRun, article: Article) -> AccountedRun:
    """A run that no block covers: what the source or the article's head says of it."""
    reason = run.left_out or _head(run, article)
    return AccountedRun(run, Fate.LEFT_OUT if reason else Fate.LOST, reason)


def _head(run: SourceRun, article: Article) -> str:
    """What a run says that the article's head says, or that is no word: the reason to leave it."""
    mark = letters_of(run.text)
    if is_scene_break(run.text):
        return "a sign between two parts: a pause"
    if mark == letters_of(article.title) or same_title(mark, letters_of(article.title)):
        return TITLE_AGAIN.reason
    cut = article.title.removesuffix("…")
    if cut != article.title and letters_of(cut) and mark.startswith(letters_of(cut)):
        return "the title, which is cut"
    if is_prose(run.text):
        return ""
    if article.published and read_date(run.text) == article.published:
        return "the date, told in the article's head"
    author = clean_author(run.text) if article.author else ""
    if author and letters_of(author) in letters_of(article.author):
        return "the author, told in the article's head"
    return ""


def _with_lines_of_the_title(accounted: list[AccountedRun], title: str) -> list[AccountedRun]:
    """A title that is printed on several lines: each is the title once more."""
    out = list(accounted)
    for first, one in enumerate(accounted):
        mark = letters_of(one.run.text)
        if not mark or not title.startswith(mark):
            continue
        last = first
        while mark != title and last + 1 < len(accounted) and last - first < MOST_TITLE_LINES:
            last += 1
            if not accounted[last].run.left_out:  # a page's number between two lines of it
                mark += letters_of(accounted[last].run.text)
        if mark == title:
            for index in range(first, last + 1):
                if out[index].fate is Fate.LOST:
                    out[index] = replace(out[index], fate=Fate.LEFT_OUT, reason=TITLE_AGAIN.reason)
    return out


def _by_place(accounted: Sequence[AccountedRun], kept: Sequence[int]) -> list[AccountedRun]:
    """Runs of a page that stand in a place of its own, or outside of the article's boxes, are left
    out for that; what stands within the article, between the `kept` runs, is not."""
    if not kept:
        return list(accounted)
    boxes = {accounted[index].run.path[:-1] for index in kept}
    return [
        _left_for_place(one, _side(index, kept[0], kept[-1]), boxes)
        if one.fate is Fate.LOST and one.run.path
        else one
        for index, one in enumerate(accounted)
    ]


def _without_copies(accounted: Sequence[AccountedRun]) -> list[AccountedRun]:
    """A copy more of what a source prints over and over, as a broken page does, and of a line that
    is left out elsewhere."""
    marks = [letters_of(one.run.text) for one in accounted]
    told = Counter(mark for mark, one in zip(marks, accounted, strict=True) if one.reason)
    known = told + Counter(
        mark for mark, one in zip(marks, accounted, strict=True) if one.fate is Fate.KEPT
    )
    return [
        replace(one, fate=Fate.LEFT_OUT, reason=f"printed {known[mark] + 1} times")
        if one.fate is Fate.LOST
        and (known[mark] >= OVER_AND_OVER or (told[mark] and _is_line(one.run.text)))
        else one
        for mark, one in zip(marks, accounted, strict=True)
    ]


def _is_line(text: str) -> bool:
    return len(text.split()) >= WORDS_OF_A_LINE


def _side(index: int, first: int, last: int) -> str:
    if index < first:
        return "above the article"
    return "below the article" if index > last else "within the article"


def _left_for_place(lost: AccountedRun, side: str, boxes: set[tuple[int, ...]]) -> AccountedRun:
    run = lost.run
    if run.place:
        return replace(lost, fate=Fate.LEFT_OUT, reason=f"{side}: {run.place}")
    is_with_text = run.path[:-1] in boxes or run.path in boxes
    if side == "within the article" or (is_with_text and is_prose(run.text)):
        return lost
    return replace(lost, fate=Fate.LEFT_OUT, reason=f"{side}, not part of it")
