"""`podcast digest`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from podcast.cli.common import ShowFolder, open_show, print_paths, say, warn
from podcast.cli.sync import Limit
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.article.model import Article


def digest(
    *, title: str = "Digest", limit: Limit = 0, since: str = "", show: ShowFolder = None
) -> int:
    """Make one episode of the new entries of what is followed, with a chapter each.

    They count as heard: `podcast sync` makes no episodes of them. Given again on the same day, the
    new ones become another episode.

    For example:

        podcast digest

        podcast digest --title "The morning's reading" --limit 5

    Parameters
    ----------
    title
        What the episode is called; the day is added.
    limit
        Entries of one feed, the newest first (default: limit under [follow], 10).
    since
        Leave entries from before this day: 2026-05-01.
    """
    from podcast.cli.feed import publish_and_tell
    from podcast.cli.follow import day
    from podcast.following.followed import save_followed
    from podcast.following.making import Making, as_digest
    from podcast.following.syncing import Sync
    from podcast.show.show_lock import locked
    from podcast.show.slugs import slug_of

    day(since)
    opened = open_show(show)
    today = date.today()  # noqa: DTZ011 - the listener's day
    gathered: list[Article] = []

    def gather(article: Article, slug: str) -> str:
        if not slug:  # one that was edited was heard before
            gathered.append(article)
        return slug or slug_of(f"{title} {today.isoformat()}")

    with locked(opened, say):
        before = Sync(opened, gather, say, limit=limit, since=since)
        before.keeps = False
        done = before.run()
        for error in done.failed:
            warn(f"error: {error}")
        if not gathered:
            raise PodcastError(
                "there is nothing new", remedy="podcast list --followed", code="not-found"
            )
        making = Making(opened, say)
        name = making.free_slug(f"{title} {today.isoformat()}")
        slug = making.episode(as_digest(gathered, today, title), name)
        before.name_made(slug_of(f"{title} {today.isoformat()}"), slug)
        save_followed(opened, before.followed)
    publish_and_tell(opened)
    print_paths([opened.scripts / f"{slug}.md"])
    say(f"{len(gathered)} articles in {slug}")
    return 1 if done.failed else 0
