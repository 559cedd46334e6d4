"""The bytes of what a user names: a file, standard input, an address."""

from __future__ import annotations

import errno
from pathlib import Path

from podcast.article.sources.source_types import Source
from podcast.errors import PodcastError

MOST_FILE = 100_000_000  # bytes of a file that is opened at all: books hold pictures
TOO_LONG, TEXT = "no file has so long a name", "Give a text on standard input, and - as its name."
REMEDY = "Give a file with an article in it."


def read_bytes(source: str, stdin: bytes | None, cache: Path | None) -> Source:
    """The bytes of a source. Raises PodcastError when there are none, or too many."""
    if is_web_address(source):
        from podcast.article.sources.http_client import fetch

        fetched = fetch(with_small_scheme(source), cache=cache)
        read = Source(source, fetched.data, fetched.url, fetched.media_type, fetched.charset)
    elif "://" in source[:20]:
        raise PodcastError(
            f"{source.partition(':')[0]} addresses are not read",
            remedy="Give one that starts with https://",
        )
    else:
        name = source.encode("utf-8", "backslashreplace").decode()  # a file's may be any bytes
        read = Source(name, (stdin or b"") if source == "-" else _file(source))
    if not read.data.strip():
        raise PodcastError("there is nothing in it", remedy=REMEDY, file=source)
    return read


def is_web_address(source: str) -> bool:
    """Whether a source is an address of the web, however it is typed ("HTTPS://…")."""
    return source[:8].lower().startswith(("http://", "https://"))


def with_small_scheme(address: str) -> str:
    """An address as others write it: the scheme is the same in any letters."""
    scheme, mark, rest = address.partition("://")
    return f"{scheme.lower()}{mark}{rest}"


def _file(name: str) -> bytes:
    path = Path(name)
    try:
        if path.is_dir():
            raise PodcastError(
                "this is a folder", remedy=f"Give its files: {path / '*'}", file=name
            )
        if path.exists() and not (path.is_file() or path.is_fifo()):
            raise PodcastError("this is a device, not a file", remedy=REMEDY, file=name)
        if path.stat().st_size > MOST_FILE:
            raise _too_large(name)
        with path.open("rb") as file:
            data = file.read(MOST_FILE + 1)
        if len(data) > MOST_FILE:  # of a pipe the size is not known before
            raise _too_large(name)
        return data
    except FileNotFoundError as error:
        raise PodcastError(
            "there is no such file", remedy="Check the name.", file=name, code="not-found"
        ) from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", 0) == errno.ENAMETOOLONG:
            raise PodcastError(TOO_LONG, remedy=TEXT, file=name, code="not-found") from error
        raise PodcastError(
            f"it cannot be read: {getattr(error, 'strerror', error)}",
            remedy="Check the name.",
            file=name,
        ) from error


def _too_large(name: str) -> PodcastError:
    return PodcastError(
        f"it is over {MOST_FILE // 1_000_000} MB", remedy="Give one article at a time.", file=name
    )
