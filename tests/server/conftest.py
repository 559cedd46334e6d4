"""A real server on loopback."""

from __future__ import annotations

import http.client
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from helpers.gpodder import Gpodder
from helpers.making import add_episode, new_show

from podcast.feed.publish import publish
from podcast.server.asgi import make_app
from podcast.server.run import listen
from podcast.show.folder import Show


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Client:
    """Asks a server on loopback; paths and headers go out as they are given."""

    port: int

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def __call__(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.putrequest(
                method, path, skip_host="Host" in named, skip_accept_encoding=True
            )
            for name, value in named.items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(
                response.status, {k.lower(): v for k, v in response.getheaders()}, response.read()
            )
        finally:
            connection.close()


Serving = Callable[..., Any]


@pytest.fixture(scope="session")
def serving() -> Serving:
    """`with serving(show, token=…) as client:`"""

    @contextmanager
    def serve(show: Show, **options: Any) -> Iterator[Client]:
        listening = listen("127.0.0.1", 0)
        server = uvicorn.Server(
            uvicorn.Config(make_app(show, **options), log_level="error", lifespan="off")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield Client(listening.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join(10)
            listening.close()

    return serve


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    made = new_show(tmp_path_factory.mktemp("show"))
    add_episode(made)
    publish(made)
    return made


@pytest.fixture(scope="module")
def ask(show: Show, serving: Any) -> Iterator[Any]:
    with serving(show) as client:
        yield client


@pytest.fixture
def gpo(tmp_path: Path) -> Gpodder:
    if not shutil.which("gpo"):
        pytest.skip("gPodder is not installed: apt-get install --no-install-recommends gpodder")
    (tmp_path / "gpodder").mkdir()
    return Gpodder(tmp_path / "gpodder")
