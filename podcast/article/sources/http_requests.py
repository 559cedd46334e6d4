"""One request to one address that was checked: its headers, its limits, its answer."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from podcast import __version__
from podcast.article.sources.address_policy import check_url, resolve
from podcast.article.sources.http_streams import transport_until, unpacked
from podcast.errors import PodcastError

if TYPE_CHECKING:
    import httpx

AGENT = f"podcast/{__version__} (reads articles aloud for one listener)"
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
PACKED = "gzip, deflate"  # what is unpacked here, a piece at a time
STEP = 10.0  # seconds for a connection, and between two pieces of an answer
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said to one request."""

    status: int
    headers: Mapping[str, str]
    data: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may take and how much of it there may be."""

    deadline: float  # of time.monotonic()
    most_bytes: int  # of a response, unpacked
    private: bool = False  # whether it may come from this machine and its network: for tests


def request(url: str, asked: Mapping[str, str], limits: Limits) -> Answer:
    """The answer to a GET of `url`, redirects not followed. Raises what httpx raises, and
    PodcastError for an address that may not be fetched or an answer beyond the limits."""
    import httpx

    host, port = check_url(url)
    address = resolve(host, port, private=limits.private)
    headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Accept-Encoding": PACKED, **asked}
    with httpx.Client(
        timeout=httpx.Timeout(STEP), headers=headers, follow_redirects=False, trust_env=False,
        transport=transport_until(limits.deadline),
    ) as client:  # fmt: skip
        sent = _to_address(client.build_request("GET", url), host, address)
        response = client.send(sent, stream=True)
        try:
            return Answer(response.status_code, response.headers, _body(response, limits, url))
        finally:
            response.close()


def _to_address(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """The request sent to the address that was checked; Host header and certificate stay those of
    the name."""
    request.url = request.url.copy_with(host=address)
    request.extensions = {**request.extensions, "sni_hostname": host}
    return request


def _body(response: httpx.Response, limits: Limits, url: str) -> bytes:
    """The body of a response, counted while it comes."""
    too_large = PodcastError(
        f"it is larger than {limits.most_bytes // MEGABYTE} MB",
        remedy="Give the article alone.",
        file=url,
    )
    stated = response.headers.get("content-length", "")
    if is_number(stated) and int(stated) > limits.most_bytes:
        raise too_large
    data = bytearray()
    encoding = response.headers.get("content-encoding", "")
    for part in unpacked(response.iter_raw(), encoding, url):
        data += part
        if len(data) > limits.most_bytes:
            raise too_large
        if time.monotonic() > limits.deadline:
            raise PodcastError(
                "the site does not answer in time", remedy="Try again later.", file=url
            )
    return bytes(data)


def content_type(header: str) -> tuple[str, str]:
    """The media type and the charset of a Content-Type header, "" for what it does not say.

    >>> content_type('text/html; charset="UTF-8"')
    ('text/html', 'utf-8')
    """
    media_type, *fields = header.split(";")
    charsets = (
        field.partition("=")[2] for field in fields if field.strip().lower().startswith("charset=")
    )
    return media_type.strip().lower(), next(charsets, "").strip(" \"'").lower()


def retry_after(header: str) -> float:
    """Seconds of a Retry-After header, 0 when it gives none (dates are not worth waiting for)."""
    return float(header) if is_number(header) else 0.0


def is_number(header: str) -> bool:
    """Whether a header is a number as HTTP writes them, and one that can be counted to.

    >>> is_number("120"), is_number("²"), is_number("9" * 5000)
    (True, False, False)
    """
    return header.isascii() and header.isdigit() and len(header) < 16
