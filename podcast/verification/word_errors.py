"""What was heard against what was to be said: words, not spellings.

Both sides are put into spoken form first ("$3.5m", "three point five million dollars"), then
compared word by word. A word that sounds as it should is right, however a recogniser spells it: of
names it knows nothing but their sound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from podcast.speech.phonemes.english_dictionary import english_dictionary
from podcast.speech.verbalize import spoken

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STRESS = re.compile("[ˈˌ]")
NEAR = 0.75  # of the sounds of two words that are one: a recogniser's ear is not better
# Spellings of one word, and what both recognisers and writers join or part.
SAME = {"ok": "okay", "gray": "grey", "mr": "mister", "mrs": "missus", "dr": "doctor"}


@dataclass(frozen=True, slots=True)
class WordErrors:
    """How far what was heard is from what was to be said."""

    words: int  # that were to be said
    wrong: int  # of these, or more that were not
    missed: tuple[tuple[str, str], ...] = ()  # (to be said, heard instead), where they differ


def compare(written: str, heard: str, language: str) -> WordErrors:
    """The errors in what was `heard` of a `written` sentence."""
    wanted, found = words_of(written, language), words_of(heard, language)
    wrong = 0
    missed: list[tuple[str, str]] = []
    for kind, start, end, first, last in SequenceMatcher(
        None, wanted, found, autojunk=False
    ).get_opcodes():
        said, other = wanted[start:end], found[first:last]
        if kind == "equal" or sounds_same(" ".join(said), " ".join(other), language):
            continue
        wrong += max(len(said), len(other))
        missed.append((" ".join(said), " ".join(other)))
    return WordErrors(len(wanted), wrong, tuple(missed))


def words_of(text: str, language: str) -> list[str]:
    """The words of a text as they are said, in small letters.

    >>> words_of("It cost $3.5m, Mr. Hale's OK.", "en-US")[:6]
    ['it', 'cost', 'three', 'point', 'five', 'million']
    """
    said = spoken(text, language).lower().replace("’", "'")
    return [SAME.get(word, word) for word in _WORD.findall(said.replace("-", " "))]


@lru_cache(maxsize=4096)
def sounds_same(first: str, second: str, language: str) -> bool:
    """Whether two spellings are one sound, `first` being what was to be said.

    "mail" and "male" are, "boats" and "goats" not; "Selwick" and "sell wick" are, because no
    recogniser knows that name.
    """
    plain, other = first.replace(" ", ""), second.replace(" ", "")
    if plain == other:
        return True
    if not plain or not other or not language.lower().startswith("en"):
        return False
    dictionary = english_dictionary()
    if dictionary is None:
        return False
    sounds, heard = (
        _STRESS.sub("", dictionary.sounds(text)).replace(" ", "") for text in (first, second)
    )
    alike = SequenceMatcher(None, sounds, heard, autojunk=False).ratio()
    return alike >= (NEAR if dictionary.unknown(first) else 1.0)  # only names may be a little off
