"""Take a change back: files as they were before it, unless somebody changed them since."""

from __future__ import annotations

from pathlib import Path

from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.show.history.change import GONE, UNKNOWN, Change
from podcast.show.history.keeping import changes_of, content_is_kept, content_path, digest_of
from podcast.show.history.transaction import change_files


def last_change(show: Show) -> Change | None:
    """The newest change that was not taken back, and that does not itself take one back."""
    everything = changes_of(show)
    undone = {change.undoes for change in everything}
    return next((c for c in everything if not c.undoes and c.id not in undone), None)


def undo(change: Change, show: Show, *, force: bool = False) -> tuple[Path, ...]:
    """Bring back what the files of a change held before it; the files that are now otherwise.

    That is a change too, and can be taken back. Raises PodcastError before anything is touched
    when a file was changed since (unless `force`), or what it held is no longer kept.
    """
    now = {file.path: digest_of(show.root / file.path) for file in change.files}
    for file in change.files:
        path = show.root / file.path
        after = GONE if file.after == UNKNOWN else file.after
        if not force and now[file.path] not in (file.before, after):
            raise PodcastError(
                f"was changed after “{change.what}”",
                file=path,
                remedy="Give --force to bring back what it held before all the same; what it "
                "holds now is kept, and `podcast undo` brings that back.",
                code="exists",
            )
        if file.before != GONE and not content_is_kept(file.before, show):
            raise PodcastError(
                "what it held is no longer kept",
                remedy="`podcast undo --list` shows what can be taken back.",
                file=path,
                code="not-found",
            )
    different = [file for file in change.files if now[file.path] != file.before]
    contents = {
        show.root / file.path: None if file.before == GONE else content_path(file.before, show)
        for file in different
    }
    change_files(show, f"undo {change.what}", contents, undoes=change.id)
    return tuple(contents)
