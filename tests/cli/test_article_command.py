"""podcast article: for people, for machines, for many."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers import article_books as books

from podcast.cli.app import run

ARTICLES = Path(__file__).parents[1] / "data" / "articles"


def test_for_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["article", str(ARTICLES / "night-library.html")]) == 0
    out = capsys.readouterr().out
    assert "left out (photo caption)" in out
    assert "## Who comes at night" in out
    assert "— Wanda Sorrel" in out
    assert "\x1b[" not in out


def test_for_a_machine(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["article", str(ARTICLES / "night-library.html"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["title"], found["date"]) == ("The library that opens at midnight", "2026-02-17")
    assert found["blocks"][0]["skip"]["rule"] == "title-again"


def test_many(tmp_path: Path) -> None:
    page = (ARTICLES / "night-library.html").read_text("utf-8")
    paste = (ARTICLES / "ferry-workers.txt").read_text("utf-8")
    lines = [
        {"id": "a", "html": page, "url": "https://x.example/"},
        {"id": 2, "text": paste},
        {"id": "c", "text": ""},
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert run(["article", "--jsonl", str(source), str(target)]) == 0
    found = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [line["id"] for line in found] == ["a", 2, "c"]
    assert found[0]["author"] == "Pia Lund and Sam Ito"
    assert {"text", "reason"} == set(found[1]["skipped"][0])
    assert found[2]["error"]


def test_a_line_that_is_none_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out"
    source.write_text('{"id": 1}\n{"id": 2, "text": "a"}\n', "utf-8")
    assert run(["article", "--jsonl", str(source), str(target)]) == 1
    assert f"{source}:1:" in capsys.readouterr().err
    found = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [line["id"] for line in found] == [1, 2]
    assert found[0]["error"].startswith("not a line of the form")


def test_chapters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tides.epub"
    path.write_bytes(books.epub({"The flood": books.sentences(4), "The ebb": books.sentences(5)}))
    assert run(["article", str(path), "--chapters"]) == 0
    assert [line.split("\t")[2] for line in capsys.readouterr().out.splitlines()] == [
        "The flood",
        "The ebb",
    ]


def test_what_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["article", str(tmp_path / "none.txt")]) == 1
    assert "no such file" in capsys.readouterr().err
    assert run(["article"]) == 2
