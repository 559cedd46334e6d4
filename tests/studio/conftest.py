"""A real studio on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.making import ferry_script, new_show
from helpers.studios import Browser, OpenScript, open_studio, write

from podcast.show.folder import Show


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
