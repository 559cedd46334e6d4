"""What stands around a show that is soaked: a blog that grows, and a browser that saves in the
studio. On loopback."""

from __future__ import annotations

import http.server
import re
import subprocess
import sys
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path

WORDS = (
    "The harbour office keeps a list of every boat that leaves after dark. Nobody reads it but the "
    "night watch, who adds a name each time the lamp at the end of the mole goes out. "
)
SOON = 20  # seconds that a studio has to answer


class Blog:
    """A feed with so many posts."""

    def __init__(self) -> None:
        self.posts = 0
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/feed.xml"

    def feed(self) -> bytes:
        items = "".join(
            f"<item><title>Night {number} at the mole</title><guid isPermaLink='false'>{number}"
            f"</guid><pubDate>{number % 28 + 1:02} May 2026 10:00:00 GMT</pubDate><description>"
            f"&lt;p&gt;{WORDS * 3}&lt;/p&gt;</description></item>"
            for number in range(self.posts)
        )
        head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Night watch</title>'
        return f"{head}{items}</channel></rss>".encode()


@contextmanager
def served(blog: Blog) -> Iterator[Blog]:
    """The blog, answering."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = blog.feed() if self.path == "/feed.xml" else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    blog.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield blog
    finally:
        server.shutdown()
        server.server_close()


def save_in_studio(show: Path, slug: str, words: str, killed_after: float | None) -> str:
    """Open the studio on a script and write its first paragraph anew; kill the studio so many
    seconds after the save is asked for. What was wrong, or ""."""
    studio = subprocess.Popen(
        [sys.executable, "-m", "podcast", "studio", "--no-browser"],
        cwd=show, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, start_new_session=True,
    )  # fmt: skip
    try:
        assert studio.stdout is not None
        address = studio.stdout.readline().strip()
        if killed_after is not None:
            threading.Timer(killed_after, studio.kill).start()
        return _saved(address, slug, words)
    except (OSError, ValueError) as error:
        return "" if killed_after is not None else f"studio: {type(error).__name__}: {error}"
    finally:
        studio.kill()
        studio.wait()


def _saved(address: str, slug: str, words: str) -> str:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    browser.open(address, timeout=SOON).read()
    origin = address.partition("/?")[0].rstrip("/")
    origin = re.match(r"https?://[^/]+", origin)[0]  # type: ignore[index]
    page = browser.open(f"{origin}/s/{slug}", timeout=SOON).read().decode()
    base = re.search(r'data-base="([0-9a-f]{64})"', page)
    token = re.search(r'data-token="([^"]+)"', page)
    card = re.search(r'<article class="card narration[^"]*" id="([^"]+)"', page)
    if not (base and token and card):
        return "studio: a page without a card"
    fields = {"base": base[1], "do": "text", "card": card[1], "text": words}
    asked = urllib.request.Request(
        f"{origin}/s/{slug}/change", urllib.parse.urlencode(fields).encode(),
        {"Origin": origin, "X-Studio-Token": token[1]},
    )  # fmt: skip
    browser.open(asked, timeout=SOON).read()
    return ""
