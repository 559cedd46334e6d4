"""Which pieces of a page are the article: what trafilatura says, mended by where the pieces stand.

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
    box_of,
    holders,
    is_beside,
    is_furniture,
    is_plain_prose,
    place_of,
    up,
)
from podcast.article.dom.text_blocks import Piece
from podcast.article.extraction.teaser_cards import without_cards
from podcast.article.extraction.text_alignment import align
from podcast.article.metadata.titles import same_title
from podcast.article.model import BlockKind
from podcast.article.normalization import letters
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


def choose(pieces: Sequence[Piece], precise: str, full: str, title: str = "") -> list[bool]:
    """The pieces of the article, of all pieces of the page."""
    seeds = align(pieces, precise if len(precise) >= SHARE * len(full) else full)
    if not _good(pieces, seeds):
        seeds = _densest(pieces)
    seeds = _under_headline(pieces, seeds, title)
    seeds = without_cards(pieces, seeds)
    holding = holders(pieces, seeds)
    seeds = [
        seed and not is_furniture(piece, holding) for piece, seed in zip(pieces, seeds, strict=True)
    ]
    found = _with_lead(pieces, _same_place(pieces, seeds, holding), holding, title)
    return _fill(pieces, found, holding)


def _good(pieces: Sequence[Piece], seeds: Sequence[bool]) -> bool:
    """Whether what was found is text rather than a page's every link."""
    found = [piece for piece, seed in zip(pieces, seeds, strict=True) if seed]
    size = sum(len(piece.text) for piece in found)
    linked = sum(piece.linked for piece in found)
    prose = sum(
        len(piece.text)
        for piece in found
        if is_prose(piece.text) and piece.linked * 2 < len(piece.text)
    )
    return size > 0 and (prose >= 0.5 * size or linked <= 0.3 * size)


def _densest(pieces: Sequence[Piece]) -> list[bool]:
    """The prose of the kind of place that holds the most of it: the finder of last resort."""
    sizes: Counter[str] = Counter()
    for piece in pieces:
        if is_plain_prose(piece):
            sizes[place_of(piece)] += len(piece.text)
    best = max(sizes, key=lambda key: sizes[key], default="")
    return [is_plain_prose(piece) and place_of(piece) == best for piece in pieces]


def _under_headline(pieces: Sequence[Piece], found: list[bool], title: str) -> list[bool]:
    """What was found, or the prose of the kind of place right under the headline if nothing was
    found there.

    Some pages name the article's own box as they name boxes beside it, and what was found are
    those.
    """
    mark = letters(title)
    headline = next(
        (
            p.index
            for p in pieces
            if p.kind is BlockKind.HEADING and same_title(letters(p.text), mark)
        ),
        -1,
    )
    below = (
        p for p in pieces[headline + 1 :] if is_plain_prose(p) and word_count(p.text) >= PARAGRAPH
    )
    first = next(below, None) if headline >= 0 else None
    if first is None:
        return found
    place = place_of(first)
    under = [is_plain_prose(piece) and place_of(piece) == place for piece in pieces]
    if any(map(operator.and_, under, found)) or _size(pieces, under) < _size(pieces, found):
        return found
    return under


def _size(pieces: Sequence[Piece], chosen: Sequence[bool]) -> int:
    return sum(len(piece.text) for piece, good in zip(pieces, chosen, strict=True) if good)


def _same_place(
    pieces: Sequence[Piece], seeds: Sequence[bool], holding: frozenset[HtmlElement]
) -> list[bool]:
    """The seeds, and all prose that stands in the same kind of place as a good part of them."""
    sizes: Counter[str] = Counter()
    homes = set()
    for piece, seed in zip(pieces, seeds, strict=True):
        if seed and is_prose(piece.text):
            sizes[place_of(piece)] += len(piece.text)
            homes.add(_home(piece))
    most = max(sizes.values(), default=0)
    places = {place for place, size in sizes.items() if size >= 0.15 * most}
    return [
        seed
        or (
            is_plain_prose(piece)
            and place_of(piece) in places
            and not is_beside(piece, holding)
            and not _is_other_article(_home(piece), homes)
        )
        for piece, seed in zip(pieces, seeds, strict=True)
    ]


