"""Which file a request path means: published files only, at the places where the show lives.

Of a private show each listener has a place of their own, below which they find everything; a place
that was taken from them is gone (410), so that their app stops to ask.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from podcast.feed.urls import EPISODES, MEDIA, PAGE, base_url, secret_part
from podcast.feed.web_types import media_type
from podcast.show.folder import Show, load_show
from podcast.show.private_address import Keys, keys_file, read_keys

FOLDERS = ("", MEDIA, EPISODES)


@dataclass(frozen=True, slots=True)
class Site:
    """A published folder, and under which paths it answers."""

    folder: Path
    base: str  # the feed's own URL of the folder, with a slash at the end
    mounts: tuple[str, ...]  # path prefixes, "/" or "/shows/desk/"; the first that fits counts
    gone: tuple[str, ...] = ()  # prefixes that were retired
    listeners: dict[str, str] = field(default_factory=dict)  # whose a prefix is

    @property
    def private(self) -> bool:
        """Whether one has to know a secret path."""
        return "/" not in self.mounts


def site_of(show: Show, token: str = "") -> Site:
    """The site of a show. Of a private one, and with a token, only secret paths answer: the show's
    own, and one for each listener."""
    base = base_url(show.settings)
    path = urlsplit(base).path
    own = secret_part(show.settings)
    secret = token or own
    if not secret:
        return Site(show.feed, base, tuple(dict.fromkeys((path, "/"))))
    keys = read_keys(show.root) if show.settings.feed.private else Keys()
    above = path.removesuffix(f"{own}/") if own else "/"
    places = _places(secret, above) if secret == own else (f"/{secret}/",)
    theirs = {place: name for name, token in keys.listeners for place in _places(token, above)}
    gone = [place for token in keys.retired for place in _places(token, above)]
    return Site(show.feed, base, (*places, *theirs), tuple(gone), theirs)


def _places(token: str, above: str) -> tuple[str, ...]:
    """Where a token answers: at the top, and where the show's address has it."""
    return tuple(dict.fromkeys((f"/{token}/", f"{above}{token}/")))


def watched_site(show: Show, token: str = "") -> Callable[[], Site]:
    """The site as it is now: who is told an address, or loses it, while we serve, need not wait."""
    seen: dict[str, Site] = {}

    def now() -> Site:
        try:
            stamp = str(keys_file(show.root).stat().st_mtime_ns)
        except OSError:
            stamp = ""
        if stamp not in seen:
            first = not seen
            seen.clear()
            seen[stamp] = site_of(show if first else load_show(show.root), token)
        return seen[stamp]

    return now


def is_gone(site: Site, path: str) -> bool:
    """Whether a path is below a place that was retired."""
    return any(_begins(path, place) for place in site.gone)


def locate(site: Site, path: str) -> tuple[Path, str] | None:
    """The file that a decoded request path means, and the mount it was asked under; None for
    anything else."""
    for mount in site.mounts:
        if _begins(path, mount):
            found = _published(site.folder, path[len(mount) :])
            return (found, mount) if found else None
    return None


def _begins(path: str, mount: str) -> bool:
    """In the same time whether much of it is right or little: a secret is not found out by
    letters."""
    return hmac.compare_digest(_bytes(path[: len(mount)]), _bytes(mount))


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
