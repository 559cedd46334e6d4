"""Files that appear whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PARTIAL = ".partial"  # what a file is called, after a random part, until it is whole
MANY = 50  # files, of which each would be waited for


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
    unfinished = _beside(path)
    try:
        yield unfinished
    finally:
        unfinished.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}{PARTIAL}")


def atomic_write(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write text (UTF-8, newlines as they are) or bytes to `path`, atomically."""
    with atomic_file(path, durable=durable) as unfinished:
        unfinished.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


class WholeFolder:
    """Small files written into a folder, that need not be waited for.

    A folder that was not there appears whole, by one rename: its files need none of their own,
    which halves what ten thousand of them cost. In one that was there each file appears whole, and
    what is so already is left as it is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_new = not folder.exists()
        self._unfinished = _beside(folder) if self.is_new else folder

    def __enter__(self) -> WholeFolder:
        if self.is_new:
            self._unfinished.mkdir(parents=True)
        return self

    def write(self, name: str, content: bytes) -> None:
        """Bring about that a file of the folder holds this."""
        if self.is_new:
            with open(os.path.join(self._unfinished, name), "xb") as file:  # noqa: PTH118, PTH123
                file.write(content)
        elif not holds(self.folder / name, (content,)):
            atomic_write(self.folder / name, content, durable=False)

    def __exit__(self, error: object, *_: object) -> None:
        if self.is_new and error is None:
            self._unfinished.replace(self.folder)
        elif self.is_new:
            shutil.rmtree(self._unfinished, ignore_errors=True)


def holds(path: Path, chunks: Iterable[bytes]) -> bool:
    """Whether a file holds this and nothing else."""
    try:
        with path.open("rb") as file:
            return all(file.read(len(chunk)) == chunk for chunk in chunks) and not file.read(1)
    except OSError:
        return False


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


def all_to_disk(paths: Collection[Path]) -> None:
    """The same of several; of very many it is quicker to wait for whatever is under way."""
    if len(paths) > MANY and sys.platform.startswith("linux"):  # elsewhere sync() may not wait
        os.sync()
        return
    for path in {path.stat().st_ino: path for path in paths}.values():  # a link is its file
        to_disk(path)


def relative(path: Path) -> Path:
    """The path from here, when it is below here: for messages."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
