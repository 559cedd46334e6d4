from __future__ import annotations

import doctest

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
