"""A line into a Block: its marks say what it is, its looks that it is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.article.model import Block, BlockKind, Skip
from podcast.article.paste.pasted_text import PastedText
from podcast.article.prose import is_prose, word_count

LONGEST_HEADING = 12  # words
ITEM = re.compile(r"^(?:[-*•‣▪]|(\d{1,3})[.)])\s+(?=\S)")


def block_of_line(reading: PastedText, skips: Sequence[Skip | None], index: int) -> Block:
    """The block of a line: its marks of a list or a quotation say what it is, its looks that it is
    a heading."""
    line, skip = reading.lines[index], skips[index]
    if skip is None and (item := ITEM.match(line.text)):
        text, number = line.text[item.end() :], int(item[1]) if item[1] else None
        return Block(BlockKind.LIST_ITEM, text, line.start, line.end, level=1, number=number)
    if skip is None and line.text.startswith("> ") and len(line.text) > 2:
        return Block(BlockKind.QUOTE, line.text[2:].strip(), line.start, line.end)
    if skip is None and _is_heading(reading, skips, index):
        return Block(BlockKind.HEADING, line.text, line.start, line.end, level=2)
    return Block(BlockKind.PARAGRAPH, line.text, line.start, line.end, skip=skip)


def _is_heading(reading: PastedText, skips: Sequence[Skip | None], index: int) -> bool:
    """A short line on its own, without an end to its sentence, before a paragraph of the
    article."""
    lines, text = reading.lines, reading.lines[index].text
    if index + 1 >= len(lines) or word_count(text) > LONGEST_HEADING or text[-1] in ".,;:…":
        return False
    following = lines[index + 1]
    stands_alone = lines[index].after_blank and following.after_blank
    leads_to_prose = is_prose(following.text) and skips[index + 1] is None
    return stands_alone and not is_prose(text) and leads_to_prose
