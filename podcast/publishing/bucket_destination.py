"""A bucket of an object store as a destination: see object_stores.py."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from podcast.errors import PodcastError
from podcast.object_stores import CREDENTIALS, first_line, obstore_for, open_bucket
from podcast.publishing.destination import BrokenConnectionError, Stored, Told

ONE_REQUEST = 64_000_000  # bytes: a larger file goes in parts


class BucketDestination:
    """Each file is an object below the address's path."""

    def __init__(self, address: str, workplace: Path) -> None:
        self.obstore: Any = obstore_for(address)
        self.address = address
        self.store: Any = None

    def connect(self) -> None:
        """Open the bucket. Nothing is asked yet."""
        with _told(self.address):
            self.store = open_bucket(self.address)

    def listing(self, folder: str) -> dict[str, Stored]:
        """Objects right below a prefix."""
        prefix = f"{folder}/" if folder else None
        found: dict[str, Stored] = {}
        with _told(self.address):
            listed = self.obstore.list_with_delimiter(self.store, prefix)
        for meta in listed["objects"]:
            name = meta["path"].rpartition("/")[2]
            found[name] = Stored(meta["size"], meta.get("e_tag") or "")
        return found

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """An object appears whole, with its type."""
        attributes = {"Content-Type": told.media_type, "Cache-Control": told.caching}
        size = source.stat().st_size
        with _told(self.address):
            result = self.obstore.put(
                self.store,
                name,
                source,
                attributes=attributes,
                use_multipart=size > ONE_REQUEST,
            )
        return Stored(size, result.get("e_tag") or "")

    def delete(self, name: str) -> None:
        """An object that is gone already is no error."""
        with _told(self.address):
            self.obstore.delete(self.store, name)

    def finish(self) -> None:
        """Everything stands there already."""

    def close(self) -> None:
        """Connections end with the store."""
        self.store = None


class _told:  # noqa: N801 - reads as a function
    """What obstore raises, as ours: what may pass is tried again, the rest is told."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        from obstore import exceptions as theirs

        if isinstance(error, theirs.PermissionDeniedError | theirs.UnauthenticatedError):
            raise PodcastError(
                f"{self.address} does not let us in", remedy=CREDENTIALS, code="unreachable"
            ) from error
        if isinstance(error, theirs.NotFoundError):
            return True  # taken away already
        if isinstance(error, ValueError | theirs.UnknownConfigurationKeyError):
            raise PodcastError(
                f"{self.address} cannot be opened: {error}", remedy=CREDENTIALS, code="unreachable"
            ) from error
        if isinstance(error, theirs.BaseError | OSError):
            raise BrokenConnectionError(first_line(error)) from error
        return False
