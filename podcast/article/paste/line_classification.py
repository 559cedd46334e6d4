"""Plain text into an Article: the title and the body found, everything else left out with its reason."""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from podcast.article.bylines import clean_author
from podcast.article.captions import mark_captions
from podcast.article.clutter import Rule, find_rule
from podcast.article.dates import read_date
from podcast.article.ending import mark_ending
from podcast.article.headlines import BYLINES, HEAD_RULES, is_title
from podcast.article.lines import Line, split_lines
from podcast.article.model import PULL_QUOTE, TITLE_AGAIN, Article, Block, BlockKind, Skip
from podcast.article.passage import Passage, find_passage
from podcast.article.tidy import SENTENCE_END, is_prose, letters, word_count
from podcast.article.vocabulary import ANYBODYS, names, overlap, stems, telling_words

OTHER_STORY = Skip("other-story", "another story")
AROUND = Skip("page", "part of the page, not of the article")
LINKS = Skip("links", "links to other stories")
STANDFIRST = Skip("standfirst", "line under the title")
ABOVE = Skip("above", "line above the text")
UNRELATED = 0.18  # share of words in common under which what follows a heading of links is another story
NAMED = 2  # names of the article that make a paragraph its own, or one more telling words
ENOUGH = 200  # words that are enough to tell by what they have in common
MOST_TAILS = 40  # headings of links that are tried
MUCH = 1 / 3  # of the prose: to leave out more is told to the user
LONGEST_ABOVE = 60  # words between the title and the byline, half of it if on more lines: more is the article
LONGEST_HEAD = 6  # lines under a title that say who wrote the article and when
LONGEST_PULLED = 40  # words of a pull quote
FEWEST_LETTERS = 25
MOST_WORK = 300_000_000  # characters compared in looking for pull quotes: a book has none
LONGEST_HEADING = 12  # words
ITEM = re.compile(r"^(?:[-*•‣▪]|(\d{1,3})[.)])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text as lines, the rule that drops each, and the passage that is the article."""

    lines: Sequence[Line]
    rules: Sequence[Rule | None]
    passage: Passage

    @property
    def title_at(self) -> int:
        """The line of the title, -1 when the text begins without one."""
        if self.passage.headline >= 0:
            return self.passage.headline
        above = range(min(self.passage.start, len(self.lines) - 1), -1, -1)
        return next((index for index in (0, *above) if self._is_title(index)), -1)

    def _is_title(self, index: int) -> bool:
        return len(self.lines) > 1 and self.rules[index] is None and is_title(self.lines[index].text)


def read_text(text: str) -> Article:
    """An article from plain text, pasted with whatever was around it."""
    lines = split_lines(text)
    if not lines:
        return Article(title="", blocks=())
    words = [line.text for line in lines]
    rules = [find_rule(line) for line in words]
    passage = find_passage(words, rules)
    shorter = _without_tail(words, rules, passage)
    reading = _Reading(lines, rules, shorter)
    skips = _judge(reading)
    title_at = reading.title_at
    head = _head(reading, skips)
    return Article(
        title=words[title_at] if title_at >= 0 else "",
        blocks=tuple(_block(reading, skips, index) for index in range(len(lines)) if index != title_at),
        author=next((author for i in head if _is_of(rules[i], BYLINES) and (author := clean_author(words[i]))), ""),
        published=next((day for i in head if _is_of(rules[i], HEAD_RULES) and (day := read_date(words[i]))), None),
        warnings=_warnings(words, rules, shorter),
    )


def _head(reading: _Reading, skips: Sequence[Skip | None]) -> list[int]:
    """The lines that say who wrote the article and when: those above its text, and under its title printed before."""
    title_at = reading.title_at
    title = letters(reading.lines[title_at].text) if title_at >= 0 else ""
    before = [i for i in range(1, title_at) if letters(reading.lines[i].text) == title]
    under = [i for at in before for i in range(at + 1, min(at + 1 + LONGEST_HEAD, title_at))]
    return [*range(max(0, title_at), _first_paragraph(reading, skips)), *under]


def _is_of(rule: Rule | None, names: Sequence[str]) -> bool:
    return rule is not None and rule.name in names


def _without_tail(lines: Sequence[str], rules: Sequence[Rule | None], passage: Passage) -> Passage:
    """The passage up to a heading of links after which other stories are told.

    Only where what follows has next to no telling word in common with what went before: a heading of links also
    stands in the midst of articles.
    """
    tails = (
        i for i in range(passage.start + 1, passage.end) if (rule := rules[i]) and rule.starts in ("tail", "comments")
    )
    for index in islice(tails, MOST_TAILS):
        before = [line for line in lines[passage.start : index] if is_prose(line)]
        after = [line for line in lines[index + 1 : passage.end] if is_prose(line)]
        most = max(sum(map(word_count, before)), sum(map(word_count, after)))
        sure = most > ENOUGH or not _in_a_row(lines, rules, index + 1, passage.end)
        if len(before) >= 3 and sure and _is_another_story(" ".join(before), after):
            return Passage(passage.headline, passage.start, index)
    return passage


def _in_a_row(lines: Sequence[str], rules: Sequence[Rule | None], start: int, end: int) -> bool:
    """Whether two paragraphs stand in a row: an article goes on like that, teasers alternate with their titles."""
    prose = [rules[index] is None and is_prose(lines[index]) for index in range(start, end)]
    return any(map(operator.and_, prose, prose[1:]))


def _is_another_story(before: str, after: Sequence[str]) -> bool:
    """Whether two texts share too few names and too few words to be one article, and no paragraph is of the first.

    Halves of one article share 0.25 and more.
    """
    told, whole = telling_words(before) - ANYBODYS, " ".join(after)
    if any(len(told & names(line)) >= NAMED or len(told & telling_words(line)) > NAMED for line in after):
        return False
    same = overlap(telling_words(whole) - ANYBODYS, told)
    return same < UNRELATED and overlap(stems(whole), stems(before)) < UNRELATED


def _warnings(lines: Sequence[str], rules: Sequence[Rule | None], passage: Passage) -> tuple[str, ...]:
    """What the user is told: prose left out after the article that is much beside what was kept of it."""
    comments = (i for i in range(passage.end, len(lines)) if (rule := rules[i]) and rule.starts == "comments")
    last = next(comments, len(lines))
    cut = sum(word_count(line) for line in lines[passage.end : last] if is_prose(line))
    kept = sum(word_count(line) for line in lines[passage.start : passage.end] if is_prose(line))
    if cut <= MUCH * (cut + kept):
        return ()
    return (f"{cut} words after “{lines[passage.end]}” were taken for other stories and left out",)


def _judge(reading: _Reading) -> list[Skip | None]:
    """Why each line is left out, None for those of the article."""
    lines, rules, passage = reading.lines, reading.rules, reading.passage
    skips: list[Skip | None] = [rule.skip if rule else None for rule in rules]
    title_at = reading.title_at
    title = letters(lines[title_at].text) if title_at >= 0 else None
    mark_captions(lines, rules, skips)
    first = _first_paragraph(reading, skips)
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
        if letters(line.text) == title and index != title_at:
            skips[index] = TITLE_AGAIN
        elif index < first:
            skips[index] = skips[index] or (STANDFIRST if is_prose(line.text) else ABOVE)
    _mark_pulled(lines, skips)
    inside = skips[passage.start : passage.end]
    words = [line.text for line in lines[passage.start : passage.end]]
    mark_ending(words, rules[passage.start : passage.end], inside)
    skips[passage.start : passage.end] = inside
    return skips


def _mark_pulled(lines: Sequence[Line], skips: list[Skip | None]) -> None:
    """Mark, in `skips`, pull quotes: sentences that stand within a longer paragraph as well."""
    kept = [letters(line.text) for line, skip in zip(lines, skips, strict=True) if skip is None]
    whole = "\n".join(kept)
    if len(whole) * len(kept) > MOST_WORK:
        return
    for index, line in enumerate(lines):
        if skips[index] is None and is_prose(line.text) and word_count(line.text) <= LONGEST_PULLED:
            mark = letters(line.text)
            if len(mark) >= FEWEST_LETTERS and whole.count(mark) > kept.count(mark):
                skips[index] = PULL_QUOTE


def _first_paragraph(reading: _Reading, skips: Sequence[Skip | None]) -> int:
    """Where the text begins, after the line under the title, the byline and what else a page puts there."""
    lines, passage = reading.lines, reading.passage
    whole = passage.end == len(lines)  # nothing but the article is pasted
    inside = [i for i in range(passage.start, passage.end) if skips[i] is None]
    prose = [i for i in inside if _is_text(lines[i].text, whole)]
    if not prose or passage.headline < 0 or (whole and inside.index(prose[0]) > LONGEST_HEAD):  # it begins with a list
        return passage.start
    third = prose[min(2, len(prose) - 1)]
    stamps = [i for i in range(passage.start, third) if (rule := reading.rules[i]) and rule.name in HEAD_RULES]
    above = [word_count(lines[i].text) for i in prose if stamps and i < stamps[-1]]
    begun = sum(above) > (LONGEST_ABOVE if len(above) == 1 else LONGEST_ABOVE // 2)
    return next((i for i in prose if not stamps or begun or i > stamps[-1]), passage.start)


def _is_text(line: str, whole: bool) -> bool:
    """Whether a line is the article's under its title; where nothing else is pasted, short sentences and verses are."""
    ended = line.endswith(",") or SENTENCE_END.search(line[-8:]) is not None
    return is_prose(line) or (whole and ((ended and " " in line) or ITEM.match(line) is not None))


def _block(reading: _Reading, skips: Sequence[Skip | None], index: int) -> Block:
    """The block of a line: its marks of a list or a quotation say what it is, its looks that it is a heading."""
    line, skip = reading.lines[index], skips[index]
    if skip is None and (item := ITEM.match(line.text)):
        text, number = line.text[item.end() :], int(item[1]) if item[1] else None
        return Block(BlockKind.LIST_ITEM, text, line.start, line.end, level=1, number=number)
    if skip is None and line.text.startswith("> ") and len(line.text) > 2:
        return Block(BlockKind.QUOTE, line.text[2:].strip(), line.start, line.end)
    if skip is None and _is_heading(reading, skips, index):
        return Block(BlockKind.HEADING, line.text, line.start, line.end, level=2)
    return Block(BlockKind.PARAGRAPH, line.text, line.start, line.end, skip=skip)


def _is_heading(reading: _Reading, skips: Sequence[Skip | None], index: int) -> bool:
    """A short line on its own, without an end to its sentence, before a paragraph of the article."""
    lines, text = reading.lines, reading.lines[index].text
    if index + 1 >= len(lines) or word_count(text) > LONGEST_HEADING or text[-1] in ".,;:…":
        return False
    following = lines[index + 1]
    alone = lines[index].after_blank and following.after_blank
    return alone and not is_prose(text) and is_prose(following.text) and skips[index + 1] is None
