"""Where one story ends and others are told: headings of links, and words in common."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from itertools import islice

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.lexical_overlap import ANYBODYS, names, overlap, stems, telling_words
from podcast.article.paste.passage_search import Passage
from podcast.article.prose import is_prose, word_count

UNRELATED = (
    0.18  # share of words in common under which what follows a heading of links is another story
)
NAMED = 2  # names of the article that make a paragraph its own, or one more telling words
ENOUGH = 200  # words that are enough to tell by what they have in common
MOST_TAILS = 40  # headings of links that are tried
MUCH = 1 / 3  # of the prose: to leave out more is told to the user


def without_other_stories(
    lines: Sequence[str], rules: Sequence[LineRule | None], passage: Passage
) -> Passage:
    """The passage up to a heading of links after which other stories are told.

    Only where what follows has next to no telling word in common with what went before: a heading
    of links also
    stands in the midst of articles.
    """
    tails = (
        i
        for i in range(passage.start + 1, passage.end)
        if (rule := rules[i]) and rule.starts in ("tail", "comments")
    )
    for index in islice(tails, MOST_TAILS):
        before = [line for line in lines[passage.start : index] if is_prose(line)]
        after = [line for line in lines[index + 1 : passage.end] if is_prose(line)]
        most = max(sum(map(word_count, before)), sum(map(word_count, after)))
        sure = most > ENOUGH or not _in_a_row(lines, rules, index + 1, passage.end)
        if len(before) >= 3 and sure and _is_another_story(" ".join(before), after):
            return Passage(passage.headline, passage.start, index)
    return passage


def _in_a_row(lines: Sequence[str], rules: Sequence[LineRule | None], start: int, end: int) -> bool:
    """Whether two paragraphs stand in a row: an article goes on like that, teasers alternate with
    their titles."""
    prose = [rules[index] is None and is_prose(lines[index]) for index in range(start, end)]
    return any(map(operator.and_, prose, prose[1:]))


def _is_another_story(before: str, after: Sequence[str]) -> bool:
    """Whether two texts share too few names and too few words to be one article, and no paragraph
    is of the first.

    Halves of one article share 0.25 and more.
    """
    told, whole = telling_words(before) - ANYBODYS, " ".join(after)
    if any(
        len(told & names(line)) >= NAMED or len(told & telling_words(line)) > NAMED
        for line in after
    ):
        return False
    same = overlap(telling_words(whole) - ANYBODYS, told)
    return same < UNRELATED and overlap(stems(whole), stems(before)) < UNRELATED


def warnings_of_cut(
    lines: Sequence[str], rules: Sequence[LineRule | None], passage: Passage
) -> tuple[str, ...]:
    """What the user is told: prose left out after the article that is much beside what was kept of
    it."""
    comments = (
        i
        for i in range(passage.end, len(lines))
        if (rule := rules[i]) and rule.starts == "comments"
    )
    last = next(comments, len(lines))
    cut = sum(word_count(line) for line in lines[passage.end : last] if is_prose(line))
    kept = sum(word_count(line) for line in lines[passage.start : passage.end] if is_prose(line))
    if cut <= MUCH * (cut + kept):
        return ()
    return (f"{cut} words after “{lines[passage.end]}” were taken for other stories and left out",)
