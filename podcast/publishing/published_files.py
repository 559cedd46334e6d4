"""What there is to bring: the files of `feed/`, in the order in which they may be seen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from podcast.feed.rss_xml.feed_parts import NAME as FEED_NAME
from podcast.feed.urls import EPISODES, FEED, MEDIA, PAGE
from podcast.feed.web_types import WITH_CHARSET, caching, media_type
from podcast.publishing.destination import Told

FOLDERS = (MEDIA, EPISODES, "")  # of the published folder, in the order in which they are brought
OURS = {  # names that we give, by folder: nothing else is ever taken away
    MEDIA: re.compile(r".*-[0-9a-f]{8}(?:-small)?\.[a-z0-9.]+"),
    EPISODES: re.compile(r"[\w-]+(?:(?:\.embed)?\.html|\.json)"),
    "": re.compile(rf"{FEED_NAME}|{re.escape(PAGE)}|search-[0-9]+\.json"),
}


@dataclass(frozen=True)
class File:
    """A file of the published folder."""

    name: str  # with slashes, from the published folder
    path: Path
    size: int

    @property
    def by_content(self) -> bool:
        """Whether another content would have another name."""
        return self.name.startswith(f"{MEDIA}/")

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the content."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def told(self, *, private: bool) -> Told:
        """Its type and how long it may be kept."""
        kind = media_type(self.name) or "application/octet-stream"
        charset = "; charset=utf-8" if kind in WITH_CHARSET else ""
        kept = caching(kind, private=private, by_content=self.by_content)
        return Told(kind + charset, kept)


def files_to_bring(feed: Path) -> list[File]:
    """Media first, then pages, then the parts of the feed; the one that people subscribe to
    last."""
    found = [file for folder in FOLDERS for file in _in_folder(feed, folder)]
    return sorted(found, key=lambda file: (_rank(file.name), file.name))


def _in_folder(feed: Path, folder: str) -> Iterator[File]:
    place = feed / folder if folder else feed
    if not place.is_dir():
        return
    for path in place.iterdir():
        if path.is_file() and not path.name.startswith(".") and media_type(path.name):
            yield File(f"{folder}/{path.name}".lstrip("/"), path, path.stat().st_size)


def _rank(name: str) -> int:
    if name.startswith(f"{MEDIA}/"):
        return 0
    if name == FEED:
        return 4
    if re.fullmatch(FEED_NAME, name):
        return 3
    return 2 if name == PAGE else 1


def is_ours(folder: str, name: str, *, below_secret: bool = False) -> bool:
    """Whether a file at a place has a name that only we give; below a secret, every page is."""
    if below_secret and folder == EPISODES:
        return media_type(name) is not None
    return bool(OURS[folder].fullmatch(name))
