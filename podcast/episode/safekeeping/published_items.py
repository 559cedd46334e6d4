"""What the feed that is published says of its episodes: what others hold us to.

When `episodes/` was moved, or a record is damaged, the feed still knows each episode's guid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from podcast.show.folder import Show

PODCAST = "{https://podcastindex.org/namespace/1.0}"


@dataclass(frozen=True, slots=True)
class PublishedEpisode:
    """An item of the feed."""

    slug: str
    guid: str
    title: str
    created: datetime | None


@dataclass(frozen=True, slots=True)
class PublishedFeed:
    """What is published now."""

    guid: str = ""  # podcast:guid
    address: str = ""  # where it was to be found
    episodes: tuple[PublishedEpisode, ...] = ()
    damaged: bool = False  # whether some of it could not be read


def published_feed(show: Show) -> PublishedFeed:
    """The feed in the published folder; an empty one when nothing is published."""
    parts = [show.feed / "feed.xml", *sorted(show.feed.glob("feed-[0-9]*.xml"))]
    read = [_read(path) for path in parts if path.is_file()]
    first = read[0] if read else PublishedFeed()
    return PublishedFeed(
        first.guid,
        first.address,
        tuple(episode for part in read for episode in part.episodes),
        any(part.damaged for part in read),
    )


def _read(path: Path) -> PublishedFeed:
    """An item at a time: a long feed is much memory as a tree."""
    from lxml import etree

    episodes = []
    try:
        with path.open("rb") as file:
            items = etree.iterparse(
                file, tag="item", resolve_entities=False, no_network=True, huge_tree=True
            )
            for _, item in items:
                episodes.append(_episode(item))
                item.clear()
            channel = items.root.find("channel")
    except (OSError, etree.XMLSyntaxError, ValueError):
        return PublishedFeed(damaged=True)
    if channel is None:
        return PublishedFeed(damaged=True)
    own = channel.find("{http://www.w3.org/2005/Atom}link[@rel='self']")
    return PublishedFeed(
        (channel.findtext(f"{PODCAST}guid") or "").strip(),
        str(own.get("href") or "") if own is not None else "",
        tuple(episode for episode in episodes if episode.guid),
    )


def _episode(item: Any) -> PublishedEpisode:
    return PublishedEpisode(
        _slug(item),
        (item.findtext("guid") or "").strip(),
        (item.findtext("title") or "").strip(),
        _moment(item.findtext("pubDate") or ""),
    )


def _slug(item: Any) -> str:
    """From the name of its page, `episodes/ferry-workers.html`: its sound keeps its name when the
    episode gets another; else from that, `ferry-workers-3f9a1c2b.mp3`."""
    page = unquote(urlsplit(item.findtext("link") or "").path)
    if "/episodes/" in page and page.endswith(".html"):
        return page.rpartition("/")[2].removesuffix(".html")
    enclosure = item.find("enclosure")
    url = str(enclosure.get("url") or "") if enclosure is not None else ""
    name = unquote(urlsplit(url).path).rpartition("/")[2]
    return re.sub(r"-[0-9a-f]{8}\.[a-z0-9]+$", "", name)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
