"""The paragraphs of a text, wrapped at a width or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines between breaks: (start, end) without the white space around it."""

    start: int
    end: int


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text. A single line break parts them too, unless the text is wrapped at a
    fixed width."""
    breaks = r"\n[ \t\r\u00a0]*(?:\n[ \t\r\u00a0]*)+" if _wrapped(text) else r"[\n\u2029\x0b\x0c]+"
    found: list[Paragraph] = []
    at = 0
    for gap in re.finditer(breaks, text):
        _add(found, text, at, gap.start())
        at = gap.end()
    _add(found, text, at, len(text))
    return found


def _add(found: list[Paragraph], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if stripped := piece.strip():
        start += len(piece) - len(piece.lstrip())
        found.append(Paragraph(start, start + len(stripped)))


def _wrapped(text: str) -> bool:
    """Whether lines end where a fixed width ends them: none is long, and most go on in lower
    case."""
    lines = text[:20_000].split("\n")[:-1] if len(text) > 20_000 else text.split("\n")
    inner = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    if len(inner) < 2 or max(map(len, lines)) > 120:
        return False
    going_on = sum(two.lstrip()[0].islower() or len(one) > 55 for one, two in inner)
    return going_on * 3 >= len(inner) * 2 and any(two.lstrip()[0].islower() for _, two in inner)
