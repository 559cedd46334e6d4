"""A page's elements into pieces: every run of text that stands on its own, with what it is and where.

The walk uses a stack of its own, so that nesting can be as deep as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from podcast.article.model import BlockKind
from podcast.article.place import BLOCKS, UNSEEN, Place, is_hidden, place_in
from podcast.article.tidy import tidy

LONGEST_CAPTION = 600  # characters; a longer text in an element named "caption" is something else


@dataclass(slots=True)
class Piece:
    """A run of text between two block boundaries of the page."""

    text: str
    kind: BlockKind
    element: HtmlElement  # the block element that it stands in
    index: int = 0  # its place among the pieces
    level: int = 0
    number: int | None = None
    linked: int = 0  # characters of it that are links
    rows: tuple[tuple[str, ...], ...] = ()
    quote: HtmlElement | None = None  # the <blockquote> around it
    named: bool = False  # it is a block quotation's <cite> or <footer>: whose words they are
    notes: tuple[str, ...] = ()  # ids of the footnotes that it refers to
    targets: tuple[str, ...] = ()  # ids under which others refer to it


Open = tuple[HtmlElement, Iterator[HtmlElement], Place]


@dataclass(slots=True)
class _Walk:
    """What is known while walking: the elements that are open, and the text run so far."""

    pieces: list[Piece] = field(default_factory=list)
    stack: list[Open] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # how many <a> are open
    breaks: int = 0  # <br> in a row
    numbered: set[HtmlElement] = field(default_factory=set)  # list items whose number has been given

    def flush(self) -> None:
        """End the run: what was read so far is a piece of the innermost block."""
        text, linked = tidy("".join(self.words)), self.linked
        self.words.clear()
        self.linked = self.breaks = 0
        if text and self.stack:
            element, place = next(
                (one, at) for one, _, at in reversed(self.stack) if one.tag in BLOCKS or at.named or at.is_root
            )
            self.pieces.append(self._piece(text, element, place, linked))

    def _piece(self, text: str, element: HtmlElement, place: Place, linked: int) -> Piece:
        kind = place.kind
        if kind is BlockKind.CAPTION and len(text) > LONGEST_CAPTION:
            kind = BlockKind.PARAGRAPH
        number = place.number if place.item is not None and place.item not in self.numbered else None
        if place.item is not None:
            self.numbered.add(place.item)
        return Piece(
            text,
            kind,
            element,
            len(self.pieces),
            level=place.level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0,
            number=number if kind is BlockKind.LIST_ITEM else None,
            linked=linked,
            quote=place.quote,
            named=place.named,
            notes=tuple((element.get("data-notes") or "").split()),
            targets=place.targets,
        )

    def add(self, text: str | None) -> None:
        """Read on."""
        if not text:
            return
        shown = text.strip()
        if shown:
            self.breaks = 0
            if self.links:
                self.linked += len(shown)
        self.words.append(text)


def read_pieces(root: HtmlElement, *, hidden: bool = False) -> list[Piece]:
    """Every run of text under `root` in order; what the page hides is left out unless `hidden`."""
    walk = _Walk()
    _enter(root, walk, hidden)
    while walk.stack:
        element, children, _ = walk.stack[-1]
        child = next(children, None)
        if child is not None:
            _enter(child, walk, hidden)
            continue
        if element.tag in BLOCKS or (element.tag == "cite" and walk.stack[-1][2].named) or len(walk.stack) == 1:
            walk.flush()
        elif element.tag == "a":
            walk.links -= 1
        walk.stack.pop()
        if walk.stack:
            walk.add(element.tail)
    return walk.pieces


def _enter(child: HtmlElement, walk: _Walk, hidden: bool) -> None:
    tag = child.tag
    if not isinstance(tag, str) or tag in UNSEEN or (not hidden and is_hidden(child)):
        if walk.stack:
            walk.add(child.tail)
        return
    if tag == "br":
        _line_break(child, walk)
        return
    around = walk.stack[-1][2] if walk.stack else None
    place = place_in(around, child)
    if tag in BLOCKS or (tag == "cite" and place.named):
        walk.flush()
        if tag == "hr":
            walk.pieces.append(Piece("", BlockKind.DIVIDER, child, len(walk.pieces)))
        elif tag == "table" and (rows := data_table(child)):
            text = " ".join(cell for row in rows for cell in row if cell)
            walk.pieces.append(Piece(text, BlockKind.TABLE, child, len(walk.pieces), rows=rows))
            walk.add(child.tail)
            return
    elif tag == "a":
        walk.links += 1
    walk.stack.append((child, iter(child), place))
    walk.add(child.text)


def _line_break(child: HtmlElement, walk: _Walk) -> None:
    """One break is a space, two in a row part paragraphs."""
    walk.breaks += 1
    if walk.breaks == 2 and not any(element.tag == "pre" for element, _, _ in walk.stack):
        walk.flush()
        walk.breaks = 2
    walk.words.append("\n")
    walk.add(child.tail)


def data_table(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table that holds data, () for one that only lays out the page."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return ()
    rows = [[tidy(cell.text_content()) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if any(row)]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or max(map(len, cells), default=0) > 300:
        return ()
    return tuple(map(tuple, rows))
