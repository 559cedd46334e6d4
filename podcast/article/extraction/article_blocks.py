"""Judged text blocks into Blocks: names under quotations, footnotes where they belong, no stray
dividers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import FURNITURE, ClassifiedBlock
from podcast.article.model import Block, BlockKind, Skip
from podcast.article.prose import word_count

ELSEWHERE = Skip("elsewhere", "elsewhere on the page")
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)
DASHED = re.compile(r"^\s*(?:[—–―]|--?)\s*(?=\S)")


def without_stray_dividers(blocks: list[Block]) -> list[Block]:
    """Without dividers that divide nothing (first, last, and right after another) and headings of
    nothing."""
    out: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.DIVIDER or (out and out[-1].kind is not BlockKind.DIVIDER):
            out.append(block)
    if out and out[-1].kind is BlockKind.DIVIDER:
        out.pop()
    for index in range(
        len(out) - 1, 0, -1
    ):  # a heading of footnotes that stand where they belong by now
        if out[index].kept:
            if out[index].kind is not BlockKind.HEADING:
                break
            out[index] = replace(out[index], skip=FURNITURE)
    return out


def with_printed_names(classified: Sequence[ClassifiedBlock]) -> list[tuple[TextBlock, Block]]:
    """Blocks, with the name under a block quotation on the last paragraph of the quotation instead
    of on its own."""
    out: list[tuple[TextBlock, Block]] = []
    for one in classified:
        text_block, last = one.block, out[-1][1] if out else None
        if (
            text_block.quote is not None
            and last
            and last.kind in QUOTED
            and out[-1][0].quote is text_block.quote
        ):
            named = text_block.named or bool(
                DASHED.match(text_block.text) and word_count(text_block.text) <= 25
            )
            if named:
                words = DASHED.sub("", text_block.text).strip(" —–―-")
                out[-1] = (
                    out[-1][0],
                    replace(last, attribution=f"{last.attribution} {words}".strip()),
                )
                continue
        out.append((text_block, block_of(text_block, one.skip)))
    return out


def with_footnotes_in_place(blocks: Sequence[tuple[TextBlock, Block]]) -> list[Block]:
    """Blocks, each footnote right after the block that refers to it."""
    wanted = {note for text_block, block in blocks if block.kept for note in text_block.notes}
    notes = {
        target: replace(block, skip=None) if block.skip in (ELSEWHERE, FURNITURE) else block
        for text_block, block in blocks
        if block.kind is BlockKind.FOOTNOTE
        for target in text_block.targets
    }
    out: list[Block] = []
    for text_block, block in blocks:
        if block.kind is BlockKind.FOOTNOTE and wanted & set(text_block.targets):
            continue
        out.append(block)
        out.extend(notes[note] for note in text_block.notes if note in notes)
    return list(dict.fromkeys(out)) if len(out) < 5000 else out


def block_of(text_block: TextBlock, skip: Skip | None) -> Block:
    """The block that a text_block is."""
    return Block(
        text_block.kind,
        text_block.text,
        text_block.index,
        text_block.index + 1,
        level=text_block.level,
        number=text_block.number,
        rows=text_block.rows,
        skip=skip,
    )
