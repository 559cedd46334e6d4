"""What two texts have in common: how far they are about the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from podcast.article.tidy import REMEMBERED

WORDS = re.compile(r"\w{4,}")
LONG = re.compile(r"\w{5,}")
NAMES = re.compile(r"(?<![.!?…”\"] )(?<!^)\b[A-ZÀ-ÞА-Я][\w’'-]{2,}|\b\w{8,}\b")
CAPITALS = re.compile(r"\b[A-ZÀ-ÞА-Я][\w’'-]{3,}")
STEM = 6  # letters: what is left of a word when its endings are off
TELLING = 9  # letters, of a name or a long word


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
    """The beginnings of the longer words of a text."""
    return frozenset(word[:STEM] for word in LONG.findall(text.casefold()))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of telling words that two texts have in common, of the one with fewer (1.0 when it has none)."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 1.0


def about(title: str, lines: Iterable[str]) -> float:
    """How far the lines speak of what the title does: 0.4 not at all, 1.0 in all its longer words."""
    wanted = roots(title)
    told = {root for line in lines for root in roots(line)}
    return 0.4 + 0.6 * len(wanted & told) / len(wanted) if wanted else 1.0
