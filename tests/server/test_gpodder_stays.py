"""A show lives on under a gPodder that is subscribed to it: nothing twice, nothing spliced, and
whatever it was told before still answers."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from helpers.gpodder import Gpodder
from helpers.making import add_episode, ferry_script, new_show, set_setting
from helpers.published import BASE
from lxml import etree

from podcast.episode.episode_record import load_episodes
from podcast.feed.publish import publish
from podcast.production.housekeeping import delete_episode, rename_episode
from podcast.show.folder import Show

pytestmark = pytest.mark.client


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show")
    for number in range(4):
        add_episode(
            made, f"ferries-{number}", number=number, script=ferry_script(f"Ferries, part {number}")
        )
    publish(made)
    return made


def addresses(url: str) -> list[str]:
    """Of all media that a feed names."""
    with urlopen(url, timeout=20) as answer:
        feed = etree.fromstring(answer.read())
    enclosures = [e.get("url") for e in feed.iter("enclosure")]
    return enclosures + [
        e.get("url") for e in feed.iter("{https://podcastindex.org/namespace/1.0}*") if e.get("url")
    ]


def content(url: str, begin: int = 0) -> bytes:
    """What an address has, from a byte on."""
    with urlopen(Request(url, headers={"Range": f"bytes={begin}-"}), timeout=20) as answer:
        data: bytes = answer.read()
        return data if answer.status == 206 else data[begin:]


class Told:
    """Every address that a feed ever named, and what was there."""

    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}

    def hear(self, feed: str) -> None:
        """Remember what the feed names now."""
        for url in addresses(feed):
            self.known.setdefault(url, content(url))

    def changed(self) -> list[str]:
        """What no longer has what it had, also for whoever has the first half already."""
        return [
            url
            for url, data in self.known.items()
            if content(url) != data or content(url, len(data) // 2) != data[len(data) // 2 :]
        ]


def test_an_edit_a_rename_and_a_delete(gpo: Gpodder, show: Show, serving: Any):
    told = Told()
    with serving(show) as client:
        feed = f"http://{client.host}/feed.xml"
        told.hear(feed)
        gpo("subscribe", feed)
        gpo("download", feed)
        before = set(gpo.episodes())
        add_episode(
            show, "ferries-1", number=1, script=ferry_script("Ferries, corrected"), seconds=3.0
        )
        publish(show)
        rename_episode("ferries-2", "boats", show)
        publish(show)
        delete_episode("ferries-3", show)
        publish(show)
        told.hear(feed)
        gpo("update")
        gpo("download", feed)
        known = gpo.episodes()
        assert set(known) <= before  # gPodder keeps what it downloaded
        assert {e.guid for e in load_episodes(show)} <= set(known)
        assert "Ferries, corrected" in {title for title, _, _ in known.values()}
        assert told.changed() == []
        sounds = {hashlib.sha256(data).hexdigest() for data in told.known.values()}
        assert gpo.downloads() <= sounds  # each is one version, whole


@contextmanager
def sending_on(port: int, to: str) -> Iterator[None]:
    """A host that the show has left: it names the new one for good."""

    class Left(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(301)
            self.send_header("Location", to + self.path)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", port), Left) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield
        server.shutdown()


def test_a_move_to_another_host(gpo: Gpodder, show: Show, serving: Any):
    with serving(show) as client:
        feed, port = f"http://{client.host}/feed.xml", client.port
        gpo("subscribe", feed)
        gpo("download", feed)
        before, sounds = gpo.episodes(), gpo.downloads()
    moved = set_setting(show, BASE, "http://127.0.0.1:9000/")
    publish(moved)
    with serving(moved) as client, sending_on(port, f"http://{client.host}"):
        gpo("update")
        assert gpo.episodes() == before
        add_episode(moved, "ferries-4", number=4, script=ferry_script("Ferries, part 4"))
        publish(moved)
        gpo("update")
        gpo("download", f"http://{client.host}/feed.xml")
        gpo("download", feed)
        assert set(gpo.episodes()) == {e.guid for e in load_episodes(moved)}
        assert len(gpo.downloads()) == len(sounds) + 1
