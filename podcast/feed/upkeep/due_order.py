"""The episodes of a feed in their order, with those beside each: as published the last time, and
as they are due now."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Connection
from typing import NamedTuple

from podcast.feed.pages.episode_page import Neighbours
from podcast.feed.pages.page_frame import Shown
from podcast.feed.pages.search_texts import places_of

NEIGHBOURS = (
    *("earlier", "earlier_title", "earlier_language"),
    *("later", "later_title", "later_language"),
)
BESIDE = ("slug", "title", "language")  # what a page says of its neighbours
INTO = """insert into {table} select row_number() over in_time - 1, slug, title, transcript,
    {earlier}, {later} from cards where {which} window in_time as (order by moment, slug desc)"""


class Due(NamedTuple):
    """An episode that is published, beside what was published of it the last time."""

    slug: str
    title: str
    transcript: str  # the name of the file that is searched; "": none
    earlier: Shown | None
    later: Shown | None
    is_other: int  # whether its pages are to be made: it was touched, or what stands beside it
    place_before: int | None  # the oldest is 0; None: its line in what is searched is another

    @property
    def neighbours(self) -> Neighbours:
        """The episode before it in time, and the one after."""
        return self.earlier, self.later


def note_old(base: Connection) -> None:
    """What was published the last time."""
    _put_in_order(base, "old", "slug in (select slug from items)")


def put_in_order(base: Connection, moment: float) -> int:
    """What is to be published at a moment, seconds since 1970; how many that is."""
    _put_in_order(base, "due", WANTED, moment)
    return int(base.execute("select count(*) from due").fetchone()[0])


# a date that we gave may be some seconds ahead: episodes made at one time get a second each
WANTED = "not draft and wanted <= ?"


def _put_in_order(base: Connection, table: str, which: str, *values: object) -> None:
    earlier, later = (
        ", ".join(f"{function}({column}) over in_time" for column in BESIDE)
        for function in ("lag", "lead")
    )
    base.execute(INTO.format(table=table, which=which, earlier=earlier, later=later), values)


def due_group(base: Connection, number: int) -> list[Due]:
    """Those whose texts are searched in one file, the oldest first."""
    new, old = (", ".join(f"{table}.{name}" for name in NEIGHBOURS) for table in ("due", "old"))
    places = places_of(number)
    rows = base.execute(
        f"select due.slug, due.title, due.transcript, {new}, "  # noqa: S608
        f"touched.slug is not null or ({new}) is not ({old}), "
        "case when (due.title, due.transcript) is (old.title, old.transcript) then old.place end "
        "from due left join touched using (slug) left join old using (slug) "
        "where due.place >= ? and due.place < ? order by due.place",
        (places.start, places.stop),
    )
    return [_due(row) for row in rows]


def _due(row: tuple[object, ...]) -> Due:
    slug, title, transcript, *beside, is_other, place = row
    earlier, later = (Shown._make(some) if some[0] else None for some in (beside[:3], beside[3:]))
    return Due._make((slug, title, transcript, earlier, later, is_other, place))


def searched_before(base: Connection, number: int) -> list[tuple[str, ...]]:
    """What shaped the lines of a file that is searched, the last time."""
    places = places_of(number)
    rows = base.execute(
        "select slug, title, transcript from old where place >= ? and place < ? order by place",
        (places.start, places.stop),
    )
    return list(rows)


def newest_slugs(base: Connection, count: int) -> list[str]:
    """Of so many, the newest first."""
    rows = base.execute("select slug from due order by place desc limit ?", (count,))
    return [slug for (slug,) in rows]


def earlier_lines(base: Connection, left_out: int) -> Iterator[str]:
    """The lines of the page beside the feed, but for so many of the newest."""
    rows = base.execute(
        "select line from due join cards using (slug) order by place desc limit -1 offset ?",
        (left_out,),
    )
    return (line for (line,) in rows)
