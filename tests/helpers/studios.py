"""A real studio on loopback, and what a browser asks of it."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import uvicorn

from podcast.script.markdown import format_script
from podcast.script.model import Script
from podcast.script.script_files import ScriptFile
from podcast.server.run import listen
from podcast.show.folder import Show
from podcast.studio.requests.request_guard import RequestGuard
from podcast.studio.requests.studio_app import studio_app
from podcast.studio.workbench import Workbench


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Browser:
    """Asks a studio as the browser does that was opened with its address."""

    def __init__(self, bench: Workbench, port: int) -> None:
        self.bench, self.port = bench, port
        self.guard = RequestGuard(bench.token, port)
        self.host = f"127.0.0.1:{port}"

    def raw(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> Answer:
        """Headers as they are given, and no others."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            response = connection.getresponse()
            found = {key.lower(): value for key, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()

    @property
    def known(self) -> dict[str, str]:
        """Headers of a request for a page."""
        return {"Host": self.host, "Cookie": f"{self.guard.cookie}={self.bench.token}"}

    def get(self, path: str, **fields: str) -> Answer:
        return self.raw("GET", f"{path}?{urlencode(fields)}" if fields else path, self.known)

    def post(self, path: str, body: bytes | None = None, **fields: str) -> Answer:
        content = urlencode(fields).encode() if body is None else body
        headers = self.known | {
            "Origin": f"http://{self.host}",
            "X-Studio-Token": self.guard.page_token,
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(content)),
        }
        return self.raw("POST", path, headers, content)


class OpenScript:
    """The page of a script: its base and cards, and changes to them."""

    def __init__(self, browser: Browser, slug: str) -> None:
        self.browser, self.slug = browser, slug
        self.see(browser.get(f"/s/{slug}"))

    def see(self, answer: Answer) -> Answer:
        found = re.search(r'data-base="([0-9a-f]{64})"', answer.text)
        self.base = found[1] if found else self.base
        return answer

    @property
    def cards(self) -> list[str]:
        return re.findall(r'<article class="card [\w-]+" id="([^"]+)"', self.page)

    @property
    def page(self) -> str:
        return self.browser.get(f"/s/{self.slug}").text

    def card(self, words: str) -> str:
        """The id of the card that has these words."""
        for part in self.page.split("<article ")[1:]:
            if words in part:
                return re.search(r'id="([^"]+)"', part)[1]  # type: ignore[index]
        raise AssertionError(words)

    def do(self, what: str, words: str, **fields: str) -> Answer:
        return self.change(do=what, card=self.card(words), **fields)

    def change(self, **fields: str) -> Answer:
        fields = {"base": self.base, **fields}
        return self.see(self.browser.post(f"/s/{self.slug}/change", **fields))


@contextmanager
def open_studio(show: Show) -> Iterator[Browser]:
    """A studio of a show, and a browser that was opened with its address."""
    bench = Workbench(show)
    listening = listen("127.0.0.1", 0)
    port = listening.getsockname()[1]
    config = uvicorn.Config(
        studio_app(bench, port), log_level="error", lifespan="off", timeout_graceful_shutdown=1
    )
    server: Any = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield Browser(bench, port)
    finally:
        server.should_exit = True
        bench.close()
        thread.join(10)
        listening.close()


def write(show: Show, slug: str, script: Script) -> ScriptFile:
    file = ScriptFile(show, slug)
    file.path.write_text(format_script(script), encoding="utf-8")
    return file
