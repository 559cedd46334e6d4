"""Short lines in bold or in capitals between paragraphs, as many papers set their headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import ClassifiedBlock
from podcast.article.model import BlockKind
from podcast.article.normalization import tidy
from podcast.article.prose import is_prose, word_count

LONGEST = 10  # words
SISTERS = 2  # bold lines that make each other headings; one alone may be a name, a label
LEVEL = 3
BOLD = ("b", "strong")
ENDS = (".", ",", ";", ":", "…", "”", '"')  # of a line that is a sentence, or leads to the next
MOST_NUMBERS = 2  # words of it with figures: more are a score
A_NAME = 3  # words at most of a line right under the title that is a name, or names a section
LONG_WORD = 6  # letters of one word in capitals: a shorter one is an abbreviation
ASKED = 1 / 3  # of the bold lines end in a question mark: an interview's questions


def with_bold_headings(judged: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """The blocks of an article; short lines in bold, or in capitals, over paragraphs are headings
    where they have sisters. Bold questions stay: answers come after them."""
    kept = [one for one in judged if one.skip is None]
    lines = [
        one.block.index
        for number, one in enumerate(kept)
        if _may_be_heading(one.block) and _leads_to_text(kept, number)
    ]
    texts = {one.block.index: one.block.text for one in kept}
    asked = sum(texts[index].endswith("?") for index in lines)
    sisters = len(lines) + any(one.is_heading for one in kept)
    if sisters < SISTERS or asked > ASKED * len(lines):
        return list(judged)
    first = kept[0].block
    if first.index in lines and word_count(first.text) <= A_NAME:
        lines = [index for index in lines if index != first.index]
    headings = frozenset(lines)
    return [
        replace(one, block=replace(one.block, kind=BlockKind.HEADING, level=LEVEL))
        if one.skip is None and one.block.index in headings
        else one
        for one in judged
    ]


def _may_be_heading(block: TextBlock) -> bool:
    text = block.text
    is_short = block.kind is BlockKind.PARAGRAPH and word_count(text) <= LONGEST
    if not is_short or block.quote is not None or text.endswith(ENDS) or block.linked:
        return False
    if sum(any(map(str.isdigit, word)) for word in text.split()) > MOST_NUMBERS:
        return False
    return _is_bold(block) or _is_in_capitals(text)


def _is_bold(block: TextBlock) -> bool:
    """Whether all of a line is in bold."""
    if block.element.tag in BOLD:
        return True
    return any(
        tidy(bold.text_content()) == block.text
        for bold in block.element.iter(*BOLD)
        if isinstance(bold.tag, str)
    )


def _is_in_capitals(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return (len(words) > 1 or len(text) >= LONG_WORD) and text.upper() == text


def _leads_to_text(kept: Sequence[ClassifiedBlock], number: int) -> bool:
    """Whether a paragraph or a list comes after it, and it does not name the writer of a part, with
    what they are, right under that part's heading."""
    if number + 1 >= len(kept):
        return False
    if number and kept[number - 1].is_heading and ", " in kept[number].block.text:
        return False
    following = kept[number + 1].block
    is_text = following.kind is BlockKind.PARAGRAPH and is_prose(following.text)
    return is_text or following.kind is BlockKind.LIST_ITEM
