"""What two texts have in common: how far they are about the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from podcast.article.normalization import REMEMBERED
from podcast.kept_patterns import compiled
from podcast.languages.en.story_words import words_of_any_story

WORDS = compiled(r"\w{4,}")
LONG_WORDS = compiled(r"\w{5,}")
# A word with a capital inside a sentence, or a long one anywhere.
NAMES = compiled(r"(?<![.!?…”\"] )(?<!^)\b[A-ZÀ-ÞА-Я][\w’'-]{2,}|\b\w{8,}\b")
CAPITALS = compiled(r"\b[A-ZÀ-ÞА-Я][\w’'-]{3,}")
ROOT = 6  # letters: what is left of a word when its endings are off
TELLING = 9  # letters, of a name or a long word
UNRELATED = 0.4  # of a text that speaks of nothing that a title names


@cache
def anybodys_names() -> frozenset[str]:
    """What stories of any kind have in common, as telling_words and names give it."""
    return frozenset(word[:TELLING] for word in words_of_any_story())


@cache
def _anybodys_roots() -> frozenset[str]:
    return frozenset(word[:ROOT] for word in words_of_any_story())


@lru_cache(REMEMBERED)
def roots(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that say something."""
    return frozenset(word[:ROOT] for word in WORDS.findall(text.casefold()))


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
    longer = LONG_WORDS.findall(text.casefold())
    return frozenset(word[:ROOT] for word in longer) - _anybodys_roots()


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of telling words that two texts have in common, of the one with fewer (1.0 when it
    has none).

    >>> overlap(frozenset({"harbour", "lamp"}), frozenset({"lamp", "stairs", "sea"}))
    0.5
    """
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 1.0


def about(title: str, lines: Iterable[str]) -> float:
    """How far the lines speak of what the title does: 0.4 not at all, 1.0 in all its longer
    words."""
    wanted = roots(title)
    if not wanted:
        return 1.0
    told = {root for line in lines for root in roots(line)}
    return UNRELATED + (1 - UNRELATED) * len(wanted & told) / len(wanted)
