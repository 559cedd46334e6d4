"""Keep what files held: each content once, under its digest, and beside it what was done when.

.podcast/history/contents/ab/cd…   a content, named by its SHA-256
.podcast/history/changes/ID.json   what was done: each file's digest before and after

A change is written down before it is made, and again after it: whoever is killed in between can be
taken back all the same.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podcast.atomic_files import atomic_file, atomic_write
from podcast.show.folder import Show
from podcast.show.history.change import GONE, UNKNOWN, Change, FileChange, change_of

LONG_AGO = timedelta(days=180)  # a change that is older can no longer be taken back
MOST_BYTES = 2_000_000_000  # of contents; the oldest changes go first
MEDIA = (".mp3", ".m4a", ".opus")
FEWEST = 20  # changes that stay, however large


@contextmanager
def changing(show: Show, what: str, paths: Iterable[Path]) -> Iterator[None]:
    """Keep what `paths` hold, let them be changed, and note what they hold then.

    `what` says what is done, for `podcast undo`: "delete ferry-workers". Nothing is noted when
    nothing changed. A path is a file of the show, there or not.
    """
    paths = tuple(dict.fromkeys(paths))
    files = tuple(FileChange(name_in_show(path, show), keep(path, show)) for path in paths)
    now = datetime.now(UTC)
    change = Change(new_id(now), what, now, files)
    note = note_path(change, show)
    atomic_write(note, change.to_json())
    try:
        yield
    finally:
        done = change.finished({name_in_show(path, show): keep(path, show) for path in paths})
        if all(file.before == file.after for file in done.files):
            note.unlink(missing_ok=True)
        else:
            atomic_write(note, done.to_json())
            forget_old(show, now)


def keep(path: Path, show: Show) -> str:
    """Keep what a file holds now; its digest, or GONE when there is no such file."""
    digest = digest_of(path)
    if digest != GONE:
        kept = content_path(digest, show)
        if _size(kept) != path.stat().st_size:  # not there, or cut off
            with atomic_file(kept) as unfinished:
                copy_content(path, unfinished, as_media=path)
    return digest


def keep_content(content: bytes, show: Show) -> str:
    """Keep a content that no file holds yet; its digest."""
    digest = hashlib.sha256(content).hexdigest()
    kept = content_path(digest, show)
    if _size(kept) != len(content):
        atomic_write(kept, content)
    return digest


def digest_of(path: Path) -> str:
    """SHA-256 of what a file holds, or GONE when there is no such file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return GONE


def content_is_kept(digest: str, show: Show) -> bool:
    """Whether a content is there, and what it was."""
    return digest_of(content_path(digest, show)) == digest


def content_of(digest: str, show: Show) -> bytes | None:
    """A content that was kept; None when it is no longer there, or damaged."""
    return content_path(digest, show).read_bytes() if content_is_kept(digest, show) else None


def changes_of(show: Show) -> tuple[Change, ...]:
    """What was done to the show, the newest first."""
    there = sorted((show.store / "history" / "changes").glob("[!.]*.json"), reverse=True)
    read = (change_of(path.read_text(encoding="utf-8", errors="replace")) for path in there)
    return tuple(change for change in read if change is not None)


def versions_of(path: Path, show: Show) -> Iterator[tuple[Change, FileChange]]:
    """The changes of one file, the newest first: `content_of(file.before, show)` is what it held
    before."""
    name = name_in_show(path, show)
    for change in changes_of(show):
        yield from ((change, file) for file in change.files if file.path == name)


def new_id(now: datetime) -> str:
    """A name for a change, that sorts by time."""
    return f"{now:%Y%m%dT%H%M%S%f}-{os.urandom(2).hex()}"


def name_in_show(path: Path, show: Show) -> str:
    """A file's name from the show's folder."""
    return (path if path.is_absolute() else show.root / path).relative_to(show.root).as_posix()


def note_path(change: Change, show: Show) -> Path:
    """Where it is written down that a change was made."""
    return show.store / "history" / "changes" / f"{change.id}.json"


def content_path(digest: str, show: Show) -> Path:
    """Where a content is kept."""
    return show.store / "history" / "contents" / digest[:2] / digest[2:]


def copy_content(source: Path, target: Path, *, as_media: Path) -> None:
    """Of media, which nobody changes in place and which are large, a second name; of all else a
    copy."""
    if as_media.suffix in MEDIA:
        try:
            os.link(source, target)
            return
        except OSError:  # a file system without links
            target.unlink(missing_ok=True)
    import shutil

    shutil.copyfile(source, target)


def forget_old(show: Show, now: datetime) -> None:
    """Forget the oldest changes, and contents that no change names any more."""
    everything = changes_of(show)
    needed: set[str] = set()
    size, forgotten = 0, False
    for number, change in enumerate(everything):
        digests = {digest for file in change.files for digest in (file.before, file.after)}
        new = digests - needed - {GONE, UNKNOWN}
        size += sum(max(_size(content_path(digest, show)), 0) for digest in new)
        if number >= FEWEST and (now - change.moment > LONG_AGO or size > MOST_BYTES):
            note_path(change, show).unlink(missing_ok=True)
            forgotten = True
        else:
            needed |= new
    if forgotten:
        for path in (show.store / "history" / "contents").glob("*/*"):
            if path.parent.name + path.name not in needed:
                path.unlink(missing_ok=True)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
