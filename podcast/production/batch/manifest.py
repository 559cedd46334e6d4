"""Which entry of a collection became which script, and what that was made of.

scripts/articles/collections.jsonl  a line an entry, the last one of an id counts

An entry whose line says what it would say now need not be read again: that is how a build of fifty
thousand goes on where it stopped, and how it does only what is new the next time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress

from podcast import __version__
from podcast.article.collections.model import Entry
from podcast.show.folder import Show

LENGTH = 16  # hexadecimal digits that tell one state of an entry from another


def made_of(entry: Entry, show: Show) -> str:
    """What a script is made of: the entry, the house style, and what writes it."""
    shape = repr((entry.digest(), show.settings.script, show.settings.show.language, __version__))
    return hashlib.sha256(shape.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


class CollectionManifest:
    """The entries of collections that have scripts. Whoever writes into it holds the show."""

    def __init__(self, show: Show) -> None:
        self._path = show.scripts / "articles" / "collections.jsonl"
        self._known: dict[int, tuple[str, str]] = {}  # hash of an id -> slug, what it is made of
        for collection, name, slug, made in self._lines():
            self._known[hash((collection, name))] = slug, made

    def find(self, collection: str, entry_id: str) -> tuple[str, str]:
        """The script of an entry and what that was made of; "" where there is none."""
        return self._known.get(hash((collection, entry_id)), ("", ""))

    def add(self, collection: str, entry_id: str, slug: str, made: str) -> None:
        """An entry has a script now."""
        if self.find(collection, entry_id) == (slug, made):
            return
        self._known[hash((collection, entry_id))] = slug, made
        line = json.dumps([collection, entry_id, slug, made], ensure_ascii=False)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:  # one write: a line is there, or it is not
            file.write(f"{line}\n".encode("utf-8", "surrogatepass"))

    def _lines(self) -> Iterator[tuple[str, str, str, str]]:
        with suppress(FileNotFoundError), self._path.open("rb") as file:
            for line in file:
                with suppress(ValueError):  # the last one may be cut off, by a full disk
                    collection, name, slug, made = json.loads(line)
                    yield str(collection), str(name), str(slug), str(made)
