from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.audio.mastering import take_mastering as mastering
from podcast.audio.mastering.loudness import loudness
from podcast.audio.mastering.voice_gains import search_gain
from podcast.audio.takes import Take
from podcast.show.settings import AudioSettings

RATE = 22_050


def burst(before: int, length: int, after: int, level: int = 8000) -> np.ndarray:
    sound = (level * np.sin(2 * np.pi * 220 * np.arange(length) / RATE)).astype("<i2")
    return np.concatenate([np.zeros(before, "<i2"), sound, np.zeros(after, "<i2")])


@given(st.integers(0, 30_000), st.integers(500, 30_000), st.integers(0, 30_000))
def test_trim_leaves_all_of_the_sound_and_little_else(before: int, length: int, after: int) -> None:
    wave = burst(before, length, after)
    trimmed = mastering.trim(wave, RATE)
    assert np.abs(trimmed.astype(int)).sum() == np.abs(wave.astype(int)).sum()
    assert len(trimmed) <= length + (mastering.BEFORE + mastering.AFTER) * RATE + 2


def test_trim_keeps_what_dies_away() -> None:
    dying = (12_000 * np.exp(-np.arange(RATE) / 3000) * np.sin(np.arange(RATE) / 9)).astype("<i2")
    wave = np.concatenate([dying, np.zeros(RATE, "<i2")])
    lost = wave[len(mastering.trim(wave, RATE)) :]
    assert np.abs(lost.astype(int)).max() <= mastering.QUIET * 12_000 + 1


def test_trim_of_silence_and_of_nothing() -> None:
    assert len(mastering.trim(np.zeros(1000, "<i2"), RATE)) == 0
    assert len(mastering.trim(np.zeros(0, "<i2"), RATE)) == 0


def test_fade_reaches_silence_at_both_ends() -> None:
    wave = mastering.fade(np.ones(4410, dtype=np.float32), 44_100)
    assert wave[0] < 1e-4
    assert wave[-1] < 1e-4
    assert wave[441] == 1 == wave[-442]
    assert np.abs(np.diff(wave)).max() < 0.004  # no step


def test_fade_of_something_very_short() -> None:
    assert len(mastering.fade(np.ones(3, dtype=np.float32), 44_100)) == 3
    assert len(mastering.fade(np.ones(0, dtype=np.float32), 44_100)) == 0


@given(st.integers(0, 2**32 - 1), st.integers(1, 6000), st.floats(0.05, 3.0))
def test_limit_is_kept_and_nothing_quiet_is_touched(
    seed: int, length: int, strength: float
) -> None:
    wave = (np.random.default_rng(seed).standard_normal(length) * strength * 0.3).astype(np.float32)
    ceiling = 10 ** (-2 / 20)
    limited = mastering.limit(wave.copy(), -2)
    assert np.abs(limited).max() <= ceiling + 1e-5
    assert np.all(np.abs(limited) <= np.abs(wave) + 1e-7)
    reach = 2 * (mastering.REACH + 1) * mastering.WINDOW
    loud = np.flatnonzero(np.abs(wave) > ceiling)
    far = np.ones(length, dtype=bool)
    for at in loud:
        far[max(0, at - reach) : at + reach] = False
    assert np.array_equal(limited[far], wave[far])


def test_limit_turns_down_gently() -> None:
    wave = np.full(44_100, 0.5, dtype=np.float32)
    wave[20_000] = 2.0
    gain = mastering.limit(wave.copy(), -1) / wave
    assert np.abs(np.diff(gain)).max() < 0.01


def test_master_resamples_without_folding() -> None:
    """A tone at 8 kHz stays one: no image of it above 11 kHz, as linear resampling would leave."""
    t = np.arange(RATE * 2) / RATE
    take = Take((9000 * np.sin(2 * np.pi * 8000 * t)).astype("<i2").tobytes(), RATE)
    wave = mastering.master(take, 0.0, -1.0)[5000:-5000]
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave))))
    frequency = np.fft.rfftfreq(len(wave), 1 / mastering.RATE)
    assert len(wave) + 10_000 == pytest.approx(2 * 44_100, abs=4)
    assert spectrum[frequency > 11_500].max() < spectrum.max() * 1e-3


@pytest.mark.parametrize("level", [300, 3000, 20_000])
def test_gain_brings_a_voice_to_the_wanted_loudness_with_the_limiter_on(level: int) -> None:
    rng = np.random.default_rng(3)
    pulses = np.where(np.arange(RATE * 8) % 180 < 3, 1.0, 0.05) * rng.standard_normal(
        RATE * 8
    )  # peaky, as voices are
    take = Take(np.clip(level * pulses, -32_000, 32_000).astype("<i2").tobytes(), RATE)
    audio = AudioSettings()
    wave = mastering.prepare(take)
    gain = search_gain(wave, audio)
    if abs(gain) < 24:
        assert loudness(
            mastering.level(wave, gain, audio.true_peak), mastering.RATE
        ) == pytest.approx(-16, abs=0.1)
