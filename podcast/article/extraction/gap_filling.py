"""What stands between and around the paragraphs that were found: the lead under the headline,
headings, list items, short lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from podcast.article.dom.containers import (
    box_around,
    is_alone,
    is_beside,
    is_furniture,
    is_linked_sentence,
    is_plain_prose,
    is_sentence_heading,
    up,
)
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.metadata.titles import same_title
from podcast.article.model import BlockKind
from podcast.article.normalization import letters_only
from podcast.article.prose import SENTENCE_END, word_count

PARAGRAPH = 15  # words of a paragraph that the text may begin with
FILLING = (
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTE,
    BlockKind.TABLE,
    BlockKind.EMBED,
    BlockKind.CODE,
)


def headline_of(blocks: Iterable[TextBlock], title: str) -> TextBlock | None:
    """The first heading that is the page's title."""
    mark = letters_only(title)
    headings = (block for block in blocks if block.kind is BlockKind.HEADING)
    return next((head for head in headings if same_title(letters_only(head.text), mark)), None)


def fill(
    blocks: Sequence[TextBlock], keep: list[bool], holding: frozenset[HtmlElement]
) -> list[bool]:
    """Headings, list items and short lines between two kept blocks under one parent are the
    article's as well."""
    kept = [index for index, good in enumerate(keep) if good]
    parents = {blocks[index].element.getparent() for index in kept}
    parents |= {box_around(blocks[index]) for index in kept}
    for before, after in pairwise(kept):
        # Backwards: a heading is kept with what stands under it.
        for index in range(after - 1, before, -1):
            keep[index] = _is_between(blocks[index], keep[index + 1], parents, holding)
    for index in range(kept[-1] + 1 if kept else len(blocks), len(blocks)):
        if not _is_last(blocks[index], blocks[kept[-1]], holding):
            break
        keep[index] = True
    return keep


def _is_between(
    block: TextBlock,
    heads: bool,
    parents: set[HtmlElement | None],
    holding: frozenset[HtmlElement],
) -> bool:
    """Whether a block between two of the article is the article's; `heads`: the one under it is."""
    if block.kind not in FILLING or is_beside(block, holding) or is_furniture(block, holding):
        return False
    box = box_around(block)
    # A heading may be a link as a whole; one in a list is a link to another story.
    is_heading = block.kind is BlockKind.HEADING and block.element.getparent() is box
    is_link = block.linked * 2 >= len(block.text)
    if is_link and not (is_heading and heads) and not is_linked_sentence(block):
        return False
    if box in parents:
        return True
    near = block.kind is BlockKind.QUOTE or not parents.isdisjoint(up(box))
    return near and (_is_inset(block, heads=heads) or (is_link and is_alone(block)))


def with_lead(
    blocks: Sequence[TextBlock], keep: list[bool], holding: frozenset[HtmlElement], title: str
) -> list[bool]:
    """Paragraphs between the headline and the first kept block, in an element that holds it, are
    the article's too.

    Plain ones: what a page sets as the line under its title has a name.
    """
    first = next((block for block, good in zip(blocks, keep, strict=True) if good), None)
    if first is None:
        return keep
    headline = headline_of(reversed(blocks[: first.index]), title)
    if headline is None:
        return keep
    around = frozenset(first.element.iterancestors())
    for block in blocks[headline.index + 1 : first.index]:
        if is_sentence_heading(block) and _is_plainly_under(headline, block):
            keep[block.index] = True
        elif _is_lead(block, around):
            keep[block.index] = not is_beside(block, holding)
    return keep


def _is_plainly_under(headline: TextBlock, block: TextBlock) -> bool:
    """Whether a block stands in the box of the headline, and no name says what it is."""
    is_named = block.element.get("class") or block.element.get("id")
    return not is_named and block.element.getparent() is headline.element.getparent()


def _is_lead(block: TextBlock, around: frozenset[HtmlElement]) -> bool:
    """Whether a block above the first paragraph is a plain paragraph in an element around that."""
    is_plain = block.element.tag == "p" and not block.element.get("class")
    if not is_plain or block.element.getparent() not in around:
        return False
    return _is_inset(block, heads=False) and word_count(block.text) >= PARAGRAPH


def _is_inset(block: TextBlock, *, heads: bool) -> bool:
    """Whether a box of its own within the article is no link: a note, or a heading that `heads` a
    kept block."""
    return not block.linked and (
        is_plain_prose(block) or (heads and block.kind is BlockKind.HEADING)
    )


def _is_last(block: TextBlock, last: TextBlock, holding: frozenset[HtmlElement]) -> bool:
    """Whether this is a short sentence after the last block, in the same element: "That was all,"
    she said."""
    same = block.kind is BlockKind.PARAGRAPH and box_around(block) is box_around(last)
    ended = SENTENCE_END.search(block.text[-8:]) is not None
    is_sentence = ended and not block.linked
    return same and (is_sentence or is_linked_sentence(block)) and not is_beside(block, holding)
