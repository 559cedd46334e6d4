"""Take a change back: files as they were before it, unless somebody changed them since."""

from __future__ import annotations

import hashlib
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.show.history.change import GONE, UNKNOWN, Change, FileChange
from podcast.show.history.keeping import changes_of, changing, content_of


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
    contents = {file.path: _before(file, show) for file in change.files}
    for file in change.files:
        if not force and _digest(show.root / file.path) not in _expected(file):
            raise PodcastError(
                f"was changed after “{change.what}”",
                file=show.root / file.path,
                remedy="Give --force to bring back what it held before all the same; what it "
                "holds now is kept, and `podcast undo` brings that back.",
                code="exists",
            )
    different = [file for file in change.files if _digest(show.root / file.path) != file.before]
    paths = tuple(show.root / file.path for file in different)
    with changing(show, f"undo {change.what}", paths, undoes=change.id):
        for path, file in zip(paths, different, strict=True):
            content = contents[file.path]
            if content is not None:
                atomic_write(path, content)
        for path, file in zip(paths, different, strict=True):
            if contents[file.path] is None:
                path.unlink(missing_ok=True)
    return paths


def _expected(file: FileChange) -> tuple[str, ...]:
    """What a file may hold that nobody changed since."""
    now_unknown = file.after == UNKNOWN
    return (file.before, file.after) if not now_unknown else (file.before, GONE)


def _before(file: FileChange, show: Show) -> bytes | None:
    if file.before == GONE:
        return None
    content = content_of(file.before, show)
    if content is None:
        raise PodcastError(
            "what it held is no longer kept", file=show.root / file.path, code="not-found"
        )
    return content


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return GONE
