"""Whether media are what was rendered: by their digest, each looked at once and when it changed.

A file of the right size may hold anything: a disk that failed leaves zeros. Reading a thousand
episodes for each command would take minutes; so it is remembered which file, of which size and
date, was found good.

.podcast/media.tsv  name, size, date in nanoseconds, digest: lines, which many processes append to

Of each line eight bytes are held, its hash: a show of fifty thousand episodes has half a million.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from stat import S_ISREG

from podcast.atomic_files import atomic_file
from podcast.episode.model import Media
from podcast.show.folder import Show

QUICKER = 10  # bytes are hashed while one of the list is read
MOST_NEW = 2000  # lines that wait to be written down
SMALL = 200_000  # bytes: a buffer for larger ones takes longer than they do
OUTDATED = "media.json"  # of earlier versions


class MediaCheck:
    """What is known of the media of a show. It is read when that is quicker than looking."""

    def __init__(self, show: Show) -> None:
        self._path = show.store / "media.tsv"
        self._read: array[int] | None = None  # hashes of its lines, in order; None: not yet
        self._new: dict[str, str] = {}  # not written down yet
        self._written: set[int] = set()  # since it was read
        self._looked_into = 0  # bytes
        self._is_outdated = False  # whether half of the lines, or more, have one of the same name

    def is_sound(self, media: Media, path: Path | str) -> bool:
        """Whether a file is there and is what was rendered. Of an old record without a digest only
        the size is known."""
        try:
            state = os.stat(path)  # noqa: PTH116 - tens of thousands are looked at
        except OSError:
            return False
        if not S_ISREG(state.st_mode) or state.st_size != media.size:
            return False
        if not media.digest:
            return True
        found, name = _found(state, media), _name(path)
        if self._new.get(name) == found or self._is_known(name, found, media.size):
            return True
        if digest_of_file(path) != media.digest:
            return False
        self._note(name, found)
        return True

    def same_file(self, media: Media, path: Path | str) -> None:
        """A file is a link to one that was found good."""
        with suppress(OSError):
            self._note(_name(path), _found(os.stat(path), media))  # noqa: PTH116

    def remember(self) -> None:
        """Write down what was looked at, for the next command: behind what is known, until half of
        that is outdated."""
        if not self._new:
            return
        with suppress(OSError):  # it only saves work
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8", errors="surrogateescape") as file:
                file.writelines(
                    f"{_line(*one)}\n" for one in self._new.items() if "\n" not in one[0]
                )
            if self._is_outdated:
                _write_anew(self._path)
                self._is_outdated = False
            self._path.with_name(OUTDATED).unlink(missing_ok=True)
        self._written.update(_hash(_line(*one)) for one in self._new.items())
        self._new = {}

    def _note(self, name: str, found: str) -> None:
        self._new[name] = found
        if len(self._new) >= MOST_NEW:
            self.remember()

    def _is_known(self, name: str, found: str, size: int) -> bool:
        """Whether a file was found good as it is. Of a few, it is quicker to look into them than to
        read of all others."""
        self._looked_into += size
        if self._read is None and self._looked_into > QUICKER * self._length():
            self._load()
        line = _hash(_line(name, found))
        known = self._read or array("Q")
        at = bisect_left(known, line)
        return line in self._written or (at < len(known) and known[at] == line)

    def _load(self) -> None:
        self._read = array("Q", sorted(map(_hash, _lines(self._path))))
        names = array("Q", sorted(_hash(line.partition("\t")[0]) for line in _lines(self._path)))
        twice = sum(name == following for name, following in pairwise(names))
        self._is_outdated = len(names) > 0 and 2 * twice >= len(names)

    def _length(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0


def _found(state: os.stat_result, media: Media) -> str:
    return f"{state.st_size}\t{state.st_mtime_ns}\t{media.digest}"


def _name(path: Path | str) -> str:
    folder, name = os.path.split(path)
    return f"{os.path.basename(folder)}/{name}"  # noqa: PTH119


def _line(name: str, found: str) -> str:
    return f"{name}\t{found}"


def _hash(line: str) -> int:
    data = line.encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest())


def _lines(path: Path) -> Iterator[str]:
    """The lines of a list; the last, when somebody was stopped, is half."""
    with (
        suppress(OSError),
        path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as file,
    ):
        for line in file:
            if line.endswith("\n"):
                yield line[:-1]


def _write_anew(path: Path) -> None:
    """With the last line of each name. They are sorted out on the disk."""
    with closing(sqlite3.connect("")) as base:
        base.execute("create table lines (name primary key, line)")
        lines = (line.encode("utf-8", "surrogateescape") for line in _lines(path))
        parted = ((line.partition(b"\t")[0], line) for line in lines)
        base.executemany("insert or replace into lines values (?, ?)", parted)
        with atomic_file(path, durable=False) as unfinished, unfinished.open("wb") as file:
            file.writelines(line + b"\n" for (line,) in base.execute("select line from lines"))


def digest_of_file(path: Path | str) -> str:
    """SHA-256 of a file, hexadecimal; "" when it cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            if os.fstat(file.fileno()).st_size < SMALL:
                return hashlib.sha256(file.read()).hexdigest()
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
