from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from podcast import __version__
from podcast.cli.app import run


@pytest.mark.parametrize(
    ("arguments", "what", "remedy"),
    [
        (["build"], "build: no SOURCE is named", "`podcast build --help` shows how it is called."),
        (["bild", "x"], "there is no command 'bild'", "Did you mean build? `podcast --help` lists the commands."),
        (["nonsense"], "there is no command 'nonsense'", "`podcast --help` lists the commands."),
        (["list", "--jsom"], "there is no option --jsom", "Did you mean --json?"),
        (["build", "-a.txt"], "there is no option -a.txt", "A file of that name: ./-a.txt"),
        (["script", "a.txt", "--out", "b"], "there is no option --out", "`podcast script --help` shows how it is called."),
        (["say", "x", "--out"], "nothing stands behind --out", "`podcast say --help` shows how it is called."),
        (["voices", "try", "x", "--out"], "nothing stands behind --out", "`podcast voices try --help` shows how it is called."),
        (["list", "-q"], "there is no option -q", "`podcast list --help` shows how it is called."),
        (["list", "--x=3"], "there is no option --x", "`podcast list --help` shows how it is called."),
        (["-x"], "there is no option -x", "`podcast --help` shows how it is called."),
        (["--versoin"], "there is no option --versoin", "Did you mean --version?"),
        (["render", "--no-all"], "there is no option --no-all", "Did you mean --all?"),
        (["list", "--json=maybe"], "--json takes no value", "Write --json alone."),
        (["list", "extra"], "one word too many: 'extra'", "`podcast list --help` shows how it is called."),
        (["render", "--format", "wav"], "--format cannot be 'wav'", 'Choose from: "mp3", "m4a", "opus".'),
        (["render", "--preview", "x"], "--preview cannot be 'x'", "It has to be a whole number."),
        (["serve", "--port", "99999"], "--port cannot be '99999'", "It can be 65535 at most."),
    ],
)  # fmt: skip
def test_wrong_use_looks_like_every_other_error(
    arguments: list[str], what: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err == f"error: {what}\n  {remedy}\n"


def test_machines_are_told_of_wrong_use_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--json"]) == 2
    [error] = json.loads(capsys.readouterr().out)["errors"]
    assert error["code"] == "usage"
    assert error["what"] == "build: no SOURCE is named"
    assert error["remedy"]


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [(["build", "a.txt", "--chapter"], "--chapters"), (["build", "--forse"], "--force"),
     (["list", "--shwo", "x"], "--show")],
)  # fmt: skip
def test_an_option_like_the_one_that_is_not_there_is_named(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert f"Did you mean {meant}?" in capsys.readouterr().err


def test_version_and_help_are_had_in_every_usual_way(capsys: pytest.CaptureFixture[str]) -> None:
    for way in ("-V", "--version"):
        assert run([way]) == 0
        assert capsys.readouterr().out.strip() == __version__
    assert run(["help", "build"]) == 0
    assert "Usage: podcast build" in capsys.readouterr().out
    assert run(["help"]) == 0
    assert "Usage: podcast COMMAND" in capsys.readouterr().out


def test_several_mistakes_of_the_settings_are_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '[show]\ntitel = "x"\nexplicit = "no"\n[voices]\nrate = 9\n[script]\ntense = "none"\n'
    (tmp_path / "podcast.toml").write_text(text, encoding="utf-8")
    assert run(["list", "--show", str(tmp_path), "--json"]) == 1
    told = capsys.readouterr()
    assert [error["line"] for error in json.loads(told.out)["errors"]] == [2, 3, 5, 7]
    assert told.err.count("error: ") == 4


@pytest.mark.parametrize("named", ["slat", "salt-raod", "saltroad"])
def test_a_script_like_the_one_that_is_not_there_is_named(
    named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "podcast.toml").write_text("", encoding="utf-8")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "salt-road.md").write_text("---\ntitle: x\n---\n\nNo.\n")
    assert run(["render", named, "--show", str(tmp_path)]) == 1
    assert "Did you mean salt-road?" in capsys.readouterr().err


def test_a_place_is_told_as_it_is_seen_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "podcast.toml").write_text("[show]\ntitel = 'x'\n", encoding="utf-8")
    assert run(["list", "--json"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("error: podcast.toml:2: ")
    assert json.loads(told.out)["errors"][0]["file"] == str(tmp_path / "podcast.toml")


def test_ctrl_c_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_folder: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("podcast.show.folder.find_show", lambda: stop(None))
    assert run(["feed"]) == 130
    assert capsys.readouterr().err == (
        "stopped: what is done is kept, and the same command goes on from there\n"
    )
    assert run(["list"]) == 130
    assert capsys.readouterr().err == "stopped\n"


def test_machines_are_told_of_a_full_disk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device", "feed.xml")

    monkeypatch.setattr("podcast.show.folder.find_show", full)
    assert run(["list", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["errors"]
    assert [(error["code"], error["file"]) for error in told] == [("disk", "feed.xml")]


@pytest.mark.parametrize("command", ["build", "article", "voices", "serve"])
def test_help_has_no_blanks_behind_its_lines(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "\n\n\n" not in shown
    assert all(line == line.rstrip() and len(line) <= 80 for line in shown.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [["build", "\udcff.txt"], ["say", "a\udcffb", "--explain"], ["init", "x", "--title", "\udcfe"],
     ["rename", "a", "\udcff"], ["list", "--show", "\udcff"]],
)  # fmt: skip
def test_a_word_that_is_no_text_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert "is not text in the terminal's encoding" in capsys.readouterr().err


def test_a_file_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "podcast.toml").write_text("", encoding="utf-8")
    try:
        for name, text in (
            ("\udcff.txt", "Salt\n\nThe ferry left the harbour at nine.\n"),
            ("\udcfe.txt", ""),
        ):
            (tmp_path / name).write_text(text, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this disk knows no such name")
    assert run(["script", "\udcff.txt"]) == 0
    assert run(["article", "\udcff.txt", "--json"]) == 0
    command = [sys.executable, "-m", "podcast", "build", "\udcfe.txt"]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert told.returncode == 1
    assert "there is nothing in it" in told.stderr
    assert "Traceback" not in told.stderr
