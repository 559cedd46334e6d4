"""Teasers of other stories among what was found: cards, each a linked title with a paragraph, away
from the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.containers import is_beside, is_plain_prose, kind_of_place, up
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.prose import is_prose

LINKED = 0.9  # share of a title that is a link
NOWHERE: frozenset[HtmlElement] = frozenset()


def without_cards(blocks: Sequence[TextBlock], found: list[bool]) -> list[bool]:
    """What was found without cards, and without boxes that a page names as beside its article.

    Only what stands outside of the element that holds the largest part of the other prose is taken
    away, and only
    while that part is larger: on pages whose article is made of cards (a list of products, a live
    report) nothing is.
    """
    prose = [
        block for block, good in zip(blocks, found, strict=True) if good and is_plain_prose(block)
    ]
    cards = _cards(blocks, prose)
    sizes: Counter[str] = Counter()
    for block in prose:
        if block.index not in cards:
            sizes[kind_of_place(block)] += len(block.text)
    if not sizes or not cards:
        return found
    main, most = sizes.most_common(1)[0]
    if sum(len(block.text) for block in prose if block.index in cards) >= most:
        return found
    around = _common(
        [
            block.element
            for block in prose
            if block.index not in cards and kind_of_place(block) == main
        ]
    )
    away = {
        block.index
        for block in prose
        if (block.index in cards or is_beside(block, NOWHERE))
        and around not in block.element.iterancestors()
    }
    return [good and block.index not in away for block, good in zip(blocks, found, strict=True)]


def _cards(blocks: Sequence[TextBlock], prose: Sequence[TextBlock]) -> set[int]:
    """Which blocks of prose are alone in a box with a linked title."""
    titled = {
        node
        for block in blocks
        if block.text
        and block.linked >= LINKED * len(block.text)
        and not is_prose(block.text)
        and " " in block.text
        for node in up(block.element)
    }
    inside = Counter(node for block in prose for node in up(block.element))
    return {
        block.index
        for block in prose
        if any(
            node in titled and inside[node] == 1
            for node in up(block.element)
            if node is not block.element
        )
    }


def _common(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds all of these."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        others = set(element.iterancestors())
        common = [node for node in common if node in others]
    return common[0] if common else None
