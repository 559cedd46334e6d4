"""Servers that never end, or send what no server should: from sockets, as no library answers so."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from podcast.article.load import load_article
from podcast.article.sources import http_client as fetching
from podcast.article.sources.address_policy import ALLOW_PRIVATE, is_public
from podcast.article.sources.http_client import Client
from podcast.article.sources.http_streams import PIECE, unpacked
from podcast.errors import PodcastError

Answer = Callable[[socket.socket], None]
BODY = b"<html><body><article><p>" + b"A gull has nested in the bell for the third year. " * 20
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Answer], str]]:
    """A server that reads a request, asks `answer` to answer it, and is not there for robots."""
    monkeypatch.setenv(ALLOW_PRIVATE, "1")
    monkeypatch.setattr(fetching, "PAUSE", 0.0)
    monkeypatch.setattr(fetching, "PATIENCE", 2.0)
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def start(answer: Answer) -> str:
        def one(connection: socket.socket) -> None:
            with connection:
                try:
                    asked = connection.recv(65536)
                    if b"robots.txt" in asked:
                        connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                    else:
                        answer(connection)
                except OSError:
                    pass

        def accept() -> None:
            while not over.is_set():
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=one, args=(connection,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        return f"http://127.0.0.1:{listening.getsockname()[1]}/story"

    yield start
    over.set()
    listening.close()


def dripped(before: bytes, drop: bytes) -> Answer:
    def answer(connection: socket.socket) -> None:
        connection.sendall(before)
        while True:
            connection.sendall(drop)
            time.sleep(0.05)

    return answer


def moved(location: bytes) -> Answer:
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
    return lambda connection: connection.sendall(head + location + b"\r\n\r\n")


@pytest.mark.parametrize(
    "answer",
    [
        dripped(b"", b"H"),
        dripped(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        dripped(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
        dripped(HEAD + b"\r\n" + BODY, b" "),
        dripped(HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(BODY)[:-20], b""),
        dripped(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    ],
)
def test_one_deadline_is_over_all_that_a_server_sends(
    answer: Answer, serve: Callable[[Answer], str]
) -> None:
    started = time.monotonic()
    with pytest.raises(PodcastError, match=r"in time|cannot be reached"):
        Client().fetch(serve(answer))
    assert time.monotonic() - started < 25  # it is 2 s; without a deadline, for ever


@pytest.mark.parametrize(
    "answer",
    [
        moved(b"http://[bad/"),
        moved(b"http://xn--" + b"a" * 70 + b".example/"),
        moved(b"http://a\xff\xfe.example/"),
        moved(b"http://" + b"a." * 200 + b"example/"),
        moved(b"http://127.0.0.1:99999/"),
        moved(b"file:///etc/passwd"),
        lambda c: c.sendall(b"HTTP/1.1 503 No\r\nContent-Length: 0\r\nRetry-After: \xb2\r\n\r\n"),
        lambda c: c.sendall(HEAD + b"Content-Length: \xb2\r\n\r\n"),
        lambda c: c.sendall(HEAD + b"Content-Encoding: br\r\n\r\n" + bytes(50)),
        lambda c: c.sendall(HEAD + b"Content-Encoding: gzip\r\n\r\n" + b"no gzip" * 9),
        lambda c: c.sendall(HEAD + b"X: " + b"y" * 200_000 + b"\r\n\r\n"),
        lambda c: c.sendall(b"\x00" * 500),
    ],
)
def test_what_no_server_should_send_is_an_error_in_words(
    answer: Answer, serve: Callable[[Answer], str]
) -> None:
    with pytest.raises(PodcastError):
        Client().fetch(serve(answer))


def test_what_unpacks_without_an_end_is_counted_while_it_comes(
    serve: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 3_000_000)
    bomb = HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(80_000_000))
    with pytest.raises(PodcastError, match="larger than 3 MB"):
        Client().fetch(serve(lambda connection: connection.sendall(bomb)))


@pytest.mark.parametrize(
    "pack", [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4]]
)
def test_pieces_are_unpacked_into_pieces(pack: Callable[[bytes], bytes]) -> None:
    packed = pack(bytes(10_000_000))
    pieces = list(unpacked([packed[:100], packed[100:]], "deflate", ""))
    assert b"".join(pieces) == bytes(10_000_000)
    assert max(map(len, pieces)) <= PIECE


@pytest.mark.parametrize(
    ("address", "public"),
    [("fec0::1", False), ("feff::1", False), ("fc00::1", False), ("2001:4860:4860::8888", True)],
)
def test_site_local_addresses_are_not_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_scheme_in_capitals_is_an_address(serve: Callable[[Answer], str]) -> None:
    page = HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY
    address = serve(lambda connection: connection.sendall(page))
    assert "gull" in load_article(address.replace("http", "HTTP")).text
