"""Where things are on the web: every URL of the feed is made here."""

from __future__ import annotations

import re
import uuid
from urllib.parse import quote, urlsplit

from podcast.episode.model import Episode, Media
from podcast.show.settings import Settings

FEED = "feed.xml"
PAGE = "index.html"
MEDIA = "media"  # folder of audio, transcripts, chapters, pictures
EPISODES = "episodes"  # folder of a page for each episode
SECRET = re.compile(r"(?=.*\d)[0-9A-Za-z_]{20,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
GUID_NAMESPACE = uuid.UUID(
    "ead4c236-bf58-58c6-a2c6-a6b28d128cb6"
)  # of podcast:guid, podcast namespace


def base_url(settings: Settings) -> str:
    """The URL of the published folder, with a slash at the end. `https://x.org/feed.xml` is taken
    for `https://x.org/`."""
    url = settings.feed.url.strip().removesuffix(FEED)
    return url if url.endswith("/") else url + "/"


def secret_of(url: str) -> str:
    """The last part of a URL's path when it looks like a secret (20 letters and digits, or a UUID),
    else ""."""
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return last if SECRET.fullmatch(last) else ""


def feed_url(settings: Settings) -> str:
    """What people subscribe to."""
    return base_url(settings) + FEED


def site_url(settings: Settings) -> str:
    """The show's web site; the page beside the feed unless `show.link` names another."""
    return settings.show.link or base_url(settings)


def media_path(media: Media | str) -> str:
    """Path of a media file from the published folder, percent-encoded."""
    return f"{MEDIA}/{quote(media if isinstance(media, str) else media.name, safe='')}"


def page_path(episode: Episode) -> str:
    """Path of an episode's page from the published folder, percent-encoded."""
    return f"{EPISODES}/{quote(episode.slug, safe='')}.html"


def derived_guid(url: str) -> str:
    """podcast:guid of a feed that has none yet: UUIDv5 of its URL without scheme and closing
    slashes."""
    return str(uuid.uuid5(GUID_NAMESPACE, url.partition("://")[2].rstrip("/")))
