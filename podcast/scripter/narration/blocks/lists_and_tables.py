"""Blocks that are not paragraphs: lists, tables, dividers, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from podcast.article.model import Block
from podcast.languages.our_words.wording_table import Wording
from podcast.languages.registry import ENGLISH
from podcast.script.model import Line, Narration, Skipped
from podcast.scripter.typography import finished, single_spaced, words_of

TABLE_ROWS = 6  # of a table that is read out, its header among them
TABLE_COLUMNS = 4
TABLE_WORDS = 80


def table_lines(block: Block, wording: Wording = ENGLISH.wording) -> Iterator[Line]:
    """A small table row by row, each cell with the head of its column; a larger one is announced
    and skipped."""
    rows = [tuple(single_spaced(cell) for cell in row) for row in block.rows]
    rows = [row for row in rows if any(row)]
    if not rows:
        if block.text.strip():
            yield Skipped("table", single_spaced(block.text))
        return
    small = (
        len(rows) <= TABLE_ROWS
        and max(map(len, rows)) <= TABLE_COLUMNS
        and words_of(block.text) <= TABLE_WORDS
    )
    if not small:
        if wording.table:
            yield Narration(wording.table.format(rows=len(rows) - 1))
        yield Skipped("table too large to read aloud", single_spaced(block.text))
        return
    head, *body = rows
    if not body:
        yield Narration(finished(", ".join(filter(None, head))))
        return
    if wording.small_table:
        yield Narration(wording.small_table)
    for number, row in enumerate(body):
        cells = [
            f"{name}, {cell}" if name and cell else name or cell
            for name, cell in zip_longest(head[1:], row[1:], fillvalue="")
        ]
        first = ", ".join(filter(None, (head[0] if number == 0 else "", row[0])))
        yield Narration(finished(": ".join(filter(None, (first, "; ".join(filter(None, cells)))))))


def list_mark(block: Block) -> str:
    """What stands before an item of a list: its number, which is said, or a hyphen, for the pause
    of lists alone."""
    return f"{block.number}. " if block.number is not None else "- "
