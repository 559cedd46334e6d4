"""A line in capitals as a sentence: "THE OLD PIER OF NORRBY" is "The old pier of Norrby"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from podcast.languages.registry import ENGLISH
from podcast.scripter.typography import capital

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
FEWEST_WORDS = 2
LONGEST_SHORT_FORM = 4  # letters of a word that the article has not got, and that stays as it is
ENDS = ".!?:—–|"
COUNTRIES = ("US", "UK", "UN", "EU", "USA")  # rather than the words "us" and "un"
VOWELS = re.compile(r"[AEIOUYÀ-Ü]")


def in_sentence_case(text: str, whole: str) -> str:
    """A line that is all in capitals, with the capitals that its words have in the `whole` article;
    any other line as it is.

    >>> in_sentence_case("WHO ROWS TO NORRBY FOR THE HSB", "The HSB rows. Ada rows to Norrby.")
    'Who rows to Norrby for the HSB'
    >>> in_sentence_case("NASA and the pier", "The pier."), in_sentence_case("UP NEXT", "Boats.")
    ('NASA and the pier', 'Up next')
    """
    if not is_in_capitals(text):
        return text
    forms = _forms(whole)
    return capital(WORD.sub(lambda word: _form_of(word[0], forms), text))


def is_in_capitals(text: str) -> bool:
    """Whether all words of a line are in capitals, and there are several."""
    words = [word for word in WORD.findall(text) if any(map(str.isalpha, word))]
    return len(words) >= FEWEST_WORDS and text.upper() == text and any(len(w) > 3 for w in words)


def _form_of(word: str, forms: Mapping[str, str]) -> str:
    small = word.lower()
    if word in COUNTRIES:
        return word
    if small in forms:
        return forms[small]
    stem, mark, ending = small.rpartition("’" if "’" in small else "'")
    if mark and stem in forms:
        return f"{forms[stem]}{mark}{ending}"
    if small in ENGLISH.first_names:
        return word.capitalize()
    is_code = any(map(str.isdigit, word))
    is_short_form = len(word) <= LONGEST_SHORT_FORM and not VOWELS.search(word)
    return word if is_code or is_short_form else small


@lru_cache(maxsize=8)
def _forms(whole: str) -> dict[str, str]:
    """How an article writes each of its words within sentences: small if it ever does."""
    found: dict[str, str] = {}
    for line in whole.split("\n"):
        if is_in_capitals(line):
            continue
        for word in WORD.finditer(line):
            form, small = word[0], word[0].lower()
            before = line[: word.start()].rstrip(" \"“‘'(")
            is_first = not before or before[-1] in ENDS
            if form == small or (small not in found and not is_first):
                found[small] = form
    return found
