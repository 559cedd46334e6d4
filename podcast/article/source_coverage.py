"""Which block of the article each run of its source stands in: the blocks are laid along the runs.

Each block takes runs that none has taken yet, where there are such, as a text that is printed
twice makes two blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import normalize

from podcast.article.model import Article, Block, BlockKind, SourceRun
from podcast.article.normalization import letters_only, unescaped
from podcast.article.source_runs import whole_references

FEWEST_LETTERS = 3  # of a run that is looked for by itself inside of a block
FARTHEST = 20  # runs between two of a block that is not in one piece
MOST_TRIED = 30  # places of the same letters within other runs
NEXT_RUNS = 8  # runs behind the block before that are tried first
MOST_COUNTED = 400  # runs that no block was laid along
LIST_MARK = re.compile(r"^(?:\d{1,3}[.)]|[-*•])\s+")  # before an item of a list
FITS = (False, False, False)  # nothing speaks against a place
FREE, TAKEN = b"\0", b"\1"  # the marks of a letter that no block has taken, or one has
MOST_OF_IT = 0.5  # of a block has to stand in the runs that are taken for it


def letters_of(text: str) -> str:
    """Letters and digits that two printings have in common, raised ones as they are elsewhere."""
    text = unescaped(text)  # "&amp;" that was encoded twice
    return letters_only(text if text.isascii() else normalize("NFKC", text))


def covering_blocks(runs: Sequence[SourceRun], blocks: Sequence[Block]) -> list[Block | None]:
    """The block that each run of text stands in, None for those that stand in none."""
    covering: list[Block | None] = [None] * len(runs)
    marks = [letters_of(text) for text in whole_references(runs)]
    seen = [index for index, run in enumerate(runs) if not run.left_out]
    shown, every = _Paper.of(seen, marks), _Paper.of(range(len(runs)), marks)
    rest = list(blocks)
    for within in (False, True):
        for paper in (shown, every):
            rest = _lay(rest, paper, covering, within=within)
    for block in rest:
        _cover_inside(block, marks, covering)
    _move_to_the_text(marks, covering)
    return covering


@dataclass(frozen=True, slots=True)
class _Paper:
    """The letters of the runs, one after the other, and which of them a block has taken."""

    text: str
    indices: Sequence[int]  # of the runs among all of the source
    ends: list[int]  # of the runs
    borders: frozenset[int]  # where runs begin and end
    whole: Mapping[str, list[int]]  # where runs of these letters begin that no block has taken
    taken: bytearray  # a 1 for each letter that a block has taken

    @classmethod
    def of(cls, indices: Sequence[int], marks: Sequence[str]) -> _Paper:
        """These runs, one after the other."""
        text = "".join(marks[index] for index in indices)
        ends = list(accumulate(len(marks[index]) for index in indices))
        whole: dict[str, list[int]] = {}
        for index, end in zip(indices, ends, strict=True):
            whole.setdefault(marks[index], []).append(end - len(marks[index]))
        borders = frozenset((0, *ends))
        return cls(text, indices, ends, borders, whole, bytearray(len(text)))

    def runs_between(self, start: int, end: int) -> Sequence[int]:
        """The indices of the runs with letters from `start` to `end`."""
        return self.indices[bisect_right(self.ends, start) : bisect_left(self.ends, end) + 1]

    def take(self, start: int, end: int) -> None:
        """A block stands here."""
        self.taken[start:end] = TAKEN * (end - start)

    def find(self, mark: str, place: int, *, within: bool) -> int:
        """Where a block stands best, -1 where it does not: on letters that none has taken, along
        whole runs, from the beginning of one, after `place`; `within`: in the midst of one, too."""
        for start in self._next_borders(place):  # right behind the block before, as nearly all are
            if self.text.startswith(mark, start) and self._misfit(start, len(mark)) == FITS:
                return start
        places = (*self._whole_runs(mark, place), *self._places(mark, place), *self._places(mark))
        if not within:
            places = tuple(start for start in places if start in self.borders)
        return min(places, key=lambda start: self._misfit(start, len(mark)), default=-1)

    def _next_borders(self, place: int) -> tuple[int, ...]:
        """`place`, and where the next few runs end."""
        following = bisect_right(self.ends, place)
        return (place, *self.ends[following : following + NEXT_RUNS])

    def _misfit(self, start: int, size: int) -> tuple[bool, bool, bool]:
        """What speaks against a place, the worst first."""
        end = start + size
        return (not self._is_free(start, size), start not in self.borders, end not in self.borders)

    def _whole_runs(self, mark: str, place: int) -> list[int]:
        """The first free run of just these letters after `place`, and the last one before it."""
        runs = self.whole.get(mark, [])
        spot = bisect_left(runs, place)
        while spot and not self._is_free(runs[spot - 1], len(mark)):
            spot -= 1
            runs.pop(spot)
        while spot < len(runs) and not self._is_free(runs[spot], len(mark)):
            runs.pop(spot)
        return [*runs[spot : spot + 1], *runs[max(0, spot - 1) : spot]]

    def _is_free(self, start: int, size: int) -> bool:
        return self.taken.find(TAKEN, start, start + size) < 0

    def _places(self, mark: str, first: int = 0) -> list[int]:
        """Where the letters stand after `first`: the first place of all, then the first few that
        are free."""
        start = self.text.find(mark, first)
        places = [start] if start >= 0 else []
        while start >= 0 and len(places) < MOST_TRIED:
            taken = self.taken.find(TAKEN, start, start + len(mark))
            if taken < 0:
                places.append(start)
                start = self.text.find(mark, start + 1)
                continue
            free = self.taken.find(FREE, taken)  # what is taken is passed in one step
            start = self.text.find(mark, free) if free >= 0 else -1
        return places


def _lay(
    blocks: Sequence[Block], paper: _Paper, covering: list[Block | None], *, within: bool
) -> list[Block]:
    """Lay blocks along these runs, each after the one before it first, then anywhere; those that
    are not printed in one piece are given back. A footnote is printed far from where it is read."""
    place = 0
    rest: list[Block] = []
    for block in blocks:
        mark = letters_of(block.text + block.attribution)
        start = -1
        if mark and block.number is not None:  # "2. sweep the stairs" has its number in the text
            start = paper.find(f"{block.number}{mark}", place, within=within)
            mark = f"{block.number}{mark}" if start >= 0 else mark
        if mark and start < 0:
            start = paper.find(mark, place, within=within)
        if start < 0:
            rest += [block] if mark else []
            continue
        end = start + len(mark)
        paper.take(start, end)
        if block.kind is not BlockKind.FOOTNOTE:
            place = max(place, end)
        for index in paper.runs_between(start, end):
            covering[index] = _better(covering[index], block)
    return rest


def _better(one: Block | None, other: Block) -> Block:
    """A run that two blocks share is kept if one of them is."""
    return one if one is not None and one.kept else other


def _cover_inside(block: Block, marks: Sequence[str], covering: list[Block | None]) -> None:
    """Cover the runs that stand inside of a block which itself is not printed in one piece."""
    mark = letters_of(block.text + block.attribution)
    inside = [
        index
        for index, part in enumerate(marks)
        if covering[index] is None and part in mark and len(part) >= FEWEST_LETTERS
    ]
    if not inside:
        return
    near = _in_a_row(inside, marks, len(mark))
    if sum(len(marks[index]) for index in near) < MOST_OF_IT * len(mark):
        return  # words of it that stand elsewhere
    for index in range(near[0], near[-1] + 1):  # short runs between them, too
        if covering[index] is None and marks[index] in mark:
            covering[index] = block


def _in_a_row(inside: Sequence[int], marks: Sequence[str], most: int) -> Sequence[int]:
    """Of the runs inside of a block the longest one, and those before and after it, each near the
    one before it, of no more than `most` letters."""
    place = max(range(len(inside)), key=lambda place: len(marks[inside[place]]))
    first = last = place
    size = len(marks[inside[place]])
    is_open = True
    while is_open:
        is_open = False
        for following in (last + 1, first - 1):
            if not 0 <= following < len(inside):
                continue
            edge = inside[last if following > last else first]
            size += len(marks[inside[following]])
            if abs(inside[following] - edge) <= FARTHEST and size <= most:
                first, last, is_open = min(first, following), max(last, following), True
    return inside[first : last + 1]


def _move_to_the_text(marks: Sequence[str], covering: list[Block | None]) -> None:
    """Of a text that is printed twice above the next run that is kept, the later one is the
    article's: what is between them stands above it."""
    kept = [index for index, block in enumerate(covering) if block is not None and block.kept]
    for index, following in reversed(list(pairwise(kept))):
        places = range(following - 1, index, -1)
        again = next((at for at in places if marks[at] == marks[index]), None)
        if again is not None and covering[again] is None:
            covering[again], covering[index] = covering[index], None


