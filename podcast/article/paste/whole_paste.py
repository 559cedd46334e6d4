"""Whether a paste is nothing but its article, or begins with it; and the menu that may stand above.

In most pastes somebody has marked the article alone, or the whole page: the first needs no search.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.headline_search import is_title
from podcast.article.paste.lines.line_scores import TINY
from podcast.article.paste.sentences_without_end import is_turn_of_speech
from podcast.article.prose import SENTENCE_END, is_prose, word_count

# What the rules that drop a line of a page around an article say that it starts.
STARTS_OF_A_PAGE = ("page", "tail", "comments")
LEAST_MENU = 3  # lines of a word or two that a paste begins with
MOST_TINY_LINES = 5  # lines of a word or three in a row: a menu has more
NEARLY_ALL = 0.75  # share of words in sentences
BUTTONS = ("share", "banner")  # rules for lines that may be a title of one word
PAGE_NUMBER = re.compile(r"(?i:page|seite|p\.)?\W*\d{1,4}\W*(?:(?i:of|/|von)\s*\d{1,4})?")
ONE_WORD = re.compile(r"[“\"‘'«„]?(?:[\w’'@#&/+%-]{2,40}[?!]?|(?:[A-Z]\.){2,8})[”\"’'»“]?")
LONGEST_HEAD = 10  # lines that a title, a byline and buttons may take


def is_all_article(lines: Sequence[str], rules: Sequence[LineRule | None]) -> bool:
    """Whether a paste is an article, or a part of one, with nothing around it: a few lines or
    nearly all sentences."""
    if not lines or any(map(_is_around_an_article, lines, rules)):
        return False
    return (
        _words_in_sentences(lines, rules) >= NEARLY_ALL * sum(map(word_count, lines))
        or _longest_run_of_tiny_lines(lines) <= MOST_TINY_LINES
    )


def _is_around_an_article(line: str, rule: LineRule | None) -> bool:
    """Whether a line is one of a page around an article; a mere number may be that of a page."""
    is_number = PAGE_NUMBER.fullmatch(line) is not None
    return rule is not None and rule.starts in STARTS_OF_A_PAGE and not is_number


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


def title_of_all(lines: Sequence[str], rules: Sequence[LineRule | None], first: int) -> int:
    """The line of the title of a paste that is all article from its `first` line on, -1 without
    one: the first line, though it be one word, or the one under a word that names a section."""
    for index in (first, first + 1):
        is_last = index + 1 >= len(lines)
        if is_last or (index > first and not _is_word(lines, rules, first)):
            return -1
        if rules[index] is None and is_title(lines[index]):
            return index
        if _is_word(lines, rules, index) and _is_sentence(lines[index + 1]):
            return index
    return -1


def _is_word(lines: Sequence[str], rules: Sequence[LineRule | None], index: int) -> bool:
    """`Report`, `1984`, `Storm!`: one word that ends no sentence. Some rules take it for a button
    or a number of comments, which an article alone has none of."""
    rule = rules[index]
    is_known = rule is None or rule.name in BUTTONS or _is_transcript(lines, index)
    return is_known and ONE_WORD.fullmatch(lines[index]) is not None


def _is_transcript(lines: Sequence[str], index: int) -> bool:
    """`Transcript` above what somebody says; elsewhere it is a button."""
    return lines[index].casefold() == "transcript" and is_turn_of_speech(lines[index + 1])


def _is_sentence(line: str) -> bool:
    return is_prose(line) or (" " in line and SENTENCE_END.search(line[-8:]) is not None)
