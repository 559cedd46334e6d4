"""A script file as blocks of text, every character kept: a change touches its own block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from podcast.script.comments import COMMENT, our_comment
from podcast.script.front_matter import FENCE

BETWEEN = "\n\n"  # what parts blocks of ours


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Some lines of the file that no blank line parts, and the blank lines after them."""

    raw: str
    gap: str = BETWEEN

    @property
    def notes(self) -> tuple[str, ...]:
        """Comments that are the editor's own: nobody else may lose them."""
        return tuple(
            found[0] for found in COMMENT.finditer(self.raw) if our_comment(found[1]) is None
        )


@dataclass(frozen=True, slots=True)
class BlockTexts:
    """A script file: its head with the blank lines after it, and the blocks of its body."""

    head: str
    blocks: tuple[TextBlock, ...]

    @property
    def text(self) -> str:
        """The file's text again."""
        return self.head + "".join(block.raw + block.gap for block in self.blocks)

    def first_lines(self) -> list[int]:
        """The number, from 1, of each block's first line in the file."""
        number, numbers = 1 + self.head.count("\n"), []
        for block in self.blocks:
            numbers.append(number)
            number += block.raw.count("\n") + block.gap.count("\n")
        return numbers


def split_blocks(text: str) -> BlockTexts:
    """The blocks of a file with newlines as `\\n`; `split_blocks(text).text == text`.

    >>> split_blocks("---\\ntitle: T\\n---\\n\\nOne\\nmore.\\n\\n> **A:** Two.\\n").blocks
    (TextBlock(raw='One\\nmore.', gap='\\n\\n'), TextBlock(raw='> **A:** Two.', gap='\\n'))
    """
    lines = _lines(text)
    body = _end_of_head(lines)
    number = body
    while number < len(lines) and not lines[number].strip():
        number += 1
    head = "".join(lines[:number])
    covered = _lines_within_comments(text, lines)
    blocks: list[TextBlock] = []
    raw: list[str] = []
    gap: list[str] = []
    for at in range(number, len(lines)):
        blank = not lines[at].strip() and at not in covered
        if not blank and gap:
            blocks.append(_block(raw, gap))
            raw, gap = [], []
        (gap if blank else raw).append(lines[at])
    if raw:
        blocks.append(_block(raw, gap))
    return BlockTexts(head, tuple(blocks))


def joined(raws: Iterable[str]) -> str:
    """Blocks of ours as one text."""
    return BETWEEN.join(raws)


def _lines(text: str) -> list[str]:
    """Lines with their `\\n`: nothing else ends a line of a script."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _end_of_head(lines: list[str]) -> int:
    """The number of lines of the front matter; 0 where there is none that is whole."""
    if not lines or lines[0].strip() != FENCE:
        return 0
    ends = (at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    return next(ends, -1) + 1


def _lines_within_comments(text: str, lines: list[str]) -> set[int]:
    """The numbers, from 0, of lines that a comment goes on over."""
    ends = list(accumulate(map(len, lines)))
    within: set[int] = set()
    for comment in COMMENT.finditer(text):
        if "\n" in comment[0]:
            within.update(
                range(bisect_right(ends, comment.start()) + 1, bisect_right(ends, comment.end()))
            )
    return within


def _block(raw: list[str], gap: list[str]) -> TextBlock:
    text = "".join(raw)
    bare = text.rstrip("\n")
    return TextBlock(bare, text[len(bare) :] + "".join(gap))
