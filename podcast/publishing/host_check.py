"""What is published, looked at as an app looks at it: what the host does wrong is said.

RFC 9110; https://podcasters.apple.com/support/823 asks for HEAD and byte ranges.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from podcast.feed.rss_xml.namespace import NAMESPACES
from podcast.feed.urls import FEED, feed_url, open_url, secret_part
from podcast.show.folder import Show
from podcast.show.private_address import read_keys

PATIENCE = 30.0  # seconds
NEWEST = 3  # episodes that are looked at, and the oldest
FEED_TYPES = ("application/rss+xml", "application/xml", "text/xml")
HTACCESS = "AddType application/rss+xml .xml (in Apache's .htaccess) mends it."


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the host does otherwise than apps want it."""

    address: str
    what: str
    remedy: str = ""
    error: bool = True  # False: apps can live with it

    def __str__(self) -> str:
        """One line."""
        return f"{self.address}: {self.what}"


def check_host(show: Show) -> list[Fault]:
    """Everything that is wrong with what is published at feed.url."""
    import httpx

    headers = {"User-Agent": "podcast publish --verify"}
    with httpx.Client(timeout=PATIENCE, headers=headers) as client:
        return list(_Look(show, client).faults())


class _Look:
    def __init__(self, show: Show, client: Any) -> None:
        self.show, self.client = show, client
        self.address = feed_url(show.settings)

    def faults(self) -> Iterator[Fault]:
        answer = self._ask("GET", self.address)
        if isinstance(answer, str):
            yield Fault(self.address, answer, "Is feed.url where the files were put?")
            return
        if answer.status_code in (301, 302, 303, 307, 308):
            to = answer.headers.get("location", "")
            yield Fault(self.address, f"leads on to {to}", f"Write that folder as feed.url: {to}")
            return
        if answer.status_code != 200:
            yield Fault(
                self.address,
                f"answers {answer.status_code}",
                "Is feed.url where the files were put, and may everybody read them?",
            )
            return
        yield from self._feed(answer)
        yield from self._media(answer.content)
        yield from self._secrecy()

    def _feed(self, answer: Any) -> Iterator[Fault]:
        mine = (self.show.feed / FEED).read_bytes()
        if answer.content != mine:
            yield Fault(
                self.address,
                f"is not what was published ({len(answer.content)} bytes, not {len(mine)})",
                "A cache on the way may hold the old one: wait, or clear it.",
            )
        if _kind(answer) not in FEED_TYPES:
            yield Fault(self.address, f"has the type {_kind(answer)!r}", HTACCESS)
        elif _kind(answer) != FEED_TYPES[0]:
            yield Fault(self.address, f"has the type {_kind(answer)!r}", HTACCESS, error=False)
        tag, date = answer.headers.get("etag"), answer.headers.get("last-modified")
        if not tag and not date:
            yield Fault(self.address, "has neither ETag nor Last-Modified", _AGAIN, error=False)
        asked = {"If-None-Match": tag} if tag else {"If-Modified-Since": date or ""}
        again = self._ask("GET", self.address, asked)
        if (tag or date) and not isinstance(again, str) and again.status_code != 304:
            yield Fault(self.address, "is sent again though it is the same", _AGAIN, error=False)
        yield from self._head(self.address, len(mine), None)

    def _media(self, feed: bytes) -> Iterator[Fault]:
        from lxml import etree

        try:
            channel = etree.fromstring(feed, etree.XMLParser(resolve_entities=False)).find(
                "channel"
            )
        except etree.XMLSyntaxError as error:
            yield Fault(self.address, f"is not XML: {error}", "Another page stands there.")
            return
        items = channel.findall("item") if channel is not None else []
        for item in [*items[:NEWEST], *items[NEWEST:][-1:]]:
            enclosure = item.find("enclosure")
            if enclosure is None:
                continue
            url, size = enclosure.get("url", ""), int(enclosure.get("length", "0"))
            yield from self._head(url, size, enclosure.get("type"))
            yield from self._ranges(url)
            for name in ("transcript", "chapters"):
                for told in item.findall(f"{{{NAMESPACES['podcast']}}}{name}"):
                    yield from self._text(told.get("url", ""), told.get("type", ""))
        image = channel.find(f"{{{NAMESPACES['itunes']}}}image") if channel is not None else None
        if image is not None:
            yield from self._head(image.get("href", ""), None, "image/")

    def _head(self, url: str, size: int | None, kind: str | None) -> Iterator[Fault]:
        answer = self._ask("HEAD", url)
        if isinstance(answer, str) or answer.status_code != 200:
            said = answer if isinstance(answer, str) else f"answers {answer.status_code}"
            yield Fault(url, f"{said} to HEAD", "Apple's directory asks so, and wants 200.")
            return
        told = answer.headers.get("content-length")
        plain = told and not answer.headers.get("content-encoding")
        if size is not None and plain and int(told) != size:
            yield Fault(url, f"has {told} bytes, not {size}", "Publish again.")
        if kind and not _kind(answer).startswith(kind):
            yield Fault(url, f"has the type {_kind(answer)!r}, not {kind!r}", _TYPES)

    def _ranges(self, url: str) -> Iterator[Fault]:
        path = self.show.feed / "media" / unquote(urlsplit(url).path.rpartition("/")[2])
        answer = self._ask("GET", url, {"Range": "bytes=0-1"}, part=True)
        if isinstance(answer, str):
            yield Fault(url, answer)
        elif answer.status_code != 206 or not _begins_as(path, answer.content):
            yield Fault(
                url,
                f"answers {answer.status_code} when asked for a part (a Range)",
                "iPhones play nothing from such a host, and nobody can jump: take another host.",
            )

    def _text(self, url: str, kind: str) -> Iterator[Fault]:
        answer = self._ask("GET", url, {"Origin": "https://player.example"})
        if isinstance(answer, str) or answer.status_code != 200:
            said = answer if isinstance(answer, str) else f"answers {answer.status_code}"
            yield Fault(url, said, "Publish again.")
            return
        right = {kind, "application/json"} if "json" in kind else {kind}
        if _kind(answer) not in right:
            yield Fault(url, f"has the type {_kind(answer)!r}, not {kind!r}", _TYPES, error=False)
        if not answer.headers.get("access-control-allow-origin"):
            yield Fault(
                url,
                "cannot be read by players in browsers",
                "Let the host send Access-Control-Allow-Origin: * for media/.",
                error=False,
            )

    def _secrecy(self) -> Iterator[Fault]:
        """What is private is not listed above, and what was replaced is gone."""
        secret = secret_part(self.show.settings)
        if not secret:
            return
        above = open_url(self.show.settings)
        answer = self._ask("GET", above)
        if not isinstance(answer, str) and secret in answer.text:
            yield Fault(above, "lists the secret folder", "Turn the host's listing of folders off.")
        for token in read_keys(self.show.root).retired:
            old = self._ask("GET", f"{above}{token}/{FEED}")
            if not isinstance(old, str) and old.status_code == 200:
                yield Fault(
                    f"{above}…/{FEED}", "an address that was taken back still answers",
                    "Take that folder away there.",
                )  # fmt: skip

    def _ask(
        self, method: str, url: str, headers: dict[str, str] | None = None, *, part: bool = False
    ) -> Any:
        """The answer, or what kept it from coming. Of what should be a part no more is read."""
        import httpx

        try:
            if not part:
                return self.client.request(method, url, headers=headers)
            with self.client.stream(method, url, headers=headers) as answer:
                if answer.status_code == 206:
                    answer.read()
                return answer
        except httpx.HTTPError as error:
            return f"cannot be reached: {error}"
        except UnicodeError as error:
            return f"is no address: {error}"


_AGAIN = "Apps fetch it every hour: let the host send an ETag, and answer 304."
_TYPES = "Let the host send the type that the feed says."


def _kind(answer: Any) -> str:
    kind: str = answer.headers.get("content-type", "")
    return kind.partition(";")[0].strip().lower()


def _begins_as(path: Path, content: bytes) -> bool:
    """Whether these are the first two bytes of a file; of one that is not here only their number
    is known: the feed there may be an older one."""
    try:
        with path.open("rb") as file:
            return file.read(2) == content
    except OSError:
        return len(content) == 2
