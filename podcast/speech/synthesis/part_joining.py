"""Parts of one utterance, spoken one after the other, as one: no gap is heard but the pause that
belongs there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from podcast.speech.synthesis.engine_protocol import Engine, Utterance
from podcast.speech.synthesis.long_text import Part, text_parts, with_short_words

LONGEST = 2_000  # characters that any engine is asked to say at once
QUIET = 0.003  # of a part's peak (-50 dB): what is below, where parts meet, is silence
MARGIN = 0.015  # seconds of it that stay
FADE = 0.005  # seconds


def speak_whole(engine: Engine, utterance: Utterance) -> Iterator[bytes | memoryview]:
    """The samples of an utterance of any length: parted, if the engine takes no more at once."""
    utterance = replace(utterance, text=with_short_words(utterance.text))
    parts = text_parts(utterance.text, engine.longest or LONGEST)
    if len(parts) < 2:
        yield from engine.speak(utterance)
        return

    def speak(part: Part) -> bytes:
        return b"".join(engine.speak(replace(utterance, text=part.text)))

    yield from join_parts(parts, speak, engine.rate_of(utterance.voice))


def join_parts(parts: Iterable[Part], speak: Callable[[Part], bytes], rate: int) -> Iterator[bytes]:
    """What `speak` makes of each part, with its pause after it; `rate` is in Hz."""
    parts = list(parts)
    for number, part in enumerate(parts):
        is_first, is_last = number == 0, number == len(parts) - 1
        yield _trimmed(speak(part), rate, begin=not is_first, end=not is_last)
        yield bytes(2 * round(part.pause * rate))


def _trimmed(samples: bytes, rate: int, *, begin: bool, end: bool) -> bytes:
    """16-bit samples without the silence at the ends where another part follows."""
    import numpy as np

    wave = np.frombuffer(samples, dtype="<i2").astype(np.float32)
    loud = np.flatnonzero(np.abs(wave) > QUIET * float(np.abs(wave).max(initial=0.0)))
    if not loud.size:
        return b""
    margin = round(MARGIN * rate)
    first = max(0, int(loud[0]) - margin) if begin else 0
    last = min(len(wave), int(loud[-1]) + margin) if end else len(wave)
    wave = wave[first:last]
    slope = np.linspace(0, 1, min(round(FADE * rate), len(wave)), dtype=np.float32)
    if begin:
        wave[: len(slope)] *= slope
    if end:
        wave[len(wave) - len(slope) :] *= slope[::-1]
    return bytes(wave.astype("<i2").tobytes())
