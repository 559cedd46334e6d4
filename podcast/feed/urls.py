"""Where things are on the web: every URL of the feed is made here."""

from __future__ import annotations

import uuid
from urllib.parse import quote, urlsplit

from podcast.episode.model import Episode, Media
from podcast.show.address_secrets import secret_of
from podcast.show.settings import Settings

FEED = "feed.xml"
PAGE = "index.html"
MEDIA = "media"  # folder of audio, transcripts, chapters, pictures
EPISODES = "episodes"  # folder of a page for each episode
GUID_NAMESPACE = uuid.UUID(
    "ead4c236-bf58-58c6-a2c6-a6b28d128cb6"
)  # of podcast:guid, podcast namespace


def base_url(settings: Settings) -> str:
    """The URL of the published folder, with a slash at the end. `https://x.org/feed.xml` is taken
    for `https://x.org/`."""
    url = settings.feed.url.strip().removesuffix(FEED)
    return url if url.endswith("/") else url + "/"


def is_private(settings: Settings) -> bool:
    """Whether a secret in the address is all that opens the show: podcast.toml says so, or the
    address itself does."""
    if settings.feed.private is None:
        return bool(secret_of(base_url(settings)))
    return settings.feed.private


def secret_part(settings: Settings) -> str:
    """The secret part of the address, "" of a show that is for everybody."""
    if not is_private(settings):
        return ""
    return urlsplit(base_url(settings)).path.rstrip("/").rpartition("/")[2]


def open_url(settings: Settings) -> str:
    """The URL of the published folder without its secret: what may be written down, and stays when
    the secret is replaced."""
    base, secret = base_url(settings), secret_part(settings)
    return base.removesuffix(f"{secret}/") if secret else base


def visibility(settings: Settings) -> str:
    """ "public" or "private", and what that means, in one line for people."""
    if is_private(settings):
        return "private: only who has the address can listen"
    return f"public: whoever comes to {base_url(settings)} can listen"


def feed_url(settings: Settings) -> str:
    """What people subscribe to."""
    return base_url(settings) + FEED


def site_url(settings: Settings) -> str:
    """The show's web site; the page beside the feed unless `show.link` names another."""
    return settings.show.link or base_url(settings)


def media_path(media: Media | str) -> str:
    """Path of a media file from the published folder, percent-encoded."""
    return f"{MEDIA}/{quote(media if isinstance(media, str) else media.name, safe='')}"


def page_path(episode: Episode | str) -> str:
    """Path of an episode's page from the published folder, percent-encoded."""
    slug = episode if isinstance(episode, str) else episode.slug
    return f"{EPISODES}/{quote(slug, safe='')}.html"


def derived_guid(url: str) -> str:
    """podcast:guid of a feed that has none yet: UUIDv5 of its URL without scheme and closing
    slashes."""
    return str(uuid.uuid5(GUID_NAMESPACE, url.partition("://")[2].rstrip("/")))
