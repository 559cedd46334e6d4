"""The entries of a collection that are to be built: which are new, which are there as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from podcast.article.collections.model import Entry
from podcast.article.collections.opening import open_collection
from podcast.article.particulars import Particulars
from podcast.production.batch.failures import Failed
from podcast.production.batch.manifest import CollectionManifest, made_of
from podcast.production.batch.model import SOURCE_SAYS, ReadTask, Written
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

EARLIER, UNDATED = "from before the day", "without a date"
IS_MINE = lambda _number: True  # noqa: E731


@dataclass
class Collecting:
    """A way through a collection; what it found is known when it came to the end."""

    show: Show
    path: Path
    manifest: CollectionManifest
    since: date | None = None
    only: Collection[str] = ()  # ids; without any, all
    is_mine: Callable[[int], bool] = IS_MINE  # whether the entry of this number is to be done here
    force: bool = False
    told: Particulars = SOURCE_SAYS
    there: list[Written] = field(default_factory=list)  # scripts that are as they would be now
    failed: list[Failed] = field(default_factory=list)  # lines that are no entries
    left: Counter[str] = field(default_factory=Counter)  # why, and how many

    def tasks(self) -> Iterator[ReadTask]:
        """A task for each entry that is to be read, in their order."""
        for place, entry in enumerate(open_collection(self.path)):
            if not self.is_mine(place):
                continue
            if not isinstance(entry, Entry):
                name = f"{self.path}:{entry.line}" if entry.line else str(self.path)
                self.failed.append(Failed.of("read", name, entry, str(self.path.resolve())))
            elif self._is_wanted(entry) and not self._is_there(entry, place):
                source = f"{self.path}#{entry.id}"
                yield ReadTask(
                    self.show.root, source, self.told, force=self.force, entry=entry, place=place
                )

    def place_of(self, task: ReadTask) -> ScriptFile | None:
        """The script that an entry has from before; None for one that is new."""
        slug = self.manifest.find(self._name, task.entry.id)[0] if task.entry else ""
        return ScriptFile(self.show, slug) if slug else None

    def note(self, task: ReadTask, slug: str) -> None:
        """An entry has a script now."""
        if task.entry:
            made = made_of(task.entry, self.show)
            self.manifest.add(self._name, task.entry.id, slug, made)

    @property
    def _name(self) -> str:
        return self.path.name  # it may be moved: its entries are known by their ids

    def _is_wanted(self, entry: Entry) -> bool:
        if self.only:
            return entry.id in self.only
        if self.since and (entry.dated is None or entry.dated < self.since):
            self.left[UNDATED if entry.dated is None else EARLIER] += 1
            return False
        return True

    def _is_there(self, entry: Entry, place: int) -> bool:
        """Whether the script of an entry is what it would be if it was written now."""
        slug, made = self.manifest.find(self._name, entry.id)
        if self.force or not slug or made != made_of(entry, self.show):
            return False
        if not ScriptFile(self.show, slug).exists():
            return False
        self.there.append(Written(place, f"{self.path}#{entry.id}", slug, "unchanged"))
        return True
