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
    away, and only while that part is larger: on pages whose article is made of cards (a list of
    products, a live report) nothing is.
    """
    prose = [
        block for block, good in zip(blocks, found, strict=True) if good and is_plain_prose(block)
    ]
    cards = _cards(blocks, prose)
    rest = [block for block in prose if block.index not in cards]
    if not rest or not cards:
        return found
    sizes: Counter[str] = Counter()
    for block in rest:
        sizes[kind_of_place(block)] += len(block.text)
    main, size = sizes.most_common(1)[0]
    if sum(len(block.text) for block in prose if block.index in cards) >= size:
        return found
    holder = _common([block.element for block in rest if kind_of_place(block) == main])
    away = {
        block.index
        for block in prose
        if (block.index in cards or is_beside(block, NOWHERE))
        and holder not in block.element.iterancestors()
    }
    return [good and block.index not in away for block, good in zip(blocks, found, strict=True)]


def _cards(blocks: Sequence[TextBlock], prose: Sequence[TextBlock]) -> set[int]:
    """Which blocks of prose are alone in a box with a linked title."""
    titled = {node for block in blocks if _is_linked_title(block) for node in up(block.element)}
    prose_inside = Counter(node for block in prose for node in up(block.element))

    def is_card(block: TextBlock) -> bool:
        boxes = (node for node in up(block.element) if node is not block.element)
        return any(node in titled and prose_inside[node] == 1 for node in boxes)

    return {block.index for block in prose if is_card(block)}


def _is_linked_title(block: TextBlock) -> bool:
    """Whether it is a link of some words that is no sentence."""
    is_link = bool(block.text) and block.linked >= LINKED * len(block.text)
    return is_link and " " in block.text and not is_prose(block.text)


def _common(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds all of these."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        ancestors = set(element.iterancestors())
        common = [node for node in common if node in ancestors]
    return common[0] if common else None
