from __future__ import annotations

import pytest

from podcast.cli.tables import LEGIBLE, fitted

ROWS = [
    ("piper:thorsten", "de-DE", "male", "63 MB", "CC0-1.0", "de_DE-thorsten-medium"),
    ("hibari:heart", "en-US", "female", "8 MB", "Apache-2.0", "Heart"),
]


@pytest.mark.parametrize("width", [20, 30, 45, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = list(fitted(ROWS, width, (5, 4, 2, 3), right=(3,)))
    assert [len(line) <= width for line in lines] == [True, True]
    assert lines[0].startswith("piper:th")


def test_what_is_cut_is_legible() -> None:
    first = next(fitted(ROWS, 65, (5, 4, 2, 3), right=(3,)))
    last = first.rpartition("  ")[2]
    assert last.endswith("…")
    assert len(last) >= LEGIBLE


def test_a_file_gets_everything() -> None:
    assert [line.rpartition("  ")[2] for line in fitted(ROWS, 0, (5,))] == [row[5] for row in ROWS]
    assert list(fitted([], 80, (1,))) == []
