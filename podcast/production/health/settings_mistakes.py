"""All that is wrong in a podcast.toml, told at once: what is no setting, and what no feed or engine
takes."""

from __future__ import annotations

from pathlib import Path

from podcast.errors import PodcastError
from podcast.feed.feed_check import check_show
from podcast.production.checking import settings_problems
from podcast.show.folder import Show
from podcast.show.settings_file import read_settings


def with_all_mistakes(error: PodcastError) -> PodcastError:
    """The error for a podcast.toml that cannot be read as settings, with everything else that is
    wrong in that file; any other error as it is."""
    config = Path(error.file)
    try:
        settings, wrong = read_settings(config.read_text(encoding="utf-8-sig"), str(config))
    except (OSError, ValueError, PodcastError):
        return error
    if not wrong:
        return error
    show = Show(config.parent.resolve(), settings)
    lines = {each.line for each in wrong}
    others = (each for each in (*check_show(show), *settings_problems(show)))
    wrong += [each for each in others if each.line not in lines]
    first, *also = sorted(wrong, key=lambda each: each.line or 0)
    first.also = tuple(also)
    return first
