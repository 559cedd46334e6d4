"""The word lists of words.txt, by name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _tables() -> dict[str, frozenset[str]]:
    tables: dict[str, list[str]] = {}
    found: list[str] = []
    for line in (
        (files("podcast.languages.en") / "narration_words.txt")
        .read_text(encoding="utf-8")
        .splitlines()
    ):
        if line.startswith("["):
            found = tables.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            found += line.split()
    return {name: frozenset(entries) for name, entries in tables.items()}


def words(table: str) -> frozenset[str]:
    """The words of a table, in lower case."""
    return _tables()[table]
