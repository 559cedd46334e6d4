"""An episode on its way from a plan of its sound to its files: tag, media, what is beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.errors import PodcastError
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.sound_rendering import Plan
    from podcast.audio.timeline import Timeline
    from podcast.episode.model import Episode, Media


class EpisodeMaking:
    """An episode on its way from a plan to its files."""

    def __init__(
        self,
        plan: Plan,
        slug: str,
        digest: str,
        warn: Callable[[str], None],
        new: tuple[str, datetime | None],
    ) -> None:
        """`new` is what a new episode is to be known by, and its date; ("", None): made here."""
        from podcast.episode.episode_record import find_episode

        self.plan, self.show, self.slug, self.digest = plan, plan.show, slug, digest
        self.warn = warn
        self.previous = find_episode(slug, plan.show)
        self.guid, self.now = new
        if not self.previous and not self.guid:
            self.guid, self.now = _identity(slug, plan.show, self.now)
        self.draft: Episode | None = None
        self.key = ""  # names the sound with its tag
        self.audio: Media | None = None

    def choose_formats(
        self, formats: Collection[str] | None, warn: Callable[[str], None]
    ) -> tuple[str, ...]:
        """What to make beside the MP3: `formats`, or what the episode had and can still be made."""
        from podcast.episode.formats import check_formats, formats_of

        chosen = tuple(dict.fromkeys(formats)) if formats is not None else formats_of(self.previous)
        try:
            check_formats(chosen)
        except PodcastError as error:
            if formats is not None:
                raise
            warn(f"{self.slug}: no longer in {' and '.join(chosen)}: {error.what} ({error.remedy})")
            return ()
        return chosen

    def tag(self, timeline: Timeline) -> bytes:
        """The tag for this timeline."""
        from podcast.episode.episode_record import make_episode
        from podcast.episode.tags import tag_bytes

        self.draft = make_episode(
            self.slug,
            self.plan.script,
            timeline,
            previous=self.previous,
            script_digest=self.digest,
            now=self.now,
            guid=self.guid,
        )
        written = tag_bytes(self.draft, timeline, self.show)
        self.key = hashlib.sha256(self.plan.key.encode() + written).hexdigest()
        return written

    def is_there(self, size: int) -> bool:
        """Whether the MP3 with this tag is there already, of this size."""
        from podcast.episode.media import is_whole, name_media

        self.audio = name_media(self.slug, ".mp3", self.key, size)
        before = self.previous.audio if self.previous else None
        if before != self.audio or not before.digest or not is_whole(before, self.show.episodes):
            return False
        self.audio = before
        return True

    def finish(self, unfinished: Path, timeline: Timeline, formats: tuple[str, ...]) -> Episode:
        """The episode with all its files in place; what is `unfinished` becomes its MP3, unless
        that was there."""
        from podcast.episode.chapters import to_json
        from podcast.episode.formats import make_formats
        from podcast.episode.media import keep_media, write_media
        from podcast.episode.transcript import to_vtt
        from podcast.production.episode_extras import with_extras
        from podcast.production.provenance.stamps import stamp_of
        from podcast.script.script_files import ScriptFile

        assert self.draft is not None
        assert self.audio is not None
        if unfinished.exists():
            self.audio = keep_media(unfinished, self.show, self.slug, key=self.key)
        about, author = self.show.settings.show, self.draft.author
        language, title = self.draft.language, self.draft.title
        chapters = to_json(timeline, title, author or about.author, about.title, language)
        episode = replace(
            self.draft,
            audio=self.audio,
            transcript=write_media(to_vtt(timeline, language), self.show, self.slug, ".vtt"),
            chapters_file=write_media(chapters, self.show, self.slug, ".chapters.json"),
        )
        file = ScriptFile(self.show, self.slug)
        episode = with_extras(episode, timeline, self.show, file.article(), self.warn)
        read = file.article_path.read_bytes() if file.article_path.is_file() else b""
        episode = replace(episode, made_of=stamp_of(self.plan, read))
        return replace(episode, alternates=make_formats(episode, self.previous, self.show, formats))


def _identity(slug: str, show: Show, created: datetime | None) -> tuple[str, datetime]:
    """Who a new episode is, and when it was made: as before its record was lost, else now."""
    from podcast.episode.episode_record import free_moment, moments_of_all
    from podcast.episode.safekeeping.lost_records import known_identity

    guid, moment = known_identity(slug, show) or ("", None)
    return guid, moment or created or free_moment(moments_of_all(show).values())
