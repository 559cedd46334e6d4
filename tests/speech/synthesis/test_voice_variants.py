from __future__ import annotations

import numpy as np
import pytest

from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.voice_variants import (
    shifted,
    split_variant,
    variant_of,
    with_variants,
)
from podcast.speech.synthesis.worker_pool import speak_all

SENTENCE = "The old baker counted seven loaves before the bell rang."


def loudest(samples: bytes, rate: int) -> float:
    """The strongest frequency, Hz."""
    wave = np.frombuffer(samples, dtype="<i2").astype(float)
    return float(np.abs(np.fft.rfft(wave)).argmax() * rate / len(wave))


def test_pitch_and_length_change_together() -> None:
    tone = (8000 * np.sin(2 * np.pi * 400 * np.arange(48_000) / 24_000)).astype("<i2").tobytes()
    lower = shifted(tone, 0.84, 24_000)
    assert loudest(lower, 24_000) == pytest.approx(336, abs=2)
    assert len(lower) == pytest.approx(len(tone) / 0.84, rel=0.001)


@pytest.mark.parametrize(
    ("voice", "parts"),
    [
        ("heart@0.84", ("heart", 0.84)),
        ("heart", ("heart", 1.0)),
        ("en-gb+f3@1.1", ("en-gb+f3", 1.1)),
        ("me@home", ("me@home", 1.0)),  # a voice's own name
    ],
)
def test_ids(voice: str, parts: tuple[str, float]) -> None:
    assert split_variant(voice) == parts


def test_a_variant_is_described() -> None:
    heart = Voice("heart", "Heart", "en-US", "female")
    assert variant_of(heart, 0.84) == Voice("heart@0.84", "Heart, lower", "en-US", "female")


def test_every_engine_speaks_variants_at_the_voices_pace() -> None:
    engine = get_engine("pyttsx3")
    usual = engine.usual_voice("en-US")
    made: dict[str, bytes] = {}
    utterances = [
        Utterance(SENTENCE, voice, engine="pyttsx3") for voice in (usual, f"{usual}@0.85")
    ]
    speak_all(utterances, lambda said, samples: made.update({said.voice: samples}), workers=1)
    plain, lower = made[usual], made[f"{usual}@0.85"]
    assert plain != lower
    assert len(lower) == pytest.approx(len(plain), rel=0.08)


def test_a_variant_is_another_version_and_has_bounds() -> None:
    engine = get_engine("pyttsx3")
    usual = engine.usual_voice("en-US")
    assert engine.version_of(f"{usual}@0.85") != engine.version_of(usual)
    assert engine.rate_of(f"{usual}@0.85") == engine.rate_of(usual)
    assert not engine.problem_with(f"{usual}@0.85")
    assert "would sound wrong" in engine.problem_with(f"{usual}@0.5")
    assert engine.problem_with("nobody@0.85") == engine.problem_with("nobody")


class Cyrillic(Engine):
    """Says Cyrillic with the voice that it has, Latin with any other."""

    def sayable(self, text: str, voice: str) -> str:
        return text if voice == "denis" else ""


def test_a_variant_says_what_its_voice_can_say() -> None:
    engine = with_variants(Cyrillic)()
    assert engine.sayable("Москва", "denis@1.15") == "Москва"
    assert engine.sayable("Москва", "joe@1.15") == ""
