"""The lines of a PDF's pages: which are its text, and which are their heads, numbers and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.normalization import tidy

FURNITURE = "the head or the foot of the page"
OF_CONTENTS = "a line of the contents page"
NOTE = "a note at the foot of the page"
PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
# "2.3 The gate . . . . . . 14"
CONTENTS = re.compile(r".{0,120}?(?:\s?[.·…]){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})", re.IGNORECASE)
EDGE = 2  # lines at the top and the bottom of a page that may be running heads and numbers
FEWEST_RUNNING = 3  # pages, or a third of all, that print a running head
HIGHEST_NOTE = 0.4  # of a page: notes stand below
# "1 See the survey of 1911.", "* Not his real name."
NOTE_BEGINS = re.compile(r"(\d{1,3}|[*†‡§])[.)]?\s+(?=[A-ZÀ-ÞА-Я“„«\"‘(])")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page; `left_out` says why it is not the text, "" for the text."""

    text: str
    page: int  # from 1
    left_out: str = ""


def lines_of_pages(pages: Sequence[str]) -> list[PageLine]:
    """The lines of all pages, in order; marks of the notes at their feet are taken out of them."""
    printed = [[tidy(line) for line in page.split("\n")] for page in pages]
    running = _running_heads(printed)
    return [line for number, page in enumerate(printed, 1) for line in _page(page, number, running)]


def _page(page: Sequence[str], number: int, running: set[str]) -> list[PageLine]:
    is_edge = [
        _is_at_edge(page, index) and _is_furniture(line, running) for index, line in enumerate(page)
    ]
    first_note, marks = _notes(page)
    lines = []
    for index, line in enumerate(page):
        if is_edge[index]:
            lines.append(PageLine(line, number, FURNITURE))
        elif CONTENTS.fullmatch(line):
            lines.append(PageLine(line, number, OF_CONTENTS))
        elif index >= first_note:
            lines.append(PageLine(line, number, NOTE if line else ""))
        else:
            lines.append(PageLine(_without_marks(line, marks), number))
    return lines


def _notes(page: Sequence[str]) -> tuple[int, list[str]]:
    """Where the notes at the foot of a page begin (its length where there are none), and their
    marks: each of them has to stand behind a word of the page as well."""
    first, marks = len(page), list[str]()
    highest = max(1, int(HIGHEST_NOTE * len(page)))
    for index in range(len(page) - 1, highest - 1, -1):
        begun = NOTE_BEGINS.match(page[index])
        if begun is None:
            continue
        above = " ".join(page[:index])
        if not mark_of_note(begun[1]).search(above):
            break
        first, marks = index, [begun[1], *marks]
    return first, marks


def mark_of_note(mark: str) -> re.Pattern[str]:
    """A mark right behind a word or its punctuation: `the wall1 was`, `the wall.*`"""
    return re.compile(rf"(?<=[^\W\d_]|[.,;:!?”’»)\"]){re.escape(mark)}(?=[\s.,;:!?]|$)")


def _without_marks(line: str, marks: Sequence[str]) -> str:
    for mark in marks:
        line = mark_of_note(mark).sub("", line)
    return line


def _running_heads(pages: Sequence[Sequence[str]]) -> set[str]:
    """The shapes of lines at the edges of many pages."""
    edges = Counter(
        _shape(line) for page in pages for line in {*page[:EDGE], *page[-EDGE:]} if line
    )
    fewest = max(FEWEST_RUNNING, len(pages) // 3)
    return {shape for shape, count in edges.items() if count >= fewest}


def _is_at_edge(page: Sequence[str], index: int) -> bool:
    return index < EDGE or index >= len(page) - EDGE


def _is_furniture(line: str, running: set[str]) -> bool:
    """Whether a line at the edge of a page is its number or a head that runs through many."""
    return line != "" and (_shape(line) in running or PAGE_NUMBER.fullmatch(line) is not None)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).casefold()
