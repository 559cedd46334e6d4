"""Which blocks of a page become blocks of the article, and why the others do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.article.boilerplate.line_rules import find_rule
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.article_blocks import (
    ELSEWHERE,
    with_footnotes_in_place,
    with_printed_names,
    without_stray_dividers,
)
from podcast.article.extraction.repeated_text import without_repeats
from podcast.article.extraction.trailing_matter import (
    FURNITURE,
    ClassifiedBlock,
    without_boxes,
    without_comments,
    without_end,
    without_references,
)
from podcast.article.metadata.titles import same_title
from podcast.article.model import TITLE_AGAIN, Block, BlockKind, Skip
from podcast.article.normalization import letters_only
from podcast.article.prose import is_prose, word_count

CAPTION = Skip("caption", "photo caption")
ABOVE = Skip("above", "line above the text")
MINUTES = re.compile(
    r"\d ?min(?:ute)?s? ?(?:read|listen)", re.IGNORECASE
)  # in a line of a name, a time and a date
WORDS_ELSEWHERE = (
    20  # a paragraph of so many words that is left out far from the article is still worth naming
)
QUOTED_SHARE = 0.7  # an article with more of it in <blockquote> is set in one, rather than quoting


def classify(blocks: Sequence[TextBlock], keep: Sequence[bool], title: str) -> tuple[Block, ...]:
    """The blocks of an article, from its first kept block to its last; paragraphs further off are
    named as left out."""
    kept = [index for index, good in enumerate(keep) if good]
    if not kept:
        return ()
    blocks = _unquoted(blocks, keep)
    classified = [
        _judge(block, good, title)
        if kept[0] <= block.index <= kept[-1]
        else ClassifiedBlock(block, ELSEWHERE if _is_worth_naming(block) else None)
        for block, good in zip(blocks, keep, strict=True)
    ]
    inside = without_repeats(classified[kept[0] : kept[-1] + 1])
    first = next(
        (one.block for one in inside if one.skip is None and _is_text(one.block)),
        blocks[kept[0]],
    )
    head = _headline(inside)
    inside = [
        replace(
            one,
            skip=TITLE_AGAIN
            if same_title(letters_only(one.block.text), letters_only(title))
            else ABOVE,
        )
        if one.skip is None
        and (
            one.block.index < head
            or (one.block.index < first.index and _is_above(one.block, first, title))
        )
        else one
        for one in inside
    ]
    inside = without_end(without_references(without_boxes(without_comments(inside))))
    before, after = classified[: kept[0]], classified[kept[-1] + 1 :]
    chosen = [one for one in before if one.skip] + inside + [one for one in after if one.skip]
    return tuple(without_stray_dividers(with_footnotes_in_place(with_printed_names(chosen))))


def _headline(classified: Sequence[ClassifiedBlock]) -> int:
    """The title's place, 0 where it is not printed above the text: what stands over it is a
    section's name, a date."""
    for one in classified:
        if one.skip is TITLE_AGAIN and one.block.kind is BlockKind.HEADING:
            return one.block.index
        if one.skip is None and is_prose(one.block.text):
            return 0
    return 0


def _is_worth_naming(block: TextBlock) -> bool:
    """Whether a block outside the article is a paragraph that somebody may miss, or a footnote that
    is referred to."""
    if block.kind is BlockKind.FOOTNOTE:
        return bool(block.targets)
    return (
        is_prose(block.text)
        and word_count(block.text) >= WORDS_ELSEWHERE
        and block.linked * 3 < len(block.text)
    )


def _judge(block: TextBlock, good: bool, title: str) -> ClassifiedBlock:
    """A block between the first and the last one of the article."""
    if block.kind is BlockKind.DIVIDER:
        return ClassifiedBlock(block, None)
    rule = find_rule(block.text) if block.kind not in (BlockKind.TABLE, BlockKind.CODE) else None
    if rule and rule.starts == "live" and block.kind is BlockKind.HEADING:
        rule = None  # the heading of an entry of a live report
    if block.kind is BlockKind.CAPTION:
        return ClassifiedBlock(
            block, rule.skip if rule and "credit" in rule.reason else CAPTION, rule
        )
    if block.kind is not BlockKind.QUOTE and letters_only(block.text) == letters_only(title):
        return ClassifiedBlock(block, TITLE_AGAIN)
    if rule and not (good and block.kind is BlockKind.FOOTNOTE):
        return ClassifiedBlock(block, rule.skip, rule)
    return ClassifiedBlock(block, None if good else FURNITURE)


def _is_text(block: TextBlock) -> bool:
    return block.kind not in (BlockKind.HEADING, BlockKind.CAPTION) and is_prose(block.text)


def _is_above(block: TextBlock, first: TextBlock, title: str) -> bool:
    """Whether what stands before the first paragraph is not the article's: a line under the title,
    a section's name."""
    if same_title(letters_only(block.text), letters_only(title)):
        return True
    apart = block.element.getparent() is not first.element.getparent()
    if block.kind is BlockKind.HEADING:
        return word_count(block.text) >= 8 or apart
    return block.kind is BlockKind.PARAGRAPH and (apart or MINUTES.search(block.text) is not None)


def _unquoted(blocks: Sequence[TextBlock], keep: Sequence[bool]) -> list[TextBlock]:
    """The blocks as they are, or as paragraphs where nearly all of the article is set in a block
    quotation."""
    sizes = [len(block.text) for block, good in zip(blocks, keep, strict=True) if good]
    quoted = [
        len(p.text)
        for p, good in zip(blocks, keep, strict=True)
        if good and p.kind is BlockKind.QUOTE
    ]
    if sum(quoted) <= QUOTED_SHARE * sum(sizes) or len(sizes) < 4:
        return list(blocks)
    return [
        replace(p, kind=BlockKind.PARAGRAPH) if p.kind is BlockKind.QUOTE else p for p in blocks
    ]
