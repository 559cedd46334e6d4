"""Chromium on the studio and the pages, how a test waits for what a person would see, and what axe
finds."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from podcast.script.markdown import parse_script
from podcast.script.model import Narration
from podcast.show.folder import Show

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
    "--autoplay-policy=no-user-gesture-required", "--mute-audio",
]  # fmt: skip
SOON = 15.0  # seconds that a busy machine gets

Window = Callable[..., Any]


def chromium_path() -> str:
    """Where Chromium is. Skips the test when it is not installed."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("Chromium is not installed: apt-get install --no-install-recommends chromium")
    return path


@contextmanager
def launched_chromium() -> Iterator[Any]:
    """Chromium, driven by playwright. Skips the test where either is not installed."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="pip install playwright")
    path = chromium_path()
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def violations(page: Any, source: str) -> list[str]:
    """What axe, whose script is the file `source`, finds wrong with a page."""
    page.evaluate(Path(source).read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


def soon(check: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + SOON
    while not check():
        assert time.monotonic() < end
        time.sleep(0.05)


def lines_of(show: Show, slug: str = "ferry") -> tuple[Any, ...]:
    return parse_script((show.scripts / f"{slug}.md").read_text(encoding="utf-8")).lines


def narrated(show: Show, slug: str = "ferry") -> list[str]:
    return [line.text for line in lines_of(show, slug) if isinstance(line, Narration)]


def field(page: Any, words: str) -> Any:
    """The field whose words begin so."""
    places = page.locator("#script textarea")
    soon(lambda: any(value.startswith(words) for value in values(page)))
    return places.nth(next(n for n, value in enumerate(values(page)) if value.startswith(words)))


def values(page: Any) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('#script textarea')].map((t) => t.value)"
    )
    return found
