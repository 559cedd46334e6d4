"""A sentence in a voice, as an episode would have it said."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.errors import PodcastError
from podcast.show.settings import Settings
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId


@dataclass(frozen=True, slots=True)
class VoiceSample:
    """What was said, by whom, and its sound."""

    voice: VoiceId
    spoken: str  # in words, as `podcast spoken` shows it
    wav: bytes  # a WAV file


def utterance_of(text: str, voice: VoiceId, settings: Settings, language: str) -> Utterance:
    """What an engine is given to say `text`. Raises PodcastError when the voice cannot be used."""
    from podcast.speech.marked_speech import speech_of
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.verbalize import Context

    engine = get_engine(voice.engine)
    if problem := engine.missing() or engine.problem_with(voice.voice):
        raise PodcastError(
            problem, remedy="`podcast voices` lists the voices there are.", code="engine"
        )
    said = engine.sayable(speech_of(text, language, Context(settings.lexicon)), voice.voice)
    rate, pitch = settings.voices.rate, settings.voices.pitch
    return Utterance(said, voice.voice, rate, pitch, voice.engine)


def sample_of(text: str, voice: VoiceId, settings: Settings, language: str) -> VoiceSample:
    """`text` said in a voice. Raises PodcastError when the voice cannot be used or says nothing."""
    from podcast.audio.preview import wav_of
    from podcast.speech.phonemes.sound_marks import without_marks
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.worker_pool import speak_all

    utterance = utterance_of(text, voice, settings, language)
    made: list[bytes] = []
    speak_all([utterance], lambda _, samples: made.append(samples), workers=1)
    rate = get_engine(voice.engine).rate_of(voice.voice)
    return VoiceSample(voice, without_marks(utterance.text), wav_of(made[0], rate))
