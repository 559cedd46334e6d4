"""Every text that a script had: each kept once by its content, and a list of when it stood there.

.podcast/texts/..            the texts, named by what they are (the store's `texts`)
.podcast/history/SLUG.jsonl  a line for each time that a text was saved, or was found in the file
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from podcast.audio.store import Store
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.studio.text.script_text import digest_of

TEXTS = "texts"  # of the store; it never trims these
DEEP = 200  # steps that can be done again after they were undone
FOUND, KEPT_ASIDE = "found in the file", "not saved: the same lines were changed elsewhere"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text that stood in the file, or would have."""

    number: int  # from 1
    at: str  # ISO date and time, UTC
    text: str  # its digest
    what: str  # what was done, in words
    before: int = 0  # the entry that it was made from; 0 for the first
    stands_for: int = 0  # of what was undone, done again or restored: the entry whose text it is
    redo: tuple[int, ...] = ()  # entries that can be had again, the next one first
    aside: bool = False  # never stood in the file

    @property
    def position(self) -> int:
        """The entry that undoing counts from."""
        return self.stands_for or self.number


@dataclass(frozen=True, slots=True)
class ScriptHistory:
    """The history of one script."""

    file: ScriptFile

    @property
    def _path(self) -> Path:
        return self.file.show.store / "history" / f"{self.file.slug}.jsonl"

    @property
    def _store(self) -> Store:
        return Store(self.file.show.store)

    def entries(self) -> list[Entry]:
        """Everything, the oldest first. A line that was being written when the machine stopped is
        passed over."""
        return self._read()

    def _read(self) -> list[Entry]:
        """What was read before is remembered: only what was added since is read."""
        try:
            size = self._path.stat().st_size
            known, entries = _known.get(str(self._path), (0, ()))
            if size < known:
                known, entries = 0, ()
            with self._path.open("rb") as file:
                file.seek(known)
                added = file.read()
        except OSError:
            return []
        whole = added[: added.rfind(b"\n") + 1]
        entries = (*entries, *_parsed(whole, len(entries)))
        _known[str(self._path)] = known + len(whole), entries
        return list(entries)

    def last(self) -> Entry | None:
        """The newest entry that stood in the file."""
        return next((entry for entry in reversed(self.entries()) if not entry.aside), None)

    def text_of(self, digest: str) -> str | None:
        """A text by its digest; None when it is not kept."""
        if not digest or any(letter not in "0123456789abcdef" for letter in digest):
            return None
        content = self._store.get(TEXTS, digest)
        return bytes(content).decode() if content is not None else None

    def note(self, text: str, what: str, *, aside: bool = False) -> Entry:
        """Keep a text; what was undone before can then not be done again."""
        last = self.last()
        return self._add(
            Entry(0, "", "", what, before=last.position if last else 0, aside=aside), text
        )

    def note_found(self, text: str) -> None:
        """Keep what is in the file, if it is not what was there when we last looked."""
        last = self.last()
        if last is None or last.text != digest_of(text):
            self.note(text, FOUND)

    def entry(self, number: int) -> Entry:
        """An entry by its number. Raises PodcastError when there is none."""
        entries = self.entries()
        if not 1 <= number <= len(entries):
            raise PodcastError(
                f"{self.file.slug} has no text number {number}", code="not-found",
                remedy=f"`podcast history {self.file.slug}` lists them.",
            )  # fmt: skip
        return entries[number - 1]

    def undo(self) -> Entry | None:
        """What to go back to, as the entry to be noted; None at the beginning."""
        entries = self.entries()
        last = self.last()
        if last is None:
            return None
        here = entries[last.position - 1]
        if not here.before:
            return None
        target = entries[here.before - 1]
        redo = (here.number, *last.redo)[:DEEP]
        what = f"undone: {here.what}"
        return Entry(0, "", target.text, what, here.number, target.position, redo)

    def redo(self) -> Entry | None:
        """What was undone last, as the entry to be noted; None when there is nothing."""
        last = self.last()
        if last is None or not last.redo:
            return None
        target = self.entries()[last.redo[0] - 1]
        what = f"done again: {target.what}"
        return Entry(0, "", target.text, what, last.number, target.number, last.redo[1:])

    def restoring(self, number: int) -> Entry:
        """The entry to be noted when an older text is put back."""
        entry, last = self.entry(number), self.last()
        before = last.position if last else 0
        return Entry(0, "", entry.text, f"restored: text {number}", before)

    def add(self, entry: Entry, text: str) -> Entry:
        """Note an entry that `undo`, `redo` or `restoring` gave."""
        return self._add(entry, text)

    def _add(self, entry: Entry, text: str) -> Entry:
        digest = digest_of(text)
        if not self._store.has(TEXTS, digest):
            self._store.put(TEXTS, digest, text.encode())
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        entry = replace(entry, at=moment, text=digest)
        data = {key: value for key, value in asdict(entry).items() if value and key != "number"}
        line = json.dumps(data, ensure_ascii=False).encode() + b"\n"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            size = os.fstat(file).st_size
            if size and os.pread(file, 1, size - 1) != b"\n":
                line = b"\n" + line  # the last one was cut off
            os.write(file, line)
        finally:
            os.close(file)
        return replace(entry, number=len(self.entries()))


_known: dict[str, tuple[int, tuple[Entry, ...]]] = {}  # file: bytes read, what they said


def _parsed(content: bytes, number: int) -> Iterator[Entry]:
    for line in content.splitlines():
        try:
            data = json.loads(line)
            entry = Entry(number + 1, **(data | {"redo": tuple(data.get("redo", ()))}))
        except (ValueError, TypeError):  # it was being written when the machine stopped
            continue
        number += 1
        yield entry
