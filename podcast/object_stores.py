"""Object stores: S3 and what speaks like it, Google's, Azure's.

By obstore (Rust, 16 MB, no dependency but typing_extensions; s3fs with its twenty packages is 45 MB
and takes a second to import). Keys are in the environment, as the stores' own programs have them:
AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …; where boto3 is installed, its profiles are read too.
"""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

from podcast.errors import PodcastError
from podcast.packages import how_to_install

CREDENTIALS = (
    "Give the store's keys in the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
    "GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_ACCOUNT_KEY), and check that they may write."
)


def obstore_for(address: str) -> Any:
    """The library. Raises PodcastError when it is missing."""
    try:
        import obstore
    except ImportError:
        raise PodcastError(
            f"for {address.partition('://')[0]}:// obstore is needed, which is not installed",
            remedy=how_to_install("obstore"),
            code="missing-package",
        ) from None
    return obstore


def open_bucket(address: str) -> Any:
    """The store at an address, below its path; nothing is asked yet. Raises what obstore does."""
    from obstore.store import from_url

    parts = urlsplit(address)
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
    return from_url(address.rstrip("/"), **options)


def _profiles() -> Any:
    """The credentials of boto3's profiles, where that is installed and has some."""
    try:
        import boto3
        from obstore.auth.boto3 import Boto3CredentialProvider
    except ImportError:
        return None
    session = boto3.Session()
    return Boto3CredentialProvider(session) if session.get_credentials() else None


def first_line(error: BaseException) -> str:
    """What obstore says, without the debugging that follows."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
