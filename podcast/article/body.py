"""Which pieces of a page are the article: what trafilatura says, mended by where the pieces stand.

trafilatura finds the place; what it loses there (paragraphs of a second column, headings, list items) comes from the
page's own shape: prose that stands in the same kind of place as the prose that was found is the article's too.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.dom import Piece
from podcast.article.model import BlockKind
from podcast.article.tidy import SENTENCE_END, is_prose, letters, words

MOST_WORK = 1_000_000_000  # characters compared in laying pieces along a text: about a second
SHARE = 0.6  # the precise reading is taken unless it holds less than this of the other
# Names that pages give to what stands beside an article.
BESIDE = re.compile(
    r"comment|disqus|respond\b|related|recirc|recommend|promo|newsletter|sign-?up|subscri|sidebar|side-bar|widget|share|"
    r"sharing|social|footer|\bnav|navigation|menu|breadcrumb|cookie|consent|advert|\bads?\b|sponsor|outbrain|taboola|"
    r"\bbio\b|author-?(?:bio|box|info|card)|\btags?\b|popular|trending|most-?(?:read|viewed|popular)|more-?(?:from|stories|news)|"
    r"read-?(?:more|next)|teaser|disclaimer|copyright|paywall|\bpagination|byline|timestamp|dateline-?date|gallery|carousel|slideshow",
    re.IGNORECASE,
)
NEVER_BODY = words(
    "applet area aside audio button canvas datalist dialog embed fencedframe fieldset figure footer frame frameset head"
    " iframe input label legend link map marquee menu menuitem nav noindex noscript object optgroup option output param"
    " picture progress rp rt rtc select source textarea time track video"
)
EMPTY = words("html body br hr td th tr")  # elements that mean something with nothing in them
FILLING = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.TABLE)
LISTS = ("ul", "ol", "li", "dl", "figure")
ASIDE_TAGS = frozenset(("nav", "footer", "aside", "form", "header"))


def vote(tree: HtmlElement, *, precise: bool) -> str:
    """The body as trafilatura finds it, a line per block; "" when it finds none. Leaves the tree as it was."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every page without a body as an error
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(lightened(tree), fast=True, favor_precision=precise, include_comments=False)
    except Exception:  # whatever a strange page makes it raise: the page's own shape is left to go by
        return ""
    return (document.text or "") if document else ""


def lightened(tree: HtmlElement) -> HtmlElement:
    """A copy without what trafilatura takes out in the end, so that its searches meet half as many elements."""
    light = deepcopy(tree)
    for figure in light.iter("figure"):
        if figure.find(".//table") is not None:
            figure.tag = "div"
    etree.strip_elements(light, *NEVER_BODY, with_tail=False)
    etree.strip_tags(light, "img", "meta")
    for element in reversed(list(light.iter())):
        if not len(element) and (not element.text or element.text.isspace()) and element.tag not in EMPTY:
            element.drop_tree()
    return light


def align(pieces: Sequence[Piece], body: str) -> list[bool]:
    """Which pieces a body text is made of: of all ways to lay them along it in order, the one that covers most."""
    wanted = letters(body)
    marks = [letters(piece.text) for piece in pieces]
    if len(wanted) * len(marks) > MOST_WORK:  # a book on one page: its lines are its pieces
        lines = {letters(line) for line in body.split("\n")}
        return [bool(mark) and mark in lines for mark in marks]
    spots = [(index, at) for index, mark in enumerate(marks) if mark for at in _places(mark, wanted)]
    best = _Highest(len(wanted) + 1)
    chain: list[int] = []  # for each spot the one before it, -1 for none
    waiting: list[tuple[int, tuple[int, int]]] = []
    last = -1
    for number, (index, at) in enumerate(spots):
        if index != last:  # spots of one piece must not follow each other
            for end, covered in waiting:
                best.put(end, covered)
            waiting, last = [], index
        length, before = best.get(at)
        chain.append(before)
        waiting.append((at + len(marks[index]), (length + len(marks[index]), number)))
    for end, covered in waiting:
        best.put(end, covered)
    found = [False] * len(pieces)
    number = best.get(len(wanted))[1]
    while number >= 0:
        found[spots[number][0]] = True
        number = chain[number]
    return found


def _places(mark: str, text: str, most: int = 30) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0 and most:
        yield at
        most -= 1
        at = text.find(mark, at + len(mark))


