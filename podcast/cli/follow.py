"""`podcast follow`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from podcast.cli.common import ShowFolder, Source, open_show, say
from podcast.errors import PodcastError, UseError


def follow(source: Source, /, *, since: str = "", show: ShowFolder = None) -> int:
    """Follow a blog, a newsletter's feed, an OPML list, or a read-later account.

    Of a page, the feed that it names is followed. `podcast sync` then makes an episode of each new
    entry, by the rules under [follow] in podcast.toml. A token never stands in the address: write
    ${NAME} for a variable of the environment (docs/following.md).

    For example:

        podcast follow https://example.org/blog

        podcast follow subscriptions.opml --since 2026-05-01

        podcast follow miniflux+https://reader.example.org/

    Parameters
    ----------
    source
        The address of a page or a feed, an OPML file, or miniflux+https://, freshrss+https://,
        wallabag+https://, karakeep+https:// and the account's host.
    since
        Leave entries from before this day: 2026-05-01.
    """
    from podcast.following.entries import entries_of
    from podcast.following.feed_source import FeedSource, found_in, is_web
    from podcast.following.followed import Followed, load_followed, save_followed
    from podcast.following.read_later import ACCOUNTS
    from podcast.show.show_lock import locked

    day(since)
    opened = open_show(show)
    sources = FeedSource(opened.store / "pages")
    account = source.partition("+")[0] in ACCOUNTS
    if not account and not is_web(source) and not Path(source).expanduser().is_file():
        raise PodcastError(
            f"there is no {source}", remedy="Give an address or a file.", code="not-found"
        )
    data, _ = sources.read(source)
    found = [(source, "")] if account else found_in(data, source)
    if not found:
        raise PodcastError(
            "there is no feed here",
            file=source,
            remedy="Look for RSS or Atom on the page, and give that address.",
            code="no-article",
        )
    with locked(opened, say):
        followed = load_followed(opened)
        known = {one.url for one in followed}
        new = [(url, title) for url, title in found if url not in known]
        for url, title in new:
            if url == source:
                title = entries_of(data, source)[0]
            added = datetime.now(UTC).isoformat(timespec="seconds")
            followed.append(Followed(url, title, since=since, added=added))
            print(title or url)
        save_followed(opened, followed)
    if already := len(found) - len(new):
        say(f"{already} of them followed already" if new else "followed already")
    if new:
        say("Next: podcast sync")
    return 0


def day(text: str) -> None:
    """Raise UseError when it is no day."""
    try:
        date.fromisoformat(text or "2026-05-04")
    except ValueError:
        raise UseError(f"{text!r} is not a day", remedy="Write it as 2026-05-04.") from None
