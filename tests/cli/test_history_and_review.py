"""`podcast history` and `podcast review`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.making import ferry_script, new_show

from podcast.cli.app import run
from podcast.script.markdown import format_script


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    show = new_show(tmp_path / "show")
    path = show.scripts / "ferry.md"
    path.write_text(format_script(ferry_script()), encoding="utf-8")
    monkeypatch.chdir(show.root)
    return path


def test_history_lists_and_restores(script: Path, capsys: pytest.CaptureFixture[str]):
    before = script.read_text()
    assert run(["history", "ferry"]) == 0
    script.write_text(before.replace("in May", "in June"))
    assert run(["history", "ferry"]) == 0
    out = capsys.readouterr().out
    assert "+ The council meets in June." in out
    assert run(["history", "ferry", "--restore", "1"]) == 0
    assert script.read_text() == before
    assert run(["history", "ferry", "--restore", "9"]) == 1
    capsys.readouterr()
    assert run(["history", "ferry", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["texts"]) == 3


def test_review_lists_what_to_look_at(script: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["review", "ferry"]) == 1
    assert "'Marta Silva' is not in the cast" in capsys.readouterr().out
    assert run(["review", "ferry", "--json"]) == 1
    items = json.loads(capsys.readouterr().out)["items"]
    assert items[0]["remedies"][0]["do"] == "new-voice"
