from __future__ import annotations

import json

import pytest

from podcast.cli.app import run


@pytest.mark.parametrize(
    ("arguments", "what", "remedy"),
    [
        (["build"], "build: no SOURCE is named", "`podcast build --help` shows how it is called."),
        (["bild", "x"], "there is no command 'bild'", "Did you mean build? `podcast --help` lists the commands."),
        (["nonsense"], "there is no command 'nonsense'", "`podcast --help` lists the commands."),
        (["list", "--jsom"], "there is no option --jsom", "Did you mean --json?"),
        (["build", "-a.txt"], "there is no option -a.txt", "A file of that name: ./-a.txt"),
        (["list", "extra"], "one word too many: 'extra'", "`podcast list --help` shows how it is called."),
        (["render", "--format", "wav"], "--format cannot be 'wav'", 'Choose from: "mp3", "m4a", "opus".'),
        (["render", "--preview", "x"], "--preview cannot be 'x'", "It has to be a whole number."),
        (["serve", "--port", "99999"], "--port cannot be '99999'", "Must be <= 65535."),
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
