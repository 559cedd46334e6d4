"""Files of episodes, and the cover, brought to the published folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from podcast.atomic_files import atomic_file, atomic_write
from podcast.episode.media import media_of
from podcast.episode.model import Episode, Media
from podcast.episode.picture import scaled
from podcast.episode.safekeeping.media_check import MediaCheck, digest_of_file
from podcast.errors import PodcastError
from podcast.feed.cover import ensure_cover
from podcast.feed.upkeep.published_names import published_name
from podcast.feed.urls import MEDIA
from podcast.show.folder import Show

THUMBNAIL, THUMBNAIL_BYTES = 480, 80_000  # pixels and bytes of the cover on the pages


class LeftOutError(PodcastError):
    """An episode that is not in the feed, because its files are not there."""


class Places(NamedTuple):
    """Where the files of episodes are. Text, not paths: there are tens of thousands of files."""

    made: str  # episodes/
    published: str  # feed/media/


def places_of(show: Show) -> Places:
    """The folders of a show."""
    return Places(str(show.episodes), str(show.feed / MEDIA))


def is_present(
    episode: Episode, places: Places, check: MediaCheck, tell: Callable[[PodcastError], None]
) -> bool:
    """Whether all files of an episode are there, in `episodes/` or published already."""
    for file in media_of(episode):
        place = f"{places.made}/{file.name}"
        if not check.is_sound(file, place) and not check.is_sound(
            file, f"{places.published}/{published_name(file.name, episode)}"
        ):
            what = (
                f"not published: {file.name} is missing or not as it was rendered ({file.size} "
                "bytes)"
            )
            tell(
                LeftOutError(
                    what, file=place, remedy=f"Render it again: podcast render {episode.slug}"
                )
            )
            return False
    return True


def size_of(path: Path) -> int | None:
    """Its size; None when it is not there."""
    return path.stat().st_size if path.is_file() else None


def place_files(episode: Episode, places: Places, check: MediaCheck) -> list[str]:
    """Bring the files of an episode to the published folder; the names of what it had not."""
    new = []
    for file in media_of(episode):
        name = published_name(file.name, episode)
        path = f"{places.published}/{name}"
        if not check.is_sound(file, path):
            _bring(f"{places.made}/{file.name}", path, file, check)
            new.append(name)
    return new


def place_file(source: Path, target: Path, media: Media, check: MediaCheck) -> None:
    """Bring a file to the published folder. Its name says its content."""
    if not check.is_sound(media, target):
        _bring(str(source), str(target), media, check)


def _bring(source: str, target: str, media: Media, check: MediaCheck) -> None:
    """By a hard link where that works, else by a copy; what is there is damaged."""
    if os.path.lexists(target):
        Path(target).unlink()
    try:
        os.link(source, target)  # whole at once
        check.same_file(media, target)
    except OSError:  # another file system, or one without links
        with atomic_file(Path(target)) as unfinished:
            shutil.copy2(source, unfinished)


def place_cover(
    show: Show, check: MediaCheck, tell: Callable[[PodcastError], None]
) -> tuple[str, str]:
    """Publish the cover under a name of its content, so that apps load a new one; names of it and
    of a small one."""
    source = show.root / show.settings.show.image
    for warning in ensure_cover(show):
        tell(PodcastError(warning, file=source, code="invalid"))
    digest = digest_of_file(source)
    cover, small = f"cover-{digest[:8]}{source.suffix.lower()}", f"cover-{digest[:8]}-small.jpg"
    as_media = Media(cover, source.stat().st_size, "", digest)
    place_file(source, show.feed / MEDIA / cover, as_media, check)
    if not _is_jpeg(show.feed / MEDIA / small):
        atomic_write(show.feed / MEDIA / small, scaled(source, THUMBNAIL, THUMBNAIL_BYTES))
    return cover, small


def _is_jpeg(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(2) == b"\xff\xd8"
    except OSError:
        return False
