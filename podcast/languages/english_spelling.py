"""Whether an English text is spelled as in Britain: "harbour", "organised", "tonnes"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from podcast.kept_patterns import compiled
from podcast.languages.reading.word_lists import read_toml

BRITISH = "en-GB"
FEWEST = 2  # different words that tell it
LEAD = 3  # times as many as tell the other; each side quotes the other at times
LONGEST = 20_000  # characters that are looked at
WORD = compiled(r"(?<![\w’'.-])[a-z]{3,20}(?![\w’'-])")  # in small letters: no name
ENDINGS = ("e", "ed", "es", "er", "ers", "ing", "ation", "ations")
HOSTS = (".co.uk", ".org.uk", ".gov.uk", ".ac.uk", ".uk", ".ie", ".com.au", ".co.nz", ".org.au")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words of one side of the ocean."""

    words: frozenset[str]

    def count(self, words: frozenset[str]) -> int:
        """How many different ones a text has."""
        return len(words & self.words)


def is_british(text: str, host: str = "") -> bool:
    """Whether a text is British English by its spelling; one word is enough at a British host.

    >>> is_british("The harbour was organised, and grey."), is_british("The harbor was gray.")
    (True, False)
    >>> is_british("The Labour Party met at Hest Harbour Centre.")  # names
    False
    >>> is_british("A grey ship.", "www.hest.co.uk"), is_british("A grey ship.")
    (True, False)
    >>> is_british("A ship.", "hest.co.uk"), is_british("In color and gray.", "hest.co.uk")
    (True, False)
    """
    words = frozenset(WORD.findall(text[:LONGEST]))
    british, american = _spelling("british").count(words), _spelling("american").count(words)
    fewest = 0 if host.endswith(HOSTS) else FEWEST
    return british >= fewest and british >= LEAD * american


@cache
def _spelling(side: str) -> Spelling:
    table = read_toml("en", "spelling.toml")[side]
    stems = table["stems"].split()
    built = {f"{stem}{ending}" for stem in stems for ending in ENDINGS}
    return Spelling(frozenset(table["words"].split()) | built)
