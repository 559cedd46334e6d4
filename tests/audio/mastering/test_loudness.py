"""Against the figures that ITU-R BS.1770 and EBU Tech 3341 state for test signals."""

from __future__ import annotations

import numpy as np
import pytest

from podcast.audio.mastering.loudness import loudness, true_peak

RATE = 48_000


def sine(seconds: float, level: float, frequency: float = 1000.0, rate: int = RATE) -> np.ndarray:
    t = np.arange(round(seconds * rate)) / rate
    return (10 ** (level / 20) * np.sin(2 * np.pi * frequency * t)).astype(np.float32)


@pytest.mark.parametrize("rate", [44_100, 48_000, 22_050])
def test_full_scale_sine(rate: int) -> None:
    assert loudness(sine(5, 0, 997, rate), rate) == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_tech_3341_cases_1_and_2(level: float) -> None:
    """A stereo sine of 1 kHz at `level` reads `level` LUFS; one channel of it 3.01 less."""
    assert loudness(sine(20, level), RATE) == pytest.approx(level - 3.01, abs=0.1)


def test_tech_3341_case_3_relative_gate() -> None:
    parts = [sine(10, -36), sine(60, -23), sine(10, -36)]
    assert loudness(np.concatenate(parts), RATE) == pytest.approx(-26.01, abs=0.1)


def test_tech_3341_case_4_absolute_gate() -> None:
    parts = [sine(10, -72), sine(10, -36), sine(60, -23), sine(10, -36), sine(10, -72)]
    assert loudness(np.concatenate(parts), RATE) == pytest.approx(-26.01, abs=0.1)


def test_bass_counts_less_and_treble_more() -> None:
    middle = loudness(sine(5, -20, 1000), RATE)
    assert loudness(sine(5, -20, 40), RATE) < middle - 4
    assert loudness(sine(5, -20, 8000), RATE) > middle + 2


def test_silence_and_nothing() -> None:
    assert loudness(np.zeros(RATE, dtype=np.float32), RATE) == float("-inf")
    assert loudness(np.zeros(10, dtype=np.float32), RATE) == float("-inf")
    assert true_peak(np.zeros(0, dtype=np.float32), RATE) == float("-inf")


def test_true_peak_lies_between_the_samples() -> None:
    t = np.arange(RATE)
    wave = np.sin(2 * np.pi * t / 4 + np.pi / 4).astype(
        np.float32
    )  # samples at ±0.707, the wave at ±1
    wave *= np.clip(np.minimum(t, t[::-1]) / 2000, 0, 1).astype(np.float32)
    assert float(np.abs(wave).max()) == pytest.approx(0.7071, abs=1e-3)
    assert true_peak(wave, RATE) == pytest.approx(0, abs=0.1)
