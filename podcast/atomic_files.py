"""Files that appear whole or not at all."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PARTIAL = ".partial"  # what a file is called, after a random part, until it is whole


@contextmanager
def atomic_file(path: Path, *, durable: bool = True) -> Iterator[Path]:
    """Yield a name beside `path` to write to; on leaving without an error it becomes `path` by one
    rename.

    The bytes are on disk before the rename, so that a crash of the machine too leaves the old file
    or the new one;
    without `durable` they are not waited for: for what can be made again, and is looked at before
    it is relied on.
    On an error, or Ctrl-C, the unfinished file is taken away and `path` is as it was.
    """
    with unfinished_file(path) as unfinished:
        try:
            yield unfinished
            if durable:
                to_disk(unfinished)
        except OSError as error:
            if error.filename is None:  # "No space left": where
                error.filename = str(path)
            raise
        unfinished.replace(path)


@contextmanager
def unfinished_file(path: Path) -> Iterator[Path]:
    """Yield a name beside `path` for a file that its maker will rename; what is left of it is taken
    away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.urandom(4).hex()}{PARTIAL}")
    try:
        yield unfinished
    finally:
        unfinished.unlink(missing_ok=True)


def atomic_write(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write text (UTF-8, newlines as they are) or bytes to `path`, atomically."""
    with atomic_file(path, durable=durable) as unfinished:
        unfinished.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def replaced_if(path: Path, content: str, digest: str) -> bool:
    """Write text to `path`, atomically, if what is there has this SHA-256 ("": nothing is there);
    whether it was so. What somebody saves there meanwhile stays.

    Where the system can exchange two files (Linux) there is no moment in which it could get lost.
    """
    with unfinished_file(path) as unfinished:
        unfinished.write_bytes(content.encode("utf-8"))
        to_disk(unfinished)
        if _digest(path) != digest:
            return False
        if not path.exists() or not exchange(unfinished, path):
            unfinished.replace(path)
            return True
        if _digest(unfinished) == digest:
            return True
        exchange(unfinished, path)
        return False


def exchange(one: Path, other: Path) -> bool:
    """Let two files change places at once; whether this system can."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    here, swap = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), swap) == 0)


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def to_disk(path: Path) -> None:
    """Wait until the bytes of a file are on the disk."""
    with path.open("r+b") as file:  # Windows brings to the disk only what is open for writing
        os.fsync(file.fileno())


def relative(path: Path) -> Path:
    """The path from here, when it is below here: for messages."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
