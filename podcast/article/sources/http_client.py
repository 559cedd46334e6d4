"""Pages from the network, as a good client: honest name, robots.txt, limits, retries, nothing sent
twice."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from podcast import __version__
from podcast.article.sources.address_policy import check_url, resolve
from podcast.article.sources.http_cache import Kept, load_kept, save_kept
from podcast.errors import PodcastError

if TYPE_CHECKING:
    import httpx

AGENT = f"podcast/{__version__} (reads articles aloud for one listener)"
MOST_BYTES = 25_000_000  # of a response, unpacked: books have a few million
PATIENCE = 30.0  # seconds for one address, with its redirects and tries
STEP = 10.0  # seconds for a connection, and between two pieces of an answer
REDIRECTS = 6
TRIES = 3
PAUSE = 1.0  # seconds between two requests to one site
TRY_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
READ = (
    "text/",
    "html",
    "xml",
    "json",
    "pdf",
    "epub",
    "wordprocessingml",
    "rfc822",
    "multipart/related",
    "octet-stream",
)
REASONS = {
    401: "it asks for a login",
    402: "it asks for a payment",
    403: "the site refuses to show it",
    404: "there is no such page",
    410: "the page is gone",
    429: "the site asks us to wait",
    451: "it is blocked for legal reasons",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    url: str  # where it was found in the end
    data: bytes
    media_type: str = ""  # "text/html"
    charset: str = ""
    fresh: bool = True  # False: the site said that what we kept is still right


@dataclass(slots=True)
class Client:
    """Fetches addresses, one after the other. `cache` is the folder for what was fetched; `private`
    is for tests."""

    cache: Path | None = None
    private: bool = False
    pause: float | None = None  # seconds between two requests to one site; None: the usual
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """What is at `url`. Raises PodcastError: not found, refused, too large, too slow, not a
        kind that is read."""
        deadline = time.monotonic() + PATIENCE
        if not self._may(url, deadline):
            raise PodcastError(
                "the site's robots.txt asks programs not to read this page",
                remedy="Open it in a browser, save the page, and give the saved file.",
                file=url,
            )
        kept = load_kept(self.cache, url)
        asked = {
            name: value
            for name, value in (("If-None-Match", kept.etag), ("If-Modified-Since", kept.modified))
            if value
        }
        status, headers, data, found = self._get(url, asked, deadline)
        if status == 304 and kept.data is not None:
            return Fetched(kept.url or found, kept.data, kept.media_type, kept.charset, fresh=False)
        if status >= 400 or status == 304:
            what = REASONS.get(status, f"the site answers with error {status}")
            raise PodcastError(
                what,
                remedy="Check the address in a browser, or save the page and give the file.",
                file=url,
            )
        media_type, charset = content_type(headers.get("content-type", ""))
        if media_type and not any(name in media_type for name in READ):
            raise PodcastError(
                f"{media_type} is not read", remedy="Give the address of an article.", file=url
            )
        save_kept(
            self.cache,
            url,
            Kept(
                found,
                headers.get("etag", ""),
                headers.get("last-modified", ""),
                media_type,
                charset,
                data,
            ),
        )
        return Fetched(found, data, media_type, charset)

    def _may(self, url: str, deadline: float) -> bool:
        """Whether the site's robots.txt lets us read the page; a site without one does (RFC 9309,
        2.3.1.3)."""
        check_url(url)
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            rules = RobotFileParser()
            rules.parse([])
            try:
                status, _, data, _ = self._get(
                    f"{site}/robots.txt", {}, deadline, tries=1, most=500_000
                )
                if status == 200:
                    rules.parse(data.decode("utf-8", "replace").splitlines())
            except PodcastError as error:
                if "public internet" in error.what or "cannot be found" in error.what:
                    raise PodcastError(error.what, remedy=error.remedy, file=url) from error
            self._robots[site] = rules
        return self._robots[site].can_fetch("podcast", url)

    def _get(
        self,
        url: str,
        asked: Mapping[str, str],
        deadline: float,
        *,
        tries: int = TRIES,
        most: int = MOST_BYTES,
    ) -> tuple[int, Mapping[str, str], bytes, str]:
        """Status, headers, body and final address, redirects followed; each hop is checked like the
        first."""
        for _ in range(REDIRECTS):
            status, headers, data = self._try(url, asked, deadline, tries, most)
            if status in (301, 302, 303, 307, 308) and headers.get("location"):
                url = urljoin(url, headers["location"])
                continue
            return status, headers, data, url
        raise PodcastError(
            "the site sends us in circles", remedy="Check the address in a browser.", file=url
        )

    def _try(
        self, url: str, asked: Mapping[str, str], deadline: float, tries: int, most: int
    ) -> tuple[int, Mapping[str, str], bytes]:
        import httpx

        wait = 0.5
        for number in range(1, tries + 1):
            self._be_polite(url)
            try:
                status, headers, data = self._once(url, asked, deadline, most)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                if number == tries or isinstance(
                    error, httpx.InvalidURL | httpx.UnsupportedProtocol
                ):
                    what = (
                        "the site does not answer in time"
                        if isinstance(error, httpx.TimeoutException)
                        else "the site cannot be reached"
                    )
                    raise PodcastError(
                        what,
                        remedy="Check the address and the network, or try again later.",
                        file=url,
                    ) from error
            else:
                if status not in TRY_AGAIN or number == tries:
                    return status, headers, data
                wait = max(wait, retry_after(headers.get("retry-after", "")))
            if time.monotonic() + wait > deadline:
                raise PodcastError("the site asks us to wait", remedy="Try again later.", file=url)
            time.sleep(wait)
            wait *= 2
        raise AssertionError("unreachable")

    def _once(
        self, url: str, asked: Mapping[str, str], deadline: float, most: int
    ) -> tuple[int, Mapping[str, str], bytes]:
        import httpx

        host, port = check_url(url)
        address = resolve(host, port, private=self.private)
        timeout = httpx.Timeout(STEP)
        headers = {
            "User-Agent": AGENT,
            "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
            **asked,
        }
        with httpx.Client(
            timeout=timeout, headers=headers, follow_redirects=False, trust_env=False
        ) as client:
            request = _to_address(client.build_request("GET", url), host, address)
            response = client.send(request, stream=True)
            try:
                return response.status_code, response.headers, _body(response, deadline, most, url)
            finally:
                response.close()

    def _be_polite(self, url: str) -> None:
        site = urlsplit(url).netloc
        pause = PAUSE if self.pause is None else self.pause
        if site in self._last:
            time.sleep(max(0.0, self._last[site] + pause - time.monotonic()))
        self._last[site] = time.monotonic()


def fetch(url: str, *, cache: Path | None = None) -> Fetched:
    """What is at `url` (http or https). Raises PodcastError, saying why, when that is nothing to
    read."""
    return Client(cache).fetch(url)


def content_type(header: str) -> tuple[str, str]:
    """The media type and the charset of a Content-Type header, "" for what it does not say."""
    media_type, _, rest = header.partition(";")
    charset = next(
        (
            part.partition("=")[2]
            for part in rest.split(";")
            if part.strip().lower().startswith("charset=")
        ),
        "",
    )
    return media_type.strip().lower(), charset.strip(" \"'").lower()


def retry_after(value: str) -> float:
    """Seconds of a Retry-After header, 0 when it gives none (dates are not worth waiting for)."""
    return float(value) if value.isdigit() else 0.0


def _to_address(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """The request sent to the address that was checked; Host header and certificate stay those of
    the name."""
    request.url = request.url.copy_with(host=address)
    request.extensions = {**request.extensions, "sni_hostname": host}
    return request


def _body(response: httpx.Response, deadline: float, most: int, url: str) -> bytes:
    stated = response.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > most:
        raise PodcastError(
            f"it is larger than {most // 1_000_000} MB", remedy="Give the article alone.", file=url
        )
    data = bytearray()
    for part in response.iter_bytes():
        data += part
        if len(data) > most:
            raise PodcastError(
                f"it is larger than {most // 1_000_000} MB",
                remedy="Give the article alone.",
                file=url,
            )
        if time.monotonic() > deadline:
            raise PodcastError(
                "the site does not answer in time", remedy="Try again later.", file=url
            )
    return bytes(data)
