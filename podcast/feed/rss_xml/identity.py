"""What a show is known by, whatever its address becomes: one podcast:guid for life, and where it
was before."""

from __future__ import annotations

import ipaddress
import json
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from podcast.atomic_files import atomic_write
from podcast.episode.safekeeping.published_items import published_feed
from podcast.errors import PodcastError
from podcast.feed.urls import FEED, GUID_NAMESPACE, base_url, derived_guid, open_url
from podcast.show.address_secrets import secret_of
from podcast.show.folder import Show
from podcast.show.settings import Settings

RECORD = ".show.json"  # beside the records of the episodes: what was made once for the show


@dataclass(frozen=True, slots=True)
class Identity:
    """What a feed is known by."""

    guid: str  # podcast:guid
    moved: bool = False  # whether it was published for others under another address before


class Dated(Protocol):
    """An episode, as far as a show is known by it."""

    @property
    def slug(self) -> str:
        """Its name."""

    @property
    def guid(self) -> str:
        """What it is known by."""

    @property
    def created(self) -> datetime:
        """When it is published."""


def identify(show: Show, episodes: Sequence[Dated]) -> Identity:
    """The guid of `show.guid`, else the one that this show was first published with, else a new
    one.

    That one, and the addresses that others could subscribe to, are written down with the first
    episode.
    """
    record, copy = identity_path(show), show.store / "records" / RECORD
    known = _read(record) or _read(copy) or _published(show) or _nothing(record, show)
    guid = known.guid or first_guid(show.settings, episodes)
    address = open_url(show.settings) + FEED  # a secret is not written where git may keep it
    feeds = (
        known.feeds
        if is_local(address)
        else (*(feed for feed in known.feeds if feed != address), address)
    )
    now = _Record(guid, feeds)
    text = json.dumps(asdict(now)) + "\n"
    for path in (record, copy):
        if episodes and _read(path) != now:
            atomic_write(path, text)
    return Identity(show.settings.show.guid or guid, moved=len(feeds) > 1 and not is_local(address))


def identity_path(show: Show) -> Path:
    """Where it is written down what the show is known by."""
    return show.episodes / RECORD


@dataclass(frozen=True, slots=True)
class _Record:
    guid: str = ""
    feeds: tuple[str, ...] = ()  # addresses, the present one last


def _read(path: Path) -> _Record | None:
    """What was written down; None when it was not, or can no longer be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        feeds = dict.fromkeys(map(_without_secret, data.get("feeds", ())))
        return _Record(str(uuid.UUID(data["guid"])), tuple(feeds))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _published(show: Show) -> _Record | None:
    """What the feed says that is published: others know the show by it."""
    feed = published_feed(show)
    try:
        guid = str(uuid.UUID(feed.guid))
    except ValueError:
        return None
    own = show.settings.show.guid
    if guid == own or not feed.episodes:
        return None
    return _Record(guid, () if is_local(feed.address) else (_without_secret(feed.address),))


def _nothing(record: Path, show: Show) -> _Record:
    """Nothing is written down yet. Raises PodcastError when something was, which is damaged, and
    nothing else says what the guid was."""
    if record.exists() and not show.settings.show.guid:
        raise PodcastError(
            "is damaged, and no published feed says which guid the show had",
            file=record,
            remedy="Write the guid that apps know as guid under [show] in podcast.toml; or take "
            "the file away, and the show gets a new one.",
            code="invalid",
        )
    return _Record()


def _without_secret(feed: str) -> str:
    """An address as it is written down now, of one that was written down with its secret."""
    folder = feed.removesuffix(FEED)
    secret = secret_of(folder)
    return folder.removesuffix(f"{secret}/") + FEED if secret else feed


def first_guid(settings: Settings, episodes: Sequence[Dated]) -> str:
    """From the feed's URL; a local one is the same on every computer, no identity: then from the
    first episode."""
    if episodes and is_local(base_url(settings)):
        first = min(episodes, key=lambda episode: (episode.created, episode.slug))
        return str(uuid.uuid5(GUID_NAMESPACE, first.guid))
    return derived_guid(open_url(settings) + FEED)


def is_local(url: str) -> bool:
    """Whether an address means another computer elsewhere: loopback, a home network, a name without
    a dot."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal", ".lan"))
