"""Keeping a store within its size while others fill it: by one at a time, and seldom.

Workers do not take anything away from a store that they share with other machines; whoever gave
them their tasks does. What a machine keeps for itself in front of that, its own workers keep small.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from podcast.audio.shared_store import open_store
from podcast.audio.store import Store, read_size
from podcast.show.folder import Show

EVERY = 60.0  # seconds between two looks
SHARE = 20  # and no more than a twentieth of the time is spent on them


class StoreKeeper:
    """Looks at a show's store now and then."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._next = time.monotonic() + EVERY

    def look(self) -> None:
        """Trim it, if it is time to."""
        began = time.monotonic()
        if began >= self._next:
            keep_within_size(self._show)
            now = time.monotonic()
            self._next = now + max(EVERY, SHARE * (now - began))


def keep_within_size(show: Show) -> None:
    """Drop what was not used for longest, if the store is over its size and nobody else is at
    it."""
    from filelock import FileLock, Timeout

    store = open_store(show)
    store.root.mkdir(parents=True, exist_ok=True)
    with suppress(Timeout), FileLock(store.root / "trimming.lock", blocking=False):
        limit = read_size(show.settings.store.size)
        if store.grow(store.take_size(), ()) > limit:
            store.trim(limit, ())


def keep_own_small(show: Show) -> None:
    """The same, by a worker after its task, for what only this machine keeps."""
    store = open_store(show)
    if show.settings.store.local and _is_time(store):
        keep_within_size(show)


def _is_time(store: Store) -> bool:
    """Whether nobody of this machine looked for a while; from now on somebody has."""
    mark: Path = store.root / "looked"
    try:
        if time.time() - mark.stat().st_mtime < EVERY:
            return False
    except FileNotFoundError:
        store.root.mkdir(parents=True, exist_ok=True)
    mark.touch()
    return True
