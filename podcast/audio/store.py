"""The store: takes, encoded blocks and voices' gains in files named by what made them.

A file is written whole under another name and renamed. It is not forced to disk (a thousand of them
would take longer
than speaking them again); its checksum tells after a crash whether it is what was written, and if
not it is not there.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import struct
import time
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from podcast.atomic_files import PARTIAL, atomic_write
from podcast.errors import PodcastError

HEAD = struct.Struct("<4sIQ")  # magic, CRC-32 of the content, its length
MAGIC = b"pod1"
KINDS = ("takes", "blocks", "gains", "forms", "uses")
SMALL = ("gains", "forms", "uses")  # a few kilobytes that save much work: they go by age only
LONG_AGO = 90 * 24 * 3600.0  # seconds
STILL_WRITTEN = 600.0  # seconds
UNITS = {"": 1, "B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}


@dataclass(frozen=True, slots=True)
class Store:
    """Content by kind and key (a hex digest) under `root`."""

    root: Path

    def path(self, kind: str, key: str) -> Path:
        """Where the content of `key` is, if it is there."""
        return Path(self._name(kind, key))

    def _name(self, kind: str, key: str) -> str:
        return f"{self.root}/{kind}/{key[:2]}/{key[2:]}"

    def has(self, kind: str, key: str) -> bool:
        """Whether a file of this key is there and as long as it says; its checksum is looked at
        when it is read."""
        return self.head(kind, key, 0) is not None

    def head(self, kind: str, key: str, size: int = 4096) -> tuple[bytes, int] | None:
        """The first `size` bytes of the content, unchecked, and its length; None when it is not
        there or not whole."""
        try:
            with open(self._name(kind, key), "rb", buffering=0) as file:  # noqa: PTH123  thousands of times
                raw = file.read(HEAD.size + size)
                whole = os.fstat(file.fileno()).st_size
        except OSError:
            return None
        if len(raw) < HEAD.size:
            return None
        magic, _, length = HEAD.unpack_from(raw)
        return (
            (raw[HEAD.size :], length) if magic == MAGIC and whole == HEAD.size + length else None
        )

    def get(self, kind: str, key: str) -> memoryview | None:
        """The content, or None when it is not there or not what was written (it is then taken
        away)."""
        name = self._name(kind, key)
        try:
            with open(name, "rb", buffering=0) as file:  # noqa: PTH123
                raw = file.readall()
        except OSError:
            return None
        if len(raw) >= HEAD.size:
            magic, crc, length = HEAD.unpack_from(raw)
            content = memoryview(raw)[HEAD.size :]
            if magic == MAGIC and len(content) == length and zlib.crc32(content) == crc:
                return content
        self.drop(kind, key)
        return None

    def put(self, kind: str, key: str, *content: bytes | memoryview) -> None:
        """Keep the parts of `content`, one after the other, under `key`. Raises OSError when the
        disk is full."""
        name = self._name(kind, key)
        unfinished = f"{name}.{secrets.token_hex(4)}{PARTIAL}"
        crc = length = 0
        for part in content:
            crc, length = zlib.crc32(part, crc), length + len(part)
        try:
            file = _new_file(unfinished)
        except FileNotFoundError:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            file = _new_file(unfinished)
        try:
            try:
                for part in (HEAD.pack(MAGIC, crc, length), *content):
                    rest = memoryview(part)
                    while rest:
                        rest = rest[os.write(file, rest) :]
            finally:
                os.close(file)
            os.replace(unfinished, name)  # noqa: PTH105
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise

    def bring(self, files: Iterable[tuple[str, str]]) -> None:
        """Fetch what other machines made of the (kind, key): of this one it is all here."""

    def drop(self, kind: str, key: str) -> None:
        """Take the content of `key` away."""
        self.path(kind, key).unlink(missing_ok=True)

    def note_use(self, name: str, files: Iterable[tuple[str, str]]) -> None:
        """Note that what is called `name` (hex) uses these (kind, key) now: one small file, not a
        touch for each."""
        self.put(
            "uses", name, "\n".join(f"{kind} {key}" for kind, key in dict.fromkeys(files)).encode()
        )

    def take_size(self) -> int | None:
        """The bytes in the store, when they are known. They are not from now on, until `grow`: a
        run may be killed."""
        tally = self.root / "size"
        known: int | None = None
        with contextlib.suppress(OSError, ValueError):
            known = int(tally.read_text(encoding="ascii"))
        tally.unlink(missing_ok=True)
        return known

    def grow(self, known: int | None, made: Iterable[tuple[str, str]]) -> int:
        """The bytes in the store, with the (kind, key) just made; counted file by file when they
        were not known."""
        if (
            known is None
        ):  # the first run, or one after a run that was killed: what that left unfinished goes
            for path, state in self._files():
                if path.name.endswith(PARTIAL) and _is_left(state):
                    path.unlink(missing_ok=True)
            size = sum(state.st_size for _, state in self._files())
        else:
            size = known + sum(self.path(kind, key).stat().st_size for kind, key in made)
        atomic_write(self.root / "size", str(size), durable=False)
        return size

    def trim(self, limit: int, needed: Collection[tuple[str, str]]) -> int:
        """Drop the least recently used until the store holds at most `limit` bytes; never a (kind,
        key) of `needed`.

        Returns the number of bytes in the store afterwards. Unfinished files of killed runs go
        first.
        """
        used = self._last_uses()
        files: list[tuple[float, int, str, str]] = []
        for path, state in self._files():
            kind, key = path.parent.parent.name, path.parent.name + path.name
            if path.name.endswith(PARTIAL):
                if _is_left(state):
                    path.unlink(missing_ok=True)
            else:
                files.append(
                    (max(used.get((kind, key), 0.0), state.st_mtime), state.st_size, kind, key)
                )
        total = sum(size for _, size, _, _ in files)
        old = time.time() - LONG_AGO
        for moment, size, kind, key in sorted(files):
            if (moment < old) if kind in SMALL else (total > limit and (kind, key) not in needed):
                self.drop(kind, key)
                total -= size
        atomic_write(self.root / "size", str(total), durable=False)
        return total

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for kind in KINDS:
            for path in (self.root / kind).glob("*/*"):
                with contextlib.suppress(FileNotFoundError):  # others are at work here
                    yield path, path.stat()

    def _last_uses(self) -> dict[tuple[str, str], float]:
        """When each (kind, key) was last noted to be used."""
        used: dict[tuple[str, str], float] = {}
        for path in sorted((self.root / "uses").glob("*/*"), key=lambda path: path.stat().st_mtime):
            content = (
                self.get("uses", path.parent.name + path.name)
                if not path.name.endswith(PARTIAL)
                else None
            )
            moment = path.stat().st_mtime if content is not None else 0.0
            for line in bytes(content or b"").decode().split("\n"):
                kind, _, key = line.partition(" ")
                used[kind, key] = moment
        return used


def _is_left(unfinished: os.stat_result) -> bool:
    """Whether nobody is writing a file any more: each is written in one go."""
    return unfinished.st_mtime < time.time() - STILL_WRITTEN


def _new_file(name: str) -> int:
    return os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)


def read_size(text: str) -> int:
    """Bytes of "2 GB", "500 MB". Raises PodcastError when it is no size."""
    number = text.strip().rstrip("BbKkMmGgTt").strip()
    unit = text.strip()[len(number) :].strip().upper()
    try:
        size = int(float(number) * UNITS[unit])
    except (ValueError, OverflowError, KeyError):
        size = -1
    if size < 0:
        raise PodcastError(
            f"[store] size {text!r} is not a size", remedy='Write it as "2 GB" or "500 MB".'
        )
    return size
