"""Long text is parted, and nothing of it is lost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.speech.synthesis.long_text import Part, text_parts, with_short_words
from podcast.speech.synthesis.part_joining import join_parts

RATE = 16_000


@given(st.text(alphabet="ab ,.;[]()/~'\n—", max_size=400), st.integers(1, 50))
def test_every_character_is_in_a_part_that_is_short_enough(text: str, longest: int) -> None:
    parts = text_parts(text, longest)
    assert "".join("".join(part.text for part in parts).split()) == "".join(text.split())
    assert all(len(part.text) <= longest for part in parts)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The boats were late. Nobody on the quay minded at all.", "The boats were late."),
        ("When the rain came, nobody on the quay had a coat.", "When the rain came,"),
        ("Nobody on the whole quay had an umbrella with them", "Nobody on the whole quay had an"),
        ("Yes, nobody on the whole quay had an umbrella there", "Yes, nobody on the whole quay"),
        ("See how [New York City](/njuː jɔːk/) is said", "See how"),
        ("a" * 60, "a" * 32),
    ],
)
def test_parted_where_a_reader_would_breathe(text: str, first: str) -> None:
    assert text_parts(text, 32)[0].text == first


def test_a_text_that_is_short_enough_is_one_part() -> None:
    assert text_parts("Nobody asked.", 40) == (Part("Nobody asked."),)


@given(st.text(alphabet="aZ.'’- é1", max_size=300))
def test_short_words_are_the_same_letters(text: str) -> None:
    short = with_short_words(text)
    assert "".join(short.split()) == "".join(text.split())
    assert all(len(word) <= 80 for word in short.split())


def test_usual_words_and_marks_of_sounds_are_as_they_were() -> None:
    law = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    text = f"The {law} of [Llanfairpwllgwyngyllgogerychwyrndrobwll](/ɬanvair/) is-long, they say."
    assert with_short_words(text) == text


def test_parts_are_joined_without_a_gap() -> None:
    def speak(part: Part) -> bytes:
        silence = np.zeros(RATE // 2, dtype="<i2")
        wave = 8000 * np.sin(np.arange(RATE // 2) * 0.2)
        wave[:200] *= np.linspace(0, 1, 200)
        wave[-200:] *= np.linspace(1, 0, 200)
        tone = wave.astype("<i2")
        return np.concatenate([silence, tone, silence]).tobytes()

    joined = b"".join(join_parts([Part("one,", 0.1), Part("two"), Part("three")], speak, RATE))
    wave = np.abs(np.frombuffer(joined, dtype="<i2").astype(int))
    loud = np.flatnonzero(wave > 100)
    gaps = np.diff(loud)[np.diff(loud) > RATE // 100] / RATE
    assert gaps == pytest.approx([0.13, 0.03], abs=0.02)
    assert np.abs(np.diff(np.frombuffer(joined, dtype="<i2").astype(int))).max() < 2000, "no click"
    assert loud[0] / RATE == pytest.approx(0.5, abs=0.01), "the silence around it stays"
