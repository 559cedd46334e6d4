"""The notes at the feet of a PDF's pages: each is put behind the paragraph that has its mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podcast.article.formats.documents.pdf_lines import (
    NOTE,
    NOTE_BEGINS,
    PageLine,
    lines_of_pages,
    mark_of_note,
)
from podcast.article.model import Block, BlockKind, Skip
from podcast.article.normalization import letters_only, tidy
from podcast.article.paste.lines.line_unwrapping import joined_words

FEWEST_LETTERS = 8  # of the line with a mark, by which its paragraph is found
LEFT_OUT = Skip("note", NOTE)


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note without its mark, and the line of the text that has the mark, "" where none is
    known."""

    text: str
    line: str


def with_notes_of_pages(blocks: Sequence[Block], pages: Sequence[str]) -> tuple[Block, ...]:
    """The blocks of a PDF with its notes, each behind the block that has its mark; those whose
    place is not sure are left out at the end, where an editor sees them."""
    behind: defaultdict[int, list[Block]] = defaultdict(list)
    rest: list[Block] = []
    letters = [letters_only(block.text) if block.kept else "" for block in blocks]
    begins = 0
    for note in notes_of_pages(pages):
        wanted = letters_only(note.line)
        places = range(begins, len(blocks)) if len(wanted) >= FEWEST_LETTERS else ()
        found = next((place for place in places if wanted in letters[place]), -1)
        if found < 0:
            rest.append(Block(BlockKind.FOOTNOTE, note.text, skip=LEFT_OUT))
            continue
        begins = found
        behind[found].append(Block(BlockKind.FOOTNOTE, note.text))
    with_notes = (one for place, block in enumerate(blocks) for one in (block, *behind[place]))
    return (*with_notes, *rest)


def notes_of_pages(pages: Sequence[str]) -> Iterator[PageNote]:
    """The notes of all pages, in order, the lines of each joined."""
    lines = lines_of_pages(pages)
    for number, page in enumerate(pages, 1):
        of_page = [line for line in lines if line.page == number]
        yield from _notes_of_page([tidy(line) for line in page.split("\n")], of_page)


def _notes_of_page(printed: Sequence[str], lines: Sequence[PageLine]) -> Iterator[PageNote]:
    """`printed` are the lines with the marks of the notes, `lines` the same ones as they are
    read."""
    text, with_mark = "", ""
    for line in lines:
        if line.left_out != NOTE:
            continue
        begun = NOTE_BEGINS.match(line.text)
        marked = _line_with(begun[1], printed, lines) if begun else ""
        if begun is None or not marked:
            text = joined_words(text, line.text) if text else line.text
            continue
        if text:
            yield PageNote(text, with_mark)
        text, with_mark = line.text[begun.end() :], marked
    if text:
        yield PageNote(text, with_mark)


def _line_with(mark: str, printed: Sequence[str], lines: Sequence[PageLine]) -> str:
    """The line of the text that has a mark, as it is read, "" where none has."""
    pattern = mark_of_note(mark)
    return next(
        (
            line.text
            for shown, line in zip(printed, lines, strict=True)
            if not line.left_out and pattern.search(shown)
        ),
        "",
    )
