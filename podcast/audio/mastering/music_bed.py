"""The bed: music under the speech that gives way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from podcast.audio.mastering.sound_files import WIDTH, faded, load_sound, segment
from podcast.audio.mastering.take_mastering import MP3_HEADROOM, RATE, limit
from podcast.show.settings import AudioSettings

HOP = 441  # samples (10 ms): the bed's level has one value for each
SWELL = 0.5  # of the bed's distance below the speech, in dB, is left where nobody speaks
BREATH = 0.9  # seconds: in shorter pauses the bed stays down
RAMP = 40  # hops: how long the bed takes to go down or up


@dataclass(frozen=True, slots=True)
class Bed:
    """Music under a block."""

    path: str
    digest: str  # of the file's bytes
    level: float  # dB, against the speech, while somebody speaks
    fade: float  # seconds, in at the block's begin and out at its end


def lay_bed(pcm: bytes, places: Sequence[tuple[int, int]], bed: Bed, audio: AudioSettings) -> bytes:
    """`pcm` with the bed under it: looped, faded in and out, down where `places` say that somebody
    speaks."""
    import numpy as np

    count = len(pcm) // WIDTH
    music = load_sound(bed.path, bed.digest, audio)
    loop = music.raw_data * (-(-len(pcm) // max(len(music.raw_data), WIDTH)))
    under = faded(segment(loop[: len(pcm)]), bed.fade)
    hops = np.arange(0, count + HOP, HOP)
    gain = np.interp(np.arange(count), hops, bed_gain(len(hops), places, bed.level)).astype(
        np.float32
    )
    raw = under.raw_data[: len(pcm)].ljust(len(pcm), b"\0")  # pydub fades in whole milliseconds
    mixed = np.frombuffer(raw, dtype="<i2") * gain + np.frombuffer(pcm, dtype="<i2")
    limited = limit(mixed.astype(np.float32) / 32768, audio.true_peak - MP3_HEADROOM)
    return bytes((limited * 32767).astype("<i2").tobytes())


def bed_gain(hops: int, places: Sequence[tuple[int, int]], level: float) -> Any:
    """The bed's gain (a factor) for each HOP: `level` dB under speech, SWELL of that in longer
    pauses."""
    import numpy as np

    decibel = np.full(hops, level * SWELL)
    for start, end in places:
        before = max(0, start // HOP - round(BREATH / 2 * RATE / HOP))
        decibel[before : end // HOP + round(BREATH / 2 * RATE / HOP)] = level
    around = np.pad(decibel, RAMP, mode="edge")
    smooth = np.convolve(around, np.full(RAMP + 1, 1 / (RAMP + 1)), "same")[RAMP:-RAMP]
    return 10 ** (np.minimum(smooth, decibel.max()) / 20)
