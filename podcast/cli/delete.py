"""`podcast delete`."""

from __future__ import annotations

import sys
from typing import Annotated

from cyclopts import Parameter

from podcast.cli.common import ShowFolder, open_show, say
from podcast.errors import PodcastError, UseError

Yes = Annotated[bool, Parameter(name=["--yes", "-y"])]


def delete(
    episode: str,
    /,
    *,
    yes: Yes = False,
    show: ShowFolder = None,
) -> int:
    """Take an episode away: its script, its audio and everything that belongs to them.

    Says what that is and asks first. What is published stays until `podcast feed`.

    For example:

        podcast delete ferry-workers-reject-the-new-timetable

        podcast delete ferry-workers-reject-the-new-timetable --yes && podcast feed

    Parameters
    ----------
    episode
        The whole name of its script, as `podcast list` shows it.
    yes
        Do not ask.
    """
    from podcast.atomic_files import relative
    from podcast.production.housekeeping import delete_episode, files_of
    from podcast.script.script_files import likely_names
    from podcast.show.show_lock import locked

    opened = open_show(show)
    with locked(opened, say):
        files = files_of(episode, opened)
        if not files:
            raise PodcastError(
                f"there is no episode {episode!r}",
                remedy=likely_names(episode, opened),
                code="not-found",
            )
        for path in files:
            say(str(relative(path)))
        if not yes and not _agreed():
            say("Nothing was deleted.")
            return 1
        delete_episode(episode, opened)
    say("Deleted. It stays published until `podcast feed`.")
    return 0


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise UseError("there is nobody to ask", remedy="Say --yes if these are to be deleted.")
    print("Delete these? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
