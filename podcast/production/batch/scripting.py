"""Drafts -> scripts: names and voices depend on the scripts before, so they are given in order.

The show is held for some at a time only, so that others who build a part of it get their turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from podcast.errors import PodcastError
from podcast.production.batch.failures import Failed
from podcast.production.batch.model import Drafts, ReadTask, Written
from podcast.production.pipeline import KnownScripts, Scripted, script_article

if TYPE_CHECKING:
    from podcast.production.batch.collecting import Collecting
    from podcast.show.folder import Show

AT_A_TIME = 200  # drafts that are written before others get their turn
Item = TypeVar("Item")
Hold = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True)
class ScriptWriting:
    """How the scripts of many articles are written. `hold` keeps others from the show, `told`
    hears of each script, and what was odd about its source."""

    show: Show
    hold: Hold
    told: Callable[[Scripted, tuple[str, ...]], None]
    narrator: str = ""
    collecting: Collecting | None = None

    def of(self, read: Iterable[tuple[ReadTask, Drafts]]) -> Iterator[Written | Failed]:
        """A script for each article that was read, or why there is none."""
        known: KnownScripts | None = None
        for some in _by(AT_A_TIME, read):
            with self.hold():
                if known is None:
                    known = KnownScripts(self.show)
                else:
                    known.refresh()
                for task, outcome in some:
                    yield from self._of_one(task, outcome, known)
                known.cast.save()

    def _of_one(
        self, task: ReadTask, outcome: Drafts, known: KnownScripts
    ) -> Iterator[Written | Failed]:
        collecting = self.collecting
        collection = str(collecting.path.resolve()) if collecting else ""
        if outcome.told is None:
            assert outcome.failure is not None
            yield Failed("read", task.source, outcome.failure, collection)
            return
        messages = outcome.told.messages
        for draft in outcome.told.made:
            try:
                scripted = script_article(
                    draft.article, self.show, force=task.force, narrator=self.narrator,
                    place=collecting.place_of(task) if collecting else None,
                    draft=draft.script, known=known,
                )  # fmt: skip
            except PodcastError as error:
                yield Failed.of("read", task.source, error, collection)
                continue
            if collecting:
                collecting.note(task, scripted.file.slug)
            self.told(scripted, messages)
            yield Written(task.place, draft.article.source, scripted.file.slug, scripted.state)
            messages = ()


def _by(count: int, items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in lists of so many. They are taken before whoever asks holds anything."""
    each = iter(items)
    while some := list(islice(each, count)):
        yield some
