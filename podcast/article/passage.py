"""Where in a paste the article stands.

A page names its title first and prints it again over the article; from there the article goes on until what follows
is worth less than it costs to cross what stands between. Without such a title, the densest run of prose is the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podcast.article.clutter import Rule
from podcast.article.headlines import find_headlines, guess_headline, same_title
from podcast.article.tidy import is_prose, letters, word_count
from podcast.article.vocabulary import TELLING, about, roots, telling_words

# What a line adds to the passage it would belong to. Prose adds a tenth of its words, at most:
MOST = 4.0
# A short line (a heading, an item, a link): while the article is open, if the article speaks of it or not; and after a
# line of clutter closed it, until prose opens it again.
OPEN, STRANGE, CLOSED = 0.1, -0.1, -0.8
WITHIN = 0.15  # share of the densest run above a line from which on the line stands within the article
TRUST = 0.3  # a headline is followed if its article is worth this share of the densest run anywhere
BEFORE = -0.4  # a short line between the headline and the first paragraph
FAR = -0.8  # in the search without a headline, any line that is not prose
# A line of clutter after the first paragraph: what it says about where we are.
COSTS = {"comments": -5.0, "end": -1.5, "story": -3.0, "tail": -1.5, "page": -0.6, "": -0.1}
HEAD = {"story": 0.5}  # what stands rightly between the headline and the first paragraph
DOUBTED = 0.4  # share of its worth that the first prose after clutter keeps: it may be a teaser
STRANGER = 0.1  # the same, when it has no telling word in common with the article so far
KNOWN = 0.3  # share of its longer words that a paragraph of the same article has in common with it
FRIEND = 0.8  # the same, when it has, and other prose stands right by it: it is more likely none
RUN = 2  # paragraphs in a row: teasers stand alone, each under its title
REOPENS = 12  # words of prose that open the article again
BEGUN = 60  # words of prose after which the article has begun, and a byline or a stamp belongs to another story
LIST = 5  # short lines that make a list
TINY, LINKS = 3, 3  # this many lines in a row of at most so many words are links or tags, and close the article
CAPITALS = re.compile(r"\b[A-ZÀ-ÞА-Я][\w’'-]{3,}")


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines [start, end) hold the article; `headline` is the line of its title, -1 if none of them is."""

    headline: int
    start: int
    end: int


def find_passage(lines: Sequence[str], rules: Sequence[Rule | None]) -> Passage:
    """The passage of `lines`; `rules` are the rules that drop each line, or None."""
    plain = [_plain_value(line, rule) for line, rule in zip(lines, rules, strict=True)]
    densest, first, last = _best_run(plain)
    best, most = Passage(-1, first, last), TRUST * densest * about(lines[0], lines[first:last])
    # A paste that begins with clutter (a way through the site, "Skip to content") does not begin with the page's title.
    for headline in find_headlines(lines) if rules[0] is None else ():
        within = first < headline < last and sum(plain[first:headline]) > WITHIN * densest
        if within and not same_title(letters(lines[headline]), letters(lines[0])):
            continue  # a heading of the article in almost the words of its title
        total, passage = _follow(lines, rules, headline)
        total *= about(lines[0], lines[passage.start : passage.end])
        if total >= most:
            most, best = total, passage
        if headline == 0:  # the tab's title is no place on the page: any other is better
            most = TRUST * most
    if best.headline <= 0 and (guessed := guess_headline(lines, rules, first, last)) is not None:
        total, passage = _follow(lines, rules, guessed)
        if total * about(lines[guessed], lines[passage.start : passage.end]) > most:
            return passage
    return best


def _follow(lines: Sequence[str], rules: Sequence[Rule | None], headline: int) -> tuple[float, Passage]:
    """The article under a headline, and what it is worth."""
    steps = list(_values(lines[headline + 1 :], rules[headline + 1 :]))
    values = [value for value, _ in steps]
    total, length = _best_start(values)
    length += _list_at_end([is_open for _, is_open in steps[max(0, length - 1) :]])
    start = headline + 1 + (_lowest(values[:length]) if headline == 0 else 0)
    return total, Passage(headline, start, headline + 1 + length)


def _plain_value(line: str, rule: Rule | None) -> float:
    if rule:
        return min(COSTS[rule.starts], FAR)
    return min(word_count(line) / 10, MOST) if is_prose(line) else FAR


def _values(lines: Sequence[str], rules: Sequence[Rule | None]) -> Iterator[tuple[float, bool]]:
    """What each line after a headline adds: a short line is the article's until clutter closes it."""
    is_open = near = False
    again = False  # in a run of clutter
    tiny = read = run = 0
    names: set[str] = set()
    words: set[str] = set()
    for index, (line, rule) in enumerate(zip(lines, rules, strict=True)):
        if rule:
            is_open = is_open and not rule.starts
            cost = COSTS["" if rule.starts == "page" and again else rule.starts]
            yield cost if near else HEAD.get(rule.starts, COSTS[""]), is_open
            again = True
            run = 0
            continue
        again = False
        if is_prose(line):
            size, telling = word_count(line), telling_words(line)
            named = bool(names & {word.casefold()[:TELLING] for word in CAPITALS.findall(line)})
            known = named or bool(names & telling)
            stems = roots(line)
            stranger = bool(names) and not known and len(stems & words) < KNOWN * len(stems)
            tiny = 0
            run += 1
            stranger = stranger and run < RUN
            alone = run == 1 and not _goes_on(lines, rules, index)
            if is_open or not near:
                share = 1.0
            elif stranger:
                share = STRANGER
            else:
                share = FRIEND if named or (known and not alone) else DOUBTED
            yield share * min(size / 10, MOST), True
            is_open = is_open or (size >= REOPENS and not stranger)
            if is_open or not near:
                names |= telling
                words |= stems
            read += size
            near = near or read >= BEGUN
        elif near:
            run = 0
            tiny = tiny + 1 if word_count(line) <= TINY else 0
            is_open = is_open and tiny < LINKS
            spoken = bool(words & roots(line))
            yield (OPEN if spoken else STRANGE) if is_open else CLOSED, is_open
        else:
            yield BEFORE, False


def _goes_on(lines: Sequence[str], rules: Sequence[Rule | None], index: int) -> bool:
    """Whether more prose follows this line at once."""
    return index + 1 < len(lines) and rules[index + 1] is None and is_prose(lines[index + 1])


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
