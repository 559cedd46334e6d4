"""A WebDAV server as a destination: `webdavs://host/path` over HTTPS, `webdav://` without.

Name and password are in the environment, PODCAST_WEBDAV_USER and PODCAST_WEBDAV_PASSWORD, or in
~/.netrc.
"""

from __future__ import annotations

import os
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from podcast.atomic_files import PARTIAL
from podcast.errors import PodcastError
from podcast.publishing.destination import BrokenConnectionError, Stored, Told

USER, PASSWORD = "PODCAST_WEBDAV_USER", "PODCAST_WEBDAV_PASSWORD"
SCHEMES = {"webdavs": "https", "davs": "https", "webdav": "http", "dav": "http"}
DAV = "{DAV:}"
ASKED = b"""<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getcontentlength/><getetag/><getlastmodified/><resourcetype/></prop>
</propfind>"""
PATIENCE = 60.0  # seconds without an answer


class WebdavDestination:
    """Files are put under another name, then moved: nobody gets half a file."""

    def __init__(self, address: str, workplace: Path) -> None:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
        self.base = f"{SCHEMES[parts.scheme]}://{host}{port}{parts.path.rstrip('/')}/"
        self.client: Any = None
        self.folders: set[str] = set()
        user = os.environ.get(USER) or unquote(parts.username or "")
        self.login = (user, os.environ.get(PASSWORD, "")) if user else None

    def connect(self) -> None:
        """A connection that is kept; nothing is asked yet."""
        import httpx

        self.close()
        self.client = httpx.Client(auth=self.login, timeout=PATIENCE, follow_redirects=False)

    def listing(self, folder: str) -> dict[str, Stored]:
        """Files right in a collection, which is asked for one level deep."""
        from lxml import etree

        headers = {"Depth": "1", "Content-Type": "application/xml"}
        path = f"{folder}/" if folder else ""
        answer = self._ask("PROPFIND", path, headers=headers, content=ASKED)
        if answer.status_code == 404:
            return {}
        self._refuse(answer, {207})
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        found: dict[str, Stored] = {}
        for response in etree.fromstring(answer.content, parser).iter(f"{DAV}response"):
            if response.find(f".//{DAV}resourcetype/{DAV}collection") is not None:
                continue
            href = unquote(response.findtext(f"{DAV}href") or "")
            name = href.rstrip("/").rpartition("/")[2]
            size = int(response.findtext(f".//{DAV}getcontentlength") or 0)
            if not name.startswith("."):
                found[name] = Stored(size, _stamp(response))
        return found

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """Put, then move over what stood there; where moving is not allowed, put in its place."""
        folder, _, last = name.rpartition("/")
        self._make(folder)
        unfinished = f"{folder}/.{last}{PARTIAL}".lstrip("/")
        self._send(unfinished, source, told)
        headers = {"Destination": self.base + quote(name), "Overwrite": "T"}
        moved = self._ask("MOVE", unfinished, headers=headers)
        if moved.status_code in (405, 501, 502):
            self._send(name, source, told)
            self._ask("DELETE", unfinished)
        else:
            self._refuse(moved, {201, 204})
        return self.listing(folder).get(last, Stored(source.stat().st_size))

    def _send(self, name: str, source: Path, told: Told) -> None:
        headers = {"Content-Type": told.media_type, "Content-Length": str(source.stat().st_size)}
        with source.open("rb") as file:
            answer = self._ask("PUT", name, headers=headers, content=file)
        self._refuse(answer, {200, 201, 204})

    def _make(self, folder: str) -> None:
        """The collections above a file, from the top down."""
        if folder in self.folders:
            return
        parts = folder.split("/") if folder else []
        for depth in range(len(parts) + 1):
            answer = self._ask("MKCOL", "/".join(parts[:depth]) + "/" if depth else "")
            self._refuse(answer, {200, 201, 301, 405})  # 405: it is there
        self.folders.add(folder)

    def delete(self, name: str) -> None:
        """A file that is gone already is no error."""
        self._refuse(self._ask("DELETE", name), {200, 202, 204, 404, 410})

    def finish(self) -> None:
        """Everything stands there already."""

    def close(self) -> None:
        """End the connection."""
        if self.client is not None:
            self.client.close()
            self.client = None

    def _ask(self, method: str, name: str, **options: Any) -> Any:
        import httpx

        try:
            return self.client.request(method, self.base + quote(name), **options)
        except httpx.HTTPError as error:
            raise BrokenConnectionError(str(error) or type(error).__name__) from error

    def _refuse(self, answer: Any, good: set[int]) -> None:
        status = answer.status_code
        if status in good:
            return
        if status in (408, 423, 425, 429, 500, 502, 503, 504):
            raise BrokenConnectionError(f"the server answers {status}")
        remedy = f"Give name and password in {USER} and {PASSWORD}."
        raise PodcastError(
            f"{self.base} answers {status} to {answer.request.method}",
            remedy=remedy if status in (401, 403) else "Check the address: it is a WebDAV folder.",
            code="unreachable",
        )


def _stamp(response: Any) -> str:
    """The ETag where there is one: a date has seconds only."""
    tag: str = response.findtext(f".//{DAV}getetag") or ""
    if tag:
        return tag
    try:
        date = parsedate_to_datetime(response.findtext(f".//{DAV}getlastmodified") or "")
        return str(date.timestamp())
    except (TypeError, ValueError):
        return ""
