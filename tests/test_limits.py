"""docs/limits.md promises what the code holds."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "limits.md"
ROWS = re.findall(r"^\| (.+?) \| ([\d,]+)( MB)?.*? \| `(.+?)` \|$", PAGE.read_text(), re.MULTILINE)


@pytest.mark.parametrize(("what", "number", "megabytes", "name"), ROWS)
def test_the_page_says_what_the_code_says(
    what: str, number: str, megabytes: str, name: str
) -> None:
    module, _, constant = name.rpartition(".")
    value = getattr(importlib.import_module(f"podcast.{module}"), constant)
    assert value == int(number.replace(",", "")) * (1_000_000 if megabytes else 1), what


def test_each_row_is_looked_at() -> None:
    assert len(ROWS) == len(re.findall(r"\| `[^|]+` \|$", PAGE.read_text(), re.MULTILINE))
