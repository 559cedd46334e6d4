"""Several files changed as one: all of them, or none, wherever it is stopped.

All that the files will hold is kept first; then what is to be done is written down, which is the
moment from which on it counts as done; then it is done. Stopped before that moment nothing has
changed, after it the next command that works on the show does the rest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from podcast.atomic_files import atomic_file, atomic_write
from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.show.history.change import GONE, Change, FileChange, change_of
from podcast.show.history.keeping import (
    content_path,
    copy_content,
    forget_old,
    keep,
    keep_content,
    name_in_show,
    new_id,
    note_path,
)

Contents = Mapping[
    Path, bytes | Path | None
]  # None: no such file any more; a path: what that holds


def change_files(show: Show, what: str, contents: Contents, *, undoes: str = "") -> None:
    """Let each file hold its content, as one change of the show that `undo` can take back.

    Raises OSError, for a full disk, with everything as it was.
    """
    now = datetime.now(UTC)
    before = {path: keep(path, show) for path in contents}
    after = {path: _kept(content, show) for path, content in contents.items()}
    files = tuple(FileChange(name_in_show(p, show), before[p], after[p]) for p in contents)
    change = Change(new_id(now), what, now, files, undoes)
    atomic_write(journal(show), change.to_json())
    try:
        _bring_about(change, show)
    except OSError:
        with suppress(OSError):  # else the next command goes on with it
            _bring_about(change.reversed(), show)
            journal(show).unlink()
        raise
    _finish(change, show)
    forget_old(show, now)


def unfinished_change(show: Show) -> Change | None:
    """What was begun and not finished: its maker is at work, or was killed."""
    try:
        return change_of(journal(show).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def finish_change(show: Show) -> Change | None:
    """Do the rest of what somebody who was killed had begun; only while the show is locked."""
    change = unfinished_change(show)
    if change is None:
        journal(show).unlink(missing_ok=True)  # damaged: what it was can no longer be known
        return None
    _bring_about(change, show)
    _finish(change, show)
    return change


def journal(show: Show) -> Path:
    """Where a change is written down while it is made."""
    return show.store / "history" / "unfinished.json"


def _kept(content: bytes | Path | None, show: Show) -> str:
    if content is None:
        return GONE
    return keep_content(content, show) if isinstance(content, bytes) else keep(content, show)


def _bring_about(change: Change, show: Show) -> None:
    """Files that will be there first, so that nothing is gone in between."""
    for file in sorted(change.files, key=lambda file: file.after == GONE):
        path = show.root / file.path
        if file.after == GONE:
            path.unlink(missing_ok=True)
        elif _digest(path) != file.after:
            _place(file.after, path, show)


def _place(digest: str, path: Path, show: Show) -> None:
    kept = content_path(digest, show)
    if not kept.is_file():
        raise PodcastError(
            "what it held is no longer kept",
            remedy="`podcast undo --list` shows what can be taken back.",
            file=path,
            code="not-found",
        )
    with atomic_file(path, durable=False) as unfinished:
        copy_content(kept, unfinished, as_media=path)


def _finish(change: Change, show: Show) -> None:
    note = note_path(change, show)
    note.parent.mkdir(parents=True, exist_ok=True)
    os.replace(journal(show), note)  # noqa: PTH105


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return GONE
