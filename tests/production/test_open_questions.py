"""What nobody is surely given is asked: in the script, at the end of the command, in the check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from podcast.cli.app import run
from podcast.production.open_questions import OpenQuestion, in_one_line

ARTICLE = """Night on the pier

The harbour board met on Tuesday to weigh the cost of the new sea wall, and then everybody went home.

“There is a light out there and it is not one of ours, and nobody will say whose it is.”

The board will meet again in the spring, and the road along the quay will be shut at night until then.
"""


def test_the_list_in_one_line() -> None:
    one, two = OpenQuestion(14, "", ()), OpenQuestion(31, "", ("Ada Moss",))
    assert in_one_line([one]) == "1 quotation nobody was given: line 14"
    assert in_one_line([one, one, two]) == (
        "2 quotations nobody was given, 1 unsure: lines 14, 14, 31"
    )
    assert in_one_line([two]) == "1 quotation unsure: line 31"
    assert in_one_line([one, one, two], "de-AT") == (
        "2 Zitate ohne Sprecher, 1 unsicher: Zeilen 14, 14, 31"
    )
    assert in_one_line([two], "fr") == "1 citation à confirmer : ligne 31"


def test_the_editor_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    run(["init", "show"])
    capsys.readouterr()
    assert run(["script", "article.txt", "--show", "show", "--json"]) == 0
    out, err = capsys.readouterr()
    [scripted] = json.loads(out)
    [question] = scripted["questions"]
    assert "There is a light" in question["question"]
    assert in_one_line([OpenQuestion(**question)]) in err
    text = Path(scripted["script"]).read_text(encoding="utf-8")
    assert text.splitlines()[question["line"] - 1].startswith("<!-- who speaks? “There is a light")
    run(["check", scripted["slug"], "--show", "show", "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [f["line"] for f in findings if "who speaks?" in f["what"]] == [question["line"]]
