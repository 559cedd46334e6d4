"""Each voice's one gain: found from a fixed passage, so that voices match and no sentence is levelled on its own."""

from __future__ import annotations

import hashlib
import struct

from podcast.audio import mastering
from podcast.audio.assemble import MissingTake
from podcast.audio.store import Store
from podcast.audio.takes import load_take, passage, take_key
from podcast.speech.engine import Engine, Utterance

RECIPE = "gain 1"  # change it when loudness is measured in another way
LEVEL = struct.Struct("<d")
MOST = 24.0  # dB: more would only raise noise


def find_gain(store: Store, engine: Engine, utterance: Utterance, target: float) -> float | None:
    """dB that bring this utterance's voice to `target` LUFS, when it has been measured already."""
    content = store.get("gains", _key(engine, utterance))
    return None if content is None else _gain(LEVEL.unpack(content)[0], target)


def gain_of(store: Store, engine: Engine, utterance: Utterance, target: float) -> float:
    """The same, measured from the passage's take and stored. Raises MissingTake when that is not there."""
    import numpy as np

    from podcast.audio.loudness import loudness

    key = take_key(engine, passage(utterance))
    take = load_take(store, key)
    if take is None:
        raise MissingTake(key)
    # measured with the limiter wide open: it takes away hardly any energy
    wave = mastering.master(take, 0.0, ceiling_db=60.0)
    level = loudness(wave.astype(np.float32), mastering.RATE)
    store.put("gains", _key(engine, utterance), LEVEL.pack(level))
    return _gain(level, target)


def _gain(level: float, target: float) -> float:
    return min(target - level, MOST)


def _key(engine: Engine, utterance: Utterance) -> str:
    shape = f"{RECIPE} {mastering.RECIPE} {take_key(engine, passage(utterance))}"
    return hashlib.sha256(shape.encode()).hexdigest()
