"""Which file a request path means: published files only, at the places where the show lives."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from podcast.episode.media import TYPES as MEDIA_TYPES
from podcast.feed.urls import EPISODES, MEDIA, PAGE, base_url, secret_of
from podcast.show.folder import Show

TYPES = {
    **MEDIA_TYPES,
    ".xml": "application/rss+xml",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
FOLDERS = ("", MEDIA, EPISODES)


@dataclass(frozen=True, slots=True)
class Site:
    """A published folder, and under which paths it answers."""

    folder: Path
    base: str  # the feed's own URL of the folder, with a slash at the end
    mounts: tuple[str, ...]  # path prefixes, "/" or "/shows/desk/"; the first that fits counts

    @property
    def private(self) -> bool:
        """Whether one has to know a secret path."""
        return "/" not in self.mounts


def site_of(show: Show, token: str = "") -> Site:
    """The site of a show. With a token, or a secret for the last part of feed.url's path, only that
    path answers."""
    base = base_url(show.settings)
    path = urlsplit(base).path
    secret = token or secret_of(base)
    if secret:
        places = (f"/{secret}/", path) if secret == secret_of(base) else (f"/{secret}/",)
        return Site(show.feed, base, tuple(dict.fromkeys(places)))
    return Site(show.feed, base, tuple(dict.fromkeys((path, "/"))))


def locate(site: Site, path: str) -> tuple[Path, str] | None:
    """The file that a decoded request path means, and the mount it was asked under; None for
    anything else."""
    for mount in site.mounts:
        if hmac.compare_digest(_bytes(path[: len(mount)]), _bytes(mount)):
            found = _published(site.folder, path[len(mount) :])
            return (found, mount) if found else None
    return None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _published(folder: Path, inside: str) -> Path | None:
    parent, _, name = (inside or PAGE).rpartition("/")
    if parent not in FOLDERS or not _plain(name) or media_type(name) is None:
        return None
    path = folder / parent / name if parent else folder / name
    try:
        whole = path.resolve(strict=True)
    except OSError:
        return None
    return whole if whole.is_file() and whole.is_relative_to(folder.resolve()) else None


def _plain(name: str) -> bool:
    """Whether it can only be the name of a visible file: no path, no drive or stream of Windows,
    nothing hidden."""
    return not name.startswith(".") and not any(c in "\\/:" or not c.isprintable() for c in name)


def media_type(name: str) -> str | None:
    """The media type by the end of a name; None for what is never published."""
    return next((kind for suffix, kind in TYPES.items() if name.lower().endswith(suffix)), None)
