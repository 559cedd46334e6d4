"""Where in a paste the article stands.

A page names its title first and prints it again over the article; from there the article goes on until what follows
is worth less than it costs to cross what stands between. Without such a title, the densest run of prose is the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from podcast.article.clutter import Rule
from podcast.article.headlines import find_headlines, guess_headline, is_title, same_title
from podcast.article.tidy import is_prose, letters, word_count
from podcast.article.vocabulary import about
from podcast.article.worth import plain_worth, read_on

WITHIN = 0.15  # share of the densest run above a line from which on the line stands within the article
TRUST = 0.3  # a headline is followed if its article is worth this share of the densest run anywhere
LAST = (".", "!", ".”", '."', ".)", "。", "。」", "!”")  # ends of the short sentence that may be an article's last
AROUND = ("page", "tail", "comments")  # what the rules that drop a line of a page around an article say that it starts
FEW = 10  # lines: whoever copies a page with its menus has more of them
NEARLY_ALL = 0.75  # share of words in sentences
HEAD = 10  # lines that a title, a byline and buttons may take
LIST = 5  # short lines that make a list


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines [start, end) hold the article; `headline` is the line of its title, -1 if none of them is."""

    headline: int
    start: int
    end: int


def find_passage(lines: Sequence[str], rules: Sequence[Rule | None]) -> Passage:
    """The passage of `lines`; `rules` are the rules that drop each line, or None."""
    headlines = _headlines(lines, rules)
    if is_all_article(lines, rules):
        return Passage(0 if 0 in headlines else -1, 0, len(lines))
    plain = [plain_worth(line, rule) for line, rule in zip(lines, rules, strict=True)]
    densest, first, last = _best_run(plain)
    if _begins(lines, rules, again=len(headlines) > 1):
        headline = 0 if 0 in headlines else -1
        total, passage = _follow(lines, rules, headline, begun=True)
        if total >= WITHIN * densest:
            return passage
    best, most = Passage(-1, first, last), TRUST * densest * about(lines[0], lines[first:last])
    for headline in headlines:
        within = first < headline < last and sum(plain[first:headline]) > WITHIN * densest
        if within and not same_title(letters(lines[headline]), letters(lines[0])):
            continue  # a heading of the article in almost the words of its title
        total, passage = _follow(lines, rules, headline)
        total *= about(lines[0], lines[passage.start : passage.end])
        if total >= most:
            most, best = total, passage
        if headline == 0:  # the tab's title is no place on the page: any other is better
            most = TRUST * most
    if best.headline > 0:
        return best
    if (guessed := guess_headline(lines, rules, first, last)) is not None:
        total, passage = _follow(lines, rules, guessed)
        if total * about(lines[guessed], lines[passage.start : passage.end]) > most:
            return passage
    return best
    if (guessed := guess_headline(lines, rules, first, last)) is not None:
        total, passage = _follow(lines, rules, guessed)
        if total * about(lines[guessed], lines[passage.start : passage.end]) > most:
            return passage
    if not headlines:
        total, passage = _follow(lines, rules, first - 1)
        if total >= TRUST * densest:
            return Passage(-1, passage.start, passage.end)
    return best


def is_all_article(lines: Sequence[str], rules: Sequence[Rule | None]) -> bool:
    """Whether a paste is an article, or a part of one, with nothing around it: a few lines or nearly all sentences."""
    if any(rule and rule.starts in AROUND for rule in rules):
        return False
    words = [word_count(line) for line in lines]
    prose = sum(size for size, line, rule in zip(words, lines, rules, strict=True) if rule is None and is_prose(line))
    return len(lines) <= FEW or prose >= NEARLY_ALL * sum(words)


def _begins(lines: Sequence[str], rules: Sequence[Rule | None], *, again: bool) -> bool:
    """Whether a paste begins with its article: a paragraph, or a title and a paragraph after lines of clutter.

    Where the title comes again, the first one may be the tab's; then two paragraphs have to follow.
    """
    start = 0
    if is_title(lines[0]) and rules[0] is None:
        start = 1 + sum(1 for _ in takewhile(bool, rules[1:HEAD]))
    end = start + (2 if start and again else 1)
    return end <= len(lines) and not any(rules[start:end]) and all(map(is_prose, lines[start:end]))


def _headlines(lines: Sequence[str], rules: Sequence[Rule | None]) -> list[int]:
    """The lines that may be the article's title.

    A paste that begins with clutter (a way through the site, "Skip to content") does not begin with the page's title,
    nor does one that begins with a paragraph, unless that stands in it again.
    """
    found = find_headlines(lines) if rules[0] is None else []
    return found if len(found) > 1 or is_title(lines[0]) else []


def _follow(
    lines: Sequence[str], rules: Sequence[Rule | None], headline: int, *, begun: bool = False
) -> tuple[float, Passage]:
    """The article under a headline, and what it is worth; one that has `begun` is over when it is worth nothing."""
    steps = list(read_on(lines[headline + 1 :], rules[headline + 1 :]))
    values = [value for value, _ in steps]
    if begun:
        values = values[: sum(1 for _ in takewhile(lambda total: total > 0, accumulate(values)))]
    total, length = _best_start(values)
    after = slice(headline + 1 + length, None)
    length += _last_words(lines[after], rules[after])
    length += _list_at_end([is_open for _, is_open in steps[max(0, length - 1) :]])
    start = headline + 1 + (_lowest(values[:length]) if headline == 0 and not begun else 0)
    return total, Passage(headline, start, headline + 1 + length)


def _best_run(values: Sequence[float]) -> tuple[float, int, int]:
    """The run with the greatest sum (Kadane's algorithm): the sum, start and end."""
    best, span, total, start = 0.0, (0, len(values)), 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, span = total, (start, index + 1)
    return best, *span


def _best_start(values: Sequence[float]) -> tuple[float, int]:
    """The greatest sum of first lines, and of how many."""
    best, length, total = 0.0, 0, 0.0
    for index, value in enumerate(values):
        total += value
        if total > best:
            best, length = total, index + 1
    return best, length


def _last_words(lines: Sequence[str], rules: Sequence[Rule | None]) -> int:
    """How many lines after the last one of worth are short sentences: "That was all," she said."""
    ended = (rule is None and line.endswith(LAST) and " " in line for line, rule in zip(lines, rules, strict=True))
    return sum(1 for _ in takewhile(bool, ended))


def _list_at_end(is_open: Sequence[bool]) -> int:
    """How many lines after the last one of worth are still the article's: a list may close it, a line or two do not."""
    more = next((index for index, value in enumerate(is_open) if not value), len(is_open)) - 1
    return more if more >= LIST else 0


def _lowest(values: Sequence[float]) -> int:
    """How many first lines to leave out so that the rest is worth most."""
    lowest, place, total = 0.0, 0, 0.0
    for index, value in enumerate(values):
        total += value
        if total < lowest:
            lowest, place = total, index + 1
    return place
