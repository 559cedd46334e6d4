"""What the folder that is published now says: of which address it is, and which sound it has."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import unquote

from podcast.episode.display_text import ascii_url
from podcast.episode.episode_record import load_episodes
from podcast.episode.model import Episode
from podcast.feed.rss_xml.feed_parts import in_folder
from podcast.feed.upkeep.placing import size_of
from podcast.feed.upkeep.published_names import published_name
from podcast.feed.urls import FEED, MEDIA, feed_url
from podcast.show.folder import Show

NAMED = re.compile(rb"/" + MEDIA.encode() + rb"/([^\"'<>?#\s]+)")  # media in a feed.xml of ours


def is_published(show: Show) -> bool:
    """Whether there is a feed, and it is the one of the address that podcast.toml now says."""
    feed = show.feed / FEED
    return (
        feed.is_file()
        and f'href="{escape(ascii_url(feed_url(show.settings)))}"'.encode() in feed.read_bytes()
    )


def not_published(show: Show) -> tuple[Episode, ...]:
    """Episodes of which the published feed has other audio, or none; an episode without its files
    is not meant."""
    named = {name for part in in_folder(show.feed) for name in _named(part)}
    now = datetime.now(UTC)
    whole = (
        e
        for e in load_episodes(show)
        if size_of(show.episodes / e.audio.name) == e.audio.size
        and not e.publication.draft
        and (e.publication.moment or now) <= now
    )
    return tuple(e for e in whole if published_name(e.audio.name, e) not in named)


def _named(feed: Path) -> set[str]:
    """Names of the media in the feed that is published now."""
    return (
        {unquote(name.decode("ascii")) for name in NAMED.findall(feed.read_bytes())}
        if feed.is_file()
        else set()
    )
