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
# "2.3 The gate 14", in a contents page whose other lines have dots
ENTRY = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s.{2,120}\s\d{1,4}|contents|[ivxlc]{1,6}|\d{1,4})", re.IGNORECASE
)
FEWEST_ENTRIES = 4
# "4 Chapter 1. Tides", "1.2. The tides 21"; no sentence
TITLE_AND_NUMBER = re.compile(
    r"(?:(\d{1,4})\s)?(?:(?i:chapter|part|section)\s)?(?:[\d.]+\s)?[A-ZÀ-ÞА-Я][^.!?]{2,80}?(?:\s(\d{1,4}))?"
)
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
    running, ahead = _running_heads(printed), _numbers_ahead(printed)
    return [
        line
        for number, page in enumerate(printed, 1)
        for line in _page(page, number, running, number + ahead if ahead is not None else None)
    ]


def _page(
    page: Sequence[str], number: int, running: set[str], printed: int | None
) -> list[PageLine]:
    """The lines of a page; `printed` is the number that it has on paper, None where it is not
    known."""
    is_edge = [
        _is_at_edge(page, index) and _is_furniture(line, running) for index, line in enumerate(page)
    ]
    for index in _outermost(page):
        is_edge[index] = is_edge[index] or printed in _numbers_beside(page[index])
    first_note, marks = _notes(page)
    in_contents = sum(CONTENTS.fullmatch(line) is not None for line in page) >= FEWEST_ENTRIES
    lines = []
    for index, line in enumerate(page):
        if is_edge[index]:
            lines.append(PageLine(line, number, FURNITURE))
        elif CONTENTS.fullmatch(line) or (in_contents and ENTRY.fullmatch(line)):
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


def _outermost(page: Sequence[str]) -> set[int]:
    """The places of the first and the last line that say anything."""
    said = [index for index, line in enumerate(page) if line]
    return {said[0], said[-1]} if said else set()


def _numbers_ahead(pages: Sequence[Sequence[str]]) -> int | None:
    """How far the numbers on paper are ahead of the pages of the file, None where many pages agree
    on nothing."""
    found = Counter(
        number - index
        for index, page in enumerate(pages, 1)
        for line in {page[at] for at in _outermost(page)}
        for number in {*_numbers_beside(line), *_number_alone(line)}
    )
    ahead, count = found.most_common(1)[0] if found else (0, 0)
    return ahead if count >= max(FEWEST_RUNNING, len(pages) // 3) else None


def _number_alone(line: str) -> set[int]:
    return {int(line)} if line.isdecimal() and len(line) < 5 else set()


def _numbers_beside(line: str) -> set[int]:
    """The numbers before and behind a title: `4 Chapter 1. Tides`, `1.2. Tides 21`."""
    found = TITLE_AND_NUMBER.fullmatch(line)
    return {int(number) for number in found.groups() if number} if found else set()


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).casefold()
