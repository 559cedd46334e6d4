"""`podcast undo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from podcast.cli.common import AsJson, ShowFolder, open_show, print_json, say
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.show.folder import Show
    from podcast.show.history import Change

MOST_SHOWN = 20  # changes, unless all are asked for


def undo(
    change: str = "",
    /,
    *,
    list_changes: Annotated[bool, Parameter(name=["--list", "-l"])] = False,
    force: bool = False,
    json: AsJson = False,
    show: ShowFolder = None,
) -> int:
    """Take back what was done last: a delete, a rename, a script written anew, a voice given.

    Given again, it takes back what was done before that. Files that somebody changed since are
    not overwritten. What was taken back can be done again: podcast undo ID.

    For example:

        podcast undo

        podcast undo --list

        podcast undo 20260504T101530123456-3f9a

    Parameters
    ----------
    change
        The change's id, as --list shows it, or the beginning of it (default: the last change).
    list_changes
        Show what can be taken back, the newest first.
    force
        Bring back what files held before even when they were changed since.
    """
    from podcast.atomic_files import relative
    from podcast.show.history import changes_of
    from podcast.show.history import undo as take_back
    from podcast.show.show_lock import locked

    opened = open_show(show)
    if list_changes:
        _list(json, changes_of(opened))
        return 0
    with locked(opened, say):
        wanted = _find(change, opened)
        changed = take_back(wanted, opened, force=force)
    if json:
        print_json(
            {"undone": wanted.what, "id": wanted.id, "files": [str(path) for path in changed]}
        )
    else:
        for path in changed:
            print(relative(path))
    say(f"Taken back: {wanted.what}.")
    return 0


def _find(name: str, opened: Show) -> Change:
    """The change that a person means."""
    from podcast.show.history import changes_of, last_change

    if not name:
        last = last_change(opened)
        if last is None:
            raise PodcastError(
                "there is nothing to take back",
                remedy="Kept is what a command deletes, renames or writes over from now on.",
                code="not-found",
            )
        return last
    found = [change for change in changes_of(opened) if change.id.startswith(name)]
    if len(found) != 1:
        raise PodcastError(
            f"there is no change {name!r}" if not found else f"{name!r} could be several changes",
            remedy="`podcast undo --list` shows their ids.",
            code="not-found",
        )
    return found[0]


def _list(json: bool, changes: tuple[Change, ...]) -> None:
    undone = {change.undoes for change in changes}
    if json:
        rows = [
            {
                "id": change.id,
                "what": change.what,
                "moment": change.moment.isoformat(),
                "undone": change.id in undone,
                "files": [file.path for file in change.files],
            }
            for change in changes
        ]
        print_json({"changes": rows})
        return
    for change in changes[:MOST_SHOWN]:
        moment = f"{change.moment.astimezone():%Y-%m-%d %H:%M}"
        taken = "  (taken back)" if change.id in undone else ""
        print(f"{change.id}  {moment}  {change.what}{taken}")
    if not changes:
        say("Nothing was changed that can be taken back.")
    elif len(changes) > MOST_SHOWN:
        say(f"… and {len(changes) - MOST_SHOWN} older ones (--json has them all)")
