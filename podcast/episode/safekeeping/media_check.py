"""Whether media are what was rendered: by their digest, each looked at once and when it changed.

A file of the right size may hold anything: a disk that failed leaves zeros. Reading a thousand
episodes for each command would take minutes; so it is remembered which file, of which size and
date, was found good.

.podcast/media.tsv  name, size, date in nanoseconds, digest: lines, the last one of a name counts
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from podcast.atomic_files import atomic_write
from podcast.episode.model import Media
from podcast.show.folder import Show

QUICKER = 10  # bytes are hashed while one of the list is read
OUTDATED = "media.json"  # of earlier versions


class MediaCheck:
    """What is known of the media of a show. It is read when that is quicker than looking."""

    def __init__(self, show: Show) -> None:
        self._path = show.store / "media.tsv"
        self._read: dict[str, str] | None = None  # None: not yet
        self._lines = 0  # in the file
        self._new: dict[str, str] = {}
        self._looked_into = 0  # bytes

    def is_sound(self, media: Media, path: Path) -> bool:
        """Whether a file is there and is what was rendered. Of an old record without a digest only
        the size is known."""
        try:
            state = path.stat()
        except OSError:
            return False
        if not S_ISREG(state.st_mode) or state.st_size != media.size:
            return False
        if not media.digest:
            return True
        found, name = _found(state, media), _name(path)
        if found in (self._new.get(name), self._known(name, media.size)):
            return True
        if digest_of_file(path) != media.digest:
            return False
        self._new[name] = found
        return True

    def same_file(self, media: Media, path: Path) -> None:
        """A file is a link to one that was found good."""
        with suppress(OSError):
            self._new[_name(path)] = _found(path.stat(), media)

    def remember(self) -> None:
        """Write down what was looked at, for the next command: behind what is known, until half of
        that is outdated."""
        if not self._new:
            return
        known = (self._read or {}) | self._new
        with suppress(OSError):  # it only saves work
            if self._lines + len(self._new) > 2 * len(known):
                atomic_write(self._path, _as_lines(known), durable=False)
                self._lines = len(known)
            else:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with self._path.open("a", encoding="utf-8", errors="surrogateescape") as file:
                    file.write(_as_lines(self._new))
                self._lines += len(self._new)
            self._path.with_name(OUTDATED).unlink(missing_ok=True)
        self._read, self._new = (None if self._read is None else known), {}

    def _known(self, name: str, size: int) -> str | None:
        """What is known of a file. Of a few, it is quicker to look into them than to read of all
        others."""
        self._looked_into += size
        if self._read is None and self._looked_into > QUICKER * self._length():
            self._load()
        return (self._read or {}).get(name)

    def _length(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def _load(self) -> None:
        self._read = {}
        with suppress(OSError):
            text = self._path.read_text(encoding="utf-8", errors="surrogateescape")
            lines = text.split("\n")[:-1]  # the last, when somebody was stopped, is half
            self._lines = len(lines)
            parted = (line.partition("\t") for line in lines)
            self._read = {name: found for name, _, found in parted}


def _found(state: os.stat_result, media: Media) -> str:
    return f"{state.st_size}\t{state.st_mtime_ns}\t{media.digest}"


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _as_lines(known: dict[str, str]) -> str:
    return "".join(f"{name}\t{found}\n" for name, found in known.items() if "\n" not in name)


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file, hexadecimal; "" when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
