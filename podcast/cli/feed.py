"""`podcast feed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from podcast.cli.common import Quiet, ShowFolder, Yes, ask, hush, open_show, print_paths, say

if TYPE_CHECKING:
    from pathlib import Path

    from podcast.errors import PodcastError
    from podcast.show.folder import Show


def feed(*, quiet: Quiet = False, yes: Yes = False, show: ShowFolder = None) -> int:
    """Publish the episodes: feed/feed.xml, its pages and media, in a folder that any web server can
    serve.

    Bring the folder to where feed.url in podcast.toml says (podcast publish), or run `podcast
    serve`. What did not change is not made again; media that the feed names no more stay for
    keep_days.

    For example:

        podcast feed

        podcast feed --show ~/shows/harbour

        rsync -a --delete-after feed/ example.org:/var/www/podcast/

    Parameters
    ----------
    yes
        Publish even when episodes of the feed before are lost that nobody deleted.
    """
    from podcast.feed.rss_xml.identity import is_local

    hush(quiet)
    opened = open_show(show)
    path, left_out = publish_and_tell(opened, yes=yes)
    print_paths([path])
    if is_local(opened.settings.feed.url):
        say(
            f"It names its files under {opened.settings.feed.url}, which other computers "
            "cannot reach: set feed.url in podcast.toml to where you will put the folder. "
            "(`podcast serve` needs no change.)"
        )
    return 1 if left_out else 0


def publish_and_tell(show: Show, *, yes: bool = False) -> tuple[Path, int]:
    """Publish while nobody else builds; on standard error, each episode that had to be left out,
    and why. Asks before the feed loses what nobody deleted, unless they said `yes`."""
    from podcast.cli.app import report
    from podcast.feed.losses import LostEpisodesError
    from podcast.feed.publish import LeftOutError
    from podcast.production.pipeline import publish_feed
    from podcast.show.show_lock import locked

    problems: list[PodcastError] = []
    with locked(show, say):
        try:
            path = publish_feed(show, problems.append, may_lose=yes)
        except LostEpisodesError as lost:
            for problem in problems:
                report(problem)
            problems.clear()
            if not ask(f"{lost.what}.\nPublish without them?"):
                raise
            path = publish_feed(show, problems.append, may_lose=True)
    for problem in problems:
        report(problem)
    return path, sum(isinstance(problem, LeftOutError) for problem in problems)
