from __future__ import annotations

import ast
import doctest
from pathlib import Path

import podcast.errors
from podcast.errors import ERROR_CODES, PodcastError, UseError, invalid


def test_an_error_says_all_it_knows_to_a_program() -> None:
    error = PodcastError(
        "is not UTF-8", file="a.txt", line=3, remedy="Save it again.", code="unreadable"
    )
    assert error.as_dict() == {
        "code": "unreadable", "message": "a.txt:3: is not UTF-8", "what": "is not UTF-8",
        "remedy": "Save it again.", "file": "a.txt", "line": 3,
    }  # fmt: skip


def test_each_of_the_family_has_a_code() -> None:
    errors = (PodcastError("x"), UseError("x"), invalid("x"))
    assert [error.code for error in errors] == ["failed", "usage", "invalid"]
    assert {error.code for error in errors} <= set(ERROR_CODES)


def test_the_examples_hold() -> None:
    assert doctest.testmod(podcast.errors).failed == 0


def test_every_error_says_how_to_mend_it() -> None:
    root = Path(podcast.__file__).parent
    silent = []
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "id", "")
            named = {keyword.arg for keyword in node.keywords}
            if not node.args or not isinstance(node.args[0], ast.Constant | ast.JoinedStr):
                continue  # somebody else's words, with how to mend it in them
            if called in ("PodcastError", "UseError", "invalid") and "remedy" not in named:
                silent.append(f"{path.relative_to(root)}:{node.lineno}")
    # what was made again needs no mending
    unmended = [place for place in silent if not place.startswith("production/mending.py")]
    assert unmended == []
