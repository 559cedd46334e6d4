"""Files of JSON lines: whose fault a bad answer is."""

from __future__ import annotations

import json
from pathlib import Path

from podcast.cli.json_lines import convert_lines

FORM = '{"id": …, "text": "…"}'


def answers_of(tmp_path: Path, *lines: object) -> list[dict[str, object]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    code = convert_lines(source, target, FORM, lambda record: {"id": record["text"].index("a")})
    assert code == 1
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_a_line_of_another_form_is_told_its_form(tmp_path: Path) -> None:
    right, wrong = answers_of(tmp_path, {"id": 1, "text": "a"}, {"id": 2, "words": "a"})
    assert right == {"id": 0}
    assert wrong["error"] == f"not a line of the form {FORM}"


def test_a_line_that_is_right_is_not_blamed(tmp_path: Path) -> None:
    (failed,) = answers_of(tmp_path, {"id": 1, "text": "b"})
    assert failed["error"] == "the program failed here: ValueError: substring not found"
