"""Two people changed one text: both changes, by block; where they are at odds, what stood first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from podcast.studio.text.block_texts import BETWEEN, BlockTexts, TextBlock, split_blocks


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with both changes, and whether something of mine is not in it."""

    text: str
    lost: bool


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Units `start` to `end` of the base, and what became of them."""

    start: int
    end: int
    units: tuple[str, ...]


def merge(base: str, mine: str, theirs: str) -> Merged:
    """What was `base`: `theirs` stands in the file, `mine` is to be added. A block that both
    changed stays as theirs."""
    if theirs in (base, mine):
        return Merged(mine, lost=False)
    if mine == base:
        return Merged(theirs, lost=False)
    three = [split_blocks(text) for text in (base, mine, theirs)]
    head, head_lost = _merge_units(*(texts.head.splitlines(keepends=True) for texts in three))
    raws, lost = _merge_units(*([block.raw for block in texts.blocks] for texts in three))
    gaps = {block.raw: block.gap for texts in three[1:] for block in texts.blocks[:-1]}
    blocks = [TextBlock(raw, gaps.get(raw, BETWEEN)) for raw in raws]
    if blocks:
        ends = {texts.blocks[-1].gap for texts in three[1:] if texts.blocks}
        blocks[-1] = TextBlock(blocks[-1].raw, ends.pop() if len(ends) == 1 else "\n")
    return Merged(BlockTexts("".join(head), tuple(blocks)).text, lost or head_lost)


def _merge_units(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> tuple[list[str], bool]:
    """
    >>> _merge_units("abc", "aBc", "abCd"), _merge_units("abc", "aBc", "aXc")
    ((['a', 'B', 'C', 'd'], False), (['a', 'X', 'c'], True))
    """
    my_hunks, their_hunks = _hunks(base, mine), _hunks(base, theirs)
    out: list[str] = []
    lost, at = False, 0
    while my_hunks or their_hunks:
        first = my_hunks[:1] + their_hunks[:1]
        if not my_hunks or not their_hunks:
            hunk = first[0]
            (my_hunks or their_hunks).pop(0)
        elif not _touch(*first):
            hunk = min(first, key=lambda hunk: (hunk.start, hunk.end))
            (my_hunks if hunk is first[0] else their_hunks).pop(0)
        else:
            my_hunks, their_hunks, hunk, odd = _settle(base, my_hunks, their_hunks)
            lost = lost or odd
        out += [*base[at : hunk.start], *hunk.units]
        at = hunk.end
    return [*out, *base[at:]], lost


def _settle(
    base: Sequence[str], mine: list[_Hunk], theirs: list[_Hunk]
) -> tuple[list[_Hunk], list[_Hunk], _Hunk, bool]:
    """One hunk of all that touch each other at the beginning of both lists; and whether mine is not
    in it."""
    group: tuple[list[_Hunk], list[_Hunk]] = ([mine[0]], [theirs[0]])
    rest = (mine[1:], theirs[1:])
    grown = True
    while grown:
        grown = False
        for side, other in ((0, 1), (1, 0)):
            if rest[side] and any(_touch(rest[side][0], hunk) for hunk in group[other]):
                group[side].append(rest[side].pop(0))
                grown = True
    every = [*group[0], *group[1]]
    start, end = min(hunk.start for hunk in every), max(hunk.end for hunk in every)
    my_units, their_units = (_applied(base, start, end, hunks) for hunks in group)
    if all(hunk.start == hunk.end == start for hunk in every) and my_units != their_units:
        return rest[0], rest[1], _Hunk(start, end, (*their_units, *my_units)), False
    return rest[0], rest[1], _Hunk(start, end, their_units), my_units != their_units


def _applied(base: Sequence[str], start: int, end: int, hunks: list[_Hunk]) -> tuple[str, ...]:
    out: list[str] = []
    at = start
    for hunk in hunks:
        out += [*base[at : hunk.start], *hunk.units]
        at = hunk.end
    return (*out, *base[at:end])


def _touch(one: _Hunk, other: _Hunk) -> bool:
    """Whether two hunks have to do with the same blocks; insertions at one place do."""
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def _hunks(base: Sequence[str], changed: Sequence[str]) -> list[_Hunk]:
    codes = SequenceMatcher(None, base, changed, autojunk=False).get_opcodes()
    hunks: list[_Hunk] = []
    for what, start, end, new, new_end in codes:
        units = tuple(changed[new:new_end])
        if what == "replace" and end - start == new_end - new:  # block for block
            hunks += [_Hunk(start + n, start + n + 1, (unit,)) for n, unit in enumerate(units)]
        elif what != "equal":
            hunks.append(_Hunk(start, end, units))
    return hunks
