"""A file with an article a line, as JSON (https://jsonlines.org), packed with gzip or not."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from podcast.article.collections.entry_fields import entry_of
from podcast.article.collections.model import Entry
from podcast.errors import PodcastError

MEND = "Write one JSON object a line; the other lines are done."
LONGEST_LINE = 50_000_000  # bytes: a page of ten million signs
PACKED = b"\x1f\x8b"


def read_jsonl(path: Path) -> Iterator[Entry | PodcastError]:
    """The entries of a file, line after line; of a line that is none, what is wrong with it."""
    with path.open("rb") as file:
        is_packed = file.read(2) == PACKED
        file.seek(0)
        lines: IO[bytes] = gzip.GzipFile(fileobj=file) if is_packed else file  # type: ignore[assignment]
        number = 0
        try:
            while line := lines.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    yield _wrong("is longer than 50 MB", path, number)
                    while line and not line.endswith(b"\n"):
                        line = lines.readline(LONGEST_LINE)
                elif line.strip():
                    yield _entry(line, path, number)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            yield _wrong(f"the file is damaged from here on: {error}", path, number + 1)


def _entry(line: bytes, path: Path, number: int) -> Entry | PodcastError:
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return _wrong("is not UTF-8", path, number)
    except json.JSONDecodeError as error:  # its own "line 1" is not that of the file
        return _wrong(f"is not JSON: {error.msg}, in column {error.colno}", path, number, MEND)
    except (ValueError, RecursionError) as error:
        return _wrong(f"is not JSON: {error}", path, number, MEND)
    if not isinstance(row, dict):
        return _wrong('is not JSON of the form {"id": "…", "text": "…"}', path, number, MEND)
    try:
        return entry_of(row, number)
    except PodcastError as error:
        return _wrong(error.what, path, number, error.remedy)


def _wrong(what: str, path: Path, number: int, remedy: str = "") -> PodcastError:
    return PodcastError(what, file=path, line=number, remedy=remedy, code="invalid")
