"""Words that are written with a hyphen behind them as the first part of another."""

from __future__ import annotations

from functools import cache

from podcast.languages.reading.word_lists import read_data


@cache
def first_parts_of_compounds() -> frozenset[str]:
    """The words of first_parts_of_compounds.txt, in lower case."""
    lines = (read_data("en", "first_parts_of_compounds.txt") or "").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
