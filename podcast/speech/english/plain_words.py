"""Words like most words: nothing about them could ask for a rule, so that none is asked."""

from __future__ import annotations

from functools import cache

from podcast.languages.en.spoken.spoken_tables import rows
from podcast.speech.english.identifiers.symbols import GREEK
from podcast.speech.english.letters.roman_numerals import SMALL_ROMAN
from podcast.speech.tagging.line_tokens import END, SPACE, TokenizedLine

_KNOWN = (
    "months",
    "weekdays",
    "currencies",
    "abbreviations",
    "mixed",
    "slashed",
    "books",
    "names_codes",
    "units",
    "citations",
)
_CLOSING = frozenset(',;!?”’)"')  # marks that begin nothing: behind a word they ask for no rule


@cache
def _telling() -> frozenset[str]:
    """Words that some rule knows although nothing is written close behind them."""
    listed = {row[0] for name in _KNOWN for row in rows(name)}
    return frozenset(
        listed | {word.title() for word in listed} | {"ave", "st", "v", *SMALL_ROMAN, *GREEK}
    )


def is_prose(line: TokenizedLine, i: int) -> bool:
    """Whether the word at `i` is like most words: nothing about it could ask for a rule, so that
    none is asked."""
    word, after = line.text[i], line.text[i + 1]
    if line.kind[i + 1] not in (SPACE, END) and after not in _CLOSING:
        return False
    plain = word.islower() or (len(word) > 2 and word[1:].islower())
    return plain and word not in _telling()
