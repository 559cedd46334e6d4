"""What a page prints twice: pull quotes, paragraphs that come again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import FURNITURE, ClassifiedBlock, skipped
from podcast.article.model import PULL_QUOTE, BlockKind, Skip
from podcast.article.normalization import letters_only

TWICE = Skip("twice", "printed twice")
PULLED = re.compile(r"pull-?_?quote|pulled|callout-quote", re.IGNORECASE)
LONG = 120  # letters; shorter lines, as an interview's questions, may stand in a text twice


def without_repeats(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Pull quotes, which repeat words of the text, and paragraphs printed twice are left out."""
    text = "".join(
        letters_only(one.block.text)
        for one in classified
        if one.skip is None and _is_body(one.block)
    )
    seen: set[str] = set()
    out = []
    for one in classified:
        mark, skip = letters_only(one.block.text), one.skip
        if len(mark) >= 25 and one.block.kind is not BlockKind.DIVIDER:
            if skip in (None, FURNITURE) and not _is_body(one.block) and mark in text:
                skip = PULL_QUOTE
            elif skip is None and mark in seen and len(mark) >= LONG and _is_body(one.block):
                skip = TWICE
            if skip is None:
                seen.add(mark)
        out.append(skipped(one, skip))
    return out


def _is_body(block: TextBlock) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and not _is_pulled(
        block.element
    )


def _is_pulled(element: HtmlElement) -> bool:
    node: HtmlElement | None = element
    for _ in range(4):
        if node is None:
            return False
        if node.tag == "aside" or PULLED.search(
            f"{node.get('class') or ''} {node.get('id') or ''}"
        ):
            return True
        node = node.getparent()
    return False
