"""Where in a paste the article stands.

A page names its title first and prints it again over the article; from there the article goes on
until what follows
is worth less than it costs to cross what stands between. Without such a title, the densest run of
prose is the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, takewhile

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.metadata.titles import same_title
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import find_headlines, guess_headlines, is_title
from podcast.article.paste.lexical_overlap import about
from podcast.article.paste.line_scores import TINY, plain_worth, read_on
from podcast.article.prose import is_prose, word_count

MENU = -4.0  # what ten short lines cost: under a headline that is a menu, or the titles of a player
WITHIN = (
    0.15  # share of the densest run above a line from which on the line stands within the article
)
TRUST = 0.3  # a headline is followed if its article is worth this share of the densest run anywhere
LAST = (
    ".",
    "!",
    ".”",
    '."',
    ".)",
    "。",
    "。」",
    "!”",
)  # ends of the short sentence that may be an article's last
AROUND = (
    "page",
    "tail",
    "comments",
)  # what the rules that drop a line of a page around an article say that it starts
LEAST = 3  # lines of a word or two that a paste begins with: the least menu
FEW = 5  # lines of a word or three in a row: a menu has more
NEARLY_ALL = 0.75  # share of words in sentences
ALONE = 0.7  # share of its worth that a paragraph keeps which has none before or after it
HEAD = 10  # lines that a title, a byline and buttons may take
LIST = 5  # short lines that make a list


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines [start, end) hold the article; `headline` is the line of its title, -1 if none of
    them is."""

    headline: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Paste:
    """The lines of a paste, the rule that drops each, and the densest run of prose among them."""

    lines: Sequence[str]
    rules: Sequence[LineRule | None]
    plain: Sequence[float]  # what each line is worth wherever it stands
    densest: float
    first: int
    last: int

    def is_within(self, headline: int) -> bool:
        """Whether too much of the densest run stands above a line for it to be the run's title."""
        run = sum(self.plain[self.first : headline])
        return self.first < headline < self.last and run > WITHIN * self.densest

    def weigh(self, headline: int, title: str) -> tuple[float, Passage]:
        """The article under a headline, and what it is worth if it is about what the title says."""
        total, passage = _follow(self.lines, self.rules, headline)
        return total * about(title, self.lines[passage.start : passage.end]), passage


def find_passage(lines: Sequence[str], rules: Sequence[LineRule | None]) -> Passage:
    """The passage of `lines`; `rules` are the rules that drop each line, or None."""
    above = _menu(lines, rules)
    if is_all_article(lines[above:], rules[above:]):
        return _all_from(lines, rules, above)
    headlines = _headlines(lines, rules)
    plain = _plain(lines, rules)
    paste = _Paste(lines, rules, plain, *_best_run(plain))
    if _begins(lines, rules, again=len(headlines) > 1):
        total, passage = _follow(lines, rules, 0 if 0 in headlines else -1, begun=True)
        if total >= WITHIN * paste.densest:
            return passage
    most, best = _under_title(paste, headlines)
    return best if best.headline > 0 else _under_guess(paste, most, best)


def _all_from(lines: Sequence[str], rules: Sequence[LineRule | None], start: int) -> Passage:
    """All lines from here on, the first of them as the title if it looks like one."""
    titled = start + 1 < len(lines) and rules[start] is None and is_title(lines[start])
    return Passage(start, start + 1, len(lines)) if titled else Passage(-1, start, len(lines))


def _plain(lines: Sequence[str], rules: Sequence[LineRule | None]) -> list[float]:
    """What each line is worth wherever it stands; a paragraph on its own is more often a teaser
    than one in a row."""
    plain = [plain_worth(line, rule) for line, rule in zip(lines, rules, strict=True)]
    around = zip([0.0, *plain], [*plain[1:], 0.0], strict=False)
    return [
        worth if before > 0 or after > 0 else min(worth, ALONE * worth)
        for worth, (before, after) in zip(plain, around, strict=True)
    ]


def _under_title(paste: _Paste, headlines: Sequence[int]) -> tuple[float, Passage]:
    """The best passage under a line that is the page's title, else the densest run; and what a
    better one must have."""
    title, first, last = paste.lines[0], paste.first, paste.last
    best, most = (
        Passage(-1, first, last),
        TRUST * paste.densest * about(title, paste.lines[first:last]),
    )
    for headline in headlines:
        if paste.is_within(headline) and not same_title(
            letters_only(paste.lines[headline]), letters_only(title)
        ):
            continue  # a heading of the article in almost the words of its title
        total, passage = paste.weigh(headline, title)
        if total >= most:
            most, best = total, passage
        if headline == 0:  # the tab's title is no place on the page: any other is better
            most = TRUST * most
    return most, best


