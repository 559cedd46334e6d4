"""How loud: integrated loudness (ITU-R BS.1770-4, gated) and true peak, of mono float samples."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

TAPS = (
    1 << 14
)  # of the weighting filter's impulse response: at 44.1 kHz it is below 1e-15 long before
CHUNK = 1 << 16
BLOCK, STEP = 0.4, 0.1  # seconds of a gating block, and from one to the next
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0  # LUFS, LU
OFFSET = -0.691  # dB, so that a full-scale 997 Hz sine is -3.01 LUFS
OVERSAMPLING = 4


@lru_cache
def _weighting(rate: int) -> Any:
    """The K-weighting filter on the grid of an FFT of TAPS points: a shelf for the head, then a
    high pass.

    Coefficients for any sample rate: the analogue prototypes of libebur128 (EBU Tech 3341).
    """
    import numpy as np

    z = np.exp(-2j * np.pi * np.fft.rfftfreq(TAPS))
    k, q, high = (
        np.tan(np.pi * 1681.974450955533 / rate),
        0.7071752369554196,
        10 ** (3.999843853973347 / 20),
    )
    middle = high**0.4996667741545416
    shelf = (
        (high + middle * k / q + k * k)
        + 2 * (k * k - high) * z
        + (high - middle * k / q + k * k) * z * z
    )
    shelf /= (1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z * z
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    low = (1 - 2 * z + z * z) * (1 + k / q + k * k)
    low /= (1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z * z
    taps = np.fft.irfft(shelf * low, TAPS)
    return np.fft.rfft(taps, CHUNK + TAPS)


def weighted_power(samples: Samples, rate: int) -> Any:
    """Mean squares of the K-weighted samples, one for each STEP."""
    import numpy as np

    step = round(rate * STEP)
    out = np.zeros(len(samples) + TAPS, dtype=np.float64)
    for at in range(0, len(samples), CHUNK):
        piece = samples[at : at + CHUNK]
        filtered = np.fft.irfft(np.fft.rfft(piece, CHUNK + TAPS) * _weighting(rate), CHUNK + TAPS)
        end = min(len(out), at + len(piece) + TAPS)
        out[at:end] += filtered[: end - at]
    whole = len(samples) // step * step
    return np.square(out[:whole]).reshape(-1, step).mean(axis=1)


def integrated(power: Any) -> float:
    """LUFS of mean squares per STEP; -inf for silence. Pauses do not count (gating)."""
    import numpy as np

    overlap = round(BLOCK / STEP)
    if len(power) < overlap:
        return float("-inf")
    blocks = np.convolve(power, np.full(overlap, 1 / overlap), "valid")
    blocks = blocks[blocks > 10 ** ((ABSOLUTE_GATE - OFFSET) / 10)]
    if not blocks.size:
        return float("-inf")
    gate = blocks.mean() * 10 ** (RELATIVE_GATE / 10)
    return float(OFFSET + 10 * np.log10(blocks[blocks > gate].mean()))


def loudness(samples: Samples, rate: int) -> float:
    """Integrated loudness in LUFS."""
    return integrated(weighted_power(samples, rate))


def true_peak(samples: Samples, rate: int) -> float:
    """The highest level between the samples too, in dBTP, by four-fold oversampling; -inf for
    silence."""
    import numpy as np
    import soxr

    if not len(samples):
        return float("-inf")
    peak = float(np.abs(soxr.resample(samples, rate, OVERSAMPLING * rate, quality="HQ")).max())
    return float(20 * np.log10(peak)) if peak > 0 else float("-inf")
