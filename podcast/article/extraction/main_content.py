"""Which blocks of a page are the article: what trafilatura says, mended by where they stand.

trafilatura finds the place; what it loses there (paragraphs of a second column, headings, list
items) comes from the page's own shape: prose that stands in the same kind of place as the prose
that was found is the article's too.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from podcast.article.dom.containers import (
    box_around,
    holders,
    is_alone,
    is_beside,
    is_furniture,
    is_linked_sentence,
    is_plain_prose,
    is_sentence_heading,
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
ENOUGH_PROSE = 0.5  # share of what was found that makes it text, whatever it links to
FEW_LINKS = 0.3  # share of links up to which it is text, whatever its lines end with
GOOD_PART = 0.15  # of the prose in the fullest kind of place: a kind of place of the article
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


def choose_main_content(
    blocks: Sequence[TextBlock], precise: str, full: str, title: str = ""
) -> list[bool]:
    """The blocks of the article, of all blocks of the page."""
    seeds = align(blocks, precise if len(precise) >= SHARE * len(full) else full)
    if not _is_text(blocks, seeds):
        seeds = _densest(blocks)
    seeds = _under_headline(blocks, seeds, title)
    seeds = without_cards(blocks, seeds)
    holding = holders(blocks, seeds)
    seeds = [
        seed and not is_furniture(block, holding) for block, seed in zip(blocks, seeds, strict=True)
    ]
    found = _with_lead(blocks, _same_place(blocks, seeds, holding), holding, title)
    return _fill(blocks, found, holding)


def _is_text(blocks: Sequence[TextBlock], seeds: Sequence[bool]) -> bool:
    """Whether what was found is text rather than a page's every link."""
    found = [block for block, seed in zip(blocks, seeds, strict=True) if seed]
    size = sum(len(block.text) for block in found)
    linked = sum(block.linked for block in found)
    prose = sum(
        len(block.text)
        for block in found
        if is_prose(block.text) and block.linked * 2 < len(block.text)
    )
    return size > 0 and (prose >= ENOUGH_PROSE * size or linked <= FEW_LINKS * size)


def _densest(blocks: Sequence[TextBlock]) -> list[bool]:
    """The prose of the kind of place that holds the most of it: the finder of last resort."""
    sizes: Counter[str] = Counter()
    for block in blocks:
        if is_plain_prose(block):
            sizes[kind_of_place(block)] += len(block.text)
    return _prose_in(blocks, max(sizes, key=lambda place: sizes[place], default=""))


def _under_headline(blocks: Sequence[TextBlock], found: list[bool], title: str) -> list[bool]:
    """What was found, or the prose of the kind of place right under the headline if nothing was
    found there.

    Some pages name the article's own box as they name boxes beside it, and what was found are
    those.
    """
    headline = _headline(blocks, title)
    if headline is None:
        return found
    below = (
        block
        for block in blocks[headline.index + 1 :]
        if is_plain_prose(block) and word_count(block.text) >= PARAGRAPH
    )
    first = next(below, None)
    if first is None:
        return found
    under = _prose_in(blocks, kind_of_place(first))
    is_found = any(map(operator.and_, under, found))
    return found if is_found or _size(blocks, under) < _size(blocks, found) else under


def _headline(blocks: Iterable[TextBlock], title: str) -> TextBlock | None:
    """The first heading that is the page's title."""
    mark = letters_only(title)
    headings = (block for block in blocks if block.kind is BlockKind.HEADING)
    return next((head for head in headings if same_title(letters_only(head.text), mark)), None)


def _prose_in(blocks: Sequence[TextBlock], place: str) -> list[bool]:
    """Which blocks are prose in this kind of place."""
    return [is_plain_prose(block) and kind_of_place(block) == place for block in blocks]


def _size(blocks: Sequence[TextBlock], chosen: Sequence[bool]) -> int:
    return sum(len(block.text) for block, good in zip(blocks, chosen, strict=True) if good)


def _same_place(
    blocks: Sequence[TextBlock], seeds: Sequence[bool], holding: frozenset[HtmlElement]
) -> list[bool]:
    """The seeds, and all prose that stands in the same kind of place as a good part of them."""
    prose = [
        block for block, seed in zip(blocks, seeds, strict=True) if seed and is_prose(block.text)
    ]
    sizes: Counter[str] = Counter()
    for block in prose:
        sizes[kind_of_place(block)] += len(block.text)
    homes = {_home(block) for block in prose}
    least = GOOD_PART * max(sizes.values(), default=0)
    places = {place for place, size in sizes.items() if size >= least}

    def is_alike(block: TextBlock) -> bool:
        if not is_plain_prose(block) or kind_of_place(block) not in places:
            return False
        return not is_beside(block, holding) and not _is_other_article(_home(block), homes)

    return [seed or is_alike(block) for block, seed in zip(blocks, seeds, strict=True)]


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


def _with_lead(
    blocks: Sequence[TextBlock], keep: list[bool], holding: frozenset[HtmlElement], title: str
) -> list[bool]:
    """Paragraphs between the headline and the first kept block, in an element that holds it, are
    the article's too.

    Plain ones: what a page sets as the line under its title has a name.
    """
    first = next((block for block, good in zip(blocks, keep, strict=True) if good), None)
    if first is None:
        return keep
    headline = _headline(reversed(blocks[: first.index]), title)
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
