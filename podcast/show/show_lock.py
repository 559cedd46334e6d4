"""What several commands may not do at one time: name episodes, write the feed, take things away.

Rendering has a lock an episode (episode_lock.py): many machines do it beside each other.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from podcast.atomic_files import PARTIAL
from podcast.show.episode_lock import is_anything_rendered
from podcast.show.folder import Show

HOLDER = "lock.json"  # who holds it, for the one who waits
LOOK_AGAIN = 0.2  # seconds


@contextmanager
def locked(show: Show, tell: Callable[[str], None], *, again: bool = False) -> Iterator[None]:
    """Hold the show while it is changed; a second command waits here and is told who holds it.

    The lock is the operating system's, on a file in the store: it ends with the process, however
    that ends. Who holds it `again` in one command does not look again for what was left unfinished.
    """
    from filelock import FileLock, Timeout

    show.store.mkdir(parents=True, exist_ok=True)
    lock = FileLock(show.store / "lock")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        tell(f"waiting: {_holder(show)} is at work on this show (Ctrl-C to stop waiting)")
        while True:
            try:
                lock.acquire(blocking=False)
                break
            except Timeout:
                time.sleep(LOOK_AGAIN)
    holder = show.store / HOLDER
    try:
        was_killed = holder.exists()  # whoever ends well takes it away
        note = {
            "pid": os.getpid(),
            "command": _command(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        holder.write_text(json.dumps(note), encoding="utf-8")
        if not again or was_killed:
            _sweep(show, was_killed=was_killed)
            _go_on(show, tell)
        yield
    finally:
        with suppress(OSError):
            holder.unlink(missing_ok=True)
        lock.release()


def _sweep(show: Show, *, was_killed: bool) -> None:
    """Take away what a build that was killed had not finished. What somebody who renders has begun
    since we looked is not among it."""
    ours = (show.root, show.scripts, show.scripts / "articles", show.episodes)
    folders = (*ours, show.feed, show.feed / "media", show.feed / "episodes")
    left = [path for folder in folders for path in folder.glob(f".*{PARTIAL}")]
    if was_killed:
        left += show.store.rglob(f"*{PARTIAL}")
    if left and not is_anything_rendered(show):
        for unfinished in left:
            if unfinished.is_dir():
                shutil.rmtree(unfinished, ignore_errors=True)
            else:
                unfinished.unlink(missing_ok=True)


def _go_on(show: Show, tell: Callable[[str], None]) -> None:
    """Finish what somebody who was killed had begun to do to several files."""
    if (show.store / "history" / "unfinished.json").exists():
        from podcast.show.history import finish_change

        if change := finish_change(show):
            tell(f"finished what was stopped: {change.what}")


def _command() -> str:
    return " ".join(["podcast", *sys.argv[1:2]])


def _holder(show: Show) -> str:
    try:
        note = json.loads((show.store / HOLDER).read_text(encoding="utf-8"))
        return f"`{note['command']}` (process {note['pid']}, since {note['since']})"
    except (OSError, ValueError, KeyError):
        return "another podcast command"
