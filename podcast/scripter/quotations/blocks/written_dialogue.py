"""Fiction, and long dialogue: who speaks there is for the ear of the reader, line by line, and no
attribution tells it. It is left as written, and the narrator reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled

OPENS = compiled(r"[“\"„«]|[‘'](?=[^\W\d_a-z])")
# A paragraph that is nothing but what somebody says.
BARE = compiled(
    r"[“\"„«][^“”\"„«»]+[”\"“»]|‘[^‘\n]+[.,!?…—–-]’|'[^'\n]+(?:'(?=\w)[^'\n]+)*[.,!?…—–-]'"
)
WORDS_IN_MARKS = compiled(r"[“\"„«‘][^“”\"„«»‘]*[”\"“»’]")
FULL_NAME = compiled(r"\b[^\W\d_a-z][\w’'-]+\s[^\W\d_a-z][\w’'-]+")
SHORT = 15  # words of a line of dialogue
FEWEST_BARE, FEWEST_LINES = 3, 4  # in fiction
SHARE = 0.2  # of a story's paragraphs are lines of dialogue, at least
ROW = 4  # lines of a dialogue, one right behind the other
BARE_IN_ROW = 3


def left_as_written(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks whose dialogue is left as written: all of a story's, and in an
    article those of a long row of short lines."""
    told = [number for number, block in enumerate(blocks) if _is_told(block)]
    lines = [number for number in told if is_line(blocks[number].text)]
    if _is_story(blocks, told, lines):
        return frozenset(told)
    return frozenset(number for row in _rows(blocks, told) for number in row)


def is_line(text: str) -> bool:
    """Whether a paragraph begins with what somebody says.

    >>> is_line("“Somebody will,” she said."), is_line("'Tis late, she thought.")
    (True, True)
    """
    return OPENS.match(text.lstrip()) is not None


def _is_told(block: Block) -> bool:
    return block.kept and block.kind is BlockKind.PARAGRAPH and bool(block.text.strip())


def _is_bare(block: Block) -> bool:
    text = block.text.strip()
    return len(text.split()) <= SHORT and BARE.fullmatch(text) is not None


def _is_story(blocks: Sequence[Block], told: Sequence[int], lines: Sequence[int]) -> bool:
    """Many lines of dialogue, most of them short, several with nobody named, and none that brings
    in a speaker by the full name: no reporter writes so."""
    bare = [number for number in lines if _is_bare(blocks[number])]
    short = [number for number in lines if len(blocks[number].text.split()) <= SHORT]
    return (
        not any(FULL_NAME.search(WORDS_IN_MARKS.sub("", blocks[at].text)) for at in lines)
        and len(bare) >= FEWEST_BARE
        and len(lines) >= max(FEWEST_LINES, SHARE * len(told))
        and 2 * len(short) >= len(lines)
    )


def _rows(blocks: Sequence[Block], told: Sequence[int]) -> Iterator[list[int]]:
    """Rows of lines right behind one another in which mostly nobody is named."""
    for is_dialogue, numbers in groupby(told, lambda number: is_line(blocks[number].text)):
        row = list(numbers)
        bare = sum(_is_bare(blocks[number]) for number in row)
        if is_dialogue and len(row) >= ROW and bare >= BARE_IN_ROW and 2 * bare >= len(row):
            yield row
