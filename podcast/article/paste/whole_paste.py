"""Whether a paste is nothing but its article, or begins with it; and the menu that may stand above.

In most pastes somebody has marked the article alone, or the whole page: the first needs no search.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.headline_search import is_title
from podcast.article.paste.line_scores import TINY
from podcast.article.prose import is_prose, word_count

# What the rules that drop a line of a page around an article say that it starts.
STARTS_OF_A_PAGE = ("page", "tail", "comments")
LEAST_MENU = 3  # lines of a word or two that a paste begins with
MOST_TINY_LINES = 5  # lines of a word or three in a row: a menu has more
NEARLY_ALL = 0.75  # share of words in sentences
LONGEST_HEAD = 10  # lines that a title, a byline and buttons may take


def is_all_article(lines: Sequence[str], rules: Sequence[LineRule | None]) -> bool:
    """Whether a paste is an article, or a part of one, with nothing around it: a few lines or
    nearly all sentences."""
    if not lines or any(rule and rule.starts in STARTS_OF_A_PAGE for rule in rules):
        return False
    return (
        _words_in_sentences(lines, rules) >= NEARLY_ALL * sum(map(word_count, lines))
        or _longest_run_of_tiny_lines(lines) <= MOST_TINY_LINES
    )


def _words_in_sentences(lines: Sequence[str], rules: Sequence[LineRule | None]) -> int:
    return sum(
        word_count(line)
        for line, rule in zip(lines, rules, strict=True)
        if rule is None and is_prose(line)
    )


def _longest_run_of_tiny_lines(lines: Sequence[str]) -> int:
    runs = groupby(lines, lambda line: word_count(line) <= TINY)
    return max((len(list(run)) for tiny, run in runs if tiny), default=0)


def menu_length(lines: Sequence[str], rules: Sequence[LineRule | None]) -> int:
    """How many first lines of a paste are the way through a site: names of sections, no amounts, no
    sentences."""
    names = (
        rule is not None or (word_count(line) < TINY and line[-1].isalpha())
        for line, rule in zip(lines, rules, strict=True)
    )
    count = sum(1 for _ in takewhile(bool, names))
    return count if count >= LEAST_MENU else 0


def begins_with_article(
    lines: Sequence[str], rules: Sequence[LineRule | None], *, title_comes_again: bool
) -> bool:
    """Whether a paste begins with its article: a paragraph, or a title and a paragraph after lines
    of clutter.

    Where the title comes again, the first one may be the tab's; then two paragraphs have to follow.
    """
    titled = is_title(lines[0]) and rules[0] is None
    if not titled:
        return rules[0] is None and is_prose(lines[0])
    start = 1 + sum(1 for _ in takewhile(bool, rules[1:LONGEST_HEAD]))
    end = start + (2 if title_comes_again else 1)
    return end <= len(lines) and not any(rules[start:end]) and all(map(is_prose, lines[start:end]))
