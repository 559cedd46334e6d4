from __future__ import annotations

import io

import pytest

from podcast.cli.folding import folded, on


@pytest.mark.parametrize("width", [20, 45, 80])
def test_no_word_is_broken_and_none_is_lost(width: int) -> None:
    text = "error: scripts/ferry.md:14: a comment stands there: nothing of it is said\n  Give another line."
    lines = folded(text, width).splitlines()
    assert " ".join(" ".join(lines).split()) == " ".join(text.split())
    assert all(len(line) <= width or " " not in line.strip() for line in lines)
    assert lines[-1].startswith("  ")


def test_an_address_stays_whole() -> None:
    address = "https://example.org/" + "a" * 90
    assert address in folded(f"Look at {address} now.", 40).splitlines()[1]


def test_a_file_gets_what_was_said() -> None:
    assert on(io.StringIO(), "word " * 90) == "word " * 90
