"""Which episodes are not what they would be if they were made now, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from podcast.episode.episode_record import find_episode, save_episode
from podcast.episode.media import media_of
from podcast.episode.model import Episode
from podcast.production.provenance.stamps import (
    settings_stamp,
    stamp_of,
    tag_stamp,
    versions_stamp,
)
from podcast.script.script_files import ScriptFile
from podcast.show.episode_lock import episode_locked
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.sound_rendering import Plan


class Why(StrEnum):
    """Why an episode is to be made again."""

    NEW = "new"
    SCRIPT = "the script was changed"
    FILES = "files are missing"
    SETTINGS = "settings were changed"
    VERSIONS = "other versions are installed"
    ASKED = "it was asked for"
    TAG = "title, author or cover of the show were changed"


OF_SOUND = (Why.SETTINGS, Why.VERSIONS)  # which the sentences tell, one by one
OF_THE_SHOW = (Why.SETTINGS, Why.VERSIONS, Why.TAG)  # what touches many at once


@dataclass(frozen=True, slots=True)
class Touched:
    """A script whose episode is to be made."""

    slug: str
    why: Why
    seconds: float = 0.0  # of audio that there is of it now


@dataclass(frozen=True)
class Now:
    """The show as it is now. Each stamp is made once, for all episodes."""

    show: Show

    def touched(self, file: ScriptFile) -> Touched | None:
        """Why the episode of a script is to be made, by its record and the files' sizes alone: of
        settings and versions it is not known yet whether they change anything. None: it is as it
        would be. Raises PodcastError for a broken record."""
        episode = find_episode(file.slug, self.show)
        if episode is None:
            return Touched(file.slug, Why.NEW)
        why = self._why(episode, file)
        return Touched(file.slug, why, episode.duration) if why else None

    def is_surely_touched(self, touched: Touched, made: Plan) -> bool:
        """Whether what touched an episode changes it, by the plan of its sentences, each with all
        that shapes it. If not, its record says so from now on."""
        if touched.why not in OF_SOUND:
            return True
        with episode_locked(touched.slug, self.show):
            episode = find_episode(touched.slug, self.show)
            if episode is None:
                return True
            stamp = replace(stamp_of(made, b""), article=episode.made_of.article)
            before = episode.made_of
            if (stamp.sound, stamp.tag) != (before.sound, before.tag):
                return True
            save_episode(replace(episode, made_of=stamp), self.show)
        return False

    def _why(self, episode: Episode, file: ScriptFile) -> Why | None:
        made = episode.made_of
        if file.digest() != episode.script_digest:
            return Why.SCRIPT
        if not self._files_are_there(episode):
            return Why.FILES
        if not made.sound:  # of before there were stamps: nothing is known against it
            return None
        if made.settings != self._settings:
            return Why.SETTINGS
        if made.versions != versions_stamp(made.engines):
            return Why.VERSIONS
        return Why.TAG if made.tag != self._tag else None

    def _files_are_there(self, episode: Episode) -> bool:
        try:
            return all(
                (self.show.episodes / media.name).stat().st_size == media.size
                for media in media_of(episode)
            )
        except OSError:
            return False

    @cached_property
    def _settings(self) -> str:
        return settings_stamp(self.show)

    @cached_property
    def _tag(self) -> str:
        return tag_stamp(self.show)


def hours(touched: Iterable[Touched]) -> float:
    """How much audio there is of these now."""
    return sum(each.seconds for each in touched) / 3600
