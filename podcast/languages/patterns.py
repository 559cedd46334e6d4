"""Patterns made of a language's words: patterns.toml of its folder, with cases beside them.

A table is a pattern: `pattern` (verbose: white space and `# notes` count for nothing; `\\ ` is a
space), `ignore_case`, `fits` and `fits_not`, lists of texts that a test tries. `[parts]` are pieces
that patterns name in angle brackets: `<weekday>`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from podcast.languages.word_lists import read_toml

PART = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A pattern with texts that it is found in, and texts that it is not found in."""

    compiled: re.Pattern[str]
    fits: tuple[str, ...]
    fits_not: tuple[str, ...]


@cache
def read_patterns(code: str) -> dict[str, WordPattern]:
    """Every pattern of a language by name."""
    tables = read_toml(code, "patterns.toml")
    parts: dict[str, str] = tables.pop("parts", {})
    return {name: _pattern(table, parts) for name, table in tables.items()}


def _pattern(table: dict[str, Any], parts: dict[str, str]) -> WordPattern:
    text = PART.sub(lambda name: f"(?:{parts[name.group(1)]})", table["pattern"])
    flags = re.VERBOSE | (re.IGNORECASE if table.get("ignore_case") else 0)
    return WordPattern(
        re.compile(text, flags), tuple(table.get("fits", ())), tuple(table.get("fits_not", ()))
    )
