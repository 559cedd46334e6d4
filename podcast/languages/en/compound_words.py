"""Words that are written with a hyphen behind them as the first part of another."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def first_parts_of_compounds() -> frozenset[str]:
    """The words of first_parts_of_compounds.txt, in lower case."""
    path = files("podcast.languages.en") / "first_parts_of_compounds.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
