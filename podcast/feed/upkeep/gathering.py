"""What is to be published, and of that, what somebody touched since the last time: only the records
of these are read."""

from __future__ import annotations

import pickle
import re
from collections.abc import Collection, Iterator
from sqlite3 import Connection

from podcast.episode.episode_record import keep_copy, load_episodes, read_record, record_slugs
from podcast.episode.model import Episode
from podcast.episode.safekeeping.published_items import (
    PublishedEpisode,
    PublishedFeed,
    published_feed,
)
from podcast.feed.rss_xml.feed_parts import NAME as PART
from podcast.feed.upkeep.cards import card_of
from podcast.feed.upkeep.due_order import WANTED
from podcast.feed.upkeep.files_seen import PAGES, PUBLISHED, RECORDS, changed_in, is_there
from podcast.feed.upkeep.page_writing import SUFFIXES
from podcast.feed.upkeep.publish_base import save_card
from podcast.feed.urls import FEED, MEDIA
from podcast.show.folder import Show


def gather(show: Show, base: Connection, moment: float) -> None:
    """Bring the cards up to date: those are made again that have to do with a file that changed.
    What is to be published at that moment (seconds since 1970) of these is `touched`. Raises
    PodcastError for a broken record, or two of one guid."""
    base.execute("create temp table there (slug primary key)")
    names = base.execute("select name from now where folder = ?", (RECORDS,))
    there = ((slug,) for slug in record_slugs(name for (name,) in names))
    base.executemany("insert into there values (?)", there)
    base.execute("delete from cards where slug not in (select slug from there)")
    if base.execute("select 1 from cards").fetchone():
        outdated = ((slug,) for slug in sorted(touched_by(base)))
        base.executemany("delete from cards where slug = ?", outdated)
    new = "select slug from there where slug not in (select slug from cards) order by slug"
    for slug in _slugs(base, new):
        _touch(read_record(slug, show), show, base)
    guids = base.execute("select count(*) - count(distinct guid) from cards")
    if guids.fetchone()[0]:
        leave_out(base, _all(base) - {episode.slug for episode in load_episodes(show)})
    waited = (
        f"select slug from cards where {WANTED} and slug not in (select slug from items) "  # noqa: S608
        "and slug not in (select slug from touched)"
    )
    for slug in _slugs(base, waited, moment):
        _touch(read_record(slug, show), show, base)
    base.execute(
        f"delete from touched where slug not in (select slug from cards where {WANTED})",  # noqa: S608
        (moment,),
    )


def touched_by(base: Connection) -> set[str]:
    """The episodes of which a record, a file or a page changed."""
    records = set(changed_in(base, RECORDS))
    slugs = set(record_slugs(records))
    for name in changed_in(base, PAGES):
        slugs |= {name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix)}
    files = records.union(changed_in(base, MEDIA))
    cards = base.execute("select slug, sources, files from cards") if files else ()
    for slug, sources, published in cards:
        if not files.isdisjoint((*sources.split("\n"), *published.split("\n"))):
            slugs.add(slug)
    return slugs


def each_touched(base: Connection) -> Iterator[Episode]:
    """What has to be looked at and made again, by name, one at a time."""
    for (record,) in base.execute("select record from touched order by slug"):
        yield _episode(record)


def touched(base: Connection, slug: str) -> Episode | None:
    """One of them, as its record was when it was gathered; None when it was not touched."""
    found = base.execute("select record from touched where slug = ?", (slug,)).fetchone()
    return _episode(found[0]) if found else None


def leave_out(base: Connection, slugs: Collection[str]) -> None:
    """Publish without some; they are looked at again the next time."""
    for table in ("cards", "touched"):
        base.executemany(f"delete from {table} where slug = ?", ((slug,) for slug in slugs))  # noqa: S608


def no_longer_there(show: Show, base: Connection, *, is_first: bool) -> PublishedFeed:
    """What the published feed says of episodes that have no card, `is_first` where no publish is
    remembered: from the items, where nobody touched the feed since."""
    parts = [name for name in changed_in(base, PUBLISHED) if re.fullmatch(PART, name)]
    if parts or is_first or not is_there(base, PUBLISHED, FEED):
        feed = published_feed(show)
        known = {guid for (guid,) in base.execute("select guid from cards")}
        gone = tuple(item for item in feed.episodes if item.guid not in known)
        return PublishedFeed(feed.guid, feed.address, gone, feed.damaged)
    items = base.execute(
        "select slug, guid, heading from items where guid not in (select guid from cards)"
    )
    return PublishedFeed(
        episodes=tuple(PublishedEpisode(slug, guid, heading, None) for slug, guid, heading in items)
    )


def _touch(episode: Episode, show: Show, base: Connection) -> None:
    keep_copy(episode, show)
    save_card(base, card_of(episode))
    row = (episode.slug, pickle.dumps(episode))
    base.execute("insert or replace into touched values (?, ?)", row)


def _episode(record: bytes) -> Episode:
    """From a table that only this process has: reading its text again would take ten times as
    long."""
    episode: Episode = pickle.loads(record)  # noqa: S301
    return episode


def _slugs(base: Connection, query: str, *values: object) -> list[str]:
    return [slug for (slug,) in base.execute(query, values)]


def _all(base: Connection) -> set[str]:
    return set(_slugs(base, "select slug from cards"))
