"""render, as a user calls it, with real speech."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import pytest

from podcast.cli.app import run

SCRIPT = """---
title: {title}
cast:
  narrator: en-us
---

The lamp at Grey Point was lit at nine. {last}
"""


@pytest.fixture
def show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    assert run(["init", str(tmp_path / "show")]) == 0
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "show")
    for name in ("lamp", "tower"):
        write(tmp_path / "show", name, "Nobody saw it.")
    return tmp_path / "show"


def write(show: Path, name: str, last: str) -> None:
    (show / "scripts" / f"{name}.md").write_text(
        SCRIPT.format(title=name.title(), last=last), encoding="utf-8"
    )


def rendered(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, dict[str, object]]:
    capsys.readouterr()
    assert run(["render", *arguments, "--json"]) == 0
    return {episode["slug"]: episode for episode in json.loads(capsys.readouterr().out)["episodes"]}


@pytest.mark.usefixtures("working_here")
def test_without_names_what_is_newer_than_its_audio_is_rendered(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rendered(capsys).keys() == {"lamp", "tower"}
    assert rendered(capsys).keys() == set()
    write(show, "lamp", "Everybody saw it.")
    again = rendered(capsys)
    assert again.keys() == {"lamp"}
    assert again["lamp"]["spoken"] == 1
    assert rendered(capsys, "--all")["tower"]["new"] is False


def test_the_plan_comes_first_and_alone_when_asked(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", "lamp", "--plan"]) == 0
    assert "2 of 2 sentences to speak, 1 of 1 blocks to encode" in capsys.readouterr().out
    assert list((show / "episodes").iterdir()) == []


def test_one_line_is_heard_before_the_rest(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "lamp", "--preview", "7", "--out", "line.wav"]) == 0
    with wave.open(str(show / "line.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > 2


def test_a_script_with_an_error_is_not_rendered(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(show, "lamp", "\n\n> **Ann Other:** No.")
    assert run(["render", "lamp"]) == 1
    assert "scripts/lamp.md:9: 'Ann Other' is not in the cast" in capsys.readouterr().err
    assert list((show / "episodes").iterdir()) == []


@pytest.mark.usefixtures("working_here")
def test_one_script_with_an_error_does_not_keep_the_others_from_being_rendered(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(show, "lamp", "\n\n[pauze]")
    for plan in (["--plan"], []):
        assert run(["render", "--json", *plan]) == 1
        told = capsys.readouterr()
        answer = json.loads(told.out)
        assert [episode["slug"] for episode in answer["episodes"]] == ["tower"]
        [error] = answer["errors"]
        assert "not a directive" in error["what"]
        assert error["code"] == "invalid"
        assert error["line"]
        assert error["remedy"]
        assert "scripts/lamp.md:9: not a directive" in told.err
