"""A page's elements into text blocks: every run of text that stands on its own, with what it is.

The walk calls nothing again for what is inside an element, so that nesting can be as deep as it
likes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from podcast.article.dom.data_tables import data_table, with_terms
from podcast.article.dom.element_context import (
    BLOCKS,
    NEVER_SEEN,
    UNSEEN,
    ElementContext,
    context_in,
    is_hidden,
)
from podcast.article.dom.text_walk import walk_text
from podcast.article.model import BlockKind
from podcast.article.normalization import tidy, unescaped

# Elements that are one block with all that is in them; a table only if it holds data.
WHOLE = ("hr", "table")
LITERAL = frozenset(("code", "pre", "kbd", "samp", "tt"))
LEVELLED = (BlockKind.HEADING, BlockKind.LIST_ITEM)
LONGEST_CAPTION = 600  # characters; a longer text in an element named "caption" is something else


@dataclass(slots=True)
class TextBlock:
    """A run of text between two block boundaries of the page."""

    text: str
    kind: BlockKind
    element: HtmlElement  # the block element that it stands in
    index: int = 0  # its place among the blocks
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
    """What is known while walking: the elements that are open, and the text run so far."""

    hidden: bool = False  # what the page hides is read as well
    read: list[TextBlock] = field(default_factory=list)
    # The block elements that are open, and what each makes of the text right in it.
    open_elements: list[tuple[HtmlElement, ElementContext]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0  # characters of the run that are links
    open_links: int = 0  # how many <a> are open
    open_code: int = 0  # how many elements are open whose text is meant as it is
    breaks: int = 0  # <br> in a row
    # Of numbered lists: the number of the item before.
    last_number: dict[HtmlElement, int] = field(default_factory=dict)
    # Of list items that have not given their number yet.
    numbers: dict[HtmlElement, int] = field(default_factory=dict)

    def enter(self, element: HtmlElement) -> bool:
        """Read what stands before the first element inside; whether there is anything to read
        inside."""
        tag = element.tag
        if tag in NEVER_SEEN or (not self.hidden and (tag in UNSEEN or is_hidden(element))):
            return False
        if tag == "br":
            self.break_line()
            return False
        if tag in LITERAL:
            self.open_code += 1
        if tag == "a":
            self.open_links += 1
        elif (tag in BLOCKS or tag == "cite" or not self.open_elements) and self.is_whole(element):
            return False
        self.add(element.text)
        return True

    def is_whole(self, element: HtmlElement) -> bool:
        """Open an element that may part text from text; whether it is one block with all inside."""
        around = self.open_elements[-1][1] if self.open_elements else ElementContext()
        context = context_in(around, element)
        is_inline = not context.named or self.is_in_a_word()
        if element.tag not in BLOCKS and is_inline and self.open_elements:
            return False  # a <cite> within a sentence
        self.flush()
        if element.tag in WHOLE and self.add_whole(element):
            return True
        if element.tag == "li":
            self.count(element)
        self.open_elements.append((element, context))
        return False

    def is_in_a_word(self) -> bool:
        """Whether what was read so far ends in the midst of a word."""
        return bool(self.words) and self.words[-1][-1:].isalnum()

    def leave(self, element: HtmlElement) -> None:
        """The end of an element whose inside was read."""
        if self.open_elements[-1][0] is element:
            self.flush()
            self.open_elements.pop()
        elif element.tag == "a":
            self.open_links -= 1
        if element.tag in LITERAL:
            self.open_code -= 1

    def flush(self) -> None:
        """End the run: what was read so far is a block of the innermost block element."""
        if self.words:
            if text := tidy("".join(self.words)):
                self.read.append(self.text_block(text, *self.open_elements[-1]))
            self.words.clear()
        self.linked = self.breaks = 0

    def text_block(self, text: str, element: HtmlElement, context: ElementContext) -> TextBlock:
        """The block that a run of text is."""
        kind = context.kind
        if kind is BlockKind.CAPTION and len(text) > LONGEST_CAPTION:
            kind = BlockKind.PARAGRAPH
        number = self.numbers.pop(context.item, None) if context.item is not None else None
        return TextBlock(
            text,
            kind,
            element,
            len(self.read),
            level=context.level if kind in LEVELLED else 0,
            number=number if kind is BlockKind.LIST_ITEM else None,
            linked=self.linked,
            quote=context.quote,
            named=context.named,
            notes=tuple((element.get("data-notes") or "").split()),
            targets=context.targets,
        )

    def add_whole(self, element: HtmlElement) -> bool:
        """Take a divider or a table of data as one block; whether it is one."""
        rows = data_table(element) if element.tag == "table" else ()
        if element.tag == "table" and not rows:
            return False
        caption = element.find("caption") if rows else None
        if caption is not None and (title := tidy(caption.text_content())):
            self.read.append(TextBlock(title, BlockKind.PARAGRAPH, element, len(self.read)))
        text = " ".join(cell for row in rows for cell in row if cell)
        kind = BlockKind.TABLE if rows else BlockKind.DIVIDER
        self.read.append(TextBlock(text, kind, element, len(self.read), rows=rows))
        return True

    def count(self, item: HtmlElement) -> None:
        """Give an item of a numbered list its number."""
        numbered = item.getparent()
        if numbered is None or numbered.tag != "ol":
            return
        first = _whole_number(numbered.get("start"), 1)
        following = self.last_number.get(numbered, first - 1) + 1
        self.last_number[numbered] = self.numbers[item] = _whole_number(
            item.get("value"), following
        )

    def break_line(self) -> None:
        """One break is a space, two in a row part paragraphs."""
        self.breaks += 1
        in_code = bool(self.open_elements) and self.open_elements[-1][1].kind is BlockKind.CODE
        if self.breaks == 2 and self.open_elements and not in_code:
            self.flush()
            self.breaks = 2
        if self.words:
            self.words.append("\n")

    def add(self, text: str | None) -> None:
        """Read on."""
        if not text:
            return
        if text.isspace():  # most of what stands between elements
            if self.words:
                self.words.append(" ")
            return
        if "&" in text and not self.open_code:
            text = unescaped(text)
        self.breaks = 0
        if self.open_links:
            self.linked += len(text.strip())
        self.words.append(text)


def read_text_blocks(root: HtmlElement, *, hidden: bool = False) -> list[TextBlock]:
    """Every run of text under `root` in order; what the page hides is left out unless `hidden`."""
    walk = _Walk(hidden)
    walk_text(root, walk)
    return with_terms(walk.read)


def _whole_number(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and stated.isdecimal() and len(stated) < 10 else otherwise
