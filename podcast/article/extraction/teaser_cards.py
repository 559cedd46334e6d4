"""Teasers of other stories among what was found: cards, each a linked title with a paragraph, away
from the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.containers import is_beside, is_plain_prose, place_of, up
from podcast.article.dom.text_blocks import Piece
from podcast.article.prose import is_prose

LINKED = 0.9  # share of a title that is a link
NOWHERE: frozenset[HtmlElement] = frozenset()


def without_cards(pieces: Sequence[Piece], found: list[bool]) -> list[bool]:
    """What was found without cards, and without boxes that a page names as beside its article.

    Only what stands outside of the element that holds the largest part of the other prose is taken
    away, and only
    while that part is larger: on pages whose article is made of cards (a list of products, a live
    report) nothing is.
    """
    prose = [
        piece for piece, good in zip(pieces, found, strict=True) if good and is_plain_prose(piece)
    ]
    cards = _cards(pieces, prose)
    sizes: Counter[str] = Counter()
    for piece in prose:
        if piece.index not in cards:
            sizes[place_of(piece)] += len(piece.text)
    if not sizes or not cards:
        return found
    main, most = sizes.most_common(1)[0]
    if sum(len(piece.text) for piece in prose if piece.index in cards) >= most:
        return found
    around = _common(
        [piece.element for piece in prose if piece.index not in cards and place_of(piece) == main]
    )
    away = {
        piece.index
        for piece in prose
        if (piece.index in cards or is_beside(piece, NOWHERE))
        and around not in piece.element.iterancestors()
    }
    return [good and piece.index not in away for piece, good in zip(pieces, found, strict=True)]


def _cards(pieces: Sequence[Piece], prose: Sequence[Piece]) -> set[int]:
    """Which pieces of prose are alone in a box with a linked title."""
    titled = {
        node
        for piece in pieces
        if piece.text
        and piece.linked >= LINKED * len(piece.text)
        and not is_prose(piece.text)
        and " " in piece.text
        for node in up(piece.element)
    }
    inside = Counter(node for piece in prose for node in up(piece.element))
    return {
        piece.index
        for piece in prose
        if any(
            node in titled and inside[node] == 1
            for node in up(piece.element)
            if node is not piece.element
        )
    }


def _common(elements: Sequence[HtmlElement]) -> HtmlElement | None:
    """The innermost element that holds all of these."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        others = set(element.iterancestors())
        common = [node for node in common if node in others]
    return common[0] if common else None