class _Highest:
    """The best value put at any place up to here (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.tree = [(0, -1)] * (size + 1)

    def put(self, place: int, value: tuple[int, int]) -> None:
        place += 1
        while place < len(self.tree):
            self.tree[place] = max(self.tree[place], value)
            place += place & -place

    def get(self, place: int) -> tuple[int, int]:
        best, place = (0, -1), place + 1
        while place > 0:
            best = max(best, self.tree[place])
            place -= place & -place
        return best


def choose(pieces: Sequence[Piece], precise: str, full: str) -> list[bool]:
    """The pieces of the article, of all pieces of the page."""
    seeds = align(pieces, precise if len(precise) >= SHARE * len(full) else full)
    if not _good(pieces, seeds):
        seeds = _densest(pieces)
    return _fill(pieces, _same_place(pieces, seeds))


def _good(pieces: Sequence[Piece], seeds: Sequence[bool]) -> bool:
    """Whether what was found is text rather than a page's every link."""
    found = [piece for piece, seed in zip(pieces, seeds, strict=True) if seed]
    size = sum(len(piece.text) for piece in found)
    linked = sum(piece.linked for piece in found)
    prose = sum(len(piece.text) for piece in found if is_prose(piece.text) and piece.linked * 2 < len(piece.text))
    return size > 0 and (prose >= 0.5 * size or linked <= 0.3 * size)


def _densest(pieces: Sequence[Piece]) -> list[bool]:
    """The prose of the kind of place that holds the most of it: the finder of last resort."""
    sizes: Counter[str] = Counter()
    for piece in pieces:
        if is_plain_prose(piece):
            sizes[place_of(piece)] += len(piece.text)
    best = max(sizes, key=lambda key: sizes[key], default="")
    return [is_plain_prose(piece) and place_of(piece) == best for piece in pieces]


def _same_place(pieces: Sequence[Piece], seeds: Sequence[bool]) -> list[bool]:
    """The seeds, and all prose that stands in the same kind of place as a good part of them."""
    sizes: Counter[str] = Counter()
    for piece, seed in zip(pieces, seeds, strict=True):
        if seed and is_prose(piece.text):
            sizes[place_of(piece)] += len(piece.text)
    most = max(sizes.values(), default=0)
    places = {place for place, size in sizes.items() if size >= 0.15 * most}
    return [
        seed or (is_plain_prose(piece) and place_of(piece) in places and not _beside(piece))
        for piece, seed in zip(pieces, seeds, strict=True)
    ]


def _fill(pieces: Sequence[Piece], keep: list[bool]) -> list[bool]:
    """Headings, list items and short lines between two kept pieces under one parent are the article's as well."""
    kept = [index for index, good in enumerate(keep) if good]
    parents = {box for index in kept for box in (pieces[index].element.getparent(), _box(pieces[index]))}
    for before, after in pairwise(kept):
        for index in range(before + 1, after):
            piece = pieces[index]
            if piece.kind in FILLING:
                box = _box(piece)
                # A heading may be a link as a whole; one in a list is a link to another story.
                heads = piece.kind is BlockKind.HEADING and keep[index + 1] and piece.element.getparent() is box
                plain = heads or piece.linked * 2 < len(piece.text)
                keep[index] = box in parents and not _beside(piece) and plain
    if kept:
        _add_last(pieces, keep, kept[-1])
    return keep


def _add_last(pieces: Sequence[Piece], keep: list[bool], last: int) -> None:
    """Keep the short sentences right after the last kept piece, in the same element: "That was all," she said."""
    for index in range(last + 1, len(pieces)):
        piece = pieces[index]
        same = piece.kind is BlockKind.PARAGRAPH and _box(piece) is _box(pieces[last])
        if not same or piece.linked or not SENTENCE_END.search(piece.text[-8:]) or _beside(piece):
            return
        keep[index] = True


def _box(piece: Piece) -> HtmlElement | None:
    """The element that a piece stands in, or the list or table that it is of."""
    node = piece.element.getparent()
    while node is not None and node.tag in LISTS:
        node = node.getparent()
    return node


def is_plain_prose(piece: Piece) -> bool:
    """Whether a piece is sentences, and not for the most part links."""
    return (
        piece.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
        and is_prose(piece.text)
        and piece.linked * 2 < len(piece.text)
    )


def place_of(piece: Piece) -> str:
    """The kind of place: the names of the element and the two around it."""
    return "<".join(_name(node) for node in _up(piece.element, 3))


def _beside(piece: Piece) -> bool:
    """Whether the elements around it are named as something beside the article."""
    return any(
        node.tag in ASIDE_TAGS or BESIDE.search(f"{node.get('class') or ''} {node.get('id') or ''}")
        for node in _up(piece.element, 3)
    )


def _name(node: HtmlElement) -> str:
    return f"{node.tag}.{node.get('class') or ''}"


def _up(element: HtmlElement, steps: int) -> Iterator[HtmlElement]:
    node: HtmlElement | None = element
    for _ in range(steps):
        if node is None:
            return
        yield node
        node = node.getparent()
