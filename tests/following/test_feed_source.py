from __future__ import annotations

import http.server
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from podcast.errors import PodcastError
from podcast.following.entries import entries_of
from podcast.following.feed_source import found_in, with_variables
from podcast.following.read_later import account_feed

OPML = b"""<opml version="2.0"><body><outline text="All">
<outline text="Night watch" type="rss" xmlUrl="https://example.org/feed.xml"/>
<outline title="Boats" xmlurl="https://example.net/atom"/></outline></body></opml>"""
ANSWERS: dict[str, tuple[str, Any]] = {
    "miniflux": ("/v1/entries", {"entries": [{"id": 7, "url": "https://example.org/a", "title": "The list",
                 "content": "<p>Text</p>", "published_at": "2026-05-04T10:00:00Z", "tags": ["boats"]}]}),
    "freshrss": ("/api/greader.php", {"items": [{"id": "7", "canonical": [{"href": "https://example.org/a"}], "title": "The list",
                 "summary": {"content": "<p>Text</p>"}, "categories": ["user/-/label/boats"]}]}),
    "wallabag": ("/api/entries.json", {"_embedded": {"items": [{"id": 7, "url": "https://example.org/a", "title": "The list",
                 "content": "<p>Text</p>", "tags": [{"label": "boats"}]}]}}),
    "karakeep": ("/api/v1/bookmarks", {"bookmarks": [{"id": "7", "createdAt": "2026-05-04T10:00:00Z", "tags": [{"name": "boats"}],
                 "content": {"type": "link", "url": "https://example.org/a", "title": "The list", "htmlContent": "<p>Text</p>"}}]}),
}  # fmt: skip


def test_an_opml_list_names_feeds():
    assert found_in(OPML, "list.opml") == [
        ("https://example.org/feed.xml", "Night watch"),
        ("https://example.net/atom", "Boats"),
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<rss><channel/></rss>", ["https://example.org/"]),
        (b'<html><head><link rel="alternate" type="application/atom+xml" href="a.xml"></head></html>', ["https://example.org/a.xml"]),
        (b"<html><p>nothing</p></html>", []),
        (b"", []),
        (b"\x00\xff", []),
    ],
)  # fmt: skip
def test_feeds_are_found(data: bytes, found: list[str]):
    assert [url for url, _ in found_in(data, "https://example.org/")] == found


def test_secrets_come_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MY_TOKEN", "abc")
    assert (
        with_variables("https://example.org/feed/${MY_TOKEN}/unread")
        == "https://example.org/feed/abc/unread"
    )
    with pytest.raises(PodcastError, match="NO_TOKEN is not set"):
        with_variables("https://example.org/${NO_TOKEN}")


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_account_is_read(kind: str, monkeypatch: pytest.MonkeyPatch):
    path, answer = ANSWERS[kind]
    asked: list[Any] = []

    class Account(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, dict(self.headers)))
            good = any("geheim" in value for value in self.headers.values())
            self.send_response(200 if good else 401)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_words: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Account)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    address = f"{kind}+http://127.0.0.1:{server.server_address[1]}/"
    try:
        with pytest.raises(PodcastError, match="wants a token"):
            account_feed(address)
        monkeypatch.setenv(f"PODCAST_{kind.upper()}_TOKEN", "geheim")
        title, (entry,) = entries_of(account_feed(address), address)
        monkeypatch.setenv(f"PODCAST_{kind.upper()}_TOKEN", "wrong")
        with pytest.raises(PodcastError, match="answers 401"):
            account_feed(address)
    finally:
        server.shutdown()
        server.server_close()
    assert asked[0][0].startswith(path)
    assert (title, entry.key, entry.article.url, entry.categories) == (
        kind,
        f"{kind}:7",
        "https://example.org/a",
        ("boats",),
    )
    assert (entry.article.title, entry.article.text) == ("The list", "Text")


def test_an_entry_without_a_title_has_its_first_words(tmp_path: Path):
    feed = b"<rss><channel><item><guid>1</guid><description>&lt;p&gt;A lamp went out.&lt;/p&gt;</description></item></channel></rss>"
    _, (entry,) = entries_of(feed, "feed")
    assert entry.article.title == "A lamp went out."
