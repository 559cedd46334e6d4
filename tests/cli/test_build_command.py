"""build: several articles, what fails among them, and what machines and cron are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.making import set_engine

from podcast.cli.app import run

ARTICLE = """The lamp of Cold Ness goes out

The lamp of Cold Ness goes out on Friday, the pilots of Selmouth were told yesterday.

“I have lit it every evening since my father died,” said Petra Lindqvist, who keeps it. She will keep the tower.
"""


@pytest.fixture
def show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    assert run(["init", str(tmp_path / "show")]) == 0
    set_engine(tmp_path / "show", "pyttsx3")
    capsys.readouterr()
    monkeypatch.chdir(tmp_path / "show")
    (tmp_path / "show" / "lamp.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "show"


def test_a_build_in_which_everything_failed_is_json_too_and_publishes_nothing(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "nothing.txt", "--json"]) == 1
    told = capsys.readouterr()
    answer = json.loads(told.out)
    assert (answer["episodes"], answer["feed"]) == ([], None)
    assert "nothing.txt: there is no such file" in [error["message"] for error in answer["errors"]]
    assert told.err.startswith("error: nothing.txt: there is no such file\n")
    assert not (show / "feed" / "feed.xml").exists()


def test_a_build_looks_at_the_settings_before_the_work(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (show / "podcast.toml").read_text(encoding="utf-8")
    (show / "podcast.toml").write_text(
        text.replace('image = "cover.jpg"', 'image = "gone.jpg"'), encoding="utf-8"
    )
    assert run(["build", "lamp.txt"]) == 1
    assert "gone.jpg" in capsys.readouterr().err
    assert list((show / "scripts").iterdir()) == []


def test_a_source_that_is_given_twice_is_one_episode(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "lamp.txt", "lamp.txt"]) == 0
    audio, feed = capsys.readouterr().out.splitlines()
    assert (Path(audio).suffix, feed) == (".mp3", "feed/feed.xml")


def test_quiet_says_only_what_is_wrong(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "lamp.txt", "--quiet"]) == 0
    assert run(["feed", "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    assert run(["build", "lamp.txt", "nowhere.txt", "-q"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: nowhere.txt: there is no such file\n")
    assert run(["render", "--all"]) == 0  # it ends with its command
    assert "sentences to speak" in capsys.readouterr().err


def test_what_keeps_a_command_from_beginning_is_json_too(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "podcast.toml").write_text("[feed]\nurl = 3\n")
    for command in (["build", "lamp.txt"], ["render"], ["list"], ["check"]):
        assert run([*command, "--json"]) == 1
        [error] = json.loads(capsys.readouterr().out)["errors"]
        assert "podcast.toml:2: feed.url must be text" in error["message"]
        assert (error["code"], error["line"]) == ("invalid", 2)
