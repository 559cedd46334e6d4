"""How far many tasks are: one bar on a terminal, else a line now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from podcast.cli.common import is_quiet, say

if TYPE_CHECKING:
    from podcast.production.batch.model import Progress


@contextmanager
def display(done: str) -> Iterator[Callable[[Progress], None]]:
    """What is told how far a map is: a bar on a terminal, else a line now and then."""
    from podcast.cli.progress import EVERY, SLOWER, is_drawn_on

    if is_quiet():
        yield lambda _progress: None
        return
    began = time.monotonic()
    shown = began
    bar: Any = _bar() if is_drawn_on() else None
    line = bar.add_task("", total=1.0, said="") if bar else None

    def tell(progress: Progress) -> None:
        nonlocal shown
        now = time.monotonic()
        said = _counts(progress, done, now - began)
        if bar:
            share = progress.done / progress.total if progress.total else None
            bar.update(line, completed=share, said=said, refresh=True)
        elif now - shown >= max(EVERY, SLOWER * (now - began)) and progress.done != progress.total:
            shown = now
            say(said)

    try:
        if bar:
            bar.start()
        yield tell
    except KeyboardInterrupt:
        say("What is finished is kept; the same command goes on from there.")
        raise
    finally:
        if bar:
            bar.stop()


def _counts(progress: Progress, done: str, seconds: float) -> str:
    """ "12 of 200 rendered, 1 failed, 3:20 left"; where nobody knows of how many, "12 read"."""
    from podcast.cli.progress import clock

    failed = f", {progress.failed} failed" if progress.failed else ""
    if not progress.total:
        return f"{progress.done} {done}{failed}"
    remaining = seconds * (progress.total - progress.done) / progress.done
    return f"{progress.done} of {progress.total} {done}{failed}, {clock(remaining)} left"


def _bar() -> Any:
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    from podcast.cli.common import messages

    columns = (BarColumn(bar_width=20), TextColumn("{task.fields[said]}"))
    return Bar(*columns, console=messages(), transient=True, auto_refresh=False)
