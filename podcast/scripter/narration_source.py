"""The text in which quotations are looked for: the article's blocks for the ear, quotation blocks between marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.model import Block, BlockKind

MARKED = re.compile(r"[\s(]*[\"“„«‘'”]")
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where its text stands in the source, with the marks that were put around it; (-1, -1) nowhere."""

    block: Block
    start: int
    end: int
    quoted: bool = False  # marks were put around it


def compose(blocks: Sequence[Block]) -> tuple[str, list[Placed]]:
    """The source, blocks parted by a blank line, and the place of every block in it."""
    parts: list[str] = []
    placed: list[Placed] = []
    at = 0
    for number, block in enumerate(blocks):
        if not block.kept or not block.text.strip():
            placed.append(Placed(block, -1, -1))
            continue
        quoted = is_quotation(block)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        last = following is None or not is_quotation(following) or bool(block.attribution)
        text = f"“{block.text}{'”' if last else ''}" if quoted else block.text
        placed.append(Placed(block, at, at + len(text), quoted))
        parts.append(text)
        at += len(text) + 2
    return "\n\n".join(parts), placed


def is_quotation(block: Block) -> bool:
    """Whether a block is somebody's words without marks of their own."""
    return block.kept and block.kind in QUOTED and bool(block.text.strip()) and not MARKED.match(block.text)
