"""The published folder over HTTP, as podcast apps want it: HEAD, byte ranges, validators, true
types.

RFC 9110; https://podcasters.apple.com/support/823 asks for HEAD and byte ranges.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from podcast.feed.urls import EPISODES, MEDIA
from podcast.feed.web_types import caching, media_type
from podcast.server.conditional import (
    accepts_gzip,
    http_date,
    is_fresh,
    names_a_part,
    satisfiable,
)
from podcast.server.hosts import is_ours, own_names
from podcast.server.rebase import rebase
from podcast.server.site import Site, is_gone, locate, watched_site
from podcast.show.folder import Show

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

OURS = ("application/rss+xml", "text/html")  # types that hold URLs of the feed
TEXTS = (*OURS, "text/vtt", "application/json+chapters")  # types worth compressing
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # a private path is not told to the sites that notes link to
}
# Players in browsers read transcripts, chapters and sound. The feed and pages are for apps: were
# they open too, any
# web page that somebody looks at could read the feed of a server on that person's computer.
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
}
PREFLIGHT = {
    **OPEN,
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Range, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def make_app(show: Show, *, token: str = "", host: str = "") -> Starlette:
    """An ASGI application that serves the show's published folder and nothing else.

    With `token`, everything is below `/<token>/` and nothing answers elsewhere. `host` is a name,
    beside this
    computer's own and feed.url's, that requests may be addressed to. URLs in feed and pages follow
    the request.
    """
    from starlette.applications import Starlette
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import PlainTextResponse, Response
    from starlette.routing import Route

    current = watched_site(show, token)
    names = own_names(urlsplit(current().base).hostname or "", host)

    async def answer(request: Request) -> Response:
        if not is_ours(request.headers.get("host", ""), names):
            return PlainTextResponse("This is not that host.\n", 421, ALWAYS)
        site = current()
        found = locate(site, request.scope["path"])
        if found is None and is_gone(site, request.scope["path"]):
            return PlainTextResponse("This address was taken back.\n", 410, ALWAYS)
        if found is None:
            return PlainTextResponse("Not found.\n", 404, ALWAYS)
        if request.method == "OPTIONS":
            return Response(
                None, 204, ALWAYS if media_type(found[0].name) in OURS else {**ALWAYS, **PREFLIGHT}
            )
        return await run_in_threadpool(_serve, request, site, *found)

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "HEAD", "OPTIONS"])])


def _serve(request: Request, site: Site, path: Path, mount: str) -> Response:
    from starlette.responses import FileResponse, Response

    kind = media_type(path.name) or ""
    status = path.stat()
    access = {} if kind in OURS else OPEN
    headers = {
        **ALWAYS,
        **access,
        "Cache-Control": caching(kind, private=site.private, by_content=path.parent.name == MEDIA),
        "Last-Modified": http_date(status.st_mtime),
    }
    if site.private:
        headers["X-Robots-Tag"] = "noindex"
    names_us = kind in OURS or path.parent.name == EPISODES  # what tells how to embed one, too
    if kind in TEXTS or names_us:
        seen = _base(request, site, mount) if names_us else site.base
        text = _text(path, status.st_mtime_ns, status.st_size, site.base, seen)
        return _text_response(request, text, kind, headers, status.st_mtime)
    headers["ETag"] = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
    if is_fresh(request.headers, (headers["ETag"],), status.st_mtime):
        return Response(None, 304, headers)
    _settle_range(request, status.st_size)
    return FileResponse(path, headers=headers, media_type=kind, stat_result=status)


def _settle_range(request: Request, size: int) -> None:
    """Starlette answers 400 to a Range that it does not understand, and 416 when one part of
    several is none; its response reads these headers again."""
    wanted = request.headers.get("range")
    if wanted is None:
        return
    others = [(name, value) for name, value in request.scope["headers"] if name != b"range"]
    if names_a_part(wanted):
        others.append((b"range", satisfiable(wanted, size).encode("latin-1")))
    request.scope["headers"] = others


def _base(request: Request, site: Site, mount: str) -> str:
    """Where the client sees the published folder: feed.url when it asked there, else the address it
    asked at."""
    asked = request.headers["host"].lower()
    canonical = urlsplit(site.base)
    if asked == canonical.netloc.lower():
        if mount in (canonical.path, "/"):
            return site.base
        return f"{canonical.scheme}://{asked}{mount}"
    return f"{request.url.scheme}://{asked}{mount}"


@dataclass(frozen=True, slots=True)
class _Text:
    plain: bytes
    packed: bytes
    digest: str


def _text(path: Path, modified: int, size: int, base: str, new: str) -> _Text:
    """A text file as served below `new`, packed once for each of its versions; a feed is not pushed
    out by a thousand pages. Others are answered meanwhile, but nobody packs the same twice."""
    kept = _feeds if path.suffix == ".xml" else _pages
    with PACKING:
        return kept(path, modified, size, base, new)


def _packed(path: Path, _modified: int, _size: int, base: str, new: str) -> _Text:
    """The date and size are here so that a changed file is read again."""
    data = path.read_bytes()
    plain = rebase(data.decode("utf-8"), base, new).encode("utf-8") if base != new else data
    return _Text(plain, gzip.compress(plain, mtime=0), hashlib.sha256(plain).hexdigest()[:32])


_feeds, _pages = lru_cache(maxsize=8)(_packed), lru_cache(maxsize=64)(_packed)
PACKING = Lock()


def _text_response(
    request: Request, text: _Text, kind: str, headers: dict[str, str], modified: float
) -> Response:
    from starlette.responses import Response

    packed = accepts_gzip(request.headers.get("accept-encoding", ""))
    tags = (f'"{text.digest}"', f'"{text.digest}-gz"')  # a strong validator differs by encoding
    headers |= {"ETag": tags[packed], "Vary": "Accept-Encoding"}
    if is_fresh(request.headers, tags, modified):
        return Response(None, 304, headers)
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(text.packed if packed else text.plain, 200, headers, media_type=kind)