def covered_as_often(
    runs: Sequence[SourceRun], article: Article, covering: Sequence[Block | None]
) -> list[Block | None]:
    """`covering`, with runs covered whose words the blocks and the title have as often as the
    source: of lines that are printed many times, some block was laid along another one. Nothing of
    them is lost."""
    out = list(covering)
    open_runs = [
        index for index, block in enumerate(out) if block is None and not runs[index].left_out
    ]
    if not open_runs or len(open_runs) > MOST_COUNTED:
        return out
    blocks = article.blocks
    shown = [run.text for run in runs if not run.left_out]
    for spelled in (letters_of, _words_apart):
        source = "".join(map(spelled, shown))
        said = [spelled(f"{block.text} {block.attribution}") for block in blocks]
        every = "\0".join((*said, spelled(article.title)))
        for index in open_runs:
            for words in (runs[index].text, LIST_MARK.sub("", runs[index].text)):
                mark = spelled(words)
                if out[index] is None and mark and every.count(mark) >= source.count(mark):
                    holding = [b for b, text in zip(blocks, said, strict=True) if mark in text]
                    left_out = (block for block in holding if not block.kept)
                    out[index] = next(left_out, holding[0] if holding else None)
    return out


def _words_apart(text: str) -> str:
    """The letters of a text, its words apart: in ` 1  2 ` is no ` 12 `, in ` 1  1 ` twice ` 1 `."""
    return "".join(f" {letters} " for word in text.split() if (letters := letters_of(word)))
