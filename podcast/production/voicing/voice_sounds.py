"""The sounds that a voice makes of a text, in IPA: to show them."""

from __future__ import annotations

from podcast.speech.phonemes.engine_alphabets import for_misaki
from podcast.speech.phonemes.english_dictionary import english_dictionary, misaki_to_ipa
from podcast.speech.phonemes.sound_marks import SoundMark, replace_marks
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.voice_variants import split_variant

MISAKI = ("hibari", "kokoro")  # engines whose English is read so
OWN_VOICES = ("espeak", "pyttsx3")  # engines whose voice ids espeak-ng knows
READ_BY_ESPEAK = ("piper", "kokoro")  # engines that ask espeak-ng for sounds


def sounds_in(utterance: Utterance, language: str) -> str:
    """What the voice of an utterance says, "" for an engine that does not tell.

    `language` is the voice's.
    """
    english = language.lower().startswith("en")
    if utterance.engine in MISAKI and english:
        british = language.lower().startswith("en-gb")
        dictionary = english_dictionary(british=british)
        text = for_misaki(utterance.text, british=british)
        return misaki_to_ipa(dictionary.sounds(text)) if dictionary else ""
    if utterance.engine in OWN_VOICES:
        return _by_espeak(utterance.text, split_variant(utterance.voice)[0])
    if utterance.engine in READ_BY_ESPEAK:
        from podcast.speech.engines.espeak_voices import usual

        return _by_espeak(replace_marks(utterance.text, _as_written), usual(language))
    return ""


def _by_espeak(text: str, voice: str) -> str:
    from podcast.speech.engines.phonemization.espeak_phonemes import phonemes

    try:
        return phonemes(text, voice)
    except (ImportError, OSError):  # a system without the embedded espeak-ng
        return ""


def _as_written(mark: SoundMark) -> str:
    """These engines take the sounds of respellings, too."""
    return str(SoundMark(mark.read, mark.ipa))
