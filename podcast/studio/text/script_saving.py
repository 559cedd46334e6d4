"""Saving a change: put to what others changed meanwhile, kept in the history, written whole."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from podcast.atomic_files import to_disk, unfinished_file
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.studio.text.block_merging import merge
from podcast.studio.text.script_history import KEPT_ASIDE, Entry, ScriptHistory
from podcast.studio.text.script_text import ScriptText, read_text

BOM = "\ufeff"
TRIES = 20  # while somebody else goes on saving the same file
_locks: dict[str, threading.Lock] = defaultdict(threading.Lock)


@dataclass(frozen=True, slots=True)
class Saved:
    """What stands in the file now."""

    now: ScriptText
    lost: str = ""  # the digest of my text, where some of it is not in the file


def current_text(file: ScriptFile) -> ScriptText:
    """What is in the file, kept in its history. Raises PodcastError when it cannot be read."""
    text = _plain(file.text())
    ScriptHistory(file).note_found(text)
    return read_text(text)


def save(
    file: ScriptFile,
    base: ScriptText,
    change: Callable[[ScriptText], str],
    what: str,
    *,
    ready: Callable[[ScriptText], None] = lambda _text: None,
) -> Saved:
    """Change a script whose text was `base` when its editor saw it.

    `ready` hears the new text before it is on the disk. Raises PodcastError when the change cannot
    be made, or makes a script that cannot be read.
    """
    mine = change(base)
    return _save(file, base.text, mine, Entry(0, "", "", what), ready)


def go_back(file: ScriptFile, choose: Callable[[ScriptHistory], Entry | None]) -> Saved | None:
    """Put back the text of the entry that `choose` takes of the history; None if it takes none."""
    history = ScriptHistory(file)
    here = current_text(file)
    entry = choose(history)
    if entry is None:
        return None
    text = history.text_of(entry.text)
    if text is None:
        raise PodcastError(
            "that text is not kept any more", file=file.path, code="not-found",
            remedy="The folder .podcast was emptied since.",
        )  # fmt: skip
    return _save(file, here.text, text, entry, lambda _text: None)


def _save(
    file: ScriptFile,
    base: str,
    mine: str,
    entry: Entry,
    ready: Callable[[ScriptText], None],
) -> Saved:
    history = ScriptHistory(file)
    with _alone(file):
        for _ in range(TRIES):
            written = file.text()
            theirs = _plain(written)
            history.note_found(theirs)
            merged = merge(base, mine, theirs)
            now = read_text(merged.text)
            if now.script is None and read_text(theirs).script is not None:
                raise now.problems[0]
            ready(now)
            lost = history.note(mine, KEPT_ASIDE, aside=True).text if merged.lost else ""
            if merged.text == theirs:
                return Saved(now, lost)
            if _replace(file, written, _as_written(merged.text, written)):
                if entry.text:
                    history.add(entry, merged.text)
                else:
                    history.note(merged.text, entry.what)
                return Saved(now, lost)
    raise PodcastError(
        "somebody else is saving it all the time", file=file.path, remedy="Try again in a moment."
    )


def _replace(file: ScriptFile, before: str, after: str) -> bool:
    """Write the file, whole or not at all; False when it is no longer what it was before."""
    with unfinished_file(file.path) as unfinished:
        unfinished.write_bytes(after.encode())
        to_disk(unfinished)
        if file.text() != before:
            return False
        unfinished.chmod(file.path.stat().st_mode & 0o777)
        unfinished.replace(file.path)
    return True


@contextmanager
def _alone(file: ScriptFile) -> Iterator[None]:
    """One save of a script at a time, whoever makes it, as far as they are studios."""
    from filelock import FileLock

    folder = file.show.store / "history"
    folder.mkdir(parents=True, exist_ok=True)
    with _locks[str(file.path)], FileLock(folder / f"{file.slug}.lock"):
        yield


def _plain(text: str) -> str:
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _as_written(text: str, before: str) -> str:
    """With the ends of lines that the file had."""
    if "\r\n" in before:
        text = text.replace("\n", "\r\n")
    return BOM + text if before.startswith(BOM) else text
