"""A line into a Block: its marks say what it is, its looks that it is a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.article.model import Block, BlockKind, Skip
from podcast.article.paste.headline_search import DATELINE
from podcast.article.paste.pasted_text import PastedText
from podcast.article.paste.sentences_without_end import is_sentence_of_its_own
from podcast.article.prose import is_prose, word_count
from podcast.kept_patterns import compiled

LONGEST_HEADING = 12  # words
SALUTATION = compiled(
    r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening)|hallo|liebe[rs]?"
    r"|sehr geehrte[rs]?|guten (?:morgen|tag|abend)|bonjour|chère?s?|hola|querid[oa]s?"
    r"|estimad[oa]s?)\b(?!.*[.?]$)",
    re.IGNORECASE,
)
AFTERTHOUGHT = compiled(r"P\.? ?S\b\.?", re.IGNORECASE)  # what stands over it is a name
FEWEST_ITEMS = 2  # short lines above one that is the last of their list
ITEM = compiled(r"^(?:[-*•‣▪]|(\d{1,3})[.)])\s+(?=\S)")


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
    if SALUTATION.match(text) or DATELINE.fullmatch(text):
        return False
    if index + 1 >= len(lines) or word_count(text) > LONGEST_HEADING:
        return False
    following = lines[index + 1]
    stands_alone = lines[index].after_blank and following.after_blank
    leads_to_prose = (
        is_prose(following.text)
        and skips[index + 1] is None
        and not AFTERTHOUGHT.match(following.text)
    )
    if not stands_alone or is_prose(text) or not leads_to_prose:
        return False
    return not is_sentence_of_its_own(text) and not _closes_a_list(reading, index)


def _closes_a_list(reading: PastedText, index: int) -> bool:
    """Whether the lines right above are short ones too, down from a line that announces them or
    several of them: `No running`, `No diving`, `No dogs`."""
    above = index - 1
    while above >= 0 and _is_short(reading.lines[above].text):
        above -= 1
    items = index - 1 - above
    announced = above >= 0 and reading.lines[above].text.endswith(":")
    return items > 0 and (announced or items >= FEWEST_ITEMS)


def _is_short(text: str) -> bool:
    return word_count(text) <= LONGEST_HEADING and not is_prose(text) and text[-1] not in ".:"
