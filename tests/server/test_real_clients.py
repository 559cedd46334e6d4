"""Real clients against our server on loopback: gPodder's command line, newsboat, and a browser."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from helpers.gpodder import Gpodder
from helpers.making import add_episode, ferry_script, new_show

from podcast.episode.model import Episode
from podcast.feed.publish import publish
from podcast.show.folder import Show

pytestmark = pytest.mark.client

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
    "--autoplay-policy=no-user-gesture-required",
)  # fmt: skip


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show")
    for number in range(2):
        add_episode(
            made, f"ferries-{number}", number=number, script=ferry_script(f"Ferries, part {number}")
        )
    publish(made)
    return made


def seen(*episodes: Episode) -> dict[str, tuple[str, int, int]]:
    return {e.guid: (e.title, e.audio.size, round(e.duration)) for e in episodes}


def titles(known: dict[str, tuple[str, int, int]]) -> dict[str, str]:
    """What gPodder takes over from a changed item; size and length of one that it downloaded it
    keeps."""
    return {guid: title for guid, (title, _, _) in known.items()}


def audio(show: Show, *episodes: Episode) -> set[str]:
    return {
        hashlib.sha256((show.episodes / e.audio.name).read_bytes()).hexdigest() for e in episodes
    }


def test_gpodder_subscribes_downloads_and_sees_new_audio_as_the_same_episode(
    gpo: Gpodder, show: Show, serving: Any
):
    from podcast.episode.episode_record import load_episodes

    with serving(show) as client:
        url = f"http://{client.host}/feed.xml"
        gpo("subscribe", url)
        made = load_episodes(show)
        assert gpo.episodes() == seen(*made)
        gpo("download", url)
        assert gpo.downloads() == audio(show, *made)

        changed = add_episode(
            show, "ferries-1", script=ferry_script("Ferries, corrected"), seconds=3.0
        )
        add_episode(show, "ferries-2", number=2, script=ferry_script("Ferries, part 2"))
        publish(show)
        gpo("update")
        assert titles(gpo.episodes()) == titles(seen(*load_episodes(show)))
        assert changed.guid in seen(*made)
        gpo("download", url)
        assert audio(show, load_episodes(show)[0]) <= gpo.downloads()


def test_newsboat_reads_titles_and_enclosures_and_keeps_the_guids(
    tmp_path: Path, show: Show, serving: Any
):
    from podcast.episode.episode_record import load_episodes

    if not shutil.which("newsboat"):
        pytest.skip("newsboat is not installed: apt-get install --no-install-recommends newsboat")
    (tmp_path / "config").touch()
    with serving(show) as client:
        (tmp_path / "urls").write_text(f"http://{client.host}/feed.xml\n")
        command = ["newsboat", "-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"]
        env = {**os.environ, "HOME": str(tmp_path), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        for _ in range(2):
            subprocess.run(
                command, cwd=tmp_path, env=env, stdin=subprocess.DEVNULL, timeout=60, check=True
            )
        with sqlite3.connect(tmp_path / "cache.db") as cache:
            rows = cache.execute(
                "select guid, title, enclosure_url, enclosure_type from rss_item"
            ).fetchall()
        media = f"http://{client.host}/media/"
        assert sorted(rows) == sorted(
            (e.guid, e.title, media + e.audio.name, "audio/mpeg") for e in load_episodes(show)
        )


@pytest.fixture
def browse(tmp_path: Path) -> Iterator[Any]:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("Chromium is not installed: apt-get install --no-install-recommends chromium")

    def dom(url: str, *flags: str) -> str:
        """The page as it stands after its scripts ran."""
        command = [
            browser,
            *FLAGS,
            *flags,
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            url,
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        assert "Content Security Policy" not in done.stderr, done.stderr
        return done.stdout

    return dom


def test_a_browser_shows_the_page_and_its_script_runs(browse: Any, show: Show, serving: Any):
    with serving(show) as client:
        page = browse(f"http://{client.host}/")
    assert page.count("<article") == 2
    assert f'value="http://{client.host}/feed.xml"' in page
    button = re.search(r"<button[^>]*data-copy[^>]*>", page)
    assert button is not None
    assert "hidden" not in button[0]  # the script has shown it


PROBE = """<body><img src="{side}/wait"><script>
const frame = document.createElement("iframe");
frame.src = "episodes/ferries-0.html#t=2.000";
frame.onload = () => {
  const audio = frame.contentDocument.querySelector("audio");
  const tell = () => fetch(`{side}/told?${audio.currentTime}/${audio.duration.toFixed(1)}`, { mode: "no-cors" });
  if (audio.currentTime && !audio.seeking) tell(); else audio.onseeked = tell;
};
document.body.append(frame);
</script></body>"""


@pytest.fixture
def side() -> Iterator[Any]:
    """A server beside ours that a page tells what it sees; its picture keeps the page loading until
    then."""
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        told = ""

        def do_GET(self) -> None:
            if self.path.startswith("/told?"):
                Handler.told = self.path.partition("?")[2]
                done.set()
            else:
                done.wait(20)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", Handler
        server.shutdown()


def test_a_browser_loads_the_sound_and_goes_to_the_time_of_a_link(
    browse: Any, show: Show, serving: Any, side: Any
):
    """The page's own script sets the player to the time in the address; seeking there needs byte
    ranges."""
    address, handler = side
    (show.feed / "probe.html").write_text(PROBE.replace("{side}", address))
    with serving(show) as client:
        browse(f"http://{client.host}/probe.html")
    assert re.fullmatch(r"2/4\.\d", handler.told)


def test_the_page_works_from_the_disk_too(browse: Any, show: Show):
    page = browse((show.feed / "index.html").as_uri())
    assert page.count("<article") == 2
