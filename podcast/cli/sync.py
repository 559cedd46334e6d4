"""`podcast sync`."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    hush,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.cli.follow import day
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from podcast.following.syncing import Done
    from podcast.show.folder import Show

Limit = Annotated[int, Parameter(validator=Number(gte=0))]
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
SHORTEST = 60  # seconds between two looks: feeds are asked no more often


def sync(
    *,
    every: str = "",
    limit: Limit = 0,
    since: str = "",
    quiet: Quiet = False,
    json: AsJson = False,
    show: ShowFolder = None,
) -> int:
    """Make an episode of each new entry of what is followed, and publish the feed.

    Each entry is made once; one that is edited later is a new version of its episode. What fails
    is told, and tried again later.

    For example:

        podcast sync

        podcast sync --limit 3 --since 2026-05-01

        podcast sync --every 30m --quiet

    Parameters
    ----------
    every
        Go on, and look again after this time: 30m, 2h, 1d; a minute at least. Ctrl-C stops it.
    limit
        Episodes of one feed at a time, the newest first (default: limit under [follow], 10).
    since
        Leave entries from before this day: 2026-05-01.
    """
    from podcast.cli.app import report

    day(since)
    hush(quiet)
    pause = seconds(every)
    while True:
        try:
            code = _once(limit, since, show_folder=show, as_json=json)
        except PodcastError as error:  # who goes on tells it, and looks again
            if not pause:
                raise
            report(error)
        if not pause:
            return code
        say(f"looking again in {every if pause > SHORTEST else '1m'}")
        time.sleep(pause)


def seconds(text: str) -> float:
    """`30m` in seconds; 0 for nothing. Raises UseError."""
    if not text:
        return 0.0
    found = re.fullmatch(r"(\d+)\s*([smhd])", text.strip())
    if not found:
        raise UseError(f"{text!r} is not a time", remedy="Write it as 30m, 2h or 1d.")
    return float(max(int(found[1]) * UNITS[found[2]], SHORTEST))


def _once(limit: int, since: str, *, show_folder: ShowFolder, as_json: bool) -> int:
    from podcast.cli.feed import publish_and_tell
    from podcast.following.making import Making
    from podcast.following.syncing import Sync
    from podcast.show.show_lock import locked

    opened = open_show(show_folder)
    with locked(opened, say):
        looking = Sync(opened, Making(opened, say).episode, say, limit=limit, since=since)
        if not looking.followed:
            raise PodcastError(
                "nothing is followed yet", remedy="podcast follow ADDRESS", code="not-found"
            )
        done = looking.run()
    if done.made or done.changed:
        publish_and_tell(opened)
    _tell(done, opened, as_json=as_json)
    return 1 if done.failed else 0


def _tell(done: Done, show: Show, *, as_json: bool) -> None:
    for why in done.left:
        say(f"left: {why}")
    for error in done.failed:
        warn(f"error: {error}")
        if error.remedy:
            warn(f"  {error.remedy}")
    if as_json:
        print_json(
            {
                "made": done.made,
                "changed": done.changed,
                "left": done.left,
                "waiting": done.waiting,
                "errors": [error.as_dict() for error in done.failed],
            }
        )
        return
    print_paths(show.scripts / f"{slug}.md" for slug in (*done.made, *done.changed))
    waiting = f", {done.waiting} more wait for the next sync" if done.waiting else ""
    say(
        f"{len(done.made)} new, {len(done.changed)} changed, {len(done.left)} left, "
        f"{len(done.failed)} failed{waiting}"
    )
