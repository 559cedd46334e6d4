"""Engines by name, voices by an id that names its engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast import plugins
from podcast.speech.synthesis.engine_protocol import VoiceId
from podcast.speech.synthesis.engine_registry import GROUP, engine_names
from podcast.speech.synthesis.voice_choice import VoiceChoice


@pytest.mark.parametrize(
    ("text", "usual", "engine", "voice"),
    [
        ("en-gb+f3", "pyttsx3", "pyttsx3", "en-gb+f3"),
        ("espeak:en-gb+f3", "pyttsx3", "espeak", "en-gb+f3"),
        ("com.example.voice:Anna", "pyttsx3", "pyttsx3", "com.example.voice:Anna"),
        ("toy_engines:Tone:low", "toy_engines:Tone", "toy_engines:Tone", "low"),
        ("espeak:en-us", "toy_engines:Tone", "espeak", "en-us"),
    ],
)
def test_a_voice_id_names_its_engine_or_means_the_usual_one(
    text: str, usual: str, engine: str, voice: str
) -> None:
    assert VoiceChoice(usual).read(text) == VoiceId(engine, voice)


def test_an_id_is_read_as_it_is_written() -> None:
    assert str(VoiceChoice("pyttsx3").read("espeak:en-us")) == "espeak:en-us"


def test_ours_are_entry_points() -> None:
    assert {"pyttsx3", "espeak"} <= set(engine_names())


def test_another_package_adds_an_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "hum-1.0.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text(
        "[console_scripts]\nhum = hum:main\n\n[podcast.engines]\nhum = toy_engines:Tone\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins.plugins.cache_clear()
    try:
        assert engine_names()[-1] == "hum"
        assert VoiceChoice("pyttsx3").read("hum:low") == VoiceId("hum", "low")
        assert plugins.plugins(GROUP)["hum"] == "toy_engines:Tone"
    finally:
        plugins.plugins.cache_clear()


def test_a_voice_that_is_not_there_is_a_problem_of_its_engine() -> None:
    assert not VoiceChoice("pyttsx3").problem_with("espeak:en-us")
    assert "no voice" in VoiceChoice("pyttsx3").problem_with("espeak:nowhere")
