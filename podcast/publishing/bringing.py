"""Bringing a feed to a place: media first, the feed last, and only then what nobody needs goes.

Broken off at any point, what stands there is a whole show: the one of before, or the new one. Given
again, it goes on with what is not there yet.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from podcast.errors import PodcastError
from podcast.feed.urls import is_private, secret_part
from podcast.publishing.destination import (
    BrokenConnectionError,
    Destination,
    Stored,
    destination_of,
)
from podcast.publishing.memory import Memory, Sent, memory_file, recall, remember
from podcast.publishing.published_files import FOLDERS, File, files_to_bring, is_ours
from podcast.publishing.publishing_plan import Plan, plan_of
from podcast.show.folder import Show
from podcast.show.private_address import read_keys

TRIES = 4
FIRST_WAIT = 0.5  # seconds; each further wait is three times as long
OFTEN = 50  # files between two times that the memory is written
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is."""

    file: str
    files: int
    of_files: int
    size: int
    of_size: int


@dataclass(slots=True)
class Bringing:
    """A feed on its way to a place."""

    show: Show
    address: str
    tell: Callable[[str], None] = lambda _message: None
    progress: Callable[[Progress], None] = lambda _progress: None
    wait: float = FIRST_WAIT
    place: Destination = field(init=False)
    memory: Memory = field(init=False)

    def __post_init__(self) -> None:
        """The place need not answer yet."""
        self.place = destination_of(self.address, self.workplace)
        self.memory = recall(self._file)

    @property
    def workplace(self) -> Path:
        """Where what is known of places is kept."""
        return self.show.store / "publish"

    @property
    def _file(self) -> Path:
        return memory_file(self.workplace, self.address)

    @property
    def prefix(self) -> str:
        """A private show is below its secret there, too: "secret/", else ""."""
        secret = secret_part(self.show.settings)
        return f"{secret}/" if secret and self.show.settings.feed.private else ""

    def look(self) -> Plan:
        """Compare, and say what differs. Raises PodcastError when there is no feed, or the place
        cannot be reached."""
        self._open()
        files = files_to_bring(self.show.feed)
        if not any(file.name == "feed.xml" for file in files):
            raise PodcastError("there is no feed", remedy="podcast feed", code="not-found")
        there = {folder: self._listing(self.prefix + folder) for folder in FOLDERS}
        return plan_of(
            files,
            there,
            self._own_memory(),
            keep_days=self.show.settings.feed.keep_days,
            now=datetime.now(UTC),
        )

    def bring(self, plan: Plan) -> None:
        """Do what the plan says. Raises PodcastError when the connection stays broken."""
        private = is_private(self.show.settings)
        try:
            done = 0
            for count, file in enumerate(plan.put):
                self.progress(Progress(file.name, count, len(plan.put), done, plan.size))
                told, name = file.told(private=private), self.prefix + file.name
                stored = self._try(partial(self.place.put, name, file.path, told))
                self._sent(name, file, stored)
                done += file.size
                if count % OFTEN == OFTEN - 1:
                    remember(self._file, self.memory)
            self._finish(plan)
            self._take_away(plan)
        finally:
            remember(self._file, self.memory)

    def close(self) -> None:
        """Say goodbye."""
        self.place.close()

    def _finish(self, plan: Plan) -> None:
        """The place's own last step; where it forgot what was put (a branch that somebody else
        pushed to), that is put again."""
        try:
            self.place.finish()
        except BrokenConnectionError:
            self._try(lambda: self._put_again(plan))

    def _put_again(self, plan: Plan) -> None:
        for file in plan.put:
            told = file.told(private=is_private(self.show.settings))
            self.place.put(self.prefix + file.name, file.path, told)
        self.place.finish()

    def _take_away(self, plan: Plan) -> None:
        now = datetime.now(UTC).isoformat()
        before = self.memory.unneeded
        self.memory.unneeded = {
            self.prefix + name: before.get(self.prefix + name, now) for name in plan.waiting
        }
        gone = [self.prefix + name for name in plan.delete] + list(self._retired())
        for name in gone:
            self._try(partial(self.place.delete, name))
            self.memory.sent.pop(name, None)
        if gone:
            self._try(self.place.finish)

    def _retired(self) -> Iterator[str]:
        """What stands below a secret that was replaced: it goes at once."""
        if not self.show.settings.feed.private:
            return
        for token in read_keys(self.show.root).retired:
            for folder in FOLDERS:
                place = f"{token}/{folder}".rstrip("/")
                for name in self._listing(place):
                    if is_ours(folder, name, below_secret=True):
                        yield f"{place}/{name}"

    def _own_memory(self) -> Memory:
        """What is remembered of this show's files, by their names in `feed/`."""
        own = len(self.prefix)
        sent = {n[own:]: s for n, s in self.memory.sent.items() if n.startswith(self.prefix)}
        old = {n[own:]: s for n, s in self.memory.unneeded.items() if n.startswith(self.prefix)}
        return Memory(sent, old)

    def _sent(self, name: str, file: File, stored: Stored) -> None:
        self.memory.sent[name] = Sent(file.digest, file.size, stored.stamp)

    def _listing(self, folder: str) -> dict[str, Stored]:
        return self._try(lambda: self.place.listing(folder.rstrip("/")))

    def _open(self) -> None:
        self._try(lambda: None, open_first=True)

    def _try(self, do: Callable[[], Made], *, open_first: bool = False) -> Made:
        """Do it; when the connection breaks, open another and do it again, a few times."""
        wait = self.wait
        for left in range(TRIES - 1, -1, -1):
            try:
                if open_first:
                    self.place.connect()
                return do()
            except BrokenConnectionError as error:
                if not left:
                    raise PodcastError(
                        f"{self.address}: the connection broke: {error}",
                        remedy="What stands there is whole. Publish again: it goes on.",
                        code="unreachable",
                    ) from error
                self.tell(f"the connection broke ({error}): again in {wait:g} s")
            time.sleep(wait)
            wait *= 3
            open_first = True
        raise AssertionError("unreachable")


@contextmanager
def bringing(
    show: Show,
    address: str,
    tell: Callable[[str], None] = lambda _message: None,
    progress: Callable[[Progress], None] = lambda _progress: None,
) -> Iterator[Bringing]:
    """A feed on its way to a place, which is left in the end."""
    on_its_way = Bringing(show, address, tell, progress)
    try:
        yield on_its_way
    finally:
        on_its_way.close()
