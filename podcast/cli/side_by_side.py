"""Several articles and episodes at once, on the processors of this machine, with one display."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from cyclopts import Parameter

from podcast.cli.common import is_quiet, say, warn
from podcast.errors import PodcastError, UseError
from podcast.processors import processors

if TYPE_CHECKING:
    from podcast.production.batch.model import Draft, Outcome, Progress, ReadTask, RenderTask
    from podcast.production.rendering import Rendered

Task = TypeVar("Task")
Made = TypeVar("Made")
Jobs = Annotated[
    int, Parameter(help="How many are made at once (default: as many as there are processors).")
]
On = Annotated[
    str,
    Parameter(
        help="Let workers on other machines do it, which see this folder under the same name: "
        "dask://HOST:8786, or a scheduler's file (docs/scale.md)."
    ),
]


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works: so many processes of this machine, or the workers of a scheduler."""

    count: int
    on: str = ""  # address of a scheduler

    @classmethod
    def of(cls, jobs: int, on: str = "") -> Crew:
        """As many as the user says; 0: as there are processors. Raises UseError for less than
        none, or both."""
        if jobs < 0:
            raise UseError("--jobs is how many are made at once", remedy="Give 1 or more.")
        if jobs and on:
            raise UseError("--jobs is for this machine, --on for others", remedy="Give one.")
        return cls(jobs or processors(), on)

    @property
    def is_several(self) -> bool:
        """Whether anything is to be sent to another process."""
        return bool(self.on) or self.count > 1

    def for_as_many_as(self, tasks: int) -> Crew:
        """No more of us than there are tasks."""
        return replace(self, count=min(self.count, tasks))

    def workers(self) -> AbstractContextManager[Executor]:
        """The executor. Raises PodcastError when the scheduler cannot be reached."""
        if self.on:
            from podcast.production.batch.cluster_workers import cluster_workers

            return cluster_workers(self.on)
        from podcast.production.batch.local_workers import local_workers

        return local_workers(self.count)


def read_all(
    tasks: Sequence[ReadTask], crew: Crew
) -> tuple[list[tuple[Draft, ...]], list[PodcastError]]:
    """The drafts of each source that could be read, and what went wrong with the others."""
    from podcast.production.batch.tasks import read_task

    return _made(_mapped(tasks, read_task, crew, "read"), [task.source for task in tasks])


def render_all(
    tasks: Sequence[RenderTask], crew: Crew
) -> tuple[list[Rendered], list[PodcastError]]:
    """What was rendered, and what went wrong."""
    from podcast.production.batch.tasks import render_task

    return _made(_mapped(tasks, render_task, crew, "rendered"), [task.slug for task in tasks])


def _mapped(
    tasks: Sequence[Task], do: Callable[[Task], Outcome[Made]], crew: Crew, done: str
) -> tuple[Outcome[Made], ...]:
    from podcast.production.batch.mapping import map_tasks

    with _display(done) as tell:
        return map_tasks(tasks, do, crew.workers, tell)


def _made(
    outcomes: Sequence[Outcome[Made]], names: Sequence[str]
) -> tuple[list[Made], list[PodcastError]]:
    made, failed = [], []
    for outcome, name in zip(outcomes, names, strict=True):
        if outcome.told:
            for message in outcome.told.messages:
                warn(message if message.startswith(name) else f"{name}: {message}")
            made.append(outcome.told.made)
        if outcome.failure:
            failed.append(_named(outcome.failure.error(), name))
    return made, failed


def _named(error: PodcastError, name: str) -> PodcastError:
    """The error, which says of what it speaks."""
    if not error.file and name not in error.what:
        error.what = f"{name}: {error.what}"
    return error


@contextmanager
def _display(done: str) -> Iterator[Callable[[Progress], None]]:
    """What is told how far a map is: a bar on a terminal, else a line now and then."""
    from podcast.cli.progress import EVERY, is_drawn_on

    if is_quiet():
        yield lambda _progress: None
        return
    began = time.monotonic()
    shown = began
    bar: Any = _bar() if is_drawn_on() else None
    line = bar.add_task("", total=1.0, said="") if bar else None

    def tell(progress: Progress) -> None:
        nonlocal shown
        said = _counts(progress, done, time.monotonic() - began)
        if bar:
            bar.update(line, completed=progress.done / progress.total, said=said, refresh=True)
        elif time.monotonic() - shown >= EVERY and progress.done < progress.total:
            shown = time.monotonic()
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
    """ "12 of 200 rendered, 1 failed, 3:20 left"."""
    from podcast.cli.progress import clock

    remaining = seconds * (progress.total - progress.done) / progress.done
    failed = f", {progress.failed} failed" if progress.failed else ""
    return f"{progress.done} of {progress.total} {done}{failed}, {clock(remaining)} left"


def _bar() -> Any:
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    from podcast.cli.common import messages

    columns = (BarColumn(bar_width=20), TextColumn("{task.fields[said]}"))
    return Bar(*columns, console=messages(), transient=True, auto_refresh=False)
