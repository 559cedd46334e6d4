"""From a take as spoken to samples as heard: trimmed, resampled, levelled by its voice's one gain,
faded, limited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from podcast.audio.takes import Take

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

RECIPE = "mastering 2"  # change it when anything below changes what is heard
RATE = 44_100  # Hz, of everything that is encoded
FADE = 0.010  # seconds, at both ends of a take
QUIET = 0.0015  # of a take's peak (-56 dB): what is below, at its ends, is silence
# seconds of silence left: a soft consonant begins and a word dies away below QUIET
BEFORE, AFTER = 0.012, 0.060
WINDOW = 64  # samples (1.5 ms): the limiter's gain has one value for each
REACH = 3  # windows: it begins to turn down that much before a peak
MP3_HEADROOM = 0.6  # dB: how far above the limit the decoded MP3 may swing


def master(take: Take, gain_db: float, ceiling_db: float) -> Samples:
    """Samples at RATE, full scale 1.0. `ceiling_db` is the true peak that the finished file may
    have."""
    return level(prepare(take), gain_db, ceiling_db)


def prepare(take: Take) -> Samples:
    """Samples at RATE as loud as they were spoken: trimmed, resampled, faded."""
    import numpy as np
    import soxr

    wave = trim(np.frombuffer(take.samples, dtype="<i2"), take.rate).astype(np.float32)
    wave *= np.float32(1 / 32768)
    if take.rate != RATE:
        wave = soxr.resample(wave, take.rate, RATE, quality="HQ")
    return fade(wave, RATE)


def level(wave: Samples, gain_db: float, ceiling_db: float) -> Samples:
    """`wave` with its voice's gain, and its peaks kept below the ceiling."""
    import numpy as np

    return limit(wave * np.float32(10 ** (gain_db / 20)), ceiling_db - MP3_HEADROOM)


def trim(wave: NDArray[np.int16], rate: int) -> NDArray[np.int16]:
    """`wave` without the silence around it; a margin stays, so that no consonant is clipped."""
    import numpy as np

    if not wave.size:
        return wave
    quiet = max(4, int(QUIET * max(int(wave.max()), -int(wave.min()))))
    loud = np.flatnonzero((wave > quiet) | (wave < -quiet))
    if not loud.size:
        return wave[:0]
    return wave[max(0, int(loud[0]) - round(BEFORE * rate)) : int(loud[-1]) + round(AFTER * rate)]


def fade(wave: Samples, rate: int) -> Samples:
    """`wave` risen from and fallen to silence, in place, over FADE seconds with a cosine's
    shape."""
    import numpy as np

    count = min(round(FADE * rate), len(wave) // 2)
    ramp = (0.5 - 0.5 * np.cos(np.pi * (np.arange(count) + 0.5) / max(count, 1))).astype(np.float32)
    wave[:count] *= ramp
    wave[len(wave) - count :] *= ramp[::-1]
    return wave


def limit(wave: Samples, ceiling_db: float) -> Samples:
    """`wave` with no sample above the ceiling: turned down around its peaks, a few milliseconds
    ahead and after.

    The gain of a window is the least that any window within REACH needs, then averaged over them:
    it changes
    slowly, and is nowhere above what a sample needs.
    """
    import numpy as np

    ceiling = np.float32(10 ** (ceiling_db / 20))
    if not len(wave) or max(float(wave.max()), -float(wave.min())) <= ceiling:
        return wave
    windows = -(-len(wave) // WINDOW)
    limited = np.zeros((windows, WINDOW), dtype=np.float32)
    limited.reshape(-1)[: len(wave)] = wave
    need = np.minimum(
        np.float32(1), ceiling / np.maximum(np.abs(limited).max(axis=1), np.float32(1e-9))
    )
    around = np.pad(need, 2 * REACH, constant_values=1.0)
    lowest = np.lib.stride_tricks.sliding_window_view(around, 2 * REACH + 1).min(axis=1)
    width = 2 * REACH - 1
    smooth = np.convolve(lowest, np.full(width, 1 / width), "same")[REACH - 1 : REACH + windows + 1]
    # the gain between windows; inside one it is a straight line
    edges = ((smooth[1:] + smooth[:-1]) / 2).astype(np.float32)
    turned = np.flatnonzero((edges[:-1] < 1) | (edges[1:] < 1))
    ramp = ((np.arange(WINDOW) + 0.5) / WINDOW).astype(np.float32)
    first, last = edges[:-1][turned, None], edges[1:][turned, None]
    limited[turned] *= first + (last - first) * ramp
    return limited.reshape(-1)[: len(wave)]
