"""Tables: those that hold data, by rows, and those that only lay out the page. Lists of terms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from podcast.article.dom.figure_kinds import figure_around
from podcast.article.normalization import letters_only, tidy, unescaped
from podcast.article.prose import word_count

if TYPE_CHECKING:
    from podcast.article.dom.text_blocks import TextBlock

LONGEST_CELL = 300  # characters of a cell of data; a longer text is laid out in a table
CELLS = ("td", "th")
FEWEST_ROWS = 2  # of data; one row is enough where a caption or a figure says that it is a table
LONGEST_TERM = 8  # words
ENDS = (".", "!", "?", "…")  # of a term that is a sentence


def data_table(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table that holds data, () for one that only lays out the page, or whose text
    does not all stand in its rows."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return ()
    caption = table.find("caption")
    rows = [row for row in _rows(table) if any(row)]
    cells = [cell for row in rows for cell in row]
    is_titled = caption is not None or figure_around(table) is not None
    is_grid = len(rows) >= (1 if is_titled else FEWEST_ROWS) and max(map(len, rows)) >= 2
    if not is_grid or max(map(len, cells)) > LONGEST_CELL:
        return ()
    title = "" if caption is None else caption.text_content()
    is_whole = letters_only(title + "".join(cells)) == letters_only(table.text_content())
    return tuple(tuple(map(unescaped, row)) for row in rows) if is_whole else ()


def _rows(table: HtmlElement) -> list[list[str]]:
    """The cells of each row; cells that stand in none, one after another, are a row, too."""
    rows: list[list[str]] = []
    row: HtmlElement | None = None
    for cell in table.iter(*CELLS):
        parent = cell.getparent()
        if parent is not row or not rows:
            row = parent
            rows.append([])
        rows[-1].append(tidy(cell.text_content()))
    return rows


def with_terms(blocks: list[TextBlock]) -> list[TextBlock]:
    """The blocks, each short <dt> in front of the <dd> under it."""
    if not any(block.element.tag == "dt" for block in blocks):
        return blocks
    out: list[TextBlock] = []
    for block in blocks:
        if out and _is_of(out[-1], block):
            term = out.pop()
            mark = "" if term.text.endswith(":") else ":"
            text, linked = f"{term.text}{mark} {block.text}", term.linked + block.linked
            block = replace(block, text=text, linked=linked)
        out.append(replace(block, index=len(out)))
    return out


def _is_of(term: TextBlock, block: TextBlock) -> bool:
    if (term.element.tag, block.element.tag) != ("dt", "dd"):
        return False
    is_short = word_count(term.text) <= LONGEST_TERM and not term.text.endswith(ENDS)
    return is_short and term.element.getparent() is block.element.getparent()
