"""Changes to the lines of a script: each gives the new text, in which all else is as it was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from podcast.script.markdown import format_line
from podcast.script.model import Line
from podcast.studio.text.block_texts import BETWEEN, BlockTexts, TextBlock
from podcast.studio.text.script_text import ScriptText, read_text


def with_lines(text: ScriptText, first: int, end: int, lines: Sequence[Line]) -> str:
    """The text with the script's lines `first` to `end` (one past the last) replaced by `lines`.

    Other lines of their blocks are written anew, each in a block of its own; notes stay.
    """
    script = text.script
    assert script is not None
    if first == end:
        return _with_inserted(text, first, lines)
    if tuple(script.lines[first:end]) == tuple(lines):
        return text.text
    of_line = _blocks_of_lines(text)
    start, last = of_line[first], of_line[end - 1]
    before = [at for at in range(first) if of_line[at] == start]
    after = [at for at in range(end, len(of_line)) if of_line[at] == last]
    raws = [
        *(format_line(script.lines[at]) for at in before),
        *map(format_line, lines),
        *(format_line(script.lines[at]) for at in after),
        *(note for block in text.blocks.blocks[start : last + 1] for note in block.notes),
    ]
    return _replaced(text.blocks, start, last + 1, raws)


def _with_inserted(text: ScriptText, at: int, lines: Sequence[Line]) -> str:
    script = text.script
    assert script is not None
    raws = list(map(format_line, lines))
    if at >= len(script.lines):
        return _replaced(text.blocks, len(text.blocks.blocks), len(text.blocks.blocks), raws)
    of_line = _blocks_of_lines(text)
    block = of_line[at]
    if at == 0 or of_line[at - 1] != block:
        return _replaced(text.blocks, block, block, raws)
    inside = [number for number in range(len(of_line)) if of_line[number] == block]
    written = [
        *(format_line(script.lines[number]) for number in inside if number < at),
        *raws,
        *(format_line(script.lines[number]) for number in inside if number >= at),
        *text.blocks.blocks[block].notes,
    ]
    return _replaced(text.blocks, block, block + 1, written)


def with_moved(text: ScriptText, first: int, end: int, to: int) -> str:
    """The text with the lines `first` to `end` moved before the line `to`."""
    script = text.script
    assert script is not None
    if first <= to <= end:
        return text.text
    moved = script.lines[first:end]
    if to > end:
        inserted = read_text(with_lines(text, to, to, moved))
        return with_lines(inserted, first, end, ())
    taken = read_text(with_lines(text, first, end, ()))
    return with_lines(taken, to, to, moved)


def _blocks_of_lines(text: ScriptText) -> list[int]:
    assert text.script is not None
    firsts = text.blocks.first_lines()
    return [bisect_right(firsts, place) - 1 for place in text.script.places]


def _replaced(texts: BlockTexts, start: int, end: int, raws: Sequence[str]) -> str:
    """The file with blocks `start` to `end` replaced."""
    old = texts.blocks
    new = [TextBlock(raw) for raw in raws]
    if new and start < end:
        new[-1] = TextBlock(new[-1].raw, old[end - 1].gap)
    before, after = list(old[:start]), list(old[end:])
    if before and (new or after) and before[-1].gap.count("\n") < len(BETWEEN):
        before[-1] = TextBlock(before[-1].raw, BETWEEN)
    if new and after and new[-1].gap.count("\n") < len(BETWEEN):
        new[-1] = TextBlock(new[-1].raw, BETWEEN)
    blocks = [*before, *new, *after]
    if blocks and not after:
        blocks[-1] = TextBlock(blocks[-1].raw, "\n")
    head = texts.head if texts.head.endswith("\n") or not texts.head else f"{texts.head}\n"
    return BlockTexts(head, tuple(blocks)).text
