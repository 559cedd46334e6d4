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
ABOVE = Skip("above", "line above the text")
CAPTION = Skip("caption", "photo caption")
HEAD_RULES = ("byline", "stamp", "author-line", "updated-at", "reading-time")  # what stands above a text
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
    skips = _judge(lines, rules, passage)
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


def _judge(lines: Sequence[Line], rules: Sequence[Rule | None], passage: Passage) -> list[Skip | None]:
    """Why each line is left out, None for those of the article."""
    skips: list[Skip | None] = [rule.skip if rule else None for rule in rules]
    title = letters(lines[passage.headline if passage.headline >= 0 else 0].text)
    _captions(lines, rules, skips)
    first = _first_paragraph(lines, rules, skips, passage)
    tail = False
    for index, line in enumerate(lines):
        if not passage.start <= index < passage.end:
            skips[index] = skips[index] or (OTHER_STORY if index >= passage.end and is_prose(line.text) else AROUND)
            continue
        rule = rules[index]
        if rule and rule.starts in ("tail", "comments"):
            tail = True
        elif is_prose(line.text):
            tail = False
        elif tail and skips[index] is None:
            skips[index] = LINKS
        if letters(line.text) == title:
            skips[index] = TITLE_AGAIN
        elif index < first:
            skips[index] = skips[index] or (STANDFIRST if is_prose(line.text) else ABOVE)
    return skips


def _first_paragraph(
    lines: Sequence[Line], rules: Sequence[Rule | None], skips: Sequence[Skip | None], passage: Passage
) -> int:
    """Where the text begins, after the line under the title, the byline and what else a page puts there."""
    prose = [i for i in range(passage.start, passage.end) if skips[i] is None and is_prose(lines[i].text)]
    if not prose or passage.headline < 0:
        return passage.start
    third = prose[min(2, len(prose) - 1)]
    stamps = [i for i in range(passage.start, third) if (rule := rules[i]) and rule.name in HEAD_RULES]
    return next((i for i in prose if not stamps or i > stamps[-1]), passage.start)


def _captions(lines: Sequence[Line], rules: Sequence[Rule | None], skips: list[Skip | None]) -> None:
    """A line printed again at once, or begun by the next one, is a caption; so is one with a credit right under it."""
    last: dict[str, int] = {}
    prose = 0  # paragraphs so far
    for index, line in enumerate(lines):
        mark, following = letters(line.text), lines[index + 1] if index + 1 < len(lines) else None
        if following and word_count(line.text) >= 4:
            rule = rules[index + 1]
            if following.text.startswith(line.text.rstrip(".")):
                skips[index] = skips[index + 1] = TWICE
            elif rule and rule.name in ("credit", "photo-by") and not following.after_blank:
                skips[index] = skips[index] or CAPTION
        if is_prose(line.text):
            if mark in last and prose - last[mark] <= 1:
                for place, other in enumerate(lines[: index + 1]):
                    if letters(other.text) == mark:
                        skips[place] = TWICE
            elif rules[index] is None:
                prose += 1
                last[mark] = prose
