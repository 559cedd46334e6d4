"""A blog on loopback that changes, breaks, redirects and floods; its articles are invented."""

from __future__ import annotations

import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape

WORDS = (
    "The harbour office keeps a list of every boat that leaves after dark. Nobody reads it but the "
    "night watch, who adds a name each time the lamp at the end of the mole goes out. "
)


@dataclass
class Post:
    """One entry."""

    title: str
    text: str = WORDS * 4
    day: int = 1
    page: str = ""  # HTML of its page; "": there is none
    categories: tuple[str, ...] = ()
    key: str = ""


@dataclass
class Blog:
    """What the server says."""

    posts: list[Post] = field(default_factory=list)
    status: int = 200
    moved: str = ""
    robots: str = ""
    port: int = 0
    asked: list[tuple[str, int]] = field(default_factory=list)  # path, status

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/feed.xml"

    def feed(self) -> bytes:
        items = "".join(
            f"<item><title>{escape(post.title)}</title><guid isPermaLink='false'>{post.key or number}</guid>"
            f"<link>http://127.0.0.1:{self.port}/posts/{post.key or number}</link>"
            f"<pubDate>{post.day:02} May 2026 10:00:00 GMT</pubDate>"
            + "".join(f"<category>{one}</category>" for one in post.categories)
            + f"<description>{escape('<p>' + post.text + '</p>') if post.text else ''}</description></item>"
            for number, post in enumerate(self.posts)
        )
        return (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Night watch</title>{items}</channel></rss>'
        ).encode()

    def answer(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        if path == "/robots.txt":
            return (
                (200, {"Content-Type": "text/plain"}, self.robots.encode())
                if self.robots
                else (404, {}, b"")
            )
        if path == "/feed.xml" and self.moved:
            return 301, {"Location": self.moved}, b""
        if path in ("/feed.xml", "/new.xml"):
            if self.status != 200:
                return self.status, {}, b""
            body = self.feed()
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            if headers.get("if-none-match") == tag:
                return 304, {"ETag": tag}, b""
            return 200, {"Content-Type": "application/rss+xml", "ETag": tag}, body
        for number, post in enumerate(self.posts):
            if path == f"/posts/{post.key or number}" and post.page:
                return 200, {"Content-Type": "text/html; charset=utf-8"}, post.page.encode()
        if path == "/":
            return 200, {"Content-Type": "text/html"}, (
                b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>'
                b"<body><p>A blog.</p></body></html>")  # fmt: skip
        return 404, {}, b""


@contextmanager
def serving_blog(blog: Blog) -> Iterator[Blog]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = blog.answer(
                self.path, {k.lower(): v for k, v in self.headers.items()}
            )
            blog.asked.append((self.path, status))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    blog.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield blog
    finally:
        server.shutdown()
        server.server_close()
