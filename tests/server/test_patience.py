"""Clients that say nothing, ranges that only partly exist, and no descriptors left."""

from __future__ import annotations

import errno
import logging
import os
import socket
import subprocess
import sys
import time
from typing import Any

import pytest
from helpers.making import add_episode, new_show

from podcast.feed.publish import publish
from podcast.server.conditional import satisfiable
from podcast.server.patience import OnceAWhile


@pytest.mark.parametrize(
    ("header", "sent"),
    [("bytes=0-1,900-", "bytes=0-1"), ("bytes=900-", "bytes=900-"), ("bytes=-5,900-", "bytes=-5"),
     ("bytes=0-1,4-5", "bytes=0-1,4-5")],
)  # fmt: skip
def test_parts_behind_the_end_are_left_out(header: str, sent: str):
    assert satisfiable(header, 100) == sent


def test_a_part_that_is_there_is_sent(ask: Any, show: Any):
    audio = next((show.feed / "media").glob("*.mp3"))
    size = audio.stat().st_size
    answer = ask(f"/media/{audio.name}", Range=f"bytes=0-1,{size + 5}-")
    assert (answer.status, answer.body) == (206, audio.read_bytes()[:2])
    assert ask(f"/media/{audio.name}", Range=f"bytes={size + 5}-").status == 416


def test_missing_descriptors_are_said_once():
    OnceAWhile.said = -1e9
    error = OSError(errno.EMFILE, "Too many open files")
    records = [
        logging.LogRecord("asyncio", 40, "", 0, "x", None, (OSError, error, None)) for _ in range(9)
    ]
    assert sum(OnceAWhile().filter(record) for record in records) == 1
    assert records[0].getMessage().startswith("no file descriptors left")


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_without_descriptors_it_waits_logs_once_and_goes_on(tmp_path: Any):
    show = new_show(tmp_path)
    add_episode(show)
    publish(show)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_NOFILE, (90, 90));"
        "from podcast.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    words = ["serve", "--port", "0", "--show", str(show.root)]
    server = subprocess.Popen(
        [sys.executable, "-c", code, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        port = int(server.stdout.readline().rpartition(":")[2].partition("/")[0])
        held = [socket.create_connection(("127.0.0.1", port)) for _ in range(120)]
        time.sleep(2.5)
        for each in held:
            each.close()
        with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
            client.sendall(
                b"GET /feed.xml HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            )
            client.settimeout(20)
            assert client.recv(64).startswith(b"HTTP/1.1 200")
    finally:
        server.terminate()
        said = server.communicate(timeout=20)[1]
    assert said.count("no file descriptors left") == 1
    assert len(said) < 5_000
    assert os.name


def test_a_client_that_says_nothing_is_let_go(tmp_path: Any, monkeypatch: pytest.MonkeyPatch):
    import threading

    import uvicorn

    from podcast.server import patience
    from podcast.server.asgi import make_app
    from podcast.server.run import listen

    monkeypatch.setattr(patience, "HEADERS_WITHIN", 0.3)
    listening = listen("127.0.0.1", 0)
    app = make_app(new_show(tmp_path))
    server = uvicorn.Server(
        uvicorn.Config(app, http=patience.PatientProtocol, log_level="error", lifespan="off")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        for said in (b"", b"GET / HTTP/1.1\r\nHo"):
            with socket.create_connection(listening.getsockname()[:2], timeout=10) as client:
                client.sendall(said)
                assert client.recv(64) == b""
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()
