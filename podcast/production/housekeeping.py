"""Taking an episode away, or giving it another name, with everything that belongs to it."""

from __future__ import annotations

import dataclasses
import os
import shutil
from pathlib import Path

from podcast.episode.episode_record import find_episode, record_path, save_episode
from podcast.episode.media import media_named, media_of
from podcast.episode.model import Episode, Media
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.show.slugs import slug_of


def files_of(slug: str, show: Show) -> tuple[Path, ...]:
    """What there is of an episode, in the order to take it away: stopped in between, the rest is
    found again.

    The record goes first, so that nothing is published whose sound is gone; the script, which is a
    person's, last.
    """
    media = media_named(slug, show.episodes) if show.episodes.is_dir() else ()
    files = (record_path(slug, show), *media, *reversed(ScriptFile(show, slug).files))
    return tuple(path for path in files if path.is_file())


def delete_episode(slug: str, show: Show) -> None:
    """Take away script, record and media. What is published stays until the next publish."""
    for path in files_of(slug, show):
        path.unlink()


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
    episode = find_episode(old, show)
    if episode is not None:
        moved = _renamed(episode, new)
        for before, after in zip(media_of(episode), media_of(moved), strict=True):
            _copy(show.episodes / before.name, show.episodes / after.name)
        save_episode(moved, show)
        for path in (record_path(old, show), *media_named(old, show.episodes)):
            path.unlink()
    for path, to in zip(ScriptFile(show, old).files, ScriptFile(show, new).files, strict=True):
        if path.is_file():
            path.replace(to)


def _renamed(episode: Episode, slug: str) -> Episode:
    def other(media: Media) -> Media:
        return dataclasses.replace(media, name=slug + media.name.removeprefix(episode.slug))

    return dataclasses.replace(
        episode,
        slug=slug,
        audio=other(episode.audio),
        transcript=other(episode.transcript) if episode.transcript else None,
        chapters_file=other(episode.chapters_file) if episode.chapters_file else None,
        alternates=tuple(map(other, episode.alternates)),
    )


def _copy(source: Path, target: Path) -> None:
    """A second name for a file that is there; a missing one stays missing, and `podcast list` says
    so."""
    if not source.is_file():
        return
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copy2(source, target)
