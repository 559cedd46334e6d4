"""How a download is told: a bar on a terminal, a line every few seconds elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from podcast.cli.common import is_quiet, messages, say
from podcast.cli.progress import is_drawn_on

EVERY = 5.0  # seconds between lines where there is no terminal
MEGABYTE = 1e6


@contextmanager
def downloading(name: str) -> Iterator[Callable[[int, int], None]]:
    """What hears how many bytes are there, of so many."""
    if is_quiet() or not is_drawn_on():
        yield _lines(name)
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    bar = Progress(
        BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=messages(), transient=True
    )
    task = bar.add_task(name, total=None)
    with bar:
        yield lambda done, size: bar.update(task, completed=done, total=size)


def _lines(name: str) -> Callable[[int, int], None]:
    shown = time.monotonic()

    def progress(done: int, size: int) -> None:
        nonlocal shown
        if time.monotonic() - shown > EVERY:
            shown = time.monotonic()
            say(f"{name}: {done / MEGABYTE:.0f} of {size / MEGABYTE:.0f} MB")

    return progress
