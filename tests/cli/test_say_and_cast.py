"""`podcast say` and `podcast cast`."""

from __future__ import annotations

import json
import sys
import wave
from pathlib import Path

import pytest

from podcast.cli.app import run

SCRIPT = """\
---
title: The mill at Krynn
cast:
  narrator: en-us
  Marta Silva: en-gb+f3
  Ruth Calloway: "en-us+f4"
---

The mill turns again.

Marta Silva says:

> **Marta Silva:** Nobody asked us. Nobody will.

> **Ruth Calloway:** That is true.
"""

LEXICON = '\n[lexicon]\nKrynn = "/kriːn/"\n'


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "podcast.toml").write_text(
        '[show]\ntitle = "T"\n[voices]\nengine = "pyttsx3"\n' + LEXICON, encoding="utf-8"
    )
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    (scripts / "mill.md").write_text(SCRIPT, encoding="utf-8")
    (scripts / "other.md").write_text(SCRIPT.replace("Ruth Calloway", "Tom Hale"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_explained(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["say", "Krynn paid $3.5m.", "--explain", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["spoken"] == "Krynn paid three point five million dollars."
    assert (shown["voice"], shown["engine"]) == ("pyttsx3:en-us", "pyttsx3")
    assert shown["version"]
    if sys.platform.startswith("linux"):
        assert shown["sounds"].startswith("kɹˈiːn pˈeɪd")
    assert run(["say", "Krynn", "--explain"]) == 0
    assert "voice   pyttsx3:en-us" in capsys.readouterr().out


def test_said_into_a_file_in_any_voice(show: Path) -> None:
    assert run(["say", "{Ode|OH-day}", "--voice", "en-gb+f3", "--out", "ode.wav"]) == 0
    with wave.open(str(show / "ode.wav")) as sound:
        assert 0.2 < sound.getnframes() / sound.getframerate() < 2
    assert run(["say", "Hello", "--voice", "nobody"]) == 1


def test_the_cast(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cast"]) == 0
    shown = capsys.readouterr()
    rows = [line.split("  ")[0].strip() for line in shown.out.splitlines()]
    assert rows == ["narrator", "Marta Silva", "Ruth Calloway", "Tom Hale"]
    assert "mill: Marta Silva and Ruth Calloway sound like one person" in shown.err
    assert run(["cast", "mill", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["alike"] == [["mill", "Marta Silva", "Ruth Calloway"]]
    assert found["cast"][1]["says"] == "Nobody asked us. Nobody will."


def test_somebody_gets_another_voice(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cast", "give", "Marta Silva", "en-gb+m7"]) == 0
    for name in ("mill", "other"):
        text = (show / "scripts" / f"{name}.md").read_text(encoding="utf-8")
        assert "\n  Marta Silva: en-gb+m7\n" in text
    assert (show / "scripts" / "mill.md").read_text().count("\n") == SCRIPT.count("\n")
    assert json.loads((show / "scripts" / "cast.json").read_text())["Marta Silva"] == "en-gb+m7"
    assert run(["check", "mill"]) == 0
    assert run(["cast", "give", "Marta Silva", "no-such-voice"]) == 1
    assert run(["cast", "give", "Nobody At All", "en-gb+m7"]) == 1


def test_only_in_the_scripts_that_are_named(show: Path) -> None:
    assert run(["cast", "give", "narrator", "en-gb", "mill"]) == 0
    assert "narrator: en-gb\n" in (show / "scripts" / "mill.md").read_text()
    assert "narrator: en-us\n" in (show / "scripts" / "other.md").read_text()


def test_everybody_is_heard(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cast", "play", "mill", "--out", "samples"]) == 0
    names = sorted(path.name for path in (show / "samples").iterdir())
    assert names == ["marta-silva.wav", "narrator.wav", "ruth-calloway.wav"]
