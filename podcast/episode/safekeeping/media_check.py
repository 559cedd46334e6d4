"""Whether media are what was rendered: by their digest, each looked at once and when it changed.

A file of the right size may hold anything: a disk that failed leaves zeros. Reading a thousand
episodes for each command would take minutes; so it is remembered which file, of which size and
date, was found good.

.podcast/media.json  name -> [size, date in nanoseconds, digest]
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.episode.model import Media
from podcast.show.folder import Show

Looked = dict[str, list[int | str]]


class MediaCheck:
    """What is known of the media of a show."""

    def __init__(self, show: Show) -> None:
        self._path = show.store / "media.json"
        self._known: Looked = {}
        self._changed = False
        with suppress(OSError, ValueError, RecursionError):
            known = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(known, dict):
                self._known = known

    def is_sound(self, media: Media, path: Path) -> bool:
        """Whether a file is there and is what was rendered. Of an old record without a digest only
        the size is known."""
        try:
            state = path.stat()
        except OSError:
            return False
        if not path.is_file() or state.st_size != media.size:
            return False
        if not media.digest:
            return True
        found: list[int | str] = [state.st_size, state.st_mtime_ns, media.digest]
        name = f"{path.parent.name}/{path.name}"
        if self._known.get(name) == found:
            return True
        if digest_of_file(path) != media.digest:
            return False
        self._known[name] = found
        self._changed = True
        return True

    def remember(self) -> None:
        """Write down what was looked at, for the next command."""
        if self._changed:
            with suppress(OSError):  # it only saves work
                atomic_write(self._path, json.dumps(self._known), durable=False)
            self._changed = False


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file, hexadecimal; "" when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
