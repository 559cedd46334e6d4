"""Second voices made of one: `heart@0.84` is heart with pitch and formants lowered together.

The voice speaks faster by as much as the resampling then slows it down, so that the pace stays.
Pitch alone, or formants alone, sound wrong to anybody; below .75 and above 1.2 this does, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice

MARK = "@"
LOWEST, HIGHEST = 0.75, 1.2
RECIPE = "variant 1"  # change it when the sound of a variant changes


def split_variant(voice: str) -> tuple[str, float]:
    """The voice that a variant is made of, and the factor of its pitch; 1.0 for no variant.

    >>> split_variant("heart@0.84"), split_variant("heart")
    (('heart', 0.84), ('heart', 1.0))
    """
    base, mark, factor = voice.rpartition(MARK)
    try:
        return (base, float(factor)) if mark else (voice, 1.0)
    except ValueError:
        return voice, 1.0


def variant_of(voice: Voice, factor: float) -> Voice:
    """The voice's description with its pitch changed by a factor."""
    how = "lower" if factor < 1 else "higher"
    return replace(voice, id=f"{voice.id}{MARK}{factor:g}", name=f"{voice.name}, {how}")


class Varying(Engine):
    """Mixed into an engine, lets it speak in variants of each of its voices too."""

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        base, factor = split_variant(voice)
        if problem := super().problem_with(base):  # type: ignore[safe-super]
            return problem
        if not LOWEST <= factor <= HIGHEST:
            return (
                f"the voice {voice!r} would sound wrong: from @{LOWEST} to @{HIGHEST} it does not"
            )
        return ""

    def version_of(self, voice: str) -> str:
        """The voice's, and of how variants are made."""
        base, factor = split_variant(voice)
        version = super().version_of(base)
        return version if factor == 1.0 else f"{version} {RECIPE} {_resampler()}"

    def rate_of(self, voice: str) -> int:
        """Hz of the samples in this voice."""
        return super().rate_of(split_variant(voice)[0])

    def sayable(self, text: str, voice: str) -> str:
        """`text` without what this voice has no sound for."""
        return super().sayable(text, split_variant(voice)[0])

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance."""
        base, factor = split_variant(utterance.voice)
        if factor == 1.0:
            yield from super().speak(utterance)  # type: ignore[safe-super]
            return
        faster = replace(utterance, voice=base, rate=round(utterance.rate / factor))
        parts = super().speak(faster)  # type: ignore[safe-super]
        yield shifted(b"".join(map(bytes, parts)), factor, super().rate_of(base))


def with_variants(engine: type[Engine]) -> type[Engine]:
    """The class of an engine that speaks in variants of its voices too."""
    return type(engine.__name__, (Varying, engine), {"__doc__": engine.__doc__})


@lru_cache
def _resampler() -> str:
    """What resamples, and its version."""
    import soxr

    return f"soxr {soxr.__version__}"


def shifted(samples: bytes, factor: float, rate: int) -> bytes:
    """16-bit samples with pitch and formants multiplied by `factor`, and so longer or shorter."""
    import numpy as np
    import soxr

    wave = np.frombuffer(samples, dtype="<i2").astype(np.float32) / 32768
    made = soxr.resample(wave, rate * factor, rate, quality="VHQ")
    return bytes((np.clip(made, -1, 1) * 32767).astype("<i2").tobytes())
