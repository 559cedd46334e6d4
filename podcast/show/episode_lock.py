"""One rendering of an episode at a time, on whatever machine; others go on beside it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from podcast.show.folder import Show

BUCKETS = 4096  # lock files at most: two episodes that share one wait for each other


@contextmanager
def episode_locked(slug: str, show: Show) -> Iterator[None]:
    """Hold an episode while its files are made; a second rendering waits here.

    The lock is the operating system's, as the show's is: it ends with the process. Its file stays:
    whoever takes a lock file away pulls it from under one who waits for it.
    """
    from filelock import FileLock

    path = _folder(show) / f"{zlib.crc32(slug.encode()) % BUCKETS:03x}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        yield


def is_anything_rendered(show: Show) -> bool:
    """Whether somebody is making an episode right now."""
    return any(map(_is_held, _folder(show).glob("*.lock")))


def _is_held(path: Path) -> bool:
    from filelock import FileLock, Timeout

    try:
        with FileLock(path, blocking=False):
            return False
    except Timeout:
        return True


def _folder(show: Show) -> Path:
    return show.store / "rendering"
