"""A web archive: the pages among its responses (https://iipc.github.io/warc-specifications/).

By warcio, which is pure Python: 20,000 pages a second, unpacked, which no script writer follows.
(fastwarc is ten times as fast at passing over records, brings tqdm and click along, and leaves it
to its user to unpack what servers had packed.)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from podcast.article.collections.model import Entry
from podcast.article.sources.encodings import decode
from podcast.errors import PodcastError
from podcast.packages import how_to_install

PAGES = ("text/html", "application/xhtml+xml")
MOST = 20_000_000  # bytes of a page


def read_warc(path: Path) -> Iterator[Entry | PodcastError]:
    """The pages of an archive, one after the other. Raises PodcastError when the package is
    missing."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise PodcastError(
            "for web archives warcio is needed, which is not installed",
            remedy=how_to_install("warcio"),
            code="missing-package",
        ) from None
    number = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                number += 1
                if record.rec_type in ("response", "resource") and _is_page(record):
                    yield _entry(record, path, number)
        except (ArchiveLoadFailed, OSError, EOFError) as error:
            yield _wrong(f"the archive is damaged from here on: {error}", path, number + 1)


def _is_page(record: Any) -> bool:
    """Whether a record is a page that its server gave."""
    if record.rec_type == "resource":
        kind = record.rec_headers.get_header("Content-Type") or ""
    elif record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return False
    else:
        kind = record.http_headers.get_header("Content-Type") or ""
    return kind.partition(";")[0].strip().lower() in PAGES


def _entry(record: Any, path: Path, number: int) -> Entry | PodcastError:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if not address:
        return _wrong("has no WARC-Target-URI", path, number)
    try:
        data = record.content_stream().read(MOST + 1)
        if len(data) > MOST:
            return _wrong(f"{address}: is over 20 MB", path, number)
        page = decode(data, _charset(record), file=address)
    except PodcastError as error:
        return _wrong(f"{address}: {error.what}", path, number)
    except (OSError, EOFError, ValueError) as error:
        return _wrong(f"{address}: cannot be unpacked: {error}", path, number)
    if not page.strip():
        return _wrong(f"{address}: there is nothing in it", path, number)
    return Entry(address, number, html=page, url=address, dated=_day(record))


def _charset(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    _, _, charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")
    return charset.partition(";")[0].strip(" \"'")


def _day(record: Any) -> date | None:
    try:
        return date.fromisoformat((record.rec_headers.get_header("WARC-Date") or "")[:10])
    except ValueError:
        return None


def _wrong(what: str, path: Path, number: int) -> PodcastError:
    return PodcastError(
        f"record {number}: {what}",
        remedy="It is passed over; the others are read.",
        file=path,
        code="invalid",
    )
