"""A take: one sentence in one voice, stored under a key of everything that shapes its sound."""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass, replace
from functools import lru_cache

from podcast.audio.store import Store
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.engine_registry import get_engine

RECIPE = "take 1"  # change it when what is stored of an utterance changes
RATE = struct.Struct("<I")
# What every voice reads once, to find out how loud it is: all sounds of English, statements and a
# question.
PASSAGE = (
    "The harbour lay still when the first boats came in. A young girl counted them from the wall, "
    "one by one, and "
    "wrote each name into a thin red book. Why did she do that every morning? Nobody had asked her "
    "to. Her father "
    "mended nets, her brother sold bread in the square, and the old judge who lived above the "
    "bakery watched them "
    "all from his window. On Thursday a stranger arrived with five large boxes and a very small "
    "dog. He smiled, "
    "showed a photograph of the church, and asked which road would take him there before evening."
)


class MissingTakeError(Exception):
    """A take that should be in the store is not there, or is damaged."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Take:
    """Samples of one sentence as the engine gave them: 16-bit little-endian mono."""

    samples: bytes | memoryview
    rate: int  # Hz


def take_key(utterance: Utterance) -> str:
    """The name of a take: the spoken text (and so the lexicon), the engine and its version, voice,
    rate, pitch, Hz."""
    engine = get_engine(utterance.engine)
    voice = _voice_key(
        engine.name,
        engine.version_of(utterance.voice),
        engine.rate_of(utterance.voice),
        utterance.voice,
        utterance.rate,
        utterance.pitch,
    )
    return hashlib.sha256(voice + utterance.text.encode()).hexdigest()


@lru_cache
def _voice_key(*shape: str | int) -> bytes:
    """The part of a key that all sentences in one voice have: thousands of keys are made for a
    script."""
    return json.dumps([RECIPE, *shape], ensure_ascii=False).encode()


def passage(utterance: Utterance) -> Utterance:
    """The fixed passage in this utterance's voice."""
    return replace(utterance, text=PASSAGE)


def keep_take(store: Store, key: str, take: Take) -> None:
    """Store a take."""
    store.put("takes", key, RATE.pack(take.rate), take.samples)


def load_take(store: Store, key: str) -> Take | None:
    """The take of `key`, or None when it must be made (again)."""
    content = store.get("takes", key)
    if content is None:
        return None
    return Take(content[RATE.size :], RATE.unpack_from(content)[0])
