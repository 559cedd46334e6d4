"""Where one story ends and others are told: headings of links, and words in common."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence
from itertools import islice

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.lexical_overlap import (
    anybodys_names,
    names,
    overlap,
    stems,
    telling_words,
)
from podcast.article.paste.passage_search import Passage
from podcast.article.prose import is_prose, word_count
from podcast.languages.detection import language_of_text

# Share of words in common under which what follows a heading of links is another story; halves of
# one article share 0.25 and more.
UNRELATED = 0.18
FEWEST_NAMES = 2  # names of the article that make a paragraph its own, or one more telling words
ENOUGH = 200  # words that are enough to tell by what they have in common
FEWEST_BEFORE = 3  # paragraphs before a heading of links that can end an article
MOST_TAILS = 40  # headings of links that are tried
MUCH = 1 / 3  # of the prose: to leave out more is told to the user


def without_other_stories(
    lines: Sequence[str], rules: Sequence[LineRule | None], passage: Passage
) -> Passage:
    """The passage up to a heading of links after which other stories are told.

    Only where what follows has next to no telling word in common with what went before: a heading
    of links also stands in the midst of articles.
    """
    tails = _starts(rules, ("tail", "comments"), passage.start + 1, passage.end)
    for heading in islice(tails, MOST_TAILS):
        before = list(filter(is_prose, lines[passage.start : heading]))
        after = list(filter(is_prose, lines[heading + 1 : passage.end]))
        most = max(sum(map(word_count, before)), sum(map(word_count, after)))
        sure = most > ENOUGH or not _in_a_row(lines, rules, heading + 1, passage.end)
        if len(before) >= FEWEST_BEFORE and sure and _is_another_story(" ".join(before), after):
            return Passage(passage.headline, passage.start, heading)
    return passage


def _starts(
    rules: Sequence[LineRule | None], names: Sequence[str], start: int, end: int
) -> Iterator[int]:
    """The lines of clutter that start what `names` say."""
    return (index for index in range(start, end) if (rule := rules[index]) and rule.starts in names)


def _in_a_row(lines: Sequence[str], rules: Sequence[LineRule | None], start: int, end: int) -> bool:
    """Whether two paragraphs stand in a row: an article goes on like that, teasers alternate with
    their titles."""
    prose = [rules[index] is None and is_prose(lines[index]) for index in range(start, end)]
    return any(map(operator.and_, prose, prose[1:]))


def _is_another_story(before: str, after: Sequence[str]) -> bool:
    """Whether two texts share too few names and too few words to be one article, and no paragraph
    is of the first."""
    told = telling_words(before) - anybodys_names()
    if any(_is_of_the_first(paragraph, told) for paragraph in after):
        return False
    whole = " ".join(after)
    return (
        overlap(telling_words(whole) - anybodys_names(), told) < UNRELATED
        and overlap(stems(whole), stems(before)) < UNRELATED
    )


def _is_of_the_first(paragraph: str, told: frozenset[str]) -> bool:
    """Whether a paragraph has names or telling words of the first story."""
    shared_names, shared_words = told & names(paragraph), told & telling_words(paragraph)
    return len(shared_names) >= FEWEST_NAMES or len(shared_words) > FEWEST_NAMES


def warnings_of_cut(
    lines: Sequence[str], rules: Sequence[LineRule | None], passage: Passage
) -> tuple[str, ...]:
    """What the user is told: prose left out after the article that is much beside what was kept of
    it."""
    last = next(_starts(rules, ("comments",), passage.end, len(lines)), len(lines))
    cut = sum(map(word_count, filter(is_prose, lines[passage.end : last])))
    kept = sum(map(word_count, filter(is_prose, lines[passage.start : passage.end])))
    if cut <= MUCH * (cut + kept):
        return ()
    words = language_of_text("\n".join(lines[passage.start : passage.end])).editor
    return (words.other_stories.format(cut=cut, line=lines[passage.end]),)
