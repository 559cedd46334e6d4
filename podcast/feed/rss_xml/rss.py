"""The feed: a pure function of settings and episodes' records, so the same input gives the same
bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from podcast.episode.display_text import clean, shorten
from podcast.episode.model import Episode
from podcast.feed.feed_check import LONGEST_TITLE as TITLE
from podcast.feed.rss_xml.channel import Facts, channel_xml
from podcast.feed.rss_xml.feed_parts import parts_of
from podcast.feed.rss_xml.identity import Identity
from podcast.feed.rss_xml.item import authors, item_xml
from podcast.feed.rss_xml.references import Pieces, document
from podcast.feed.urls import derived_guid, feed_url
from podcast.show.settings import Settings

TRAILER = "trailer"


def feed_parts(
    settings: Settings,
    episodes: Iterable[Episode],
    *,
    limit: int = 0,
    cover: str = "cover.jpg",
    identity: Identity | None = None,
    numbers: Mapping[str, int] | None = None,
    changed: datetime | None = None,
) -> Iterator[tuple[str, bytes]]:
    """(name, RSS 2.0) of each part of the feed, newest episodes first; the first part is the one to
    subscribe to.

    `limit` is how many episodes a part has, 0 for all; `cover` the cover's path from the published
    folder; `numbers` the episodes' by guid, where they were given already.
    """
    newest_first = sorted(episodes, key=lambda e: (-e.created.timestamp(), e.slug))
    known = identity or Identity(settings.show.guid or derived_guid(feed_url(settings)))
    rows = [(e.guid, e.publication.episode, e.publication.type) for e in newest_first]
    given = dict(numbers) if numbers is not None else numbered(reversed(rows), {})
    in_time = ((e.guid, e.slug, e.title, e.created) for e in reversed(newest_first))
    titles = dict(headings(in_time))
    facts = Facts(
        cover,
        known,
        newest=newest_first[0].created if newest_first else None,
        changed=changed,
        trailers=trailers_of(newest_first),
    )
    items = [item_xml(e, settings, titles[e.guid], given.get(e.guid, 0)) for e in newest_first]
    for name, pieces in joined_parts(settings, facts, items, limit):
        yield name, b"".join(pieces)


def joined_parts(
    settings: Settings, facts: Facts, items: Sequence[bytes], limit: int = 0
) -> Iterator[tuple[str, Pieces]]:
    """(name, pieces) of each part of the feed, of its items, newest first. The date of the feed is
    in the head."""
    for part, some in parts_of(items, limit):
        yield part.name, document(channel_xml(settings, facts, part), some)


def numbered(
    oldest_first: Iterable[tuple[str, int, str]], given: Mapping[str, int]
) -> dict[str, int]:
    """The number of each episode by its guid, of (guid, number that its editor says, type): that
    one, else the one that it was given, else the next."""
    numbers = dict(given)
    last = max(numbers.values(), default=0)
    for guid, said, kind in oldest_first:
        if said:
            numbers[guid] = said
        elif kind == TRAILER:
            continue
        elif guid not in numbers:
            numbers[guid] = last + 1
        last = max(last, numbers[guid])
    return numbers


def trailers_of(newest_first: Iterable[Episode]) -> tuple[Episode, ...]:
    """The newest trailer of each season."""
    found: dict[int, Episode] = {}
    for episode in newest_first:
        if episode.publication.type == TRAILER:
            found.setdefault(episode.publication.season, episode)
    return tuple(found.values())


def headings(
    oldest_first: Iterable[tuple[str, str, str, datetime]],
) -> Iterator[tuple[str, str]]:
    """(guid, title in the feed) of each episode, of (guid, slug, title, created): with a number
    where one of the same day has that title already.

    AntennaPod takes a second episode of one title and day for the first one with a changed guid.
    """
    day, seen = date.min, Counter[str]()
    for guid, slug, printed, created in oldest_first:
        title = shorten(clean(printed), TITLE) or slug
        if (of := created.astimezone(UTC).date()) != day:
            day = of
            seen.clear()
        same = title.casefold()
        seen[same] += 1
        number = f" ({seen[same]})" if seen[same] > 1 else ""
        yield guid, shorten(title, TITLE - len(number)) + number


__all__ = ["authors", "feed_parts", "headings", "joined_parts", "numbered", "trailers_of"]
