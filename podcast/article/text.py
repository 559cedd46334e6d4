"""Plain text into an Article: the title and the body found, everything else left out with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from podcast.article.clutter import Rule, find_rule
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.tidy import tidy

TWICE = Skip("caption-twice", "photo caption")
OTHER_STORY = Skip("other-story", "another story")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank; `text` with single spaces, places as in the source."""

    text: str
    start: int
    end: int
    after_blank: bool = True


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold anything, with their places (characters)."""
    lines, place, blank = [], 0, True
    for raw in text.split("\n"):
        shown = tidy(raw)
        if shown:
            lines.append(Line(shown, place, place + len(raw), blank))
        blank = not shown
        place += len(raw) + 1
    return tuple(lines)


def read_text(text: str) -> Article:
    """An article from plain text, pasted with whatever was around it."""
    lines = split_lines(text)
    found = [find_rule(line.text) for line in lines]
    skips = _captions([line.text for line in lines], [rule.skip if rule else None for rule in found])
    skips = _tails([line.text for line in lines], found, skips)
    title, blocks = "", []
    for line, skip in zip(lines, skips, strict=True):
        if not title and skip is None:
            title = line.text
            continue
        blocks.append(Block(BlockKind.PARAGRAPH, line.text, line.start, line.end, skip=skip))
    return Article(title=title, blocks=tuple(blocks))


def _captions(lines: Sequence[str], skips: list[Skip | None]) -> list[Skip | None]:
    """A line that the next one repeats, or begins the next one, is a caption printed twice."""
    for index in range(len(lines) - 1):
        first, second = lines[index], lines[index + 1]
        if len(first) >= 20 and second.startswith(first.rstrip(".")):
            skips[index] = skips[index + 1] = TWICE
    return skips


def _tails(lines: Sequence[str], found: Sequence[Rule | None], skips: list[Skip | None]) -> list[Skip | None]:
    start = next(
        (i for i, rule in enumerate(found) if rule and rule.starts == "tail" and i > len(lines) // 4), len(lines)
    )
    return [skip or (OTHER_STORY if i > start else None) for i, skip in enumerate(skips)]


def with_kind(block: Block, kind: BlockKind) -> Block:
    """The same block as another kind."""
    return replace(block, kind=kind)
