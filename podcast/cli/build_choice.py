"""What `podcast build` is asked to make, from its options."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.cli.build_reading import Wanted
from podcast.cli.common import say
from podcast.cli.follow import day
from podcast.cli.sharding import Shard
from podcast.cli.side_by_side import Crew
from podcast.errors import UseError

if TYPE_CHECKING:
    from podcast.article.particulars import Particulars
    from podcast.production.batch.collecting import Collecting
    from podcast.production.batch.failures import Failed
    from podcast.show.folder import Show


@dataclass(frozen=True, slots=True)
class Asked:
    """The options. Raises UseError when they make no sense together."""

    sources: tuple[str, ...]
    crew: Crew
    shard: Shard
    told: Particulars
    voice: str
    collection: Path | None
    since: str
    retry_failed: bool
    scripts_only: bool
    force: bool
    chapters: bool

    def __post_init__(self) -> None:
        day(self.since)
        if not (self.sources or self.collection or self.retry_failed):
            raise UseError(
                "build: no SOURCE is named", remedy="`podcast build --help` shows how it is called."
            )
        if self.since and not self.collection:
            raise UseError("--since goes with --from", remedy="It is about a file's entries.")
        if self.collection and self.told.title:
            raise UseError("--title is for one article", remedy="Leave it out.")


def what_is_wanted(asked: Asked, show: Show) -> tuple[tuple[str, ...], Wanted]:
    """The sources to be read, and all else that is to be made."""
    from podcast.production.batch.failures import recall_failures

    failed = recall_failures(show) if asked.retry_failed else ()
    if asked.retry_failed and not failed:
        say("Nothing failed the last time.")
    single = [each.name for each in failed if each.step == "read" and not each.collection]
    sources = dict.fromkeys((*asked.sources, *single))
    wanted = Wanted(
        show, asked.told, asked.voice, force=asked.force, chapters=asked.chapters,
        crew=asked.crew, collections=tuple(_collections(asked, show, failed)),
        scripts=tuple(each.name for each in failed if each.step == "render"),
        renders=not asked.scripts_only,
        publishes=asked.shard.of == 1 and not asked.scripts_only,
    )  # fmt: skip
    return tuple(asked.shard.part(tuple(sources))), wanted


def _collections(asked: Asked, show: Show, failed: tuple[Failed, ...]) -> list[Collecting]:
    """The collection that is named, and those of which an entry failed."""
    if not asked.collection and not any(each.collection for each in failed):
        return []
    from podcast.production.batch.collecting import Collecting
    from podcast.production.batch.manifest import CollectionManifest

    manifest = CollectionManifest(show)
    since = date.fromisoformat(asked.since) if asked.since else None
    only: dict[Path, set[str]] = {}
    for each in failed:
        if each.collection and each.step == "read":
            only.setdefault(Path(each.collection), set()).add(each.name.partition("#")[2])
    # a line that was none has no id: what it is now is found by going through all of them
    only = {path: set() if "" in ids else ids for path, ids in only.items()}
    if asked.collection and not asked.retry_failed:
        only = {asked.collection: set()}
    return [
        Collecting(
            show, path, manifest, since=since, only=ids, is_mine=asked.shard.is_mine,
            force=asked.force, told=asked.told,
        )
        for path, ids in only.items()
    ]  # fmt: skip
