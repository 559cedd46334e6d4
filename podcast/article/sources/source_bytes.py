"""The bytes of what a user names: a file, standard input, an address."""

from __future__ import annotations

from pathlib import Path

from podcast.article.sources.source_types import Source
from podcast.errors import PodcastError

MOST_FILE = 100_000_000  # bytes of a file that is opened at all: books hold pictures
REMEDY = "Give a file with an article in it."


def read_bytes(source: str, stdin: bytes | None, cache: Path | None) -> Source:
    """The bytes of a source. Raises PodcastError when there are none, or too many."""
    if source.startswith(("http://", "https://")):
        from podcast.article.sources.http_client import fetch

        fetched = fetch(source, cache=cache)
        read = Source(source, fetched.data, fetched.url, fetched.media_type, fetched.charset)
    elif "://" in source[:20]:
        raise PodcastError(
            f"{source.partition(':')[0]} addresses are not read",
            remedy="Give one that starts with https://",
        )
    else:
        read = Source(source, (stdin or b"") if source == "-" else _file(source))
    if not read.data.strip():
        raise PodcastError("there is nothing in it", remedy=REMEDY, file=source)
    return read


def _file(name: str) -> bytes:
    path = Path(name)
    try:
        if path.is_dir():
            raise PodcastError(
                "this is a folder", remedy=f"Give its files: {path / '*'}", file=name
            )
        if path.stat().st_size > MOST_FILE:
            raise PodcastError(
                f"it is over {MOST_FILE // 1_000_000} MB",
                remedy="Give one article at a time.",
                file=name,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PodcastError(
            "there is no such file", remedy="Check the name.", file=name, code="not-found"
        ) from error
    except (OSError, ValueError) as error:
        raise PodcastError(
            f"it cannot be read: {getattr(error, 'strerror', error)}",
            remedy="Check the name.",
            file=name,
        ) from error
