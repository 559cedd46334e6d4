"""A Parquet table with an article a row.

By arro3 (Rust, 9 MB to fetch; pyarrow is 55): it gives batches of rows, and the table is never in
memory whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from podcast.article.collections.entry_fields import NAMES, entry_of
from podcast.article.collections.model import Entry
from podcast.errors import PodcastError
from podcast.packages import how_to_install

PANIC = "PanicException"  # how Rust gives up, at a damaged footer for one
KNOWN = {name for names in NAMES.values() for name in names}


def read_parquet(path: Path) -> Iterator[Entry | PodcastError]:
    """The entries of a table, row after row. Raises PodcastError when the package is missing, or
    it is no such table."""
    try:
        from arro3.io import read_parquet as batches_of
    except ImportError:
        raise PodcastError(
            "for Parquet arro3-io is needed, which is not installed",
            remedy=how_to_install("arro3-io"),
            code="missing-package",
        ) from None
    number = 0
    try:
        for batch in batches_of(path):
            for row in _rows(batch):
                number += 1
                yield _entry(row, path, number)
    except PodcastError:
        raise
    except BaseException as error:  # what arro3 raises has no class of its own
        if not isinstance(error, Exception) and type(error).__name__ != PANIC:
            raise
        raise PodcastError(
            f"cannot be read as Parquet: {error}",
            remedy="Get the file again, or write it as .jsonl.",
            file=path,
            code="unreadable",
        ) from None


def _rows(batch: Any) -> Iterator[dict[str, Any]]:
    names = [name for name in batch.column_names if name.lower() in KNOWN]
    columns = [batch.column(name) for name in names]
    for number in range(batch.num_rows):
        values = (column[number].as_py() for column in columns)
        yield dict(zip(names, values, strict=True))


def _entry(row: dict[str, Any], path: Path, number: int) -> Entry | PodcastError:
    try:
        return entry_of(row, number)
    except PodcastError as error:
        error.what, error.file = f"row {number}: {error.what}", str(path)
        return error
