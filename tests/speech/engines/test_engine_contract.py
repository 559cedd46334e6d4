"""What every engine must keep, and that engines broken on purpose do not get through."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from podcast.errors import PodcastError
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.engine_registry import engine_names, get_engine
from podcast.speech.synthesis.worker_pool import speak_all

SENTENCE = "The old baker counted seven loaves before the bell rang."
LONGER = (
    f"{SENTENCE} Then she opened the door, looked up and down the street, and laughed at the rain."
)


def say(name: str, *utterances: Utterance, workers: int = 1) -> list[bytes]:
    """The samples of each utterance, spoken in worker processes."""
    made: dict[Utterance, bytes] = {}
    asked = [replace(utterance, engine=name) for utterance in utterances]
    speak_all(asked, made.__setitem__, workers=workers)
    return [made[utterance] for utterance in asked]


def keep_contract(name: str) -> None:
    """Assert everything that `podcast.speech.synthesis.engine_protocol.Engine` promises."""
    engine = get_engine(name)
    ids = {voice.id for voice in engine.voices()}
    usual = engine.usual_voice("en-US")
    pool = engine.pool("en-US")
    assert engine.name
    assert engine.version
    assert ids
    assert usual in ids
    assert all(voice.id in ids and voice.gender in ("", "female", "male") for voice in pool)
    assert len({voice.id for voice in pool}) == len(pool)
    assert not engine.missing()
    assert engine.speed > 0
    for voice in engine.voices():
        assert (voice.sample_rate or engine.rate_of(voice.id)) == engine.rate_of(voice.id)
        assert voice.name
        assert voice.language
        assert voice.size >= 0
    assert not engine.problem_with(usual)
    assert engine.problem_with("no such voice")
    _speech(name, usual, [voice.id for voice in pool if voice.id != usual])


def _speech(name: str, usual: str, pool: list[str]) -> None:
    engine = get_engine(name)
    first = Utterance(SENTENCE, usual)
    others = [
        replace(first, text=LONGER),
        replace(first, rate=260),
        *(replace(first, voice=v) for v in pool[:2]),
    ]
    once = say(name, first, *others)
    again = say(name, *reversed(others), first, workers=2)[::-1]
    if engine.deterministic:
        assert once[0] == again[0], "the same bytes, whatever was spoken before and by whom"
        assert once[1:] == again[1:], "the same bytes, whatever was spoken before and by whom"
    seconds = [len(samples) / 2 / engine.rate_of(usual) for samples in once]
    assert 2 < seconds[0] < 8, "ten words take some seconds at the stated sample rate"
    assert seconds[1] > 1.5 * seconds[0], "more words take longer"
    assert seconds[2] < 0.9 * seconds[0], "a higher rate is faster"
    wave = np.frombuffer(once[0], dtype="<i2")
    assert np.abs(wave[-200:].astype(int)).max() < 300, "a sentence ends in silence"
    assert len({*once[3:], once[0]}) == len(once[3:]) + 1, "voices differ"
    with pytest.raises(PodcastError):
        say(name, Utterance(SENTENCE, "no such voice"))


OURS = sorted({*engine_names()} - {"openai"})  # that one is elsewhere: test_openai_engine.py


@pytest.mark.parametrize("name", [*OURS, "toy_engines:Tone", "toy_engines:Chatty"])
def test_engine_keeps_the_contract(name: str, ready: Callable[[str], str]) -> None:
    keep_contract(ready(name))


@pytest.mark.parametrize("name", [*OURS, "toy_engines:Limited"])
def test_long_text_is_said_whole_and_without_a_gap(name: str, ready: Callable[[str], str]) -> None:
    """Nothing is cut: five times the words take five times as long. Kokoro stops at 510 phonemes,
    and says nothing of what comes after."""
    engine = get_engine(asked := ready(name))
    voice, many = engine.usual_voice("en-US"), " ".join([LONGER] * 6)
    once, whole = say(asked, Utterance(LONGER, voice), Utterance(many.replace(".", ","), voice))
    rate = engine.rate_of(voice)
    assert len(many) > 700
    assert len(whole) > 4.3 * len(once), "some of it was not said"
    assert len(whole) < 7.5 * len(once)
    assert _longest_gap(whole, rate) < max(0.5, 1.5 * _longest_gap(once, rate))


def _longest_gap(samples: bytes, rate: int) -> float:
    """Seconds of silence between words."""
    wave = np.abs(np.frombuffer(samples, dtype="<i2").astype(int))
    loud = np.flatnonzero(wave > 0.02 * wave.max())
    return float(np.diff(loud).max()) / rate


ODD = (
    "* * *",
    "…",
    "東京は日本の首都です。",
    "🙂",
    "[x](/hi/) said she",
    "[[x]] said he",
    "A&B <b>c</b> {d}",
    "e\u0301\u200bf",
)


@pytest.mark.parametrize("name", OURS)
def test_odd_text_fails_with_a_word_or_is_spoken(name: str, ready: Callable[[str], str]) -> None:
    """What a voice can say of odd text it says; the worker lives on."""
    engine = get_engine(asked := ready(name))
    voice = engine.usual_voice("en-US")
    texts = [engine.sayable(text, voice) for text in ODD]
    words = [text for text in texts if any(character.isalnum() for character in text)]
    made = say(asked, *(Utterance(text, voice) for text in words))
    assert all(made)


@pytest.mark.parametrize("broken", ["Dies", "Silent", "Short", "WrongRate", "Moody", "Deaf"])
def test_broken_engine_does_not_get_through(broken: str, toys: Path) -> None:
    with pytest.raises((AssertionError, PodcastError)):
        keep_contract(f"toy_engines:{broken}")


def test_unknown_engine_is_an_error_with_a_remedy() -> None:
    with pytest.raises(PodcastError, match="no speech engine") as caught:
        get_engine("no-such-engine")
    assert "pyttsx3" in caught.value.remedy


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have their own voices"
)
@pytest.mark.parametrize(
    ("language", "voice"),
    [("en-US", "en-us"), ("en-GB", "en-gb"), ("en", "en-us"), ("de-DE", "de"), ("pt", "pt-br"), ("zh-Hans", "cmn"),
     ("xx", "en-us")],
)  # fmt: skip
def test_usual_voice_is_of_the_language(language: str, voice: str) -> None:
    assert get_engine("pyttsx3").usual_voice(language) == voice


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have their own voices"
)
def test_pool_has_both_genders_and_is_of_the_language() -> None:
    for language, head in (("en-US", "en"), ("de-DE", "de")):
        pool = get_engine("pyttsx3").pool(language)
        assert len(pool) >= 12
        assert {voice.gender for voice in pool[:4]} == {"female", "male"}
        assert all(voice.language.startswith(head) for voice in pool)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="two routes to one library")
def test_pyttsx3_and_the_direct_route_give_the_same_samples() -> None:
    utterance = Utterance(SENTENCE, "en-gb-scotland+m7")
    assert say("pyttsx3", utterance) == say("espeak", utterance)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems speak otherwise")
@pytest.mark.parametrize("unit", ["A.", "s'", "ab", "x-"])
def test_text_that_made_espeak_fall_over_is_said_whole(unit: str) -> None:
    few, many = say("espeak", Utterance(unit * 40, "en-us"), Utterance(unit * 400, "en-us"))
    assert len(many) > 5 * len(few), "ten times the letters, and none left out"


def test_an_engine_that_cuts_long_text_does_not_get_through(toys: Path) -> None:
    with pytest.raises((AssertionError, PodcastError)):
        test_long_text_is_said_whole_and_without_a_gap("toy_engines:Boastful", str)
