"""Words of the newsreader's rules: newsreader.toml of a language's folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from podcast.languages.reading.word_lists import read_toml


@dataclass(frozen=True, slots=True)
class NewsreaderWords:
    """Labels and names that are not said as they are printed; all empty for a language without."""

    parties: dict[str, str]
    states: dict[str, str]
    with_initial: frozenset[str]  # names that keep their initial: "Harry S. Truman"
    institutions: frozenset[str]  # a name before one of these is no person's: "Hall"


@cache
def newsreader_words(code: str) -> NewsreaderWords:
    """The words of a language."""
    table = read_toml(code, "newsreader.toml")
    names = table.get("names", {})
    return NewsreaderWords(
        table.get("parties", {}),
        table.get("states", {}),
        _listed(names.get("with_initial", "")),
        _listed(names.get("institutions", "")),
    )


def _listed(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split("|") if name.strip())
