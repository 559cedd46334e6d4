"""`podcast delete`."""

from __future__ import annotations

import sys

from podcast.cli.common import ShowFolder, Yes, open_show, say
from podcast.errors import PodcastError, UseError


def delete(
    episode: str,
    /,
    *more: str,
    yes: Yes = False,
    show: ShowFolder = None,
) -> int:
    """Take episodes away: their scripts, their audio and everything that belongs to them.

    Says what that is and asks first. What is published stays until `podcast feed`, and
    `podcast undo` brings everything back.

    For example:

        podcast delete ferry-workers-reject-the-new-timetable

        podcast delete ferry-workers-reject-the-new-timetable --yes && podcast feed

    Parameters
    ----------
    episode
        The whole name of its script, as `podcast list` shows it.
    more
        More episodes.
    yes
        Do not ask.
    """
    from podcast.atomic_files import relative
    from podcast.production.housekeeping import delete_episode, files_of, is_published
    from podcast.script.script_files import likely_names
    from podcast.show.show_lock import locked

    opened = open_show(show)
    with locked(opened, say):
        episodes = tuple(dict.fromkeys((episode, *more)))
        for name in episodes:
            files = files_of(name, opened)
            if not files and not is_published(name, opened):
                raise PodcastError(
                    f"there is no episode {name!r}",
                    remedy=likely_names(name, opened),
                    code="not-found",
                )
            for path in files:
                say(str(relative(path)))
        if not yes and not _agreed():
            say("Nothing was deleted.")
            return 1
        for name in episodes:
            delete_episode(name, opened)
    say("Deleted. It stays published until `podcast feed`; `podcast undo` brings it back.")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise UseError("there is nobody to ask", remedy="Say --yes if these are to be deleted.")
    print("Delete these? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
