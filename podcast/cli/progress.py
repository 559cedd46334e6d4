"""How a rendering is told: the plan first, then what is being said, time left, and speed in times
real time."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from podcast.cli.common import is_quiet, say

if TYPE_CHECKING:
    from podcast.audio.blocks.block_making import Progress, RenderProgress
    from podcast.audio.sound_rendering import Plan

PLAIN = ("dumb", "unknown")  # terminals that take back nothing of what they have printed
EVERY = 3.0  # seconds between lines, where there is no terminal to draw on
SLOWER = 0.05  # of the time that passed: twenty lines for each doubling of it
OFTEN = 0.1  # seconds between changes of the bar
SPEAKING, ENCODING = 1.0, 9.0  # what a sentence and a block (of some five) cost, against each other
WIDTH = 48  # characters of the sentence that are shown


@contextmanager
def rendering(slug: str) -> Iterator[tuple[Callable[[Plan], None], Progress | None]]:
    """The two functions that `render_script` tells its plan and its progress to."""
    if is_quiet():
        yield (lambda _plan: None), None
        return
    teller = _Bar(slug) if is_drawn_on() else _Lines(slug)
    try:
        yield teller.told, teller.progress
    except KeyboardInterrupt:
        teller.close()
        say(f"{slug}: what is spoken is kept, and the last finished episode is as it was.")
        raise
    finally:
        teller.close()


def is_drawn_on() -> bool:
    """Whether standard error is a terminal that takes back what it has printed."""
    return sys.stderr.isatty() and os.environ.get("TERM", "").lower() not in PLAIN


class _Lines:
    """A line every few seconds."""

    every = EVERY
    slower = SLOWER  # a long rendering says less often how it goes

    def __init__(self, slug: str) -> None:
        self.slug = slug
        self.began = self.shown = time.monotonic()
        self.lock = threading.Lock()

    def told(self, plan: Plan) -> None:
        say(f"{self.slug}: {plan}")
        self.began = self.shown = time.monotonic()

    def progress(self, done: RenderProgress) -> None:
        now = time.monotonic()
        with self.lock:
            if now - self.shown < max(self.every, self.slower * (now - self.began)):
                return
            self.shown = now
            self.show(done, now - self.began)

    def show(self, done: RenderProgress, seconds: float) -> None:
        say(
            f"{self.slug}: {_counts(done)}, "
            f"{left(done, seconds)}{f': {shortened(done.saying)}' if done.saying else ''}"
        )

    def close(self) -> None:
        pass


class _Bar(_Lines):
    """A bar on a terminal."""

    every = OFTEN
    slower = 0.0

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.bar: Any = None

    def show(self, done: RenderProgress, seconds: float) -> None:
        if self.bar is None:
            self.bar = _rich_bar()
            self.task = self.bar.add_task("", total=1.0, left="", saying="")
            self.bar.start()
        shown = {
            "completed": share(done),
            "left": left(done, seconds),
            "saying": shortened(done.saying),
        }
        self.bar.update(self.task, refresh=True, **shown)

    def close(self) -> None:
        if self.bar is not None:
            self.bar.update(self.task, saying="")
            self.bar.stop()


def _rich_bar() -> Any:
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.table import Column

    from podcast.cli.common import messages

    return (
        Progress(  # the plan above it names the episode; the sentence gets what is left of the line
            BarColumn(bar_width=20),
            TextColumn(
                "{task.percentage:>3.0f}% {task.fields[left]}", table_column=Column(no_wrap=True)
            ),
            TextColumn(
                "[dim]{task.fields[saying]}",
                table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
            ),
            console=messages(),
            expand=True,
            transient=True,
            auto_refresh=False,
        )
    )


def _counts(done: RenderProgress) -> str:
    sentences = f"{done.spoken} of {done.to_speak} sentences, " if done.to_speak else ""
    return f"{sentences}{done.encoded} of {done.to_encode} blocks"


def share(done: RenderProgress) -> float:
    """How much of the work is done, 0..1."""
    all_of_it = SPEAKING * done.to_speak + ENCODING * done.to_encode
    return (SPEAKING * done.spoken + ENCODING * done.encoded) / all_of_it if all_of_it else 1.0


def left(done: RenderProgress, seconds: float) -> str:
    """ "0:20 left, 180 x real time"."""
    part = share(done)
    remaining = f"{clock(seconds * (1 - part) / part)} left" if part > 0.02 else "time left unknown"
    return (
        f"{remaining}, {done.seconds / seconds:.0f} x real time"
        if seconds and done.seconds
        else remaining
    )


def clock(seconds: float) -> str:
    """Seconds as "0:20", "12:05" or "1:02:03"."""
    minutes, second = divmod(round(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def shortened(text: str) -> str:
    """The beginning of a sentence, no longer than WIDTH, with nothing in it that a terminal would
    obey."""
    text = "".join(character if character.isprintable() else " " for character in text).replace(
        "[", "("
    )
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"
