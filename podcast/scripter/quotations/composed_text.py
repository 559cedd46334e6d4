"""The text in which quotations are looked for: the article's blocks for the ear, quotation blocks
between marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.model import Block, BlockKind

MARKED = re.compile(r"[\s(]*[\"“„«‘'”]")
SIGNATURE = 14  # words, at most
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and where its text stands in the source, with the marks that were put around it; (-1,
    -1) nowhere."""

    block: Block
    start: int
    end: int
    quoted: bool = False  # marks were put around it
    printed: str = ""  # whose words it says they are
    # the line that says whose words the block before is; `end` is where that block begins
    signature: bool = False


def compose(blocks: Sequence[Block]) -> tuple[str, list[PlacedBlock]]:
    """The source, blocks parted by a blank line, and the place of every block in it."""
    parts: list[str] = []
    placed: list[PlacedBlock] = []
    at = 0
    for number, block in enumerate(blocks):
        if not block.kept or not block.text.strip():
            placed.append(PlacedBlock(block, -1, -1))
            continue
        if number and _is_signature(block) and placed[-1].quoted and not placed[-1].printed:
            placed[-1] = PlacedBlock(
                placed[-1].block, placed[-1].start, placed[-1].end, True, block.text.strip(" —–-")
            )
            placed.append(PlacedBlock(block, -1, placed[-1].start, signature=True))
            continue
        quoted = is_quotation(block)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        goes_on = following is not None and is_quotation(following) and not _is_signature(following)
        last = not goes_on or bool(block.attribution)
        text = f"“{block.text}{'”' if last else ''}" if quoted else block.text
        placed.append(PlacedBlock(block, at, at + len(text), quoted, block.attribution))
        parts.append(text)
        at += len(text) + 2
    return "\n\n".join(parts), placed


def _is_signature(block: Block) -> bool:
    """`— Maud Harker, captain` as the last paragraph of a quotation block, or the first after
    it."""
    text = block.text.strip()
    return (
        block.kept
        and block.kind in (*QUOTED, BlockKind.PARAGRAPH)
        and text.startswith(("—", "–", "--"))
        and len(text.split()) <= SIGNATURE
    )


def is_quotation(block: Block) -> bool:
    """Whether a block is somebody's words without marks of their own."""
    return (
        block.kept
        and block.kind in QUOTED
        and bool(block.text.strip())
        and not MARKED.match(block.text)
    )
