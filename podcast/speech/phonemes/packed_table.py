"""A dictionary in a file of which only what is asked for is read.

A voice's dictionaries are 11 MB of JSON: to read them whole takes longer than to say a sentence.
A table is parted into many small dictionaries by a checksum of the key:

    MAGIC, how many there are, where each begins and the last ends, each: CRC-32, marshal
"""

from __future__ import annotations

import contextlib
import marshal
import mmap
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from podcast.atomic_files import atomic_write

MAGIC = b"table 1\n"
IN_ONE = 16  # entries of a small dictionary, about
COUNT = struct.Struct("<I")
CHECK = struct.Struct("<I")


class DamagedTableError(Exception):
    """A file is not what `write_table` wrote."""


class PackedTable:
    """What `dict.get` and `in` say of the dictionary that was written; keys are text."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when there is no such file, DamagedTableError when it is not a table."""
        with path.open("rb") as file:
            try:
                self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:
                raise DamagedTableError(path) from None
        head = len(MAGIC) + COUNT.size
        if len(self._content) < head or self._content[: len(MAGIC)] != MAGIC:
            raise DamagedTableError(path)
        (self._count,) = COUNT.unpack_from(self._content, len(MAGIC))
        places = self._content[head : head + 4 * (self._count + 1)]
        if not self._count or len(places) != 4 * (self._count + 1):
            raise DamagedTableError(path)
        self._places = memoryview(places).cast("I")  # native: it is read where it was written
        if self._places[-1] != len(self._content):
            raise DamagedTableError(path)
        self._path = path
        self._read: dict[int, dict[str, Any]] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key. Raises DamagedTableError when it cannot be read."""
        number = zlib.crc32(key.encode("utf-8", "surrogatepass")) % self._count
        part = self._read.get(number)
        if part is None:
            part = self._read[number] = self._part(number)
        return part.get(key, default)

    def __contains__(self, key: str) -> bool:
        return self.get(key, self) is not self

    def _part(self, number: int) -> dict[str, Any]:
        stored = self._content[self._places[number] : self._places[number + 1]]
        if CHECK.pack(zlib.crc32(stored[CHECK.size :])) != stored[: CHECK.size]:
            # the next one finds none, and writes it anew
            with contextlib.suppress(OSError):
                self._path.unlink()
            raise DamagedTableError(self._path)
        part: dict[str, Any] = marshal.loads(stored[CHECK.size :])  # noqa: S302  ours, and checked
        return part


def write_table(entries: Mapping[str, Any], path: Path) -> None:
    """Write a dictionary of what marshal can (text, numbers, dictionaries …) for `PackedTable`.

    Raises OSError.
    """
    count = len(entries) // IN_ONE + 1
    parts: list[dict[str, Any]] = [{} for _ in range(count)]
    for key, value in entries.items():
        parts[zlib.crc32(key.encode("utf-8", "surrogatepass")) % count][key] = value
    place = len(MAGIC) + COUNT.size + 4 * (count + 1)
    places, stored = [place], []
    for part in parts:
        content = marshal.dumps(part)
        stored.append(CHECK.pack(zlib.crc32(content)) + content)
        place += len(stored[-1])
        places.append(place)
    head = MAGIC + COUNT.pack(count) + struct.pack(f"{count + 1}I", *places)
    # not waited for: what is there is looked at before it is used, and can be made again
    atomic_write(path, head + b"".join(stored), durable=False)
