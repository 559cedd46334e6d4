"""A real studio on loopback, and windows of Chromium on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.making import ferry_script, new_show
from helpers.studio_windows import SOON, Window, launched_chromium
from helpers.studios import Browser, OpenScript, open_studio, write

from podcast.show.folder import Show


@pytest.fixture(autouse=True)
def no_levels(monkeypatch: pytest.MonkeyPatch) -> None:
    """How loud voices are is found where a test is about it (test_preview_sounds.py): each page of
    a new show would begin with it, a quarter of a second's work."""
    monkeypatch.setattr("podcast.studio.sound.voice_levels.QUICK", float("inf"))


@pytest.fixture
def studio_show(tmp_path: Path) -> Show:
    show = new_show(tmp_path / "show")
    write(show, "ferry", ferry_script())
    return show


@pytest.fixture
def browser(studio_show: Show) -> Iterator[Browser]:
    with open_studio(studio_show) as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> OpenScript:
    return OpenScript(browser, "ferry")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with launched_chromium() as browser:
        yield browser


@pytest.fixture
def window(chromium: Any, browser: Browser) -> Iterator[Window]:
    """`window("ferry")`: a page in a window of its own; errors of its scripts fail the test."""
    wrong: list[str] = []
    contexts = []

    def opened(slug: str = "", **options: Any) -> Any:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(SOON * 1000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda told: wrong.append(told.text) if "Content Security" in told.text else None,
        )
        opens = f"&open={slug}" if slug else ""
        page.goto(f"http://{browser.host}/?token={browser.bench.token}{opens}")
        if slug:
            page.wait_for_selector("#beside > *")  # its scripts run by now
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong
