"""The lines of a text, each a paragraph: lines that were broken at a margin are joined again."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from podcast.article.normalization import tidy

MARGINS = (45, 110)  # characters a line that texts are broken at
FULL = 0.7  # of the margin: a line that goes on in the next one is at least so long
REFERENCE = re.compile(
    r"(?<=\S)\[(?:\d{1,3}|edit|note \d{1,3}|citation needed)\]"
)  # what an encyclopaedia prints
# of the lines that another follows without a blank one are so long in a text that was broken
SHARE = 0.8


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
    if len(followed) < 4:
        return False
    margin = statistics.quantiles(followed, n=10)[-1]
    full = sum(length >= FULL * margin for length in followed)
    return MARGINS[0] <= margin <= MARGINS[1] and full >= SHARE * len(followed)


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    out: list[Line] = []
    for line in lines:
        if line.after_blank or not out or line.text[:2] in ("- ", "* ", "• ", "> "):
            out.append(line)
        else:
            last = out[-1]
            out[-1] = Line(f"{last.text} {line.text}", last.start, line.end, last.after_blank)
    return tuple(out)
