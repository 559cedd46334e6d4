"""Taking an episode away, or giving it another name, with everything that belongs to it.

Each is one change of several files: all of it or nothing, and `podcast undo` takes it back.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from podcast.episode.episode_record import find_episode, record_path
from podcast.episode.media import media_named, media_of
from podcast.episode.model import Episode, Media
from podcast.episode.safekeeping.lost_records import (
    copy_path,
    deleted,
    deleted_path,
    known_identity,
    with_deleted,
)
from podcast.episode.safekeeping.published_items import published_feed
from podcast.episode.safekeeping.record_format import format_record
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.show.episode_lock import episode_locked
from podcast.show.folder import Show
from podcast.show.history import change_files
from podcast.show.slugs import slug_of


def files_of(slug: str, show: Show) -> tuple[Path, ...]:
    """What there is of an episode, in the order to take it away.

    The record goes first, so that nothing is published whose sound is gone; the script, which is a
    person's, last.
    """
    media = media_named(slug, show.episodes) if show.episodes.is_dir() else ()
    files = (record_path(slug, show), *media, *reversed(ScriptFile(show, slug).files))
    return tuple(path for path in files if path.is_file())


def is_published(slug: str, show: Show) -> bool:
    """Whether the published feed has an episode of that name that was not deleted."""
    gone = deleted(show)
    items = published_feed(show).episodes
    return any(item.slug == slug and item.guid not in gone for item in items)


def delete_episode(slug: str, show: Show) -> None:
    """Take away script, record and media. What is published stays until the next publish, which
    may lose it: that it was deleted is written down. Whoever renders it is waited for."""
    with episode_locked(slug, show):
        _delete(slug, show)


def _delete(slug: str, show: Show) -> None:
    contents: dict[Path, bytes | Path | None] = {}
    guids = {item.guid: slug for item in published_feed(show).episodes if item.slug == slug}
    if identity := _identity(slug, show):
        guids[identity] = slug
    if guids:
        contents[deleted_path(show)] = with_deleted(guids, show)
    contents |= dict.fromkeys(files_of(slug, show))
    change_files(show, f"delete {slug}", contents)
    copy_path(slug, show).unlink(missing_ok=True)


def _identity(slug: str, show: Show) -> str:
    """The guid, of a damaged record too."""
    try:
        episode = find_episode(slug, show)
    except PodcastError:
        episode = None
    if episode is not None:
        return episode.guid
    known = known_identity(slug, show)
    return known[0] if known else ""


def rename_episode(old: str, new: str, show: Show) -> None:
    """Give an episode another name; its guid stays, so that apps do not take it for a new one.

    Raises PodcastError when the name is taken, or is none for a file and an address.
    """
    if new != slug_of(new):
        raise PodcastError(
            f"{new!r} is not a name for files and addresses",
            remedy=f"Take {slug_of(new)!r}.",
            code="invalid",
        )
    if files_of(new, show):
        raise PodcastError(
            f"there is a {new!r} already",
            remedy="Take another name, or delete that one first.",
            code="exists",
        )
    with episode_locked(old, show):
        _rename(old, new, show)


def _rename(old: str, new: str, show: Show) -> None:
    episode = find_episode(old, show)
    contents: dict[Path, bytes | Path | None] = {}
    if episode is not None:
        moved = _renamed(episode, new)
        for before, after in zip(media_of(episode), media_of(moved), strict=True):
            if (show.episodes / before.name).is_file():  # else `podcast list` says that it is lost
                contents[show.episodes / after.name] = show.episodes / before.name
        contents[record_path(new, show)] = format_record(moved).encode()
    moves = zip(ScriptFile(show, new).files, ScriptFile(show, old).files, strict=True)
    contents |= {to: path for to, path in moves if path.is_file()}
    contents |= dict.fromkeys(files_of(old, show))
    change_files(show, f"rename {old} {new}", contents)
    copy_path(old, show).unlink(missing_ok=True)


def _renamed(episode: Episode, slug: str) -> Episode:
    def other(media: Media) -> Media:
        return dataclasses.replace(media, name=slug + media.name.removeprefix(episode.slug))

    return dataclasses.replace(
        episode,
        slug=slug,
        first_slug=episode.first_slug or episode.slug,
        audio=other(episode.audio),
        transcript=other(episode.transcript) if episode.transcript else None,
        chapters_file=other(episode.chapters_file) if episode.chapters_file else None,
        alternates=tuple(map(other, episode.alternates)),
        transcripts=tuple(map(other, episode.transcripts)),
        image=other(episode.image) if episode.image else None,
    )
