"""Which blocks of a page are the article: what trafilatura says, mended by where the blocks stand.

trafilatura finds the place; what it loses there (paragraphs of a second column, headings, list
items) comes from the
page's own shape: prose that stands in the same kind of place as the prose that was found is the
article's too.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from podcast.article.dom.containers import (
    box_around,
    holders,
    is_beside,
    is_furniture,
    is_plain_prose,
    kind_of_place,
    up,
)
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.teaser_cards import without_cards
from podcast.article.extraction.text_alignment import align
from podcast.article.metadata.titles import same_title
from podcast.article.model import BlockKind
from podcast.article.normalization import letters_only
from podcast.article.prose import SENTENCE_END, is_prose, word_count

SHARE = 0.6  # the precise reading is taken unless it holds less than this of the other
PARAGRAPH = 15  # words of a paragraph that the text may begin with
FILLING = (
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.PARAGRAPH,
    BlockKind.QUOTE,
    BlockKind.TABLE,
)


def choose_main_content(
    blocks: Sequence[TextBlock], precise: str, full: str, title: str = ""
) -> list[bool]:
    """The blocks of the article, of all blocks of the page."""
    seeds = align(blocks, precise if len(precise) >= SHARE * len(full) else full)
    if not _good(blocks, seeds):
        seeds = _densest(blocks)
    seeds = _under_headline(blocks, seeds, title)
    seeds = without_cards(blocks, seeds)
    holding = holders(blocks, seeds)
    seeds = [
        seed and not is_furniture(block, holding) for block, seed in zip(blocks, seeds, strict=True)
    ]
    found = _with_lead(blocks, _same_place(blocks, seeds, holding), holding, title)
    return _fill(blocks, found, holding)


def _good(blocks: Sequence[TextBlock], seeds: Sequence[bool]) -> bool:
    """Whether what was found is text rather than a page's every link."""
    found = [block for block, seed in zip(blocks, seeds, strict=True) if seed]
    size = sum(len(block.text) for block in found)
    linked = sum(block.linked for block in found)
    prose = sum(
        len(block.text)
        for block in found
        if is_prose(block.text) and block.linked * 2 < len(block.text)
    )
    return size > 0 and (prose >= 0.5 * size or linked <= 0.3 * size)


def _densest(blocks: Sequence[TextBlock]) -> list[bool]:
    """The prose of the kind of place that holds the most of it: the finder of last resort."""
    sizes: Counter[str] = Counter()
    for block in blocks:
        if is_plain_prose(block):
            sizes[kind_of_place(block)] += len(block.text)
    best = max(sizes, key=lambda key: sizes[key], default="")
    return [is_plain_prose(block) and kind_of_place(block) == best for block in blocks]


def _under_headline(blocks: Sequence[TextBlock], found: list[bool], title: str) -> list[bool]:
    """What was found, or the prose of the kind of place right under the headline if nothing was
    found there.

    Some pages name the article's own box as they name boxes beside it, and what was found are
    those.
    """
    mark = letters_only(title)
    headline = next(
        (
            p.index
            for p in blocks
            if p.kind is BlockKind.HEADING and same_title(letters_only(p.text), mark)
        ),
        -1,
    )
    below = (
        p for p in blocks[headline + 1 :] if is_plain_prose(p) and word_count(p.text) >= PARAGRAPH
    )
    first = next(below, None) if headline >= 0 else None
    if first is None:
        return found
    place = kind_of_place(first)
    under = [is_plain_prose(block) and kind_of_place(block) == place for block in blocks]
    if any(map(operator.and_, under, found)) or _size(blocks, under) < _size(blocks, found):
        return found
    return under


def _size(blocks: Sequence[TextBlock], chosen: Sequence[bool]) -> int:
    return sum(len(block.text) for block, good in zip(blocks, chosen, strict=True) if good)


def _same_place(
    blocks: Sequence[TextBlock], seeds: Sequence[bool], holding: frozenset[HtmlElement]
) -> list[bool]:
    """The seeds, and all prose that stands in the same kind of place as a good part of them."""
    sizes: Counter[str] = Counter()
    homes = set()
    for block, seed in zip(blocks, seeds, strict=True):
        if seed and is_prose(block.text):
            sizes[kind_of_place(block)] += len(block.text)
            homes.add(_home(block))
    most = max(sizes.values(), default=0)
    places = {place for place, size in sizes.items() if size >= 0.15 * most}
    return [
        seed
        or (
            is_plain_prose(block)
            and kind_of_place(block) in places
            and not is_beside(block, holding)
            and not _is_other_article(_home(block), homes)
        )
        for block, seed in zip(blocks, seeds, strict=True)
    ]


def _home(block: TextBlock) -> HtmlElement | None:
    """The <article> that a block stands in."""
    return next(block.element.iterancestors("article"), None)


def _is_other_article(home: HtmlElement | None, homes: set[HtmlElement | None]) -> bool:
    """Whether this is an <article> with a title of its own, where nothing was found: the site's
    next story."""
    return home is not None and home not in homes and next(home.iter("h1"), None) is not None


def _fill(
    blocks: Sequence[TextBlock], keep: list[bool], holding: frozenset[HtmlElement]
) -> list[bool]:
    """Headings, list items and short lines between two kept blocks under one parent are the
    article's as well."""
    kept = [index for index, good in enumerate(keep) if good]
    parents = {
        box
        for index in kept
        for box in (blocks[index].element.getparent(), box_around(blocks[index]))
    }
    for before, after in pairwise(kept):
        for index in range(
            after - 1, before, -1
        ):  # backwards: a heading is kept with what stands under it
            block = blocks[index]
            if (
                block.kind in FILLING
                and not is_beside(block, holding)
                and not is_furniture(block, holding)
            ):
                box = box_around(block)
                # A heading may be a link as a whole; one in a list is a link to another story.
                heads = (
                    block.kind is BlockKind.HEADING
                    and keep[index + 1]
                    and block.element.getparent() is box
                )
                plain = heads or block.linked * 2 < len(block.text)
                near = block.kind is BlockKind.QUOTE or not parents.isdisjoint(up(box))
                inset = near and _is_inset(block, heads=keep[index + 1])
                keep[index] = plain and (box in parents or inset)
    for index in range(kept[-1] + 1 if kept else len(blocks), len(blocks)):
        if not _is_last(blocks[index], blocks[kept[-1]], holding):
            break
        keep[index] = True
    return keep


def _with_lead(
    blocks: Sequence[TextBlock], keep: list[bool], holding: frozenset[HtmlElement], title: str
) -> list[bool]:
    """Paragraphs between the headline and the first kept block, in an element that holds it, are
    the article's too.

    Plain ones: what a page sets as the line under its title has a name.
    """
    first = next((block for block, good in zip(blocks, keep, strict=True) if good), None)
    above = blocks[: first.index] if first else ()
    mark = letters_only(title)
    head = next(
        (
            p.index
            for p in reversed(above)
            if p.kind is BlockKind.HEADING and same_title(letters_only(p.text), mark)
        ),
        -1,
    )
    if first is None or head < 0:
        return keep
    around = frozenset(first.element.iterancestors())
    for block in blocks[head + 1 : first.index]:
        plain = (
            block.element.tag == "p"
            and not block.element.get("class")
            and block.element.getparent() in around
        )
        if plain and _is_inset(block, heads=False) and word_count(block.text) >= PARAGRAPH:
            keep[block.index] = not is_beside(block, holding)
    return keep


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
    return same and ended and not block.linked and not is_beside(block, holding)
