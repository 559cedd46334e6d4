"""Plain text into an Article: the title and the body found, everything else left out with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.article.clutter import Rule, find_rule
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.passage import Passage, find_passage, overlap, telling_words
from podcast.article.tidy import is_prose, letters, tidy, word_count

TWICE = Skip("caption-twice", "photo caption")
OTHER_STORY = Skip("other-story", "another story")
AROUND = Skip("page", "part of the page, not of the article")
TITLE_AGAIN = Skip("title-again", "the title once more")
LINKS = Skip("links", "links to other stories")
STANDFIRST = Skip("standfirst", "line under the title")
UNRELATED = 0.1  # share of telling words in common under which what follows is another story


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
    if not lines:
        return Article(title="", blocks=())
    words = [line.text for line in lines]
    rules = [find_rule(line) for line in words]
    passage = find_passage(words, rules)
    passage = _without_tail(words, rules, passage)
    skips = _judge(words, rules, passage)
    title_at = passage.headline if passage.headline >= 0 else 0
    title = words[title_at]
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, line.text, line.start, line.end, skip=skip)
        for index, (line, skip) in enumerate(zip(lines, skips, strict=True))
        if index != title_at
    )
    return Article(title=title, blocks=blocks)


def _without_tail(lines: Sequence[str], rules: Sequence[Rule | None], passage: Passage) -> Passage:
    """The passage up to a heading of links after which other stories are told."""
    for index in range(passage.start + 1, passage.end):
        rule = rules[index]
        if not rule or rule.starts not in ("tail", "comments"):
            continue
        before = [line for line in lines[passage.start : index] if is_prose(line)]
        after = [line for line in lines[index + 1 : passage.end] if is_prose(line)]
        about = telling_words(" ".join(before))
        if len(before) >= 3 and overlap(telling_words(" ".join(after)), about) < UNRELATED:
            return Passage(passage.headline, passage.start, index)
    return passage


def _judge(lines: Sequence[str], rules: Sequence[Rule | None], passage: Passage) -> list[Skip | None]:
    skips: list[Skip | None] = [rule.skip if rule else None for rule in rules]
    title = letters(lines[passage.headline if passage.headline >= 0 else 0])
    _twice(lines, skips)
    tail = False
    for index, line in enumerate(lines):
        if not passage.start <= index < passage.end:
            skips[index] = skips[index] or (OTHER_STORY if index >= passage.end and is_prose(line) else AROUND)
            continue
        rule = rules[index]
        if rule and rule.starts in ("tail", "comments"):
            tail = True
        elif is_prose(line):
            tail = False
        elif tail and skips[index] is None:
            skips[index] = LINKS
        if letters(line) == title:
            skips[index] = TITLE_AGAIN
    return skips


def _twice(lines: Sequence[str], skips: list[Skip | None]) -> None:
    """A line that the next one repeats, or begins the next one, is a caption printed twice."""
    for index in range(len(lines) - 1):
        first, second = lines[index], lines[index + 1]
        if word_count(first) >= 4 and second.startswith(first.rstrip(".")):
            skips[index] = skips[index + 1] = TWICE


def _runs_of_links(lines: Sequence[str], skips: list[Skip | None], passage: Passage) -> None:
    """Three short lines in a row that are not sentences are links, not headings."""
    run: list[int] = []
    for index in range(passage.start, passage.end + 1):
        if index < passage.end and not is_prose(lines[index]):
            run.append(index)
            continue
        if len(run) >= 3:
            for place in run:
                skips[place] = skips[place] or LINKS
        run = []
