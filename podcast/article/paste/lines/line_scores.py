"""What each line of a paste is worth to the article that it would belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.paste.lexical_overlap import names, roots, telling_words
from podcast.article.prose import is_prose, word_count

WORDS_OF_WORTH = 10  # words of prose that are worth 1
MOST = 4.0  # that a paragraph is worth
# A short line (a heading, an item, a link): while the article is open, if the article speaks of it
# or not; and after a line of clutter closed it, until prose opens it again.
OPEN, STRANGE, CLOSED = 0.1, -0.1, -0.8
BEFORE = -0.4  # a short line between the headline and the first paragraph
FAR = -0.8  # in the search without a headline, any line that is not prose
# A line of clutter after the first paragraph: what it says about where we are.
COSTS = {
    "comments": -5.0,
    "end": -1.5,
    "live": -0.1,
    "story": -3.0,
    "tail": -1.5,
    "page": -0.6,
    "": -0.1,
}
HEAD = {"story": 0.5}  # what stands rightly between the headline and the first paragraph
# Share of its worth that the first prose after clutter keeps: it may be a teaser; when it has no
# telling word in common with the article so far; when it has, and other prose stands right by it.
DOUBTED, STRANGER, FRIEND = 0.4, 0.1, 0.8
KNOWN = 0.3  # share of its longer words that a paragraph of the same article has in common with it
LONGEST_RUN = 12  # paragraphs that are looked at together
RUN = 2  # paragraphs in a row: teasers stand alone, each under its title
REOPENS = 12  # words of prose that open the article again
# Words of prose after which the article has begun, and a byline or a stamp belongs to another
# story.
BEGUN = 60
TINY = 3  # words of a line that is a link or a tag when others stand by it
LINKS = 3  # tiny lines in a row that close the article


def plain_worth(line: str, rule: LineRule | None) -> float:
    """What a line is worth wherever it stands."""
    if rule:
        return min(COSTS[rule.starts], FAR)
    return _worth(word_count(line)) if is_prose(line) else FAR


def _worth(words: int) -> float:
    """What a paragraph of so many words is worth."""
    return min(words / WORDS_OF_WORTH, MOST)


def read_on(lines: Sequence[str], rules: Sequence[LineRule | None]) -> Iterator[tuple[float, bool]]:
    """What each line after a headline is worth, and whether the article is open there."""
    reader = _Reader()
    for index, (line, rule) in enumerate(zip(lines, rules, strict=True)):
        if rule:
            yield reader.clutter(rule), reader.is_open
        elif is_prose(line):
            if not reader.run:
                reader.meet([line, *_more_prose(lines, rules, index + 1)])
            yield reader.prose(line), True
        else:
            yield reader.short(line), reader.is_open


def _more_prose(
    lines: Sequence[str], rules: Sequence[LineRule | None], start: int
) -> Iterator[str]:
    """The paragraphs that follow in a row."""
    for index in range(start, min(len(lines), start + LONGEST_RUN)):
        if rules[index] or not is_prose(lines[index]):
            return
        yield lines[index]


@dataclass(slots=True)
class _Reader:
    """What is known of the article so far; a short line is the article's until clutter closes
    it."""

    is_open: bool = False
    is_near: bool = False  # the article has begun
    # A time stamp was the last thing of weight: the next entry of a live report.
    is_live: bool = False
    is_list: bool = False  # a paragraph has announced a list
    clutters: int = 0  # lines of clutter in a row
    tiny: int = 0  # tiny lines in a row
    run: int = 0  # paragraphs in a row
    read: int = 0  # words of prose
    share: float = 1.0  # of its worth that the prose after clutter keeps
    opens: bool = True  # that prose opens the article again
    names: set[str] = field(default_factory=set)  # telling words of what is open
    words: set[str] = field(default_factory=set)

    def clutter(self, rule: LineRule) -> float:
        """A line that a rule drops."""
        self.is_open = self.is_open and rule.starts in ("", "live")
        self.is_live = rule.starts == "live" or (self.is_live and not rule.starts)
        cost = COSTS["" if rule.starts == "page" and self.clutters else rule.starts]
        self.clutters += 1
        self.run = 0
        return cost if self.is_near else HEAD.get(rule.starts, COSTS[""])

    def meet(self, paragraphs: Sequence[str]) -> None:
        """Paragraphs in a row come: whether they speak of what the article does."""
        if not self.is_near or self.is_open:
            return
        text = " ".join(paragraphs)
        in_a_row = len(paragraphs) >= RUN
        named = self.is_live or not self.names.isdisjoint(names(text))
        told = not self.names.isdisjoint(telling_words(text))
        akin = not self.names or len(roots(text) & self.words) >= KNOWN * len(roots(text))
        if named or (told and in_a_row):
            self.share = FRIEND
        elif told or akin or in_a_row:
            self.share = DOUBTED
        else:
            self.share = STRANGER
        self.opens = named or told or in_a_row

    def prose(self, line: str) -> float:
        """A paragraph."""
        self.clutters = self.tiny = 0
        self.run += 1
        size = word_count(line)
        share = self.share if self.is_near and not self.is_open else 1.0
        self.is_open = self.is_open or (size >= REOPENS and (self.opens or not self.is_near))
        if self.is_open or not self.is_near:
            self.names |= telling_words(line)
            self.words |= roots(line)
        self.is_live, self.is_list = False, line.endswith((":", "："))
        self.read += size
        self.is_near = self.is_near or self.read >= BEGUN
        return share * _worth(size)

    def short(self, line: str) -> float:
        """A line that is no sentence."""
        self.clutters = 0
        if not self.is_near:
            return BEFORE
        self.run = 0
        self.tiny = self.tiny + 1 if word_count(line) <= TINY and not self.is_list else 0
        self.is_open = self.is_open and self.tiny < LINKS
        if not self.is_open:
            return CLOSED
        return OPEN if self.words & roots(line) else STRANGE
