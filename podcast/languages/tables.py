"""The tables of data/: tab-separated, `#` starts a comment, read when first asked for."""

from __future__ import annotations

import pkgutil
from functools import cache


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/`name`.tsv."""
    data = pkgutil.get_data(__package__, f"data/{name}.tsv") or b""
    lines = data.decode("utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, str]:
    """First column -> second column of data/`name`.tsv."""
    return {row[0]: row[1] for row in rows(name)}


@cache
def words(name: str, group: str) -> frozenset[str]:
    """The words of one group of data/`name`.tsv: rows of `group`, then words separated by spaces."""
    return frozenset(word for row in rows(name) if row[0] == group for word in row[1].split())
