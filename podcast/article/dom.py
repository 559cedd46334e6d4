"""A page's elements into pieces: every run of text that stands on its own, with what it is and where.

The walk uses a stack of its own, so that nesting can be as deep as it likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from podcast.article.model import BlockKind
from podcast.article.tidy import tidy

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption "
    "video audio h1 h2 h3 h4 h5 h6".split()
)
UNSEEN = frozenset(
    "script style noscript template svg math head title meta link input select option textarea button object embed canvas "
    "map area datalist iframe frame source track param".split()
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MARKER = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡a-z]|note\s?\d{1,3})\s*[\])]?")
POST = re.compile(
    r"twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon|reddit-embed"
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|captions|wp-caption-text|figcaption|image-credit|photo-credit|imagecredit|credit|credits)(?:$|[\s_-])|caption(?:text)?\b|\bphotocredit",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|doc-footnote|doc-endnotes?|fn\d+|fn:\d+)(?:$|[\s_-])", re.IGNORECASE
)


@dataclass(slots=True)
class Piece:
    """A run of text between two block boundaries of the page."""

    text: str
    kind: BlockKind
    element: HtmlElement  # the block element that it stands in
    index: int = 0
    level: int = 0
    number: int | None = None
    linked: int = 0  # characters of it that are links
    attribution: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    quote: HtmlElement | None = None  # the blockquote around it
    breaks: bool = False  # parted from the piece before by line breaks alone


@dataclass(slots=True)
class _Walk:
    """What is known while walking: the text run so far, and what stands around it."""

    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # how many <a> are open
    breaks: int = 0  # <br> in a row
    broken: bool = False
    item: HtmlElement | None = None  # the list item that has its number still to come

    def flush(self, element: HtmlElement) -> None:
        text, linked, broken = tidy("".join(self.words)), self.linked, self.broken
        self.words.clear()
        self.linked, self.breaks, self.broken = 0, 0, False
        if text:
            piece = _piece(text, element, linked)
            piece.breaks, piece.index = broken, len(self.pieces)
            self.pieces.append(piece)

    def add(self, text: str | None) -> None:
        if not text:
            return
        if text.strip():
            self.breaks = 0
            if self.links:
                self.linked += len(text.strip())
        self.words.append(text)


def read_pieces(root: HtmlElement) -> list[Piece]:
    """Every run of text under `root` in order, what a reader does not see left out."""
    walk = _Walk()
    stack: list[tuple[HtmlElement, Iterator[HtmlElement]]] = []
    _enter(root, root, walk, stack)
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is not None:
            _enter(child, element, walk, stack)
            continue
        stack.pop()
        _leave(element, walk, _block_around(stack) if stack else root)
        if stack:
            walk.add(element.tail)
    walk.flush(root)
    return walk.pieces


def _block_around(stack: list[tuple[HtmlElement, Iterator[HtmlElement]]]) -> HtmlElement:
    return next((element for element, _ in reversed(stack) if element.tag in BLOCKS), stack[0][0])


def _enter(
    child: HtmlElement, parent: HtmlElement, walk: _Walk, stack: list[tuple[HtmlElement, Iterator[HtmlElement]]]
) -> None:
    tag = child.tag
    if not isinstance(tag, str) or tag in UNSEEN or is_hidden(child) or (tag in ("sup", "a") and _is_marker(child)):
        if stack:
            walk.add(child.tail)
        return
    if tag == "br":
        _line_break(child, walk, stack)
        return
    if tag in BLOCKS:
        walk.flush(_block_around(stack) if stack else parent)
        if tag == "hr":
            walk.pieces.append(Piece("", BlockKind.DIVIDER, child, len(walk.pieces)))
        elif tag == "table" and (rows := data_table(child)):
            text = " ".join(cell for row in rows for cell in row if cell)
            walk.pieces.append(Piece(text, BlockKind.TABLE, child, len(walk.pieces), rows=rows))
            walk.add(child.tail)
            return
    if tag == "a":
        walk.links += 1
    stack.append((child, iter(child)))
    walk.add(child.text)


def _line_break(child: HtmlElement, walk: _Walk, stack: list[tuple[HtmlElement, Iterator[HtmlElement]]]) -> None:
    """One break is a space, two in a row part paragraphs."""
    walk.breaks += 1
    if walk.breaks == 2 and not any(element.tag == "pre" for element, _ in stack):
        walk.flush(_block_around(stack) if stack else child)
        walk.broken = True
    walk.words.append("\n")
    walk.add(child.tail)


def _leave(element: HtmlElement, walk: _Walk, around: HtmlElement) -> None:
    if element.tag == "a":
        walk.links -= 1
    elif element.tag in BLOCKS:
        walk.flush(element)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that a reader does not see it."""
    return "hidden" in element.attrib or bool(HIDDEN.search(element.get("style") or ""))


def _is_marker(element: HtmlElement) -> bool:
    """A footnote's mark in the text: a short link, raised or named so."""
    if element.tag == "a":
        names = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('role') or ''}"
        if not re.search(r"footnote|noteref", names):
            return False
    elif element.find(".//a") is None and "reference" not in (element.get("class") or ""):
        return False
    return MARKER.fullmatch("".join(element.itertext()).strip().lower()) is not None or element.tag == "a"


def data_table(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table that holds data, () for one that only lays out the page."""
    if table.find(".//table") is not None or table.get("role") == "presentation":
        return ()
    rows = [[tidy(cell.text_content()) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if any(row)]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or max(map(len, cells), default=0) > 300:
        return ()
    return tuple(map(tuple, rows))


def _piece(text: str, element: HtmlElement, linked: int) -> Piece:
    """What the text is, by the elements around it, the nearest first."""
    piece = Piece(text, BlockKind.PARAGRAPH, element, linked=linked)
    kind: BlockKind | None = None
    node: HtmlElement | None = element
    for step in range(60):  # deeper than any page means anything
        if node is None:
            break
        tag = node.tag
        names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('role') or ''}"
        if tag == "blockquote":
            piece.quote = node if piece.quote is None else piece.quote
            if kind is None or kind is BlockKind.PARAGRAPH:
                kind = BlockKind.EMBED if POST.search(names) else BlockKind.QUOTE
        elif kind is None:
            kind = _kind(node, names if step < 2 else "", piece)
        elif kind is BlockKind.LIST_ITEM and tag in ("ul", "ol"):
            piece.level += 1
        node = node.getparent()
    piece.kind = kind or BlockKind.PARAGRAPH
    if piece.kind is BlockKind.LIST_ITEM:
        piece.level = max(1, piece.level)
    return piece


def _kind(node: HtmlElement, names: str, piece: Piece) -> BlockKind | None:
    tag = node.tag
    if tag in HEADINGS:
        piece.level = HEADINGS[tag]
        return BlockKind.HEADING
    if tag in ("figcaption", "caption") or (len(piece.text) < 600 and CAPTION.search(names)):
        return BlockKind.CAPTION
    if FOOTNOTE.search(names):
        return BlockKind.FOOTNOTE
    if tag == "li":
        piece.number = _number(node)
        return BlockKind.LIST_ITEM
    if tag == "figure":
        return BlockKind.CAPTION
    if tag == "pre":
        return BlockKind.CODE
    return None


def _number(item: HtmlElement) -> int | None:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return None
    before = [sibling for sibling in item.itersiblings("li", preceding=True)]
    try:
        return int(item.get("value") or int(parent.get("start") or 1) + len(before))
    except ValueError:
        return len(before) + 1
