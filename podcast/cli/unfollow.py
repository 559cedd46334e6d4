"""`podcast unfollow`."""

from __future__ import annotations

from podcast.cli.common import ShowFolder, Source, open_show, say


def unfollow(source: Source, /, *, show: ShowFolder = None) -> int:
    """Follow a feed no more. Its episodes stay.

    For example:

        podcast unfollow https://example.org/blog/feed.xml

        podcast unfollow "Harbour notes"

    Parameters
    ----------
    source
        Its address or its title, or enough of either.
    """
    from podcast.following.followed import find_followed, load_followed, save_followed
    from podcast.show.show_lock import locked

    opened = open_show(show)
    with locked(opened, say):
        followed = load_followed(opened)
        gone = find_followed(source, followed)
        save_followed(opened, [one for one in followed if one is not gone])
    say(f"{gone.title or gone.url} is followed no more.")
    return 0
