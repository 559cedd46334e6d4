"""No regular expression of ours takes more than a square of what it reads: Doyensec's regexploit
looks at how the repetitions of each overlap ("starriness": 3 is a cube, 11 exponential)."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from regexploit.ast import char
from regexploit.ast.categories import Category, list_category
from regexploit.ast.sre import SreOpParser
from regexploit.redos import find

SQUARE = 2
LETTER = (r"[^\W\d_]", "[a-zß-ÿ]")  # it takes signs for letters where these are twice not signs
PRINTER = Path(__file__).parent / "helpers" / "compiled_patterns.py"

# it sorts them before it hashes, and gives them no order
Category.__lt__ = lambda one, other: one.value < other.value


@cache
def code_points(category: Category) -> frozenset[int]:
    """Of a category; it lists them anew each time, which is most of what it does."""
    return frozenset(list_category(category))


char.list_category = code_points


class Parser(SreOpParser):  # type: ignore[misc]
    """Knows what Python 3.11 brought, as what it is without its promise: no less suspicious."""

    def from_POSSESSIVE_REPEAT(self, *repeated: Any) -> Any:  # noqa: N802
        return self.from_MAX_REPEAT(*repeated)

    def from_ATOMIC_GROUP(self, group: Any) -> Any:  # noqa: N802
        return self.from_SUBPATTERN((None, 0, 0, group))


def growth(pattern: str, flags: int) -> int:
    """The power of the text's length that matching may take."""
    pattern = pattern.replace(*LETTER)
    return max((each.starriness for each in find(Parser().parse_sre(pattern, flags))), default=0)


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, int, str]]:
    printed = subprocess.run([sys.executable, PRINTER], capture_output=True, check=True, timeout=60)
    return [(pattern, flags, where) for pattern, flags, where in json.loads(printed.stdout)]


def test_no_pattern_takes_more_than_a_square(patterns: list[tuple[str, int, str]]) -> None:
    assert len(patterns) > 600
    slow = [
        (where, pattern) for pattern, flags, where in patterns if growth(pattern, flags) > SQUARE
    ]
    assert slow == []


@pytest.mark.parametrize("pattern", [r"(?:[^\W\d_]+['-]?)+$", r"a+\s*a*\s*a+$", "(?:a++b?)+c"])
def test_one_that_does_is_found(pattern: str) -> None:
    assert growth(pattern, 32) > SQUARE
