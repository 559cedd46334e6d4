"""What two texts have in common: how far they are about the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from podcast.article.normalization import REMEMBERED

WORDS = re.compile(r"\w{4,}")
LONG = re.compile(r"\w{5,}")
NAMES = re.compile(r"(?<![.!?…”\"] )(?<!^)\b[A-ZÀ-ÞА-Я][\w’'-]{2,}|\b\w{8,}\b")
CAPITALS = re.compile(r"\b[A-ZÀ-ÞА-Я][\w’'-]{3,}")
COMMON = """
president prime minister ministry senator governor mayor judge justice chief secretary general director professor
officer representative congressman congresswoman chairman former vice king queen prince princess pope lord lady sir
captain coach doctor police court supreme council congress senate parliament government university college national
international united states nations republic european union department administration committee company group north
south east west northern southern eastern western central city county street january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday the this that
these those there they then what when where which while who with from have has more most some but and for not you his
her its one two after before according however read news press photo today said says
"""  # words with a capital that stories of any kind have in common  # noqa: E501
STEM = 6  # letters: what is left of a word when its endings are off
TELLING = 9  # letters, of a name or a long word
ANYBODYS = frozenset(
    word[:TELLING] for word in COMMON.split()
)  # as telling_words and names give them
ANY_STEMS = frozenset(word[:STEM] for word in COMMON.split())


@lru_cache(REMEMBERED)
def roots(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that say something."""
    return frozenset(word[:STEM] for word in WORDS.findall(text.casefold()))


@lru_cache(REMEMBERED)
def telling_words(text: str) -> frozenset[str]:
    """Names and long words: what a text is about."""
    return frozenset(word.casefold()[:TELLING] for word in NAMES.findall(text))


def names(text: str) -> frozenset[str]:
    """Words with a capital, those that begin a sentence too, as telling_words gives them."""
    return frozenset(word.casefold()[:TELLING] for word in CAPITALS.findall(text))


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, without those that stories of any kind have in
    common."""
    return frozenset(word[:STEM] for word in LONG.findall(text.casefold())) - ANY_STEMS


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of telling words that two texts have in common, of the one with fewer (1.0 when it
    has none)."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 1.0


def about(title: str, lines: Iterable[str]) -> float:
    """How far the lines speak of what the title does: 0.4 not at all, 1.0 in all its longer
    words."""
    wanted = roots(title)
    told = {root for line in lines for root in roots(line)}
    return 0.4 + 0.6 * len(wanted & told) / len(wanted) if wanted else 1.0
