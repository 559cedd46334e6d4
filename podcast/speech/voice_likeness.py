"""Which voices a listener takes for one person's, by their ids.

Measured with a speaker encoder (benchmarks/voice_likeness.py): two voices whose embeddings have a
cosine of .85 or more are one throat to it. Espeak's variants are few throats in many colours; a
voice resampled by a sixth is another person.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations

from podcast.speech.synthesis.voice_variants import split_variant

APART = 1.145  # ratio of the pitches of two variants of one voice that are two people
# Families of voices that are one throat: of espeak-ng by variant, whatever the accent.
ESPEAK_THROATS = (
    ("f3", "f4"),
    ("f1", "f2", "f5"),
    ("m7", "m8"),
    ("", "m1", "m2", "m3", "m4", "m5", "m6"),
)
# Families of neural voices that are one throat. hibari's were taught by Kokoro's of the same name.
NEURAL_THROATS = (
    ("hibari:heart", "kokoro:af_heart", "kokoro:af_bella"),
    ("kokoro:am_fenrir", "kokoro:am_echo", "kokoro:am_puck", "kokoro:bm_fable", "hibari:fenrir",
     "hibari:fable"),
    ("kokoro:bf_emma", "hibari:emma"),
)  # fmt: skip
_ESPEAK_VOICE = re.compile(
    r"(?:espeak:|pyttsx3:)?[a-z]{2,3}(?:-[a-z0-9]+)*(?:\+(\w+))?", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def throat_of(voice: str) -> tuple[str, float]:
    """Whose throat a voice id is, and by how much its pitch is changed.

    >>> throat_of("hibari:heart@0.84"), throat_of("espeak:en-gb+f4"), throat_of("en-us+f3")
    (('hibari:heart', 0.84), ('espeak f3', 1.0), ('espeak f3', 1.0))
    """
    whole, factor = split_variant(voice)
    named = _ESPEAK_VOICE.fullmatch(whole)
    if not named:
        return next((throat[0] for throat in NEURAL_THROATS if whole in throat), whole), factor
    variant = named[1] or ""
    family = next((throats[0] for throats in ESPEAK_THROATS if variant in throats), variant)
    return f"espeak {family}".strip(), factor


def sound_alike(first: str, second: str) -> bool:
    """Whether two voices are taken for one person's.

    >>> sound_alike("hibari:heart", "hibari:heart@0.95"), sound_alike("hibari:heart", "piper:joe")
    (True, False)
    """
    (one, pitch), (other, other_pitch) = throat_of(first), throat_of(second)
    higher, lower = max(pitch, other_pitch), min(pitch, other_pitch)
    return one == other and higher / lower < APART


def alike_pairs(voices: dict[str, str]) -> list[tuple[str, str]]:
    """The pairs of people, of person -> voice, whom a listener does not tell apart."""
    return [
        (one, other)
        for one, other in combinations(voices, 2)
        if sound_alike(voices[one], voices[other])
    ]
