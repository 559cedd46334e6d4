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
    # What stands behind a first name or a title, where capitals alone tell nothing.
    surnames: set[str] = field(default_factory=set)
    # Titles that are somebody's surname here: `Baron`, of `Martin Baron`.
    titles_that_are_surnames: set[str] = field(default_factory=set)


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
    if not tokens.language.traits.capitals_tell:
        seen.surnames = _surnames(tokens)
    seen.titles_that_are_surnames = _titles_behind_first_names(tokens)
    return seen


def _titles_behind_first_names(tokens: Tokens) -> set[str]:
    """`judge` of `Alice | Judge`, with nothing behind it of whom it could be the title."""
    titles, found = tokens.lexicon.titles, set()
    for index in range(1, len(tokens)):
        low = tokens.low[index]
        if low not in titles or not tokens.upper[index] or tokens.first[index]:
            continue
        is_title = index + 1 < len(tokens) and tokens.upper[index + 1]
        named = tokens.language.first_name_gender(tokens.low[index - 1]) is not None
        if named and tokens.upper[index - 1] and not is_title:
            found.add(low)
    return found


def _surnames(tokens: Tokens) -> set[str]:
    """`Harms` of `Herr Harms` or `Jens Harms`, `Bergh` of `Luise van den Bergh`."""
    language, lexicon = tokens.language, tokens.lexicon
    found: set[str] = set()
    for index in range(len(tokens) - 1):
        low = tokens.low[index].rstrip(".")
        first_name = tokens.upper[index] and language.first_name_gender(low) is not None
        if not first_name and low not in lexicon.titles:
            continue
        at = index + 1
        while at + 1 < len(tokens) and tokens.low[at] in lexicon.particles:
            at += 1
        for name in range(at, min(len(tokens), at + (1 if first_name else 2))):
            if not is_capital_word(tokens, name) or tokens.low[name] in lexicon.person_nouns:
                break
            found.add(tokens.low[name])
    return found


def is_capital_word(tokens: Tokens, index: int) -> bool:
    """Whether a token is a word with a capital that its sentence has not given it."""
    return tokens.upper[index] and not tokens.first[index] and tokens.word[index][-1].isalpha()


def is_somebodys_surname(tokens: Tokens, index: int, seen: CapitalizationCounts) -> bool:
    """`“…,” said | Baron |.`, in a text about Martin Baron; not `the Baron`, `our Coach`."""
    before = tokens.low[index - 1] if index else ""
    is_bare = before not in tokens.lexicon.determiners and before not in tokens.pronouns.possessive
    return is_bare and tokens.low[index] in seen.titles_that_are_surnames
