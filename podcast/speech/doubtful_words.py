"""Words that a voice is likely to say wrong: those that it has to guess.

Only words that are read as written are looked at: what a lexicon or a rule says otherwise is in
good hands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from podcast.languages.registry import language_of
from podcast.speech.phonemes.english_dictionary import EnglishDictionary, english_dictionary
from podcast.speech.verbalize import BRITISH, Context, explain

# Both are known of English alone, which has the dictionary; why else is in editor.toml.
UNKNOWN = "not in the voice's dictionary"
CAPITALS = "in capitals, and read as a word"
# Letters of a language beside a to z; of one that is not here nothing is foreign.
LETTERS = {"en": "", "de": "äöüß", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü", "it": "àèéìíîòóùú"}
ACRONYM = "acronym"  # the class of spans that are read as letters, or as a word
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile("['’]s?\\Z")


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word that should be heard once."""

    word: str
    why: str
    sounds: str = ""  # IPA of what a neural voice makes of it, where that is known


class ReadWord(NamedTuple):
    """A word that is read as a word."""

    written: str
    said: str  # "Brelco" of "BRELCO"; mostly as written
    language: str
    guesses: Mapping[str, str]  # words that are not in the dictionary -> what is made of them


def unknown(read: ReadWord) -> str:
    """ "Krynn": the dictionary has it in no form."""
    return UNKNOWN if read.said in read.guesses else ""


def foreign(read: ReadWord) -> str:
    """ "Brzeżno" in English: the voice has no rule for its letters."""
    letters = LETTERS.get(read.language.partition("-")[0].lower())
    if letters is None:
        return ""
    plain = "abcdefghijklmnopqrstuvwxyz'’" + letters
    if all(letter in plain for letter in read.said.lower()):
        return ""
    return language_of(read.language).editor.foreign_letters


def capitals(read: ReadWord) -> str:
    """ "BRELCO", which may as well be letters; NATO, which the dictionary has, is a word."""
    return CAPITALS if read.written.isupper() and read.said in read.guesses else ""


DOUBTS: tuple[Callable[[ReadWord], str], ...] = (foreign, capitals, unknown)


def doubtful_words(text: str, language: str, lexicon: Mapping[str, str]) -> list[DoubtfulWord]:
    """The doubtful words of a text, as often as they stand in it."""
    words = list(_read_words(text, language, lexicon))
    guesses = _guesses([said for _, said in words], language)
    found = []
    for written, said in words:
        read = ReadWord(written, said, language, guesses)
        why = next((why for doubt in DOUBTS if (why := doubt(read))), "")
        if why:
            found.append(DoubtfulWord(written, why, guesses.get(said, "")))
    return found


def _read_words(text: str, language: str, lexicon: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Words that are read as written, and acronyms that are said as a word: as written and as said.

    Both without "'s".
    """
    for span in explain(text, language, Context(lexicon)):
        if not span.kind:
            for word in _WORD.findall(span.written):
                plain = _POSSESSIVE.sub("", word)
                yield plain, plain
        elif span.kind == ACRONYM and span.said.casefold() == span.written.casefold():
            yield span.written, span.said


def _guesses(words: list[str], language: str) -> dict[str, str]:
    """The words that an English dictionary does not have, with the sounds a voice gives them."""
    if not language.lower().startswith("en"):
        return {}
    dictionary = english_dictionary(british=language.lower() in BRITISH)
    return _guess_each(list(dict.fromkeys(words)), dictionary) if dictionary else {}


def _guess_each(words: list[str], dictionary: EnglishDictionary) -> dict[str, str]:
    """Word by word: what stands beside it does not make it known."""
    found = {}
    for word in words:
        guessed = dictionary.unknown(word)
        if guessed:
            found[word] = "".join(part.sounds for part in reversed(guessed))
    return found
