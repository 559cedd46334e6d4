"""What all tests share: quick Hypothesis profiles."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Quick is what has to pass before a change lands: the same examples every time. Deep, and only
# deep, throws dice.
settings.register_profile(
    "quick",
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "deep", max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# What a shell starts in the background ignores Ctrl-C, and so would each command that a test
# starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


# Rooms whose tests start processes and wait for them: begun first, they are not what the others
# wait for at the end.
FIRST = ("production", "cli", "speech", "publishing", "studio", "audio", "following", "server")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The rooms of FIRST before the others; in each, as they stand."""
    root = Path(__file__).parent

    def room(item: pytest.Item) -> int:
        name = item.path.relative_to(root).parts[0] if item.path.is_relative_to(root) else ""
        return FIRST.index(name) if name in FIRST else len(FIRST)

    items.sort(key=room)


def pytest_collection_finish() -> None:
    """What was imported stays: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, None]:
    """Where every client must be there (CI), a client test that skips has failed."""
    outcome = yield
    report = outcome.get_result()
    if (
        report.skipped
        and item.get_closest_marker("client")
        and os.environ.get("PODCAST_REQUIRE_CLIENTS")
    ):
        report.outcome = "failed"
        report.longrepr = f"skipped, and PODCAST_REQUIRE_CLIENTS is set: {report.longrepr}"


TOYS = Path(__file__).parent / "toys"


@pytest.fixture
def toys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Makes tests/toys importable here and in worker processes; the folder that toys may write
    to."""
    monkeypatch.syspath_prepend(str(TOYS))
    monkeypatch.setenv("PYTHONPATH", str(TOYS))
    folder = tmp_path / "toys"
    folder.mkdir()
    monkeypatch.setenv("TOY_FOLDER", str(folder))
    return folder
