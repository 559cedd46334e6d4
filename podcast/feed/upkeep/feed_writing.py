"""The feed, joined from the items as they were made. An item is made again where its episode was
touched, or where it has another title or number beside the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import overload

from podcast.feed.rss_xml.channel import Facts
from podcast.feed.rss_xml.identity import identify
from podcast.feed.rss_xml.item import item_xml
from podcast.feed.rss_xml.rss import TRAILER, headings, joined_parts, numbered, trailers_of
from podcast.feed.upkeep.feed_memory import FeedMemory, dated
from podcast.feed.upkeep.page_writing import Read, write_chunks
from podcast.show.folder import Show
from podcast.show.settings import SERIAL

IN_TIME = "from due join cards using (slug) order by place"
# what an item has that is not in its own record: its title and number beside the others
TO_MAKE = """select slug from headings left join items using (slug) left join touched using (slug)
    where touched.slug is not null
    or (items.heading, items.counted) is not (headings.heading, headings.counted)"""


def make_items(base: Connection, numbers: Mapping[str, int], show: Show, read: Read) -> None:
    """The items of what is due, those made again that differ."""
    settings = show.settings
    counts = numbers if settings.show.type == SERIAL else {}
    base.execute("delete from items where slug not in (select slug from due)")
    base.executemany("insert into headings values (?, ?, ?)", _headed(base, counts))
    for slug in [slug for (slug,) in base.execute(TO_MAKE)]:
        found = base.execute("select heading, counted from headings where slug = ?", (slug,))
        (heading, counted), episode = found.fetchone(), read(slug)
        item = item_xml(episode, settings, heading, counted)
        row = slug, episode.guid, episode.created.timestamp(), heading, counted, item
        base.execute("insert or replace into items values (?, ?, ?, ?, ?, ?)", row)


def _headed(base: Connection, counts: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Slug, title and number of each item."""
    guids: dict[str, str] = {}

    def printed() -> Iterator[tuple[str, str, str, datetime]]:
        rows = base.execute(f"select guid, slug, cards.title, moment {IN_TIME}")
        for guid, slug, title, moment in rows:
            guids[guid] = slug
            yield guid, slug, title, datetime.fromtimestamp(moment, UTC)

    for guid, heading in headings(printed()):
        yield guids.pop(guid), heading, counts.get(guid, 0)


def numbers_now(base: Connection, memory: FeedMemory) -> dict[str, int]:
    """The number of each episode by its guid."""
    return numbered(base.execute(f"select guid, number, kind {IN_TIME}"), memory.numbers)


def write_feed(
    show: Show, base: Connection, cover: str, memory: FeedMemory, read: Read, *, now: datetime
) -> tuple[list[Path], FeedMemory]:
    """Write the parts of the feed, the one that people subscribe to last; their paths, and what is
    to be remembered. `cover` is its path from the published folder."""
    times = base.execute(f"select slug, guid, moment {IN_TIME}")
    first = times.fetchone()
    newest = base.execute("select moment from due join cards using (slug) order by place desc")
    last = newest.fetchone()
    trailers = base.execute(
        "select slug from due join cards using (slug) where kind = ? order by place desc",
        (TRAILER,),
    )
    facts = Facts(
        cover,
        identify(show, [Dated(*first)] if first else []),
        newest=datetime.fromtimestamp(last[0], UTC) if last else None,
        trailers=trailers_of([read(slug) for (slug,) in trailers]),
    )
    items = Items(base, range(base.execute("select count(*) from due").fetchone()[0]))
    made = dict(joined_parts(show.settings, facts, items, show.settings.feed.limit))
    parts, digest, changed = dated(made, memory, now)
    for name, pieces in reversed(parts.items()):
        write_chunks(show.feed / name, pieces)
    return [show.feed / name for name in parts], replace(memory, digest=digest, changed=changed)


def _first(base: Connection) -> list[Dated]:
    """The oldest episode: a show is known by it."""
    rows = base.execute(
        "select slug, guid, moment from due join cards using (slug) order by moment, slug limit 1"
    )
    return [Dated(*row) for row in rows]


def _newest(base: Connection) -> datetime | None:
    """When the newest was published; None when there is none."""
    (moment,) = base.execute("select max(moment) from due join cards using (slug)").fetchone()
    return None if moment is None else datetime.fromtimestamp(moment, UTC)


@dataclass(frozen=True, slots=True)
class Dated:
    """An episode, as far as a show is known by it."""

    slug: str
    guid: str
    moment: float

    @property
    def created(self) -> datetime:
        """When it was published."""
        return datetime.fromtimestamp(self.moment, UTC)


@dataclass(frozen=True, slots=True)
class Items(Sequence[bytes]):
    """Items of the feed, newest first, read one by one whenever they are gone through."""

    base: Connection
    which: range  # the newest of all is 0

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> Items: ...
    def __getitem__(self, at: int | slice) -> bytes | Items:
        if isinstance(at, slice):
            return Items(self.base, self.which[at])
        return next(iter(Items(self.base, self.which[at:][:1])))

    def __len__(self) -> int:
        return len(self.which)

    def __iter__(self) -> Iterator[bytes]:
        rows = self.base.execute(
            "select item from due join items using (slug) order by place desc limit ? offset ?",
            (len(self.which), self.which.start),
        )
        return (item for (item,) in rows)
