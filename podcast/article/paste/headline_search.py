"""Which line of a paste is the title: the page's, printed again over the article, or the one that
tells most of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.metadata.titles import same_title
from podcast.article.normalization import letters_only
from podcast.article.paste.lexical_overlap import WORDS, roots
from podcast.article.prose import is_prose, word_count

MOST_HEADLINES = 12  # places of a title that are tried
PARTS = re.compile(r"\s+[|–—·•:»-]\s+")  # between a title and the name of its site
ABOVE = 12  # lines above the first paragraph that are tried as its title
TITLE = (2, 30)  # words
UNDER = 2  # lines under a title that its byline or date is one of
BYLINES, STAMPS = ("byline", "author-line"), ("stamp", "updated-at")
HEAD_RULES = (*BYLINES, *STAMPS, "reading-time")  # what stands above a text
TELLS = 3  # words of one that is found by what it tells
SENTENCE = 20  # most words of one that is a sentence
SAID = re.compile(
    r"[.!?…][”\"’»]?\s|,[”\"’»]"
)  # in a line of more than one sentence, or with a speaker


def find_headlines(lines: Sequence[str]) -> list[int]:
    """The lines that are the page's title, which its first line is."""
    title, words = letters_only(lines[0]), _words(lines[0])
    first = letters_only(PARTS.split(lines[0])[0])
    found = (
        index
        for index, line in enumerate(lines)
        if ((mark := letters_only(line)) == first and len(mark) >= 8)
        or same_title(mark, title)
        or same_words(_words(line), words)
    )
    return list(islice(found, MOST_HEADLINES))


def same_words(line: set[str], title: set[str]) -> bool:
    """Whether a line says the title in almost the same words: editors shorten it for the tab."""
    return len(line) >= 4 and len(line & title) >= 0.7 * len(line)


def guess_headlines(
    lines: Sequence[str], rules: Sequence[LineRule | None], first: int, last: int
) -> list[int]:
    """The lines that look like the title of a paste that no title begins.

    The one above the first paragraph that says most words of the article, and those with a byline
    or a date under them.
    """
    told = {root for line in lines[first:last] if is_prose(line) for root in roots(line)}
    near = [
        index
        for index in range(max(0, first - ABOVE), first)
        if rules[index] is None and _may_tell(lines[index])
    ]
    said = {index: len(told & roots(lines[index])) for index in near}
    guessed = max(near, key=lambda index: (said[index], word_count(lines[index])), default=None)
    marked = (
        index
        for index in range(last)
        if rules[index] is None
        and _is_over_byline(rules, index)
        and word_count(lines[index]) > TELLS  # a name has three
        and is_title(lines[index])
    )
    return [*_printings(lines, guessed), *islice(marked, MOST_HEADLINES)]


def _printings(lines: Sequence[str], headline: int | None) -> list[int]:
    """A title's line, and the first line that says the same."""
    if headline is None:
        return []
    mark = letters_only(lines[headline])
    return [
        headline,
        *islice((index for index in range(headline) if letters_only(lines[index]) == mark), 1),
    ]


def _is_over_byline(rules: Sequence[LineRule | None], index: int) -> bool:
    return any(
        rule is not None and rule.name in HEAD_RULES
        for rule in rules[index + 1 : index + 1 + UNDER]
    )


def is_title(line: str) -> bool:
    """Whether a line may be a title: no sentence, or one that asks, calls out or quotes, and nobody
    says it."""
    if not is_prose(line):
        return TITLE[0] <= word_count(line) <= TITLE[1]
    return word_count(line) <= SENTENCE and line[-1] in '?!”"’»' and not SAID.search(line)


def may_name(paragraph: str) -> bool:
    """Whether the first paragraph of a text without a title can name it: one short sentence, said
    by nobody."""
    return (
        TELLS <= word_count(paragraph) <= SENTENCE
        and "\n" not in paragraph
        and not SAID.search(paragraph)
    )


def _may_tell(line: str) -> bool:
    return word_count(line) >= TELLS and is_title(line)


def _words(text: str) -> set[str]:
    return set(WORDS.findall(text.casefold()))
