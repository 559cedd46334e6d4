"""What `podcast list` shows: each script and each episode, and how they stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from podcast.episode.display_text import clock
from podcast.episode.episode_record import load_episodes
from podcast.episode.media import missing_media
from podcast.episode.model import Episode
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile, all_scripts
from podcast.show.folder import Show

CURRENT, STALE, NEW = "up to date", "script newer than audio", "not rendered"
ORPHAN, BROKEN = "script missing", "audio missing"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list."""

    slug: str
    title: str
    state: str
    episode: Episode | None = None

    @property
    def date(self) -> str:
        """The day the episode was made, in this computer's time; "" when it was not."""
        return self.episode.created.astimezone().date().isoformat() if self.episode else ""

    @property
    def length(self) -> str:
        """`4:07`."""
        return clock(self.episode.duration) if self.episode else ""

    @property
    def size(self) -> str:
        """`3.4 MB`."""
        return f"{self.episode.audio.size / 1_000_000:.1f} MB" if self.episode else ""

    def as_json(self) -> dict[str, Any]:
        """For machines: seconds, bytes, UTC; null for what there is not yet."""
        episode = self.episode
        return {
            "slug": self.slug,
            "title": self.title,
            "state": self.state,
            "created": episode.created.isoformat() if episode else None,
            "duration": episode.duration if episode else None,
            "size": episode.audio.size if episode else None,
            "audio": episode.audio.name if episode else None,
            "guid": episode.guid if episode else None,
            "source": episode.source if episode else None,
        }


def list_rows(show: Show) -> tuple[Row, ...]:
    """Scripts that have no episode, by name, then the episodes, newest first."""
    episodes = load_episodes(show)
    rendered = {episode.slug for episode in episodes}
    new = (
        Row(file.slug, _title(file), NEW) for file in all_scripts(show) if file.slug not in rendered
    )
    check = MediaCheck(show)
    made = [Row(e.slug, e.title, state_of(e, ScriptFile(show, e.slug), check), e) for e in episodes]
    check.remember()
    return (*new, *made)


def state_of(episode: Episode, script: ScriptFile, check: MediaCheck | None = None) -> str:
    """How an episode stands to its script: CURRENT, STALE, ORPHAN or BROKEN."""
    if missing_media(episode, script.show.episodes, check or MediaCheck(script.show)):
        return BROKEN
    digest = script.digest()
    if not digest:
        return ORPHAN
    return CURRENT if digest == episode.script_digest else STALE


def _title(script: ScriptFile) -> str:
    from podcast.script.markdown import parse_script

    try:
        return parse_script(script.text(), str(script.path)).title
    except PodcastError:
        return script.slug
