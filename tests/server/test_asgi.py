from __future__ import annotations

import gzip
import http.client
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from helpers.making import add_episode, new_show

from podcast.feed.publish import publish
from podcast.show.folder import Show

TYPES = {
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".chapters.json": "application/json+chapters",
    ".jpg": "image/jpeg",
}


@pytest.fixture(scope="module")
def audio(show: Show) -> tuple[str, bytes]:
    (path,) = (show.feed / "media").glob("*.mp3")
    return f"/media/{path.name}", path.read_bytes()


@pytest.fixture(scope="module")
def littered(tmp_path_factory: pytest.TempPathFactory, serving: Any) -> Iterator[Any]:
    """A server on a show of its own, in whose feed/ things lie that are not published."""
    made = new_show(tmp_path_factory.mktemp("littered"))
    add_episode(made)
    publish(made)
    media = made.feed / "media"
    for path in (made.feed / ".hidden.jpg", media / ".hidden.jpg", media / "notes.txt"):
        path.write_text("x")
    (media / "link.mp3").symlink_to(made.config)
    with serving(made) as client:
        yield client


@pytest.mark.parametrize("path", ["/feed.xml", "/", "/index.html", "/episodes/ferry-workers.html"])
def test_feed_and_pages(path: str, ask: Any):
    got, head = ask(path), ask(path, "HEAD")
    assert got.status == head.status == 200
    assert head.body == b""
    expected = "application/rss+xml" if path == "/feed.xml" else "text/html; charset=utf-8"
    assert got.headers["content-type"].startswith(expected)
    assert head.headers["content-length"] == str(len(got.body))
    assert got.headers["cache-control"] == "no-cache"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in got.headers  # no web page elsewhere may read it


def test_media_have_their_types_and_may_be_kept(show: Show, ask: Any):
    for path in (show.feed / "media").iterdir():
        got = ask(f"/media/{path.name}", "HEAD")
        suffix = next(suffix for suffix in TYPES if path.name.endswith(suffix))
        assert (got.status, got.headers["content-type"]) == (200, TYPES[suffix])
        assert got.headers["content-length"] == str(path.stat().st_size)
        assert got.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert got.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("wanted", "first", "end"),
    [("bytes=0-1", 0, 2), ("bytes=100-199", 100, 200), ("bytes=500-", 500, None), ("bytes=-7", -7, None),
     ("bytes=10-99999999", 10, None)],
)  # fmt: skip
def test_byte_ranges(wanted: str, first: int, end: int | None, ask: Any, audio: tuple[str, bytes]):
    path, data = audio
    got = ask(path, Range=wanted)
    part = data[first:end]
    start = len(data) + first if first < 0 else first
    assert (got.status, got.body) == (206, part)
    assert got.headers["content-range"] == f"bytes {start}-{start + len(part) - 1}/{len(data)}"
    assert got.headers["content-length"] == str(len(part))


def test_a_range_past_the_end(ask: Any, audio: tuple[str, bytes]):
    path, data = audio
    got = ask(path, Range=f"bytes={len(data)}-")
    assert (got.status, got.headers["content-range"]) == (416, f"bytes */{len(data)}")


@pytest.mark.parametrize(
    "odd",
    [
        "bytes=5-2",
        "bytes=abc",
        "lines=1-2",
        "bytes=-",
        "bytes=1-2,x",
        ",",
        "bytes",
        f"bytes=0-{'9' * 5000}",
    ],
)
def test_a_range_that_is_none_is_as_if_nobody_asked_for_one(
    odd: str, ask: Any, audio: tuple[str, bytes]
):
    got = ask(audio[0], Range=odd)
    assert (got.status, got.body) == (200, audio[1])


def test_several_ranges_and_a_range_of_nothing(ask: Any, audio: tuple[str, bytes]):
    path, data = audio
    got = ask(path, Range="bytes=0-1, 4-5")
    assert got.status == 206
    assert got.headers["content-type"].startswith("multipart/byteranges")
    assert data[4:6] in got.body
    assert ask(path, Range="bytes=-0").status == 416


def test_if_range(ask: Any, audio: tuple[str, bytes]):
    path, data = audio
    tag = ask(path, "HEAD").headers["etag"]
    assert ask(path, Range="bytes=0-1", If_Range=tag).status == 206
    got = ask(path, Range="bytes=0-1", If_Range='"another"')
    assert (got.status, got.body) == (200, data)


