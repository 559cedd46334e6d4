"""Which blocks of a page are the article: what trafilatura says, mended by where they stand.

trafilatura finds the place; what it loses there (paragraphs of a second column, headings, list
items) comes from the page's own shape: prose that stands in the same kind of place as the prose
that was found is the article's too.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.containers import (
    holders,
    is_beside,
    is_furniture,
    is_plain_prose,
    kind_of_place,
)
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.gap_filling import PARAGRAPH, fill, headline_of, with_lead
from podcast.article.extraction.teaser_cards import without_cards
from podcast.article.extraction.text_alignment import align
from podcast.article.prose import is_prose, word_count

SHARE = 0.6  # the precise reading is taken unless it holds less than this of the other
ENOUGH_PROSE = 0.5  # share of what was found that makes it text, whatever it links to
FEW_LINKS = 0.3  # share of links up to which it is text, whatever its lines end with
GOOD_PART = 0.15  # of the prose in the fullest kind of place: a kind of place of the article


def voted(blocks: Sequence[TextBlock], precise: str, full: str) -> list[bool]:
    """The blocks that trafilatura's readings are made of, or the densest prose where those are no
    text."""
    seeds = align(blocks, precise if len(precise) >= SHARE * len(full) else full)
    return seeds if _is_text(blocks, seeds) else _densest(blocks)


def choose_main_content(
    blocks: Sequence[TextBlock], seeds: list[bool], title: str = ""
) -> list[bool]:
    """The blocks of the article, of all blocks of the page; `seeds` are those that surely are."""
    seeds = _under_headline(blocks, seeds, title)
    seeds = without_cards(blocks, seeds)
    holding = holders(blocks, seeds)
    seeds = [
        seed and not is_furniture(block, holding) for block, seed in zip(blocks, seeds, strict=True)
    ]
    found = with_lead(blocks, _same_place(blocks, seeds, holding), holding, title)
    return fill(blocks, found, holding)


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
    headline = headline_of(blocks, title)
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
