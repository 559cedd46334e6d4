"""Text to Kokoro's phonemes: hibari's for English, espeak's for every other language."""

from __future__ import annotations

import json
import re
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from podcast.packages import version_of
from podcast.speech.phonemes.engine_alphabets import for_misaki, vowel_stressed
from podcast.speech.phonemes.sound_marks import SoundMark, replace_marks

# espeak-ng writes two signs where Kokoro has one
ONE_SIGN = (("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ts", "ʦ"), ("dz", "ʣ"), ("r", "ɾ"))
SILENT = re.compile(
    r"[-\u0361\u035c]|\([a-z-]+\)"
)  # ties, and espeak's signs of a change of language
# Marks that Kokoro pauses at: espeak does not give them back, so text is parted at them.
HOLDER = "\ue000"  # of sounds that a lexicon gives
MARKS = re.compile(rf"(\s*[;:,.!?—…«»“”()\"।{HOLDER}]+\s*)")
ESPEAK = {"zh": "cmn", "fr-FR": "fr-fr"}  # what espeak-ng calls a language


class KokoroPhonemes:
    """What Kokoro reads."""

    @property
    def version(self) -> str:
        """Of both that make phonemes."""
        return f"hibari-tts {version_of('hibari-tts')} espeak-ng {version_of('espeakng-loader')}"

    def of(self, text: str, language: str) -> str:
        """The phonemes of a text in the language of a voice."""
        if language.startswith("en"):
            return self._english(text, british=language == "en-GB")
        sounds: list[str] = []

        def hold(mark: SoundMark) -> str:
            sounds.append(vowel_stressed(mark.ipa))
            return HOLDER

        pieces = MARKS.split(replace_marks(text, hold))
        said = "".join(self._piece(piece, language) for piece in pieces)
        for sound in sounds:
            said = said.replace(HOLDER, sound, 1)
        return said.strip()

    def _piece(self, piece: str, language: str) -> str:
        """The phonemes of what stands between two marks, or a mark."""
        if MARKS.fullmatch(piece):
            return piece.replace("।", ".")
        return self._foreign(piece, language)

    def ids(self, phonemes: str) -> list[int]:
        """The model's numbers; what it has no number for is silent."""
        return [self._vocabulary[sign] for sign in phonemes if sign in self._vocabulary]

    def _english(self, text: str, *, british: bool) -> str:
        phonemes = _english_reader(british)(for_misaki(text, british=british), normalize_text=False)
        return str(phonemes)

    def _foreign(self, text: str, language: str) -> str:
        from podcast.speech.engines.phonemization.espeak_phonemes import phonemes

        if not text.strip():
            return text
        said = SILENT.sub("", phonemes(text, ESPEAK.get(language, language.lower())))
        for signs, one in ONE_SIGN:
            said = said.replace(signs, one)
        return said

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        spec = find_spec("hibari")
        assert spec is not None
        assert spec.origin is not None
        file = Path(spec.origin).parent / "assets" / "vocab.json"
        return dict(json.loads(file.read_text(encoding="utf-8")))


@lru_cache
def _english_reader(british: bool) -> Any:
    from podcast.speech.phonemes.english_reader import english_reader

    return english_reader(british=british)