@pytest.mark.parametrize("place", ["feed", "audio"])
def test_what_the_client_has_is_not_sent_again(place: str, ask: Any, audio: tuple[str, bytes]):
    path = "/feed.xml" if place == "feed" else audio[0]
    headers = ask(path).headers
    tag, date = headers["etag"], headers["last-modified"]
    for conditions, status in (
        ({"If_None_Match": tag}, 304),
        ({"If_None_Match": f'"x", W/{tag}'}, 304),
        ({"If_None_Match": "*"}, 304),
        ({"If_Modified_Since": date}, 304),
        ({"If_Modified_Since": "Mon, 02 Mar 2020 12:30:00 GMT"}, 200),
        ({"If_Modified_Since": "yesterday"}, 200),
        (
            {"If_None_Match": '"x"', "If_Modified_Since": date},
            200,
        ),  # the tag counts, RFC 9110 13.2.2
    ):
        got = ask(path, **conditions)
        assert got.status == status, conditions
        assert bool(got.body) is (status == 200)
        assert got.headers["etag"] == tag


def test_text_is_compressed_on_request_and_audio_never(ask: Any, audio: tuple[str, bytes]):
    plain, packed = ask("/feed.xml"), ask("/feed.xml", Accept_Encoding="br, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert packed.headers["etag"] != plain.headers["etag"]
    assert (
        ask("/feed.xml", Accept_Encoding="gzip", If_None_Match=packed.headers["etag"]).status == 304
    )
    assert "content-encoding" not in ask(audio[0], Accept_Encoding="gzip").headers
    for refused in ("gzip;q=0", "gzip; q=0.0, br", "br", "identity", "*;q=0"):
        assert "content-encoding" not in ask("/feed.xml", Accept_Encoding=refused).headers
    for asked in ("gzip;q=0.5", "*", "GZIP"):
        assert ask("/feed.xml", Accept_Encoding=asked).headers["content-encoding"] == "gzip"


def test_a_changed_feed_is_seen_at_once(tmp_path: Any, serving: Any):
    made = new_show(tmp_path)
    publish(made)
    with serving(made) as ask:
        before = ask("/feed.xml")
        add_episode(made)
        publish(made)
        after = ask("/feed.xml", If_None_Match=before.headers["etag"])
    assert after.status == 200
    assert b"<item>" in after.body


@pytest.mark.parametrize(
    "path",
    ["/media/", "/media", "/episodes/", "/nothing.mp3", "/podcast.toml", "/../podcast.toml",
     "/media/../../podcast.toml",
     "/..%2fpodcast.toml", "/%2e%2e/podcast.toml", "/..%5cpodcast.toml", "/..\\podcast.toml", "//etc/passwd",
     "/media//etc/passwd", "/%00", "/feed.xml%00.mp3", "/feed.xml/", "/.hidden.jpg", "/media/.hidden.jpg",
     "/media/link.mp3", "/media/notes.txt", "/%252e%252e/podcast.toml", "/episodes/../feed.xml", "/C:/feed.xml",
     "/media/" + "x" * 5000 + ".mp3", "/%ff%fe.mp3"],
)  # fmt: skip
def test_nothing_but_published_files(path: str, littered: Any):
    assert littered(path).status in (400, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_nothing_can_be_written(method: str, ask: Any):
    assert ask("/feed.xml", method).status == 405


def test_a_player_in_a_browser_may_ask_first(ask: Any, audio: tuple[str, bytes]):
    asked = {"Origin": "https://player.example", "Access_Control_Request_Headers": "range"}
    got = ask(audio[0], "OPTIONS", **asked)
    assert got.status == 204
    assert "Range" in got.headers["access-control-allow-headers"]
    assert "access-control-allow-headers" not in ask("/feed.xml", "OPTIONS", **asked).headers


def test_clients_that_hang_keep_nobody_waiting(ask: Any):
    hanging = [socket.create_connection(("127.0.0.1", ask.port)) for _ in range(20)]
    try:
        for one in hanging:
            one.sendall(b"GET /feed.xml HT")
        assert ask("/feed.xml", "HEAD").status == 200
    finally:
        for one in hanging:
            one.close()


def test_a_client_that_goes_away_in_the_middle_harms_nobody(ask: Any, audio: tuple[str, bytes]):
    for _ in range(5):
        connection = http.client.HTTPConnection("127.0.0.1", ask.port, timeout=10)
        connection.request("GET", audio[0])
        connection.sock.recv(100)
        connection.sock.close()
    assert ask(audio[0]).body == audio[1]


def test_a_feed_is_packed_once_a_version(tmp_path: Any, serving: Any, monkeypatch: Any):
    import podcast.server.asgi as asgi

    packed: list[int] = []
    pack = gzip.compress
    monkeypatch.setattr(
        asgi.gzip, "compress", lambda data, **more: packed.append(len(data)) or pack(data, **more)
    )
    show = new_show(tmp_path)
    add_episode(show)
    publish(show)
    with serving(show) as client:
        for _ in range(5):
            client("/feed.xml", Accept_Encoding="gzip")
        assert len(packed) == 1
        add_episode(show, "another", number=1)
        publish(show)
        for _ in range(5):
            client("/feed.xml", Accept_Encoding="gzip")
    assert len(packed) == 2
