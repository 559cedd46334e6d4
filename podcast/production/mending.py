"""Media that are lost or damaged are made again, when the script is the one they were made of."""

from __future__ import annotations

from collections.abc import Callable

from podcast.episode.episode_record import each_episode
from podcast.episode.media import missing_media
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.errors import PodcastError
from podcast.production.rendering import render_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


def make_damaged_again(show: Show, tell: Callable[[PodcastError], None]) -> None:
    """Render anew each episode whose files are not what was rendered. What cannot be made again is
    left to whoever publishes: they see what is missing."""
    check = MediaCheck(show)
    for episode in each_episode(show):
        problems = missing_media(episode, show.episodes, check)
        script = ScriptFile(show, episode.slug)
        if not problems or script.digest() != episode.script_digest:
            continue
        try:
            render_script(script, show)
        except PodcastError:
            continue
        for problem in problems:
            tell(PodcastError(f"{problem.what}; it was made again", file=problem.file))
    check.remember()
