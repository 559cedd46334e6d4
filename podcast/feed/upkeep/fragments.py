"""Items and pages as they were made, by all that shapes them: what did not change is not made
again.

.podcast/fragments.sqlite, by the standard library's SQLite: ten thousand small files would take
longer to read. It can be lost: then everything is made again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from podcast import __version__
from podcast.show.folder import Show

FORMAT = f"1 {__version__}"  # another one makes everything again
NAME = "fragments.sqlite"


class Fragments:
    """What is known of the last publish, and what is new in this one."""

    def __init__(self, show: Show) -> None:
        self._path: Path = show.store / NAME
        self._known: dict[str, tuple[str, bytes]] = {}
        self._new: dict[str, tuple[str, bytes]] = {}
        self._used: set[str] = set()
        with suppress(sqlite3.Error), closing(self._open()) as base:
            self._known = {
                name: (key, content)
                for name, key, content in base.execute("select name, key, content from fragments")
            }

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self._path)
        base.execute("create table if not exists fragments (name primary key, key, content)")
        return base

    def made(self, name: str, key: str, make: Callable[[], bytes]) -> bytes:
        """What is called `name`, made again where its key is another."""
        self._used.add(name)
        known = self._known.get(name)
        if known and known[0] == key:
            return known[1]
        content = make()
        self._new[name] = (key, content)
        return content

    def kept(self, name: str, key: str) -> bytes | None:
        """What is called `name`, where it was made with this key."""
        self._used.add(name)
        known = self._known.get(name)
        return known[1] if known and known[0] == key else None

    def keep(self, name: str, key: str, content: bytes) -> None:
        """What was made elsewhere."""
        self._used.add(name)
        self._new[name] = (key, content)

    def remember(self) -> None:
        """Write down what is new, and forget what is gone. It only saves work."""
        gone = self._known.keys() - self._used
        if not self._new and not gone:
            return
        rows = [(name, *value) for name, value in self._new.items()]
        try:
            with closing(self._open()) as base, base:
                base.executemany("insert or replace into fragments values (?, ?, ?)", rows)
                base.executemany("delete from fragments where name = ?", [(n,) for n in gone])
        except sqlite3.Error:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def key_of(*parts: object) -> str:
    """A key of everything that shapes a fragment."""
    return hashlib.sha256(repr((FORMAT, *parts)).encode()).hexdigest()[:32]


def stamp_of_file(path: Path) -> bytes:
    """Size and date of a file; nothing when it is not there."""
    try:
        state = path.stat()
    except OSError:
        return b""
    return f"{state.st_size} {state.st_mtime_ns}".encode()
