"""What is wrong with a host, said as an app would find it."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from helpers.making import add_episode, set_setting

from podcast.feed.publish import publish
from podcast.publishing.host_check import check_host
from podcast.publishing.new_episode_notice import notify
from podcast.show.folder import Show


@contextmanager
def host(handler: Any) -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def at(show: Show, port: int, more: str = "") -> Show:
    url = 'url = "http://127.0.0.1:8000/"'
    moved = set_setting(show, url, f'url = "http://127.0.0.1:{port}/"{more}')
    publish(moved)
    return moved


def test_our_own_server_does_what_apps_want(show: Show):
    import uvicorn

    from podcast.server.asgi import make_app
    from podcast.server.run import listen

    add_episode(show, "fähre & 100%", number=5)  # an address that is not its file's name
    listening = listen("127.0.0.1", 0)
    moved = at(show, listening.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(make_app(moved), log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        assert check_host(moved) == []
        (moved.feed / "feed.xml").write_bytes((moved.feed / "feed.xml").read_bytes() + b"\n")
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def test_a_host_without_ranges_is_named(show: Show):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(show.feed))
    with host(handler) as port:
        faults = check_host(at(show, port))
    whats = " ".join(fault.what for fault in faults)
    assert "asked for a part" in whats
    assert any(fault.error for fault in faults)


def test_another_place_is_named(show: Show, tmp_path: Any):
    (tmp_path / "empty").mkdir()
    handler = functools.partial(
        http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "empty")
    )
    with host(handler) as port:
        moved = at(show, port)
        assert [fault.what for fault in check_host(moved)] == ["answers 404"]
    assert "cannot be reached" in check_host(moved)[0].what


def test_an_older_feed_there_is_named(show: Show, tmp_path: Any):
    """It may name sound that is no longer here."""
    handler = functools.partial(
        http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "www")
    )
    with host(handler) as port:
        moved = at(show, port)
        shutil.copytree(moved.feed, tmp_path / "www")
        for path in (moved.feed / "media").glob("*.mp3"):
            path.unlink()
        (moved.feed / "feed.xml").write_bytes((moved.feed / "feed.xml").read_bytes() + b"\n")
        said = {fault.what.partition(" (")[0] for fault in check_host(moved)}
    assert "is not what was published" in said


def test_a_listing_tells_the_secret(show: Show, tmp_path: Any):
    handler = functools.partial(
        http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "www")
    )
    with host(handler) as port:
        private = at(show, port, "\nprivate = true")
        from podcast.publishing.bringing import bringing

        with bringing(private, str(tmp_path / "www")) as on_its_way:
            on_its_way.bring(on_its_way.look())
        assert any("lists the secret folder" in fault.what for fault in check_host(private))


def test_a_hub_is_told_of_a_public_feed_only(show: Show):
    heard: list[bytes] = []

    class Hub(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

    with host(Hub) as port:
        public = at(show, 8000, f'\nhub = "http://127.0.0.1:{port}/"')
        assert list(notify(public.settings)) == []
        private = set_setting(show, "hub =", "private = true\nhub =")
        assert list(notify(private.settings)) == []
    assert len(heard) == 1
    assert b"hub.mode=publish" in heard[0]
    assert [problem.code for problem in notify(public.settings)] == ["unreachable"]
