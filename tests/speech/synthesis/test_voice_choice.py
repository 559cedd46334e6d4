"""Which voice is chosen when nobody, or not everything, is named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from podcast.speech.synthesis import voice_choice
from podcast.speech.synthesis.engine_protocol import Engine, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.voice_choice import VoiceChoice

AUTO = VoiceChoice()


@pytest.fixture(autouse=True)
def nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is installed on this machine."""
    for name in ("kokoro", "piper"):
        monkeypatch.setattr(type(get_engine(name)), "missing", lambda _self: "not installed")


@pytest.fixture
def hibari(monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """hibari, there and with its one voice, whatever this machine has."""
    engine = get_engine("hibari")
    monkeypatch.setattr(type(engine), "missing", lambda _self: "")
    return engine


@pytest.mark.usefixtures("hibari")
@pytest.mark.parametrize(
    ("language", "engine"), [("en-US", "hibari"), ("en_GB", "hibari"), ("en", "hibari"), ("de-DE", "pyttsx3"), ("xx", "pyttsx3")]
)  # fmt: skip
def test_the_best_voice_that_speaks_the_language(language: str, engine: str) -> None:
    assert AUTO.engine_for(language) == engine


def test_without_the_neural_package_pyttsx3_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(get_engine("hibari")), "missing", lambda _self: "not installed")
    assert AUTO.engine_for("en-US") == "pyttsx3"


@pytest.mark.usefixtures("hibari")
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("en-gb+f3", VoiceId("pyttsx3", "en-gb+f3")),  # as ids were before engines had names
        ("heart", VoiceId("hibari", "heart")),
        ("hibari:heart@0.84", VoiceId("hibari", "heart@0.84")),
        ("nobody", VoiceId("pyttsx3", "nobody")),
    ],
)
def test_ids_with_and_without_their_engine(text: str, meant: VoiceId) -> None:
    assert AUTO.read(text) == meant


@pytest.mark.usefixtures("hibari")
def test_an_id_is_written_so_that_it_is_read_again() -> None:
    voice = AUTO.usual_voice("en-US")
    assert AUTO.written(voice) == "hibari:heart"
    assert AUTO.read(AUTO.written(voice)) == voice
    assert VoiceChoice("pyttsx3").written(VoiceId("pyttsx3", "en-us")) == "en-us"


@pytest.mark.usefixtures("hibari")
def test_voices_for_quoted_people_are_those_of_all_engines() -> None:
    pool = [voice.id for voice in AUTO.pool("en-US")]
    assert "pyttsx3:en-us+f3" in pool
    assert len(set(pool)) == len(pool)


@pytest.mark.usefixtures("hibari")
def test_a_voice_is_found_by_its_id() -> None:
    found = AUTO.find("hibari:heart@0.84")
    assert found is not None
    assert (found.id, found.gender) == ("hibari:heart@0.84", "female")
    assert AUTO.find("hibari:nobody") is None


def test_engines_that_cost_or_are_doubles_are_not_chosen() -> None:
    assert "espeak" not in voice_choice._best_first()


@pytest.mark.usefixtures("hibari")
def test_whoever_wants_the_best_engine_does_not_wait_for_the_others_voices(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(type(get_engine("pyttsx3")), "voices", lambda _self: pytest.fail("asked"))
    assert AUTO.engine_for("en-US") == "hibari"
