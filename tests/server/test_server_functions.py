"""The server's plain functions."""

from __future__ import annotations

import asyncio
import logging
import socket
from pathlib import Path

import pytest
from helpers.making import new_show
from hypothesis import given
from hypothesis import strategies as st

from podcast.errors import PodcastError
from podcast.feed.web_types import media_type
from podcast.server.conditional import http_date, is_fresh
from podcast.server.hosts import host_name, is_ours, lan_address, own_names
from podcast.server.rebase import rebase
from podcast.server.run import NotStopped, feed_address, listen
from podcast.server.site import Site, locate, site_of

BASE = "https://example.org/pod/"
HERE = "http://192.168.1.7:8000/"


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ('<enclosure url="https://example.org/pod/media/a.mp3"/>', '<enclosure url="http://192.168.1.7:8000/media/a.mp3"/>'),
        ("<link>https://example.org/pod/</link>", "<link>http://192.168.1.7:8000/</link>"),
        ('href="https://example.org/pod/feed.xml"', 'href="http://192.168.1.7:8000/feed.xml"'),
        ('href="podcast://example.org/pod/feed.xml"', 'href="podcast://192.168.1.7:8000/feed.xml"'),
        ('href="https://example.org/pod/feed-12.xml"', 'href="http://192.168.1.7:8000/feed-12.xml"'),
        ("https://example.org/pod/episodes/a.html", "http://192.168.1.7:8000/episodes/a.html"),
        # articles of the same web site, and of others, keep their addresses
        ('href="https://example.org/pod/news/ferries"', 'href="https://example.org/pod/news/ferries"'),
        ('href="https://example.org/ferries"', 'href="https://example.org/ferries"'),
        ('href="https://old.example.org/pod/media/a.mp3"', 'href="https://old.example.org/pod/media/a.mp3"'),
        ("read https://example.org/pod/feedback", "read https://example.org/pod/feedback"),
    ],
)  # fmt: skip
def test_only_published_addresses_change(text: str, changed: str):
    assert rebase(text, BASE, HERE) == changed
    assert rebase(text, BASE, BASE) == text


@given(st.text())
def test_other_text_stays(text: str):
    assert rebase(text, BASE, HERE) == text


@pytest.mark.parametrize(
    ("header", "name"),
    [("localhost:8000", "localhost"), ("LocalHost.", "localhost"), ("[::1]:8000", "::1"), ("desk.local", "desk.local"),
     ("a b", ""), ("a@b", ""), ("a/b", ""), ("a:b", ""), ("", ""), ("[::1", "")],
)  # fmt: skip
def test_host_names(header: str, name: str):
    assert host_name(header) == name


def test_names_of_this_computer_and_of_the_feed():
    names = own_names("Pod.Example.org")
    assert is_ours(socket.gethostname(), names)
    assert is_ours("pod.example.org:443", names)
    assert not is_ours("example.org", names)


def test_the_network_address_is_one_or_none():
    address = lan_address()
    assert address == "" or socket.inet_aton(address)


@given(st.text())
def test_no_path_leads_outside(path: str):
    folder = Path(__file__).parent
    found = locate(Site(folder, BASE, ("/",)), "/" + path)
    assert found is None or found[0].is_relative_to(folder)


@pytest.mark.parametrize(
    ("url", "token", "mounts"),
    [
        ("https://example.org/", "", ("/",)),
        ("https://example.org/pod/", "", ("/pod/", "/")),
        ("https://example.org/pod/feed.xml", "", ("/pod/", "/")),
        ("https://example.org/pod/", "secret", ("/secret/",)),
        ("https://example.org/0a1b2c3d4e5f60718293/", "", ("/0a1b2c3d4e5f60718293/",)),
        ("https://example.org/p/0a1b2c3d4e5f60718293/", "", ("/0a1b2c3d4e5f60718293/", "/p/0a1b2c3d4e5f60718293/")),
        ("https://example.org/the-harbour-desk-of-2026/", "", ("/the-harbour-desk-of-2026/", "/")),
    ],
)  # fmt: skip
def test_where_a_show_answers(url: str, token: str, mounts: tuple[str, ...], tmp_path: Path):
    site = site_of(new_show(tmp_path, url), token)
    assert site.mounts == mounts
    assert site.private is ("/" not in mounts)


@pytest.mark.parametrize(
    ("name", "kind"), [("a.MP3", "audio/mpeg"), ("a.txt", None), ("mp3", None)]
)
def test_media_types(name: str, kind: str | None):
    assert media_type(name) == kind


def test_a_date_of_this_second_is_fresh():
    assert is_fresh({"if-modified-since": http_date(1000.9)}, (), 1000.9)
    assert not is_fresh({"if-modified-since": http_date(999)}, (), 1000.9)


def test_a_taken_port_is_named_with_another():
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PodcastError, match=f"port {port} is taken") as caught:
            listen("127.0.0.1", port)
    assert f"--port {port + 1}" in caught.value.remedy


def test_an_address_of_another_computer_cannot_be_listened_on():
    with pytest.raises(PodcastError, match=r"cannot listen on 192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_the_address_shown_is_one_that_others_can_use(tmp_path: Path):
    show = new_show(tmp_path)
    with listen("0.0.0.0", 0) as everywhere:
        port = everywhere.getsockname()[1]
        assert (
            feed_address(show, everywhere)
            == f"http://{lan_address() or '127.0.0.1'}:{port}/feed.xml"
        )
    with listen("127.0.0.1", 0) as here:
        assert feed_address(show, here, "s3cret").endswith("/s3cret/feed.xml")


@pytest.mark.parametrize(
    ("error", "message", "shown"),
    [
        (asyncio.CancelledError(), "Exception in ASGI application", False),
        (None, "Cancel 3 running task(s), timeout graceful shutdown exceeded", False),
        (ValueError("x"), "Exception in ASGI application", True),
        (None, '127.0.0.1:1 - "GET / HTTP/1.1" 200', True),
    ],
)
def test_what_ctrl_c_cuts_off_is_no_traceback(
    error: BaseException | None, message: str, shown: bool
):
    about = (type(error), error, None) if error else None
    record = logging.LogRecord("uvicorn.error", logging.ERROR, __file__, 1, message, None, about)
    assert NotStopped().filter(record) is shown
