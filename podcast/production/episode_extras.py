"""What an episode has beside its sound for apps that can do more: transcripts in other formats, and
a picture of its own.

The picture is the editor's, else the article's, which is fetched when the article is (only from an
address that was given, as everything that we fetch).
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.article.model import Article
    from podcast.audio.timeline import Timeline
    from podcast.episode.model import Episode, Media
    from podcast.show.folder import Show

MOST_BYTES = 12_000_000  # of a picture
PATIENCE = 15.0  # seconds for it
HOPS = 4


def with_extras(
    episode: Episode,
    timeline: Timeline,
    show: Show,
    article: Article | None,
    warn: Callable[[str], None] = lambda _warning: None,
) -> Episode:
    """The episode with its files for apps in place."""
    from podcast.episode.for_apps.other_transcripts import to_json_transcript, to_srt
    from podcast.episode.media import write_media

    return replace(
        episode,
        transcripts=(
            write_media(to_srt(timeline), show, episode.slug, ".srt"),
            write_media(
                to_json_transcript(timeline, episode.language),
                show,
                episode.slug,
                ".transcript.json",
            ),
        ),
        image=_picture(episode, show, article, warn),
    )


def _picture(
    episode: Episode, show: Show, article: Article | None, warn: Callable[[str], None]
) -> Media | None:
    """Its own picture, fitted. One that cannot be shown keeps no episode from being made."""
    from podcast.episode.for_apps.own_picture import fitted_picture
    from podcast.episode.media import write_media

    named = episode.publication.image
    path = show.find_sound(named) if named else _kept(article, show)
    if path is None or not path.is_file():
        if named:
            warn(f"{episode.slug}: there is no picture {named} (image in its front matter)")
        return None
    try:
        fitted = fitted_picture(path.read_bytes(), path)
    except PodcastError as error:
        if named:
            warn(f"{episode.slug}: {error} ({error.remedy})")
        return None
    return write_media(fitted, show, episode.slug, ".jpg")


def _kept(article: Article | None, show: Show) -> Path | None:
    return _place(article.image, show) if article and article.image else None


def _place(address: str, show: Show) -> Path:
    return show.store / "pictures" / hashlib.sha256(address.encode()).hexdigest()[:24]


def fetch_picture(article: Article, show: Show, *, private: bool = False) -> None:
    """Keep the picture of an article that came from the network, for when it is rendered. It is
    asked for once; what goes wrong keeps nothing from being made."""
    address = urljoin(article.url, article.image)
    path = _place(article.image, show)
    if not article.image or not article.source.startswith(("http://", "https://")):
        return
    if path.exists() or not address.startswith(("http://", "https://")):
        return
    import httpx

    from podcast.article.sources.http_requests import Limits, request

    limits = Limits(time.monotonic() + PATIENCE, MOST_BYTES, private)
    try:
        for _ in range(HOPS):
            answer = request(address, {"Accept": "image/*"}, limits)
            location = answer.headers.get("location")
            if not 300 <= answer.status < 400 or not location:
                break
            address = urljoin(address, location)
    except (httpx.HTTPError, httpx.InvalidURL, PodcastError):
        return
    if answer.status == 200:
        atomic_write(path, answer.data, durable=False)
