"""`podcast rename`."""

from __future__ import annotations

from podcast.cli.common import ShowFolder, open_show, say
from podcast.errors import PodcastError


def rename(old: str, new: str, /, *, show: ShowFolder = None) -> int:
    """Give an episode another name: that of its script, its files and its page.

    Podcast apps know it again by its guid, and do not take it for a new one, as they would after a
    renaming by hand.
    Its title is in the script's front matter and is not changed.

    For example:

        podcast rename ferry-workers-reject-the-new-timetable ferry-workers

    Parameters
    ----------
    old
        The whole name of its script, as `podcast list` shows it.
    new
        Lower-case letters, digits and hyphens.
    """
    from podcast.atomic_files import relative
    from podcast.production.housekeeping import files_of, rename_episode
    from podcast.script.script_files import ScriptFile, likely_names
    from podcast.show.show_lock import locked

    opened = open_show(show)
    with locked(opened, say):
        if not files_of(old, opened):
            raise PodcastError(
                f"there is no episode {old!r}", remedy=likely_names(old, opened), code="not-found"
            )
        rename_episode(old, new, opened)
    print(relative(ScriptFile(opened, new).path))
    say("It is published under the old name until `podcast feed`.")
    return 0
