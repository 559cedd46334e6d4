"""How a text is said: its words, their sounds, the voice and its engine."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.production.voicing.voice_sample import utterance_of
from podcast.production.voicing.voice_sounds import sounds_in
from podcast.show.settings import Settings
from podcast.speech.phonemes.sound_marks import without_marks
from podcast.speech.synthesis.engine_protocol import VoiceId
from podcast.speech.synthesis.engine_registry import get_engine


@dataclass(frozen=True, slots=True)
class Explained:
    """How a text is said."""

    text: str  # as written
    spoken: str  # in words
    sounds: str  # IPA; "" where the engine does not tell
    voice: str  # with its engine
    engine: str
    version: str  # of the engine, with the voice's model


def explained(text: str, voice: VoiceId, settings: Settings, language: str) -> Explained:
    """How a voice says a text. Raises PodcastError when it cannot be used."""
    utterance = utterance_of(text, voice, settings, language)
    version = get_engine(voice.engine).version_of(voice.voice)
    spoken, sounds = without_marks(utterance.text), sounds_in(utterance, language)
    return Explained(text, spoken, sounds, str(voice), voice.engine, version)
