"""A folder of this computer, or one that is mounted here, as a destination."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from podcast.atomic_files import atomic_file
from podcast.publishing.destination import Stored, Told, local_path


class FolderDestination:
    """Files are copied, each under its name by one rename."""

    def __init__(self, address: str, workplace: Path) -> None:
        self.root = local_path(address)

    def connect(self) -> None:
        """The folder is made when it is not there."""
        self.root.mkdir(parents=True, exist_ok=True)

    def listing(self, folder: str) -> dict[str, Stored]:
        """Files that are not hidden."""
        try:
            entries = list(os.scandir(self.root / folder))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        return {
            entry.name: _stored(entry.stat())
            for entry in entries
            if entry.is_file() and not entry.name.startswith(".")
        }

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """A copy: the folder may be served by a program that must not write to ours."""
        target = self.root / name
        with atomic_file(target) as unfinished:
            shutil.copyfile(source, unfinished)
        return _stored(target.stat())

    def delete(self, name: str) -> None:
        """And the folders above it that are empty then, up to the place itself."""
        (self.root / name).unlink(missing_ok=True)
        for above in (self.root / name).relative_to(self.root).parents:
            folder = self.root / above
            if folder == self.root or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()

    def finish(self) -> None:
        """Everything stands there already."""

    def close(self) -> None:
        """Nothing is open."""


def _stored(status: os.stat_result) -> Stored:
    return Stored(status.st_size, str(status.st_mtime_ns))
