"""A bucket of an object store as a destination: S3 and what speaks like it, Google's, Azure's.

By obstore (Rust, 16 MB, no dependency but typing_extensions; s3fs with its twenty packages is 45 MB
and takes a second to import). Keys are in the environment, as the stores' own programs have them:
AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …; where boto3 is installed, its profiles are read too.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from podcast.errors import PodcastError
from podcast.packages import how_to_install
from podcast.publishing.destination import BrokenConnectionError, Stored, Told

CREDENTIALS = (
    "Give the store's keys in the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
    "GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_ACCOUNT_KEY), and check that they may write."
)
ONE_REQUEST = 64_000_000  # bytes: a larger file goes in parts


class BucketDestination:
    """Each file is an object below the address's path."""

    def __init__(self, address: str, workplace: Path) -> None:
        try:
            import obstore
        except ImportError:
            raise PodcastError(
                f"for {address.partition('://')[0]}:// obstore is needed, which is not installed",
                remedy=how_to_install("obstore"),
                code="missing-package",
            ) from None
        self.obstore: Any = obstore
        self.address = address
        self.store: Any = None

    def connect(self) -> None:
        """Open the bucket. Nothing is asked yet."""
        from obstore.store import from_url

        parts = urlsplit(self.address)
        options: dict[str, Any] = {
            "client_options": {"timeout": "300s", "connect_timeout": "20s"},
            "retry_config": {"max_retries": 3},
        }
        endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL", "")
        if parts.scheme == "s3":
            if endpoint:
                options["endpoint"] = endpoint
            if endpoint.startswith("http://"):
                options["client_options"]["allow_http"] = True
            if not os.environ.get("AWS_ACCESS_KEY_ID") and (provider := _profiles()):
                options["credential_provider"] = provider
        with _told(self.address):
            self.store = from_url(self.address.rstrip("/"), **options)

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


def _profiles() -> Any:
    """The credentials of boto3's profiles, where that is installed and has some."""
    try:
        import boto3
        from obstore.auth.boto3 import Boto3CredentialProvider
    except ImportError:
        return None
    session = boto3.Session()
    return Boto3CredentialProvider(session) if session.get_credentials() else None


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
            raise BrokenConnectionError(_short(error)) from error
        return False


def _short(error: BaseException) -> str:
    """The first line, without the debugging that follows."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
