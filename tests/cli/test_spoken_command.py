"""`podcast spoken`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from podcast.cli.app import run


def test_lines_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("It cost $3bn.\n\nSt. Olaf, 9 a.m.\n", "utf-8")
    assert run(["spoken", str(file)]) == 0
    assert capsys.readouterr().out == "It cost three billion dollars.\n\nSaint Olaf, nine A.M.\n"


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("5%\n1,5 %"))
    assert run(["spoken"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "five percent"


def test_explain_names_the_classes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("On Jan. 6 the IMF lent $3bn.", "utf-8")
    assert run(["spoken", str(file), "--explain"]) == 0
    assert "[$3bn money: three billion dollars]" in capsys.readouterr().out


def test_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "zeilen.txt"
    file.write_text("3,5 %", "utf-8")
    assert run(["spoken", str(file), "--language", "de-DE"]) == 0
    assert capsys.readouterr().out == "drei Komma fünf Prozent\n"


def test_jsonl(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a", "written": "5%"}\n\n{"id": 2, "written": "½\u2028é"}\n', "utf-8")
    assert run(["spoken", "--jsonl", str(source), str(target)]) == 0
    lines = target.read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines[:1]] == ["a"]
    assert json.loads(lines[0])["spoken"] == "five percent"


def test_a_bad_record_names_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a"}\n{"id": "b", "written": "5%"}\n', "utf-8")
    assert run(["spoken", "--jsonl", str(source), str(target)]) == 1
    assert "in.jsonl:1:" in capsys.readouterr().err
    bad, good = (json.loads(line) for line in target.read_text("utf-8").splitlines())
    assert (bad["id"], bad["line"], good["spoken"]) == ("a", 1, "five percent")


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spoken", "nowhere.txt"]) == 1
    assert "nowhere.txt" in capsys.readouterr().err
