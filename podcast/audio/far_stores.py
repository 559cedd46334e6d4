"""Where machines leave each other what they made: a folder that all see, or a bucket.

What stands there is named by what it is made from and never changed: whoever comes second with the
same finds it there.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from podcast.atomic_files import PARTIAL
from podcast.errors import PodcastError
from podcast.object_stores import CREDENTIALS, first_line, obstore_for, open_bucket


class FarStore(Protocol):
    """Files by their names, created once. Raises PodcastError when it cannot be reached."""

    def get(self, name: str) -> bytes | None:
        """The content, None where there is none."""

    def create(self, name: str, content: bytes) -> None:
        """Leave a file, whole, unless there is one of that name."""


def far_store(address: str, base: Path) -> FarStore:
    """The store at "s3://bucket/takes", gs:// or az://, or in a folder as seen from `base`."""
    return (
        BucketStore(address) if "://" in address else FolderStore(base / Path(address).expanduser())
    )


class FolderStore:
    """A folder that is mounted on every machine."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def get(self, name: str) -> bytes | None:
        """A file."""
        try:
            return (self.root / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreachable(str(self.root), error.strerror or str(error)) from None

    def create(self, name: str, content: bytes) -> None:
        """A file appears by its last step, a link, which fails where one stands already."""
        path = self.root / name
        unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PARTIAL}")
        try:
            if path.exists():
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            try:
                os.link(unfinished, path)
            except FileExistsError:
                pass
            except OSError:  # a file system without links; the same content takes its own place
                unfinished.replace(path)
        except OSError as error:
            raise _unreachable(str(self.root), error.strerror or str(error)) from None
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


class BucketStore:
    """A bucket of an object store."""

    def __init__(self, address: str) -> None:
        self._address, self._obstore = address, obstore_for(address)
        self._store: Any = None

    def get(self, name: str) -> bytes | None:
        """An object."""
        from obstore import exceptions as theirs

        try:
            return bytes(self._obstore.get(self._opened(), name).bytes())
        except (FileNotFoundError, theirs.NotFoundError):
            return None
        except (theirs.BaseError, OSError, ValueError) as error:
            raise _unreachable(self._address, first_line(error)) from None

    def create(self, name: str, content: bytes) -> None:
        """An object appears whole; the store itself refuses a second of its name, where it can."""
        from obstore import exceptions as theirs

        try:
            self._obstore.put(self._opened(), name, content, mode="create")
        except (theirs.AlreadyExistsError, theirs.PreconditionError):
            return
        except (theirs.NotSupportedError, NotImplementedError):
            if self.get(name) is None:
                self._obstore.put(self._opened(), name, content)
        except (theirs.BaseError, OSError, ValueError) as error:
            raise _unreachable(self._address, first_line(error)) from None

    def _opened(self) -> Any:
        if self._store is None:
            self._store = open_bucket(self._address)
        return self._store


def _unreachable(where: str, why: str) -> PodcastError:
    return PodcastError(
        f"[store] shared {where}: {why}",
        remedy=CREDENTIALS if "://" in where else "Is it mounted, and may you write there?",
        code="unreachable",
    )