def _home(piece: Piece) -> HtmlElement | None:
    """The <article> that a piece stands in."""
    return next(piece.element.iterancestors("article"), None)


def _is_other_article(home: HtmlElement | None, homes: set[HtmlElement | None]) -> bool:
    """Whether this is an <article> with a title of its own, where nothing was found: the site's
    next story."""
    return home is not None and home not in homes and next(home.iter("h1"), None) is not None


def _fill(pieces: Sequence[Piece], keep: list[bool], holding: frozenset[HtmlElement]) -> list[bool]:
    """Headings, list items and short lines between two kept pieces under one parent are the
    article's as well."""
    kept = [index for index, good in enumerate(keep) if good]
    parents = {
        box for index in kept for box in (pieces[index].element.getparent(), box_of(pieces[index]))
    }
    for before, after in pairwise(kept):
        for index in range(
            after - 1, before, -1
        ):  # backwards: a heading is kept with what stands under it
            piece = pieces[index]
            if (
                piece.kind in FILLING
                and not is_beside(piece, holding)
                and not is_furniture(piece, holding)
            ):
                box = box_of(piece)
                # A heading may be a link as a whole; one in a list is a link to another story.
                heads = (
                    piece.kind is BlockKind.HEADING
                    and keep[index + 1]
                    and piece.element.getparent() is box
                )
                plain = heads or piece.linked * 2 < len(piece.text)
                near = piece.kind is BlockKind.QUOTE or not parents.isdisjoint(up(box))
                inset = near and _is_inset(piece, heads=keep[index + 1])
                keep[index] = plain and (box in parents or inset)
    for index in range(kept[-1] + 1 if kept else len(pieces), len(pieces)):
        if not _is_last(pieces[index], pieces[kept[-1]], holding):
            break
        keep[index] = True
    return keep


def _with_lead(
    pieces: Sequence[Piece], keep: list[bool], holding: frozenset[HtmlElement], title: str
) -> list[bool]:
    """Paragraphs between the headline and the first kept piece, in an element that holds it, are
    the article's too.

    Plain ones: what a page sets as the line under its title has a name.
    """
    first = next((piece for piece, good in zip(pieces, keep, strict=True) if good), None)
    above = pieces[: first.index] if first else ()
    mark = letters(title)
    head = next(
        (
            p.index
            for p in reversed(above)
            if p.kind is BlockKind.HEADING and same_title(letters(p.text), mark)
        ),
        -1,
    )
    if first is None or head < 0:
        return keep
    around = frozenset(first.element.iterancestors())
    for piece in pieces[head + 1 : first.index]:
        plain = (
            piece.element.tag == "p"
            and not piece.element.get("class")
            and piece.element.getparent() in around
        )
        if plain and _is_inset(piece, heads=False) and word_count(piece.text) >= PARAGRAPH:
            keep[piece.index] = not is_beside(piece, holding)
    return keep


def _is_inset(piece: Piece, *, heads: bool) -> bool:
    """Whether a box of its own within the article is no link: a note, or a heading that `heads` a
    kept piece."""
    return not piece.linked and (
        is_plain_prose(piece) or (heads and piece.kind is BlockKind.HEADING)
    )


def _is_last(piece: Piece, last: Piece, holding: frozenset[HtmlElement]) -> bool:
    """Whether this is a short sentence after the last piece, in the same element: "That was all,"
    she said."""
    same = piece.kind is BlockKind.PARAGRAPH and box_of(piece) is box_of(last)
    ended = SENTENCE_END.search(piece.text[-8:]) is not None
    return same and ended and not piece.linked and not is_beside(piece, holding)
