"""podcast:guid of a show: one for life, whatever its address becomes."""

from __future__ import annotations

import ipaddress
import json
import uuid
from collections.abc import Sequence
from urllib.parse import urlsplit

from podcast.episode.model import Episode
from podcast.feed.urls import GUID_NAMESPACE, base_url, derived_guid, feed_url
from podcast.files import atomic_write
from podcast.settings import Settings
from podcast.show import Show

RECORD = ".show.json"  # beside the records of the episodes: what was made once for the show


def feed_guid(show: Show, episodes: Sequence[Episode]) -> str:
    """`show.guid`; else the one that this show was first published with; else a new one, which is written down."""
    if show.settings.show.guid:
        return show.settings.show.guid
    record = show.episodes / RECORD
    try:
        return str(uuid.UUID(json.loads(record.read_text(encoding="utf-8"))["guid"]))
    except (OSError, ValueError, KeyError, TypeError):
        guid = first_guid(show.settings, episodes)
        if episodes:
            atomic_write(record, json.dumps({"guid": guid}) + "\n")
        return guid


def first_guid(settings: Settings, episodes: Sequence[Episode]) -> str:
    """From the feed's URL; a local one is the same on every computer, no identity: then from the first episode."""
    if episodes and is_local(base_url(settings)):
        first = min(episodes, key=lambda episode: (episode.created, episode.slug))
        return str(uuid.uuid5(GUID_NAMESPACE, first.guid))
    return derived_guid(feed_url(settings))


def is_local(url: str) -> bool:
    """Whether an address means another computer elsewhere: loopback, a home network, a name without a dot."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal", ".lan"))
