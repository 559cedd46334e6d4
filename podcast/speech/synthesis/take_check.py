"""Whether samples can be the speech that was asked for."""

from __future__ import annotations

from podcast.speech.phonemes.sound_marks import without_marks
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_process import SpeakingError

QUIET = 330  # of 32,768 (-40 dBFS): speech is louder than this somewhere
BRISK = 60.0  # characters a second: nobody speaks faster at 165 words a minute


def check_speech(samples: bytes, utterance: Utterance, rate: int) -> None:
    """Raise SpeakingError when `samples` cannot be this utterance: silence, or far too short for
    its words."""
    import numpy as np

    if len(samples) % 2:
        raise SpeakingError("the engine gave half a sample")
    wave = np.frombuffer(samples, dtype="<i2")
    if not wave.size or max(int(wave.max()), -int(wave.min())) < QUIET:
        raise SpeakingError("the engine gave silence")
    letters = sum(character.isalnum() for character in without_marks(utterance.text))
    if wave.size / rate < letters / (BRISK * max(utterance.rate, 80) / 165):
        raise SpeakingError(
            f"the engine gave {wave.size / rate:.2f} s for {letters} letters: cut short"
        )
