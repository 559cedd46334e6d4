"""Fetching, from real servers on this machine: allowed explicitly, because a fetch never goes to
private addresses."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.sources import http_client as fetching
from podcast.article.sources.address_policy import ALLOW_PRIVATE
from podcast.article.sources.http_client import Client
from podcast.article.sources.http_requests import Limits, request
from podcast.errors import PodcastError

PAGE = """<html lang="en"><head><title>The gull in the bell</title>{head}</head><body><article>
<h1>The gull in the bell</h1>
<p>{first} A herring gull has nested in the harbour bell for the third year running, and there are two chicks.</p>
<p>Nobody may touch the nest before August, says the bird office, whatever the council decides about the rope.</p>
</article></body></html>"""
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """A server whose answers a test sets: path -> answer, or a function of the request's
    headers."""

    url: str
    answers: dict[str, Answer | Callable[[dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def page(self, path: str, first: str = "", head: str = "", **headers: str) -> None:
        body = PAGE.format(first=first, head=head).encode()
        self.answers[path] = (200, {"Content-Type": "text/html; charset=utf-8", **headers}, body)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv(ALLOW_PRIVATE, "1")
    monkeypatch.setattr(fetching, "PAUSE", 0.0)
    shown = Site("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {key.lower(): value for key, value in self.headers.items()}
            shown.asked.append((self.path, headers))
            answer = shown.answers.get(self.path, (404, {}, b"not here"))
            status, more, body = answer(headers) if callable(answer) else answer
            self.send_response(status)
            for key, value in {"Content-Length": str(len(body)), **more}.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    shown.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield shown
    server.shutdown()
    server.server_close()


def client(cache: Path | None = None) -> Client:
    return Client(cache, private=True, pause=0.0)


def test_a_page_by_its_address(site: Site) -> None:
    site.page("/gull")
    article = load_article(f"{site.url}/gull")
    assert article.title == "The gull in the bell"
    assert len(list(article.kept)) == 2
    assert article.url == f"{site.url}/gull"
    assert "podcast/" in site.asked[-1][1]["user-agent"]


def test_what_is_known_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    def answer(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == '"one"':
            return 304, {"ETag": '"one"'}, b""
        return (
            200,
            {"Content-Type": "text/html", "ETag": '"one"'},
            PAGE.format(first="", head="").encode(),
        )

    site.answers["/gull"] = answer
    first = client(tmp_path).fetch(f"{site.url}/gull")
    second = client(tmp_path).fetch(f"{site.url}/gull")
    assert (first.fresh, second.fresh) == (True, False)
    assert first.data == second.data


def test_a_spoilt_cache_is_as_good_as_none(site: Site, tmp_path: Path) -> None:
    site.page("/gull", ETag='"one"')
    client(tmp_path).fetch(f"{site.url}/gull")
    next(tmp_path.glob("*.body")).write_bytes(b"spoilt")
    client(tmp_path).fetch(f"{site.url}/gull")
    assert "if-none-match" not in site.asked[-1][1]


def test_robots_are_heeded(site: Site) -> None:
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private/\n")
    site.page("/private/gull")
    site.page("/open/gull")
    with pytest.raises(PodcastError, match="robots"):
        client().fetch(f"{site.url}/private/gull")
    assert client().fetch(f"{site.url}/open/gull").data


def test_errors_that_pass_are_tried_again(site: Site) -> None:
    answers = iter(
        [(503, {}, b""), (200, {"Content-Type": "text/plain"}, b"The gull has two chicks.")]
    )
    site.answers["/gull"] = lambda _: next(answers)
    assert client().fetch(f"{site.url}/gull").data == b"The gull has two chicks."


@pytest.mark.parametrize(
    ("status", "what"), [(404, "no such page"), (403, "refuses"), (410, "gone"), (402, "payment")]
)
def test_errors_that_stay_are_told(site: Site, status: int, what: str) -> None:
    site.answers["/gull"] = (status, {}, b"")
    with pytest.raises(PodcastError, match=what):
        client().fetch(f"{site.url}/gull")


def test_redirects_are_followed_and_checked(site: Site) -> None:
    site.page("/gull")
    site.answers["/old"] = (301, {"Location": "/gull"}, b"")
    site.answers["/round"] = (302, {"Location": "/round"}, b"")
    site.answers["/file"] = (302, {"Location": "file:///etc/hostname"}, b"")
    site.answers["/user"] = (302, {"Location": "http://user@127.0.0.1/"}, b"")
    assert client().fetch(f"{site.url}/old").url == f"{site.url}/gull"
    for path, what in (("/round", "circles"), ("/file", "file addresses"), ("/user", "user name")):
        with pytest.raises(PodcastError, match=what):
            client().fetch(f"{site.url}{path}")


def test_a_public_page_cannot_send_us_to_a_private_one(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ALLOW_PRIVATE)
    with pytest.raises(PodcastError, match="not on the public internet"):
        Client(pause=0.0).fetch(f"{site.url}/gull")
    assert site.asked == []


def test_other_kinds_are_refused_by_name(site: Site) -> None:
    site.answers["/gull"] = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    with pytest.raises(PodcastError, match="image/png"):
        client().fetch(f"{site.url}/gull")


def test_too_much_is_refused_before_it_is_read(site: Site) -> None:
    site.answers["/gull"] = (200, {"Content-Type": "text/html"}, b"x" * 2000)
    with pytest.raises(PodcastError, match="larger than"):
        request(f"{site.url}/gull", {}, Limits(deadline=1e12, most_bytes=1000, private=True))


def test_the_pages_of_one_article_are_joined(site: Site) -> None:
    site.page("/gull", "Page one.", '<link rel="next" href="/gull?page=2">')
    site.page("/gull?page=2", "Page two.", '<link rel="next" href="/another-story">')
    site.page("/another-story", "Another story.")
    text = load_article(f"{site.url}/gull").text
    assert "Page one." in text
    assert "Page two." in text
    assert "Another story." not in text


def test_a_page_that_is_missing_in_the_middle_is_told(site: Site) -> None:
    site.page("/gull", "Page one.", '<link rel="next" href="/gull?page=2">')
    assert "goes on at" in load_article(f"{site.url}/gull").warnings[0]


def test_an_entry_with_a_teaser_is_read_from_its_page(site: Site) -> None:
    site.page("/gull")
    entry = f"<item><title>Gull</title><link>{site.url}/gull</link><description>A gull.</description></item>"
    feed = f"<rss><channel><title>W</title>{entry}</channel></rss>"
    site.answers["/feed"] = (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    article = load_article(f"{site.url}/feed")
    assert article.title == "Gull"
    assert "two chicks" in article.text
