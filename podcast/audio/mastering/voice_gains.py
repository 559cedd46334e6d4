"""Each voice's one gain: found from a fixed passage, so that voices match and no sentence is
levelled on its own."""

from __future__ import annotations

import hashlib
import struct

from podcast.audio.mastering import take_mastering
from podcast.audio.store import Store
from podcast.audio.takes import MissingTakeError, load_take, passage, take_key
from podcast.show.settings import AudioSettings
from podcast.speech.synthesis.engine_protocol import Utterance

RECIPE = "gain 2"  # change it when loudness is measured in another way
LEVEL = struct.Struct("<d")
MOST = 24.0  # dB: more would only raise noise
NEAR, ROUNDS = 0.05, 12  # dB from the target that will do, and how often we try
LEAST_SLOPE = 0.2  # dB louder for each dB of gain: less is all limiter


def find_gain(store: Store, utterance: Utterance, audio: AudioSettings) -> float | None:
    """dB that bring this utterance's voice to the wanted loudness, when they have been found
    already."""
    content = store.get("gains", _key(utterance, audio))
    gain: float | None = None if content is None else LEVEL.unpack(content)[0]
    return gain


def gain_of(store: Store, utterance: Utterance, audio: AudioSettings) -> float:
    """The same, or found from the passage's take and stored. Raises MissingTakeError when that is
    not there."""
    known = find_gain(store, utterance, audio)
    if known is not None:
        return known
    key = take_key(passage(utterance))
    take = load_take(store, key)
    if take is None:
        raise MissingTakeError(key)
    gain = search_gain(take_mastering.prepare(take), audio)
    store.put("gains", _key(utterance, audio), LEVEL.pack(gain))
    return gain


def search_gain(wave: take_mastering.Samples, audio: AudioSettings) -> float:
    """dB for `wave` to measure audio.loudness with its peaks limited: limiting takes loudness away,
    so it is sought.

    By secants: how much louder the last decibel made it tells how many are missing.
    """
    from podcast.audio.mastering.loudness import loudness

    gain, slope = 0.0, 1.0
    before: tuple[float, float] | None = None  # a gain, and how loud it made the wave
    for _ in range(ROUNDS):
        loud = loudness(take_mastering.level(wave, gain, audio.true_peak), take_mastering.RATE)
        miss = audio.loudness - loud
        if abs(miss) < NEAR:
            break
        if before and gain != before[0]:
            slope = min(max((loud - before[1]) / (gain - before[0]), LEAST_SLOPE), 1.0)
        before = gain, loud
        gain = max(-MOST, min(gain + miss / slope, MOST))
    return gain


def _key(utterance: Utterance, audio: AudioSettings) -> str:
    shape = [
        RECIPE,
        take_mastering.RECIPE,
        take_key(passage(utterance)),
        repr(audio.loudness),
        repr(audio.true_peak),
    ]
    return hashlib.sha256("\n".join(shape).encode()).hexdigest()
