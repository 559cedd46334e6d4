"""The tables of a language's folder: tab-separated, `#` starts a comment, read when first asked
for."""

from __future__ import annotations

import pkgutil
from functools import cache


@cache
def rows(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `language`/spoken/`name`.tsv, none where a language has no such table."""
    try:
        data = pkgutil.get_data("podcast.languages", f"{language}/spoken/{name}.tsv") or b""
    except FileNotFoundError:
        return ()
    lines = data.decode("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def table(language: str, name: str) -> dict[str, str]:
    """First column -> second column of a table."""
    return {row[0]: row[1] for row in rows(language, name)}


@cache
def words(language: str, name: str, group: str) -> frozenset[str]:
    """The words of one group of a table: rows of `group`, then words separated by spaces."""
    return frozenset(
        word for row in rows(language, name) if row[0] == group for word in row[1].split()
    )
