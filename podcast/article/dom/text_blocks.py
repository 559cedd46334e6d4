"""A page's elements into pieces: every run of text that stands on its own, with what it is and
where.

The walk calls nothing again for what is inside an element, so that nesting can be as deep as it
likes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.dom.element_context import (
    BLOCKS,
    NEVER_SEEN,
    UNSEEN,
    Place,
    is_hidden,
    place_in,
)
from podcast.article.model import BlockKind
from podcast.article.normalization import tidy

WHOLE = (
    "hr",
    "table",
)  # elements that are one piece with all that is in them; a table only if it holds data
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


@dataclass(slots=True)
class _Walk:
    """What is known while walking: the blocks that are open, and the text run so far."""

    hidden: bool = False  # what the page hides is read as well
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[tuple[HtmlElement, Place]] = field(
        default_factory=list
    )  # that are open, and the place inside each
    words: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # how many <a> are open
    breaks: int = 0  # <br> in a row
    last: dict[HtmlElement, int] = field(
        default_factory=dict
    )  # numbered lists: the number of the item before
    numbers: dict[HtmlElement, int] = field(
        default_factory=dict
    )  # list items that have not given their number yet

    def enter(self, element: HtmlElement) -> bool:
        """Read what stands before the first element inside; whether there is anything to read
        inside."""
        tag = element.tag
        if (tag in UNSEEN or is_hidden(element)) and not (self.hidden and tag not in NEVER_SEEN):
            return False
        if tag == "br":
            self.break_line()
            return False
        if tag == "a":
            self.links += 1
        elif tag in BLOCKS or tag == "cite" or not self.blocks:
            around = self.blocks[-1][1] if self.blocks else Place()
            place = place_in(around, element)
            if tag in BLOCKS or place.named or not self.blocks:
                self.flush()
                if tag in WHOLE and self.add_whole(element):
                    return False
                if tag == "li":
                    self.count(element)
                self.blocks.append((element, place))
        self.add(element.text)
        return True

    def leave(self, element: HtmlElement) -> None:
        """The end of an element whose inside was read."""
        if self.blocks[-1][0] is element:
            self.flush()
            self.blocks.pop()
        elif element.tag == "a":
            self.links -= 1

    def flush(self) -> None:
        """End the run: what was read so far is a piece of the innermost block."""
        if self.words and (text := tidy("".join(self.words))):
            self.pieces.append(self.piece(text, *self.blocks[-1]))
        self.words.clear()
        self.linked = self.breaks = 0

    def piece(self, text: str, element: HtmlElement, place: Place) -> Piece:
        """The piece that a run of text is."""
        kind = place.kind
        if kind is BlockKind.CAPTION and len(text) > LONGEST_CAPTION:
            kind = BlockKind.PARAGRAPH
        number = self.numbers.pop(place.item, None) if place.item is not None else None
        return Piece(
            text,
            kind,
            element,
            len(self.pieces),
            level=place.level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0,
            number=number if kind is BlockKind.LIST_ITEM else None,
            linked=self.linked,
            quote=place.quote,
            named=place.named,
            notes=tuple((element.get("data-notes") or "").split()),
            targets=place.targets,
        )

    def add_whole(self, element: HtmlElement) -> bool:
        """Take a divider or a table of data as one piece; whether it is one."""
        rows = data_table(element) if element.tag == "table" else ()
        if element.tag == "table" and not rows:
            return False
        text = " ".join(cell for row in rows for cell in row if cell)
        kind = BlockKind.TABLE if rows else BlockKind.DIVIDER
        self.pieces.append(Piece(text, kind, element, len(self.pieces), rows=rows))
        return True

    def count(self, item: HtmlElement) -> None:
        """Give an item of a numbered list its number."""
        parent = item.getparent()
        if parent is not None and parent.tag == "ol":
            last = self.last.get(parent, _whole_number(parent.get("start"), 1) - 1)
            self.last[parent] = self.numbers[item] = _whole_number(item.get("value"), last + 1)

    def break_line(self) -> None:
        """One break is a space, two in a row part paragraphs."""
        self.breaks += 1
        if self.breaks == 2 and self.blocks and self.blocks[-1][1].kind is not BlockKind.CODE:
            self.flush()
            self.breaks = 2
        self.words.append("\n")

    def add(self, text: str | None) -> None:
        """Read on."""
        if not text:
            return
        if not text.isspace():
            self.breaks = 0
            if self.links:
                self.linked += len(text.strip())
        self.words.append(text)


def read_pieces(root: HtmlElement, *, hidden: bool = False) -> list[Piece]:
    """Every run of text under `root` in order; what the page hides is left out unless `hidden`."""
    walk = _Walk(hidden)
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    unread: HtmlElement | None = None
    for event, element in steps:
        if event == "start":
            if not walk.enter(element):
                unread = element
                steps.skip_subtree()
            continue
        if event == "end" and element is not unread:
            walk.leave(element)
        if element is not root:
            walk.add(element.tail)
    return walk.pieces


def _whole_number(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and stated.isdecimal() and len(stated) < 10 else otherwise


def data_table(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table that holds data, () for one that only lays out the page."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return ()
    rows = [
        [tidy(cell.text_content()) for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2 or max(map(len, cells), default=0) > 300:
        return ()
    return tuple(map(tuple, rows))
