"""A map of tasks over an Executor: each once, tried again where a process was lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from typing import TypeVar

from podcast.production.batch.model import Failure, Outcome, Progress

Task = TypeVar("Task")
Made = TypeVar("Made")
Workers = Callable[[], AbstractContextManager[Executor]]
LOST = 3  # times in a row that a pool breaks before anything was finished
KILLED = "KilledWorker"  # what dask raises when all that worked on a task were lost
GONE = Failure(
    "the process that worked on it ended, more than once",
    remedy="Has the machine enough memory? Try fewer at once: --jobs 1.",
)


def map_tasks(
    tasks: Sequence[Task],
    do: Callable[[Task], Outcome[Made]],
    workers: Workers,
    told: Callable[[Progress], None] = lambda _progress: None,
) -> tuple[Outcome[Made], ...]:
    """What became of each task, in their order. A task whose process was killed is done again: all
    that it made is named by what it is made from."""
    outcomes: dict[int, Outcome[Made]] = {}
    lost = 0
    while len(outcomes) < len(tasks):
        before = len(outcomes)
        left = {number: task for number, task in enumerate(tasks) if number not in outcomes}
        try:
            with workers() as executor:
                futures = {executor.submit(do, task): number for number, task in left.items()}
                for number, outcome in _finished(futures):
                    outcomes[number] = outcome
                    failed = sum(1 for outcome in outcomes.values() if outcome.failure)
                    told(Progress(len(outcomes), len(tasks), failed))
        except BrokenProcessPool:
            lost = 0 if len(outcomes) > before else lost + 1
            if lost == LOST:
                outcomes |= {number: Outcome(failure=GONE) for number in left}
    return tuple(outcomes[number] for number in range(len(tasks)))


def _finished(
    futures: dict[Future[Outcome[Made]], int],
) -> Iterator[tuple[int, Outcome[Made]]]:
    """The outcomes as they come. Raises BrokenProcessPool after the last that was finished."""
    broken: BrokenProcessPool | None = None
    for future in as_completed(futures):
        try:
            yield futures[future], future.result()
        except BrokenProcessPool as error:
            broken = error
        except Exception as error:
            if type(error).__name__ != KILLED:
                raise
            yield futures[future], Outcome(failure=GONE)
    if broken:
        raise broken
