"""A store of this machine in front of one that many share: takes are found by any machine.

    [store]
    shared = "s3://bucket/takes"     what all machines share: a bucket, or a folder
    local = "/var/tmp/podcast"       what this one keeps for itself; empty: the show's own

Everything that is used is here: `bring` fetches, several at a time, what others made; what is made
here is left for them, once. Nobody takes anything away there (an object store has rules for that).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from podcast.audio.far_stores import FarStore, far_store
from podcast.audio.store import HEAD, MAGIC, Store
from podcast.show.folder import Show

SHARED = ("takes", "blocks", "gains")  # kinds; the others are made in less time than they are sent
FIRST_ASKED = ("gains",)  # of which it is not known beforehand that they are wanted
AT_ONCE = 16  # files on their way


def open_store(show: Show) -> Store:
    """The store of a show on this machine."""
    settings = show.settings.store
    root = show.root / Path(settings.local).expanduser() if settings.local else show.store
    if not settings.shared:
        return Store(root)
    return SharedStore(root, far_store(settings.shared, show.root))


@dataclass(frozen=True, slots=True)
class SharedStore(Store):
    """A store in front of a `far` one."""

    far: FarStore

    def bring(self, files: Iterable[tuple[str, str]]) -> None:
        """Fetch those of the (kind, key) that are there and not here."""
        lacking = [
            file for file in dict.fromkeys(files) if file[0] in SHARED and not self.has(*file)
        ]
        if len(lacking) < 2:
            for file in lacking:
                self._bring(*file)
        else:
            with ThreadPoolExecutor(min(AT_ONCE, len(lacking))) as pool:
                list(pool.map(self._bring, *zip(*lacking, strict=True)))

    def get(self, kind: str, key: str) -> memoryview | None:
        """As from any store; few are fetched when they are asked for."""
        content = Store.get(self, kind, key)
        if content is None and kind in FIRST_ASKED:
            self._bring(kind, key)
            content = Store.get(self, kind, key)
        return content

    def put(self, kind: str, key: str, *content: bytes | memoryview) -> None:
        """Keep it here, and leave it for the others."""
        Store.put(self, kind, key, *content)
        if kind in SHARED:
            whole = b"".join(content)
            head = HEAD.pack(MAGIC, zlib.crc32(whole), len(whole))
            self.far.create(_name(kind, key), head + whole)

    def _bring(self, kind: str, key: str) -> None:
        """Fetch one. What arrives damaged is not there: it is made again."""
        raw = self.far.get(_name(kind, key))
        if raw is None or len(raw) < HEAD.size:
            return
        magic, crc, length = HEAD.unpack_from(raw)
        content = memoryview(raw)[HEAD.size :]
        if magic == MAGIC and len(content) == length and zlib.crc32(content) == crc:
            Store.put(self, kind, key, content)


def _name(kind: str, key: str) -> str:
    return f"{kind}/{key[:2]}/{key[2:]}"
