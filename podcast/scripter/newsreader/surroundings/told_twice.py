"""An abstract over the text whose sentence the text has again: it is heard once."""

from __future__ import annotations

import re
from collections.abc import Sequence

REASON = "the summary of what the text says again"
FIRST = 3  # paragraphs of an article, one of which may be its abstract
NEAR = 8  # paragraphs behind it in which its words come again
FEWEST, MOST = 12, 90  # words of an abstract
MOST_OTHERWISE = 0.06  # share of its words that may be others
SPARE = 12  # words that the text may have between
WORD = re.compile(r"[^\W_]+")
SENTENCE = re.compile(r"^[“\"]?|(?<=[.!?])[”\"]?\s[“\"]?")


def told_twice(paragraphs: Sequence[str]) -> frozenset[int]:
    """Which of an article's paragraphs are an abstract: all their words come again, in order, from
    the beginning of a sentence of one of the next paragraphs on.

    >>> first = "For the second year in a row the harbour board of Hest has let its boats go."
    >>> again = "For the second year in a row the old harbour board of Hest has let its boats go."
    >>> sorted(told_twice([first, "It was a hard year.", again + " It rained."]))
    [0]
    >>> sorted(told_twice([first, "It was a hard year, and the board of Hest let its boats go."]))
    []
    """
    near = paragraphs[: FIRST + NEAR]
    words = [WORD.findall(text.lower()) for text in near[:FIRST]]
    return frozenset(
        number
        for number, said in enumerate(words)
        if FEWEST <= len(said) <= MOST
        and any(_holds(later, said) for later in near[number + 1 : number + 1 + NEAR])
    )


def _holds(later: str, said: Sequence[str]) -> bool:
    """Whether the words come again in order, close together, but for a few."""
    allowed = int(MOST_OTHERWISE * len(said))
    for begun in SENTENCE.finditer(later.lower()):
        window = WORD.findall(later.lower()[begun.end() :])[: len(said) + SPARE]
        if window and window[0] == said[0] and _follows(window, said, allowed):
            return True
    return False


def _follows(window: Sequence[str], said: Sequence[str], allowed: int) -> bool:
    at = missing = 0
    for word in said:
        try:
            at = window.index(word, at) + 1
        except ValueError:
            missing += 1
            if missing > allowed:
                return False
    return True
