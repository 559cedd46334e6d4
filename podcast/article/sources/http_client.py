"""Pages from the network, as a good client: honest name, robots.txt, limits, retries, nothing sent
twice."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from podcast.article.sources.address_policy import check_url
from podcast.article.sources.http_cache import Kept, load_kept, save_kept
from podcast.article.sources.http_requests import (
    Answer,
    Limits,
    content_type,
    request,
    retry_after,
)
from podcast.errors import PodcastError

MOST_BYTES = 25_000_000  # of a response, unpacked: books have a few million
MOST_OF_ROBOTS = 500_000  # bytes of a robots.txt (RFC 9309, 2.5: at least so many)
PATIENCE = 30.0  # seconds for one address, with its redirects and tries
REDIRECTS = 6
TRIES = 3
FIRST_WAIT = 0.5  # seconds before the second try; each further wait is twice as long
PAUSE = 1.0  # seconds between two requests to one site
TRY_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
MOVED = frozenset((301, 302, 303, 307, 308))
# Parts of the media types that are read.
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
    deadline: float = math.inf  # of time.monotonic(), for all that it fetches
    pause: float | None = None  # seconds between two requests to one site; None: the usual
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """What is at `url`. Raises PodcastError: not found, refused, too large, too slow, not a
        kind that is read."""
        url = urldefrag(url)[0]
        until = min(time.monotonic() + PATIENCE, self.deadline)
        limits = Limits(until, MOST_BYTES, self.private)
        if not self._may_read(url, limits):
            raise PodcastError(
                "the site's robots.txt asks programs not to read this page",
                remedy="Open it in a browser, save the page, and give the saved file.",
                file=url,
            )
        kept = load_kept(self.cache, url)
        address, answer = self._follow(url, _only_if_changed(kept), limits)
        if answer.status == 304 and kept.data is not None:
            return Fetched(
                kept.url or address, kept.data, kept.media_type, kept.charset, fresh=False
            )
        _refuse(answer, url)
        media_type, charset = content_type(answer.headers.get("content-type", ""))
        changed = Kept(
            url=address,
            etag=answer.headers.get("etag", ""),
            modified=answer.headers.get("last-modified", ""),
            media_type=media_type,
            charset=charset,
            data=answer.data,
        )
        save_kept(self.cache, url, changed)
        return Fetched(address, answer.data, media_type, charset)

    def _may_read(self, url: str, limits: Limits) -> bool:
        """Whether the site's robots.txt lets us read the page."""
        check_url(url)
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules_of(site, url, limits)
        return self._robots[site].can_fetch("podcast", url)

    def _rules_of(self, site: str, url: str, limits: Limits) -> RobotFileParser:
        """The robots.txt of a site; one without lets everybody read (RFC 9309, 2.3.1.3)."""
        rules = RobotFileParser()
        rules.parse([])
        small = Limits(limits.deadline, MOST_OF_ROBOTS, limits.private)
        try:
            _, answer = self._follow(f"{site}/robots.txt", {}, small, tries=1)
        except PodcastError as error:
            if "public internet" in error.what or "cannot be found" in error.what:
                raise PodcastError(error.what, remedy=error.remedy, file=url) from error
            return rules
        if answer.status == 200:
            with suppress(ValueError):  # "Crawl-delay: ²"
                rules.parse(answer.data.decode("utf-8", "replace").splitlines())
        return rules

    def _follow(
        self, url: str, asked: Mapping[str, str], limits: Limits, *, tries: int = TRIES
    ) -> tuple[str, Answer]:
        """The final address and its answer, redirects followed; each hop is checked like the
        first."""
        for _ in range(REDIRECTS):
            answer = self._try(url, asked, limits, tries)
            location = answer.headers.get("location")
            if answer.status not in MOVED or not location:
                return url, answer
            try:
                url = urldefrag(urljoin(url, location))[0]
            except ValueError as error:
                raise _unreachable(error, url) from error
        raise PodcastError(
            "the site sends us in circles", remedy="Check the address in a browser.", file=url
        )

    def _try(self, url: str, asked: Mapping[str, str], limits: Limits, tries: int) -> Answer:
        """The answer of an address, asked again while its errors may pass."""
        import httpx

        wait = FIRST_WAIT
        for tries_left in range(tries - 1, -1, -1):
            self._be_polite(url)
            try:
                answer = request(url, asked, limits)
            except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError) as error:
                raise _unreachable(error, url) from error
            except httpx.HTTPError as error:
                if not tries_left or time.monotonic() + wait > limits.deadline:
                    raise _unreachable(error, url) from error
            else:
                if answer.status not in TRY_AGAIN or not tries_left:
                    return answer
                wait = max(wait, retry_after(answer.headers.get("retry-after", "")))
            if time.monotonic() + wait > limits.deadline:
                raise PodcastError("the site asks us to wait", remedy="Try again later.", file=url)
            time.sleep(wait)
            wait *= 2
        raise AssertionError("unreachable")

    def _be_polite(self, url: str) -> None:
        """Wait until the pause between two requests to one site is over."""
        site = urlsplit(url).netloc
        pause = PAUSE if self.pause is None else self.pause
        if site in self._last:
            time.sleep(max(0.0, self._last[site] + pause - time.monotonic()))
        self._last[site] = time.monotonic()


def fetch(url: str, *, cache: Path | None = None) -> Fetched:
    """What is at `url` (http or https). Raises PodcastError, saying why, when that is nothing to
    read."""
    return Client(cache).fetch(url)


def _only_if_changed(kept: Kept) -> dict[str, str]:
    """Headers that ask for an answer only if it is another than what is kept."""
    known = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {header: value for header, value in known.items() if value}


def _refuse(answer: Answer, url: str) -> None:
    """Raise PodcastError for an answer with an error or of a kind that is not read."""
    if answer.status >= 400 or answer.status == 304:
        raise PodcastError(
            REASONS.get(answer.status, f"the site answers with error {answer.status}"),
            remedy="Check the address in a browser, or save the page and give the file.",
            file=url,
        )
    media_type, _ = content_type(answer.headers.get("content-type", ""))
    if media_type and not any(name in media_type for name in READ):
        raise PodcastError(
            f"{media_type} is not read", remedy="Give the address of an article.", file=url
        )


def _unreachable(error: Exception, url: str) -> PodcastError:
    """What the user is told of an error of the network."""
    import httpx

    late = isinstance(error, httpx.TimeoutException)
    return PodcastError(
        "the site does not answer in time" if late else "the site cannot be reached",
        remedy="Check the address and the network, or try again later.",
        file=url,
    )
