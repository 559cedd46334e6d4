"""Where in a paste the article stands.

A page names its title first and prints it again over the article; from there the article goes on
until what follows is worth less than it costs to cross what stands between. Without such a title,
the densest run of prose is the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.metadata.titles import same_title
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import (
    MOST_WORDS,
    find_headlines,
    guess_headlines,
    is_title,
)
from podcast.article.paste.lexical_overlap import about
from podcast.article.paste.lines.line_scores import plain_worth, read_on
from podcast.article.paste.lines.run_sums import best_beginning, densest_run, worst_beginning
from podcast.article.paste.whole_paste import (
    begins_with_article,
    is_all_article,
    menu_length,
    title_of_all,
)
from podcast.article.prose import word_count

MENU = -4.0  # what ten short lines cost: under a headline that is a menu, or the titles of a player
# Share of the densest run above a line from which on the line stands within the article.
WITHIN = 0.15
TRUST = 0.3  # a headline is followed if its article is worth this share of the densest run anywhere
# Ends of the short sentence that may be an article's last.
SENTENCE_ENDS = (".", "!", ".”", '."', ".)", "。", "。」", "!”")
ALONE = 0.7  # share of its worth that a paragraph keeps which has none before or after it
FEWEST_ITEMS = 5  # short lines that make a list


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


def find_passage(
    lines: Sequence[str], rules: Sequence[LineRule | None], *, titled: bool = False
) -> Passage:
    """The passage of `lines`; `rules` are the rules that drop each line, or None.

    A text that is `titled` elsewhere (a mail by its subject) has no line for its title: the one
    that looks like it is the first of the passage.
    """
    passage = _find_passage(lines, rules)
    if titled and passage.headline >= 0:
        return Passage(-1, passage.headline, passage.end)
    return passage


def _find_passage(lines: Sequence[str], rules: Sequence[LineRule | None]) -> Passage:
    above = menu_length(lines, rules)
    title = title_of_all(lines, rules, above)
    below = max(above, title + 1)
    if is_all_article(lines[below:], rules[below:]):
        return Passage(title, below, len(lines))
    headlines = _headlines(lines, rules)
    plain = _worth_anywhere(lines, rules)
    paste = _Paste(lines, rules, plain, *densest_run(plain))
    if begins_with_article(lines, rules, title_comes_again=len(headlines) > 1):
        total, passage = _follow(lines, rules, 0 if 0 in headlines else -1, begun=True)
        if total >= WITHIN * paste.densest:
            return passage
    most, best = _under_title(paste, headlines)
    return best if best.headline > 0 else _under_guess(paste, most, best)


def _worth_anywhere(lines: Sequence[str], rules: Sequence[LineRule | None]) -> list[float]:
    """What each line is worth wherever it stands; a paragraph on its own is more often a teaser
    than one in a row."""
    worths = [plain_worth(line, rule) for line, rule in zip(lines, rules, strict=True)]
    neighbours = zip([0.0, *worths], [*worths[1:], 0.0], strict=False)
    return [
        worth if max(beside) > 0 else min(worth, ALONE * worth)
        for worth, beside in zip(worths, neighbours, strict=True)
    ]


def _under_title(paste: _Paste, headlines: Sequence[int]) -> tuple[float, Passage]:
    """The best passage under a line that is the page's title, else the densest run; and what a
    better one must have."""
    title = paste.lines[0]
    best = Passage(-1, paste.first, paste.last)
    most = TRUST * paste.densest * about(title, paste.lines[paste.first : paste.last])
    for headline in headlines:
        is_title_itself = same_title(letters_only(paste.lines[headline]), letters_only(title))
        if paste.is_within(headline) and not is_title_itself:
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


def _headlines(lines: Sequence[str], rules: Sequence[LineRule | None]) -> list[int]:
    """The lines that may be the article's title.

    A paste that begins with clutter (a way through the site, "Skip to content") does not begin with
    the page's title, nor does one that begins with a paragraph, unless that is short and stands in
    it again.
    """
    if word_count(lines[0]) > MOST_WORDS:
        return []
    printings = find_headlines(lines) if rules[0] is None else []
    return printings if len(printings) > 1 or is_title(lines[0]) else []


def _follow(
    lines: Sequence[str], rules: Sequence[LineRule | None], headline: int, *, begun: bool = False
) -> tuple[float, Passage]:
    """The article under a headline, and what it is worth; one that has `begun` is over when it is
    worth nothing."""
    below = headline + 1
    steps = list(read_on(lines[below:], rules[below:]))
    values = [value for value, _ in steps]
    if begun:
        values = values[: sum(1 for _ in takewhile(lambda total: total > 0, accumulate(values)))]
    total, length = best_beginning(values)
    length += _last_words(lines[below + length :], rules[below + length :])
    length += _list_at_end([is_open for _, is_open in steps[max(0, length - 1) :]])
    patience = 0.0 if headline == 0 else MENU
    above = 0 if begun else worst_beginning(values[:length], patience)
    return total, Passage(headline, below + above, below + length)


def _last_words(lines: Sequence[str], rules: Sequence[LineRule | None]) -> int:
    """How many lines after the last one of worth are short sentences: "That was all," she said."""
    ended = (
        rule is None and line.endswith(SENTENCE_ENDS) and " " in line
        for line, rule in zip(lines, rules, strict=True)
    )
    return sum(1 for _ in takewhile(bool, ended))


def _list_at_end(is_open: Sequence[bool]) -> int:
    """How many lines after the last one of worth are still the article's: a list may close it, a
    line or two do not."""
    more = next((index for index, value in enumerate(is_open) if not value), len(is_open)) - 1
    return more if more >= FEWEST_ITEMS else 0
