"""The lines of a text, each a paragraph: lines that were broken at a margin are joined again."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from podcast.article.normalization import tidy

NARROWEST, WIDEST = 45, 110  # characters a line that texts are broken at
FULL = 0.7  # of the margin: a line that goes on in the next one is at least so long
# Share of the lines that another follows without a blank one, which are so long in a broken text.
SHARE = 0.8
FEWEST_LINES = 4  # that others follow, to tell by
# What an encyclopaedia prints behind a word.
REFERENCE = re.compile(r"(?<=\S)\[(?:\d{1,3}|edit|note \d{1,3}|citation needed)\]")
MARKS_OF_AN_ITEM = ("- ", "* ", "• ", "> ")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank; `text` with single spaces, places (characters) as in
    the source."""

    text: str
    start: int
    end: int
    after_blank: bool = True


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold anything, paragraphs broken at a margin in one."""
    lines, place, blank = [], 0, True
    for raw in text.split("\n"):
        shown = REFERENCE.sub("", tidy(raw))
        if shown:
            lines.append(Line(shown, place, place + len(raw), blank))
        blank = not shown
        place += len(raw) + 1
    return _joined(lines) if _is_broken(lines) else tuple(lines)


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether the text was broken at a margin: nearly all lines that others follow at once are
    about as long."""
    followed = [len(line.text) for line, after in pairwise(lines) if not after.after_blank]
    if len(followed) < FEWEST_LINES:
        return False
    margin = statistics.quantiles(followed, n=10)[-1]
    full = sum(length >= FULL * margin for length in followed)
    return NARROWEST <= margin <= WIDEST and full >= SHARE * len(followed)


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with each that goes on in the next one joined to it."""
    whole: list[Line] = []
    for line in lines:
        if line.after_blank or not whole or line.text.startswith(MARKS_OF_AN_ITEM):
            whole.append(line)
        else:
            begun = whole.pop()
            text = f"{begun.text} {line.text}"
            whole.append(Line(text, begun.start, line.end, begun.after_blank))
    return tuple(whole)
