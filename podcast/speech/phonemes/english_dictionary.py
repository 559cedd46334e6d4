"""Which English words a dictionary of pronunciations has, and what a voice makes of the others.

The dictionary is hibari's (misaki's, some 180,000 words with their forms); without the package
nothing is known of any word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

# misaki's letters for what IPA writes with several, or otherwise.
TO_IPA = str.maketrans({
    "A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "T": "ɾ", "ʤ": "dʒ",
    "ʧ": "tʃ", "ᵊ": "ə", "ᵻ": "ɪ", "S": "s",
})  # fmt: skip


class UnknownWord(NamedTuple):
    """A word that is not in the dictionary."""

    word: str
    sounds: str  # IPA that a neural voice makes of it


class EnglishDictionary:
    """Reads English as hibari's and Kokoro's voices do, and notes the words that it guesses."""

    def __init__(self, *, british: bool = False) -> None:
        """Raises ImportError without hibari-tts."""
        from podcast.speech.phonemes.english_reader import english_reader

        self._g2p: Any = english_reader(british=british)
        self._guess = self._g2p.oov
        self._g2p._oov = self._note
        self._noted: list[UnknownWord] = []

    def sounds(self, text: str) -> str:
        """Text with misaki's marks (`engine_alphabets.for_misaki`) in misaki's letters."""
        return str(self._g2p(text))

    def unknown(self, text: str) -> list[UnknownWord]:
        """The words of a text that are guessed, in its order."""
        self._noted.clear()
        self.sounds(text)
        return list(self._noted)

    def _note(self, word: str) -> Any:
        guess = self._guess(word)
        self._noted.append(UnknownWord(word, misaki_to_ipa(guess or "")))
        return guess


@lru_cache
def english_dictionary(*, british: bool = False) -> EnglishDictionary | None:
    """The dictionary, or None where hibari-tts is not installed."""
    try:
        return EnglishDictionary(british=british)
    except ImportError:
        return None


def misaki_to_ipa(letters: str) -> str:
    """misaki's letters as IPA.

    >>> misaki_to_ipa("bɹˈAzO")
    'bɹˈeɪzoʊ'
    """
    return letters.translate(TO_IPA)
