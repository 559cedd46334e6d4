"""Several articles and episodes at once, on the processors of this machine, with one display."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

from cyclopts import Parameter

from podcast.cli.batch_display import display
from podcast.cli.common import ask, warn
from podcast.errors import PodcastError, UseError
from podcast.processors import processors

if TYPE_CHECKING:
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.mapping import Workers
    from podcast.production.batch.model import (
        Drafts,
        Outcome,
        Planned,
        ReadTask,
        RenderTask,
    )
    from podcast.production.provenance.touched import Touched
    from podcast.production.rendering import Rendered
    from podcast.show.folder import Show

Task = TypeVar("Task")
Made = TypeVar("Made")
Kept = TypeVar("Kept")
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

    def workers(self) -> Workers:
        """The executor that they are, and how many tasks it has use for at a time."""
        from podcast.production.batch.mapping import Workers

        if self.on:
            from podcast.production.batch.cluster_workers import WINDOW, cluster_workers

            return Workers(partial(cluster_workers, self.on), WINDOW)
        from podcast.production.batch.local_workers import local_workers

        return Workers(partial(local_workers, self.count), 2 * self.count)


def read_all(
    tasks: Iterable[ReadTask], crew: Crew, total: int = 0
) -> Iterator[tuple[ReadTask, Drafts]]:
    """What became of each source, in their order; `total` is how many there are, if that is
    known."""
    from podcast.production.batch.tasks import read_task

    yield from _mapped(tasks, read_task, crew, "read", total=total, ordered=True)


def render_all(
    tasks: Sequence[RenderTask], crew: Crew, show: Show, keep: Callable[[Rendered], Kept]
) -> tuple[list[Kept], list[Failed]]:
    """What is to be kept of each that was rendered, in the order of the tasks, and what went
    wrong. The longest are begun first: one of them at the end would keep a single processor busy.
    """
    from podcast.audio.store_keeping import StoreKeeper, keep_within_size
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.planning import longest_first
    from podcast.production.batch.tasks import render_task

    made: dict[str, Kept] = {}
    failed: list[Failed] = []
    keeper = StoreKeeper(show)
    begun = longest_first(tasks, show)
    for task, outcome in _mapped(begun, render_task, crew, "rendered", total=len(tasks)):
        keeper.look()
        if outcome.told:
            tell_messages(outcome.told.messages, task.slug)
            made[task.slug] = keep(outcome.told.made)
        if outcome.failure:
            failed.append(Failed("render", task.slug, outcome.failure))
    keep_within_size(show)
    order = {task.slug: place for place, task in enumerate(tasks)}
    failed.sort(key=lambda each: order[each.name])
    return [made[task.slug] for task in tasks if task.slug in made], failed


def render_in_turn(
    tasks: Sequence[RenderTask], show: Show, keep: Callable[[Rendered], Kept]
) -> tuple[list[Kept], list[Failed]]:
    """The same one after the other, each with a display of its own and all processors."""
    from podcast.cli.progress import rendering
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.model import fault_of_ours
    from podcast.production.rendering import render_script
    from podcast.script.script_files import ScriptFile

    made: list[Kept] = []
    failed: list[Failed] = []
    for task in tasks:
        try:
            with rendering(task.slug) as (told, progress):
                rendered = render_script(
                    ScriptFile(show, task.slug), show, formats=task.formats, told=told,
                    progress=progress, warn=warn, agree=ask, created=task.created, guid=task.guid,
                )  # fmt: skip
            made.append(keep(rendered))
        except PodcastError as error:
            failed.append(Failed.of("render", task.slug, error))
        except Exception as error:
            if len(tasks) == 1 or isinstance(error, OSError):
                raise
            failed.append(Failed("render", task.slug, fault_of_ours(error)))
    return made, failed


def plan_all(
    touched: Sequence[Touched], show: Show, crew: Crew
) -> tuple[list[Planned], list[Failed]]:
    """The plans of many scripts, in their order, and what went wrong; by one of us they are made
    here."""
    from podcast.production.batch.failures import Failed
    from podcast.production.batch.model import PlanTask
    from podcast.production.batch.tasks import plan_task

    tasks = [PlanTask(show.root, each) for each in touched]
    planned = (
        _mapped(tasks, plan_task, crew, "planned", total=len(tasks), ordered=True)
        if crew.is_several
        else ((task, plan_task(task)) for task in tasks)
    )
    made, failed = [], []
    for task, outcome in planned:
        if outcome.told:
            made.append(outcome.told.made)
        if outcome.failure:
            failed.append(Failed("render", task.touched.slug, outcome.failure))
    return made, failed


def tell_messages(messages: Iterable[str], name: str) -> None:
    """What a task had to say, with the name of what it says it of."""
    for message in messages:
        warn(message if message.startswith(name) else f"{name}: {message}")


def _mapped(
    tasks: Iterable[Task],
    do: Callable[[Task], Outcome[Made]],
    crew: Crew,
    done: str,
    *,
    total: int,
    ordered: bool = False,
) -> Iterator[tuple[Task, Outcome[Made]]]:
    from podcast.production.batch.mapping import map_tasks

    with display(done) as tell:
        yield from map_tasks(tasks, do, crew.workers(), tell, total=total, ordered=ordered)
