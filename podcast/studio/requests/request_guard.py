"""Who may ask: the browser that was opened with the studio's address, and no page but ours in it.

Another site in the same browser can neither read anything (its requests come without the cookie,
which is SameSite=Strict) nor change anything (it does not know the token of the page). A name that
somebody else points at this computer is not answered (Host), nor is a page elsewhere (Origin,
Sec-Fetch-Site).
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs, quote

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MOST = 64 << 20  # bytes of a request: an article as PDF
TOKEN = "x-studio-token"  # noqa: S105  the header that has it
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self' blob:; connect-src 'self'; font-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered."""

    status: int
    why: str


@dataclass(frozen=True, slots=True)
class RequestGuard:
    """What the studio at a port answers to."""

    token: str
    port: int

    @property
    def cookie(self) -> str:
        """Its name: cookies of one computer are shared by all its ports."""
        return f"studio_{self.port}"

    @property
    def page_token(self) -> str:
        """What pages of ours send along when they change something."""
        return hmac.new(self.token.encode(), b"page", sha256).hexdigest()

    def is_token(self, given: str) -> bool:
        """Whether it is the token of the address."""
        return hmac.compare_digest(given.encode(), self.token.encode())

    def refusal(self, method: str, path: str, headers: Mapping[str, str]) -> Refusal | None:
        """Why a request is refused; None when it may be answered. Header names are lower case."""
        host = headers.get("host", "")
        if host.lower() not in {f"{name}:{self.port}" for name in LOOPBACK}:
            return Refusal(421, "This is not that host.")
        if headers.get("origin", f"http://{host}").lower() != f"http://{host}".lower():
            return Refusal(403, "Another site asked for it.")
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return Refusal(403, "Another site asked for it.")
        if method not in ("GET", "HEAD", "POST"):
            return Refusal(405, "That cannot be done here.")
        if not self._knows(headers.get("cookie", "")):
            return Refusal(403, "Open the address that `podcast studio` has printed.")
        if method == "POST":
            return self._refusal_of_change(headers)
        return None

    def _refusal_of_change(self, headers: Mapping[str, str]) -> Refusal | None:
        given = headers.get(TOKEN, "")
        if not hmac.compare_digest(given.encode(), self.page_token.encode()):
            return Refusal(403, "Reload the page: it is of another studio.")
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return Refusal(411, "It does not say how long it is.")
        if int(length) > MOST:
            return Refusal(413, "That is too much at once.")
        return None

    def _knows(self, cookies: str) -> bool:
        try:
            found = SimpleCookie(cookies).get(self.cookie)
        except CookieError:
            return False
        return found is not None and self.is_token(found.value)


def guarded(app: App, guard: RequestGuard) -> App:
    """The application, answering only those who may ask. The address with the token becomes a
    cookie."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        refused = (
            None if headers is None else guard.refusal(scope["method"], scope["path"], headers)
        )
        if headers is None:
            refused = Refusal(400, "A header stands there twice.")
        query = parse_qs(scope["query_string"].decode("latin-1"))
        token = query.get("token", [""])[0]
        entering = scope["path"] == "/" and scope["method"] == "GET" and token
        host_is_ours = refused is None or refused.status == 403
        if entering and headers is not None and host_is_ours and guard.is_token(token):
            opens = quote(query.get("open", [""])[0], safe="")
            place = f"/s/{opens}" if opens else "/"
            await _respond(send, 303, "", {"location": place, "set-cookie": _cookie(guard)})
        elif refused is not None:
            await _respond(send, refused.status, f"{refused.why}\n")
        else:
            await app(scope, receive, _with_headers(send))

    return answer


def _cookie(guard: RequestGuard) -> str:
    return f"{guard.cookie}={guard.token}; Path=/; HttpOnly; SameSite=Strict"


def _headers(scope: Scope) -> dict[str, str] | None:
    """Headers by lower-case name; None where one that we rely on is given twice."""
    found: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        if name in found and name in ("host", "origin", TOKEN, "content-length", "sec-fetch-site"):
            return None
        found[name] = f"{found[name]}; {value}" if name == "cookie" and name in found else value
    return found


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            names = {name.lower() for name, _ in message["headers"]}
            message["headers"] = [
                *message["headers"],
                *(_raw(name, value) for name, value in HEADERS.items()
                  if name.lower().encode() not in names),
            ]  # fmt: skip
        await send(message)

    return sending


async def _respond(send: Send, status: int, text: str, more: Mapping[str, str] = {}) -> None:
    body = text.encode()
    headers = {
        **HEADERS, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store",
        "content-length": str(len(body)), **more,
    }  # fmt: skip
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [_raw(name, value) for name, value in headers.items()],
        }
    )
    await send({"type": "http.response.body", "body": body})


def _raw(name: str, value: str) -> tuple[bytes, bytes]:
    return name.lower().encode(), value.encode("latin-1")