def _under_guess(paste: _Paste, most: float, best: Passage) -> Passage:
    """The best passage under a line that looks like the title of a paste that no title begins."""
    for headline in guess_headlines(paste.lines, paste.rules, paste.first, paste.last):
        total, passage = paste.weigh(headline, paste.lines[headline])
        if total > most and not paste.is_within(headline):
            most, best = total, passage
    return best


def is_all_article(lines: Sequence[str], rules: Sequence[LineRule | None]) -> bool:
    """Whether a paste is an article, or a part of one, with nothing around it: a few lines or
    nearly all sentences."""
    if any(rule and rule.starts in AROUND for rule in rules):
        return False
    words = [word_count(line) for line in lines]
    prose = sum(
        size
        for size, line, rule in zip(words, lines, rules, strict=True)
        if rule is None and is_prose(line)
    )
    menu = max(
        (sum(1 for _ in run) for tiny, run in groupby(words, lambda size: size <= TINY) if tiny),
        default=0,
    )
    return bool(words) and (prose >= NEARLY_ALL * sum(words) or menu <= FEW)


def _menu(lines: Sequence[str], rules: Sequence[LineRule | None]) -> int:
    """How many first lines of a paste are the way through a site: names of sections, no amounts, no
    sentences."""
    names = (
        rule is not None or (word_count(line) < TINY and line[-1].isalpha())
        for line, rule in zip(lines, rules, strict=True)
    )
    count = sum(1 for _ in takewhile(bool, names))
    return count if count >= LEAST else 0


def _begins(lines: Sequence[str], rules: Sequence[LineRule | None], *, again: bool) -> bool:
    """Whether a paste begins with its article: a paragraph, or a title and a paragraph after lines
    of clutter.

    Where the title comes again, the first one may be the tab's; then two paragraphs have to follow.
    """
    start = 0
    if is_title(lines[0]) and rules[0] is None:
        start = 1 + sum(1 for _ in takewhile(bool, rules[1:HEAD]))
    end = start + (2 if start and again else 1)
    return end <= len(lines) and not any(rules[start:end]) and all(map(is_prose, lines[start:end]))


def _headlines(lines: Sequence[str], rules: Sequence[LineRule | None]) -> list[int]:
    """The lines that may be the article's title.

    A paste that begins with clutter (a way through the site, "Skip to content") does not begin with
    the page's title,
    nor does one that begins with a paragraph, unless that stands in it again.
    """
    found = find_headlines(lines) if rules[0] is None else []
    return found if len(found) > 1 or is_title(lines[0]) else []


def _follow(
    lines: Sequence[str], rules: Sequence[LineRule | None], headline: int, *, begun: bool = False
) -> tuple[float, Passage]:
    """The article under a headline, and what it is worth; one that has `begun` is over when it is
    worth nothing."""
    steps = list(read_on(lines[headline + 1 :], rules[headline + 1 :]))
    values = [value for value, _ in steps]
    if begun:
        values = values[: sum(1 for _ in takewhile(lambda total: total > 0, accumulate(values)))]
    total, length = _best_start(values)
    after = slice(headline + 1 + length, None)
    length += _last_words(lines[after], rules[after])
    length += _list_at_end([is_open for _, is_open in steps[max(0, length - 1) :]])
    start = (
        headline + 1 + (0 if begun else _lowest(values[:length], 0.0 if headline == 0 else MENU))
    )
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


def _last_words(lines: Sequence[str], rules: Sequence[LineRule | None]) -> int:
    """How many lines after the last one of worth are short sentences: "That was all," she said."""
    ended = (
        rule is None and line.endswith(LAST) and " " in line
        for line, rule in zip(lines, rules, strict=True)
    )
    return sum(1 for _ in takewhile(bool, ended))


def _list_at_end(is_open: Sequence[bool]) -> int:
    """How many lines after the last one of worth are still the article's: a list may close it, a
    line or two do not."""
    more = next((index for index, value in enumerate(is_open) if not value), len(is_open)) - 1
    return more if more >= LIST else 0


def _lowest(values: Sequence[float], most: float) -> int:
    """How many first lines to leave out so that the rest is worth most, if they are worth less than
    `most`."""
    lowest, place, total = most, 0, 0.0
    for index, value in enumerate(values):
        total += value
        if total < lowest:
            lowest, place = total, index + 1
    return place
