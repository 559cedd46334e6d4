"""Telling others that a public feed has changed: its WebSub hub, and podping.

https://www.w3.org/TR/websub/ ; https://podping.org . A private show tells nobody.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from podcast.errors import PodcastError
from podcast.feed.rss_xml.identity import is_local
from podcast.feed.urls import feed_url, is_private
from podcast.show.settings import Settings

PODPING = "https://podping.cloud/"
TOKEN = "PODCAST_PODPING_TOKEN"  # noqa: S105 - the name of a variable
PATIENCE = 20.0  # seconds


def notify(settings: Settings, *, podping: str = PODPING) -> Iterator[PodcastError]:
    """Tell whoever the settings name; what went wrong, which keeps nobody from listening."""
    if is_private(settings):
        return
    import httpx

    address = feed_url(settings)
    told = {"hub.mode": "publish", "hub.url": address, "hub.topic": address}
    if hub := settings.feed.hub:
        try:
            httpx.post(hub, data=told, timeout=PATIENCE).raise_for_status()
        except httpx.HTTPError as error:
            yield _untold(f"the hub {hub}", error)
    if settings.publish.podping and not is_local(address):
        token = os.environ.get(TOKEN, "")
        if not token:
            yield PodcastError(
                "podping wants a token", remedy=f"Give yours in {TOKEN}.", code="invalid"
            )
            return
        try:
            httpx.get(
                podping,
                params={"url": address, "reason": "update"},
                headers={"Authorization": token, "User-Agent": "podcast"},
                timeout=PATIENCE,
            ).raise_for_status()
        except httpx.HTTPError as error:
            yield _untold("podping", error)


def _untold(whom: str, error: Exception) -> PodcastError:
    return PodcastError(
        f"{whom} could not be told: {error}",
        remedy="Apps see the change when they look again; the next publish tells it.",
        code="unreachable",
    )
