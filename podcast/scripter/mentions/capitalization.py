"""How often each word stands in capitals where it need not; paragraphs that are headlines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from podcast.scripter.tokenization.tokens import Tokens


def headline_paragraphs(tokens: Tokens) -> set[int]:
    """Paragraphs where nearly every word has a capital, or is in capitals."""
    found: set[int] = set()
    for paragraph, (first, end) in enumerate(tokens.bounds):
        if end - first > 40:
            continue
        long = [tokens.upper[index] for index in range(first, end) if len(tokens.word[index]) > 3]
        if len(long) >= 4 and sum(long) >= 0.8 * len(long):
            found.add(paragraph)
    return found


@dataclass(slots=True)
class CapitalizationCounts:
    """How often each word stands in capitals where it need not, and in lower case; the runs of
    capitals in the body."""

    capital: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)
    runs: set[tuple[str, ...]] = field(default_factory=set)


def count_capitals(tokens: Tokens, headlines: set[int]) -> CapitalizationCounts:
    """Read the whole text once for how its words are written; headlines, where all are in capitals,
    tell nothing."""
    seen = CapitalizationCounts()
    for paragraph, (first, end) in enumerate(tokens.bounds):
        if paragraph in headlines:
            continue
        for index in range(first, end):
            if tokens.upper[index] and not tokens.first[index]:
                seen.capital[tokens.low[index]] += 1
            elif tokens.word[index][0].islower():
                seen.small[tokens.low[index]] += 1
    return seen
