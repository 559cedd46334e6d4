"""A map of tasks over an Executor: each done once, tried again where a process was lost.

No more tasks are taken up than the workers have use for, and outcomes are given on as they come: a
map of a hundred thousand takes no more memory than one of a hundred.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from podcast.production.batch.model import Failure, Outcome, Progress

Task = TypeVar("Task")
Made = TypeVar("Made")
LEAD = 4  # windows that those that are done may be ahead of the first that is not, in an order
LOST = 3  # times that a process was lost while it was at work on a task, beside others
LOST_ALONE = 2  # times more, when nothing else is at work: then it is the task
KILLED = "KilledWorker"  # what dask raises when all that worked on a task were lost
GONE = Failure(
    "the process that worked on it ended, more than once",
    remedy="Has the machine enough memory? Try fewer at once: --jobs 1.",
)


@dataclass(frozen=True, slots=True)
class Workers:
    """Who works: an executor to be opened, and how many tasks it is to have at a time."""

    begin: Callable[[], AbstractContextManager[Executor]]
    window: int  # tasks that are at work or wait for a free worker


def map_tasks(
    tasks: Iterable[Task],
    do: Callable[[Task], Outcome[Made]],
    workers: Workers,
    told: Callable[[Progress], None] = lambda _progress: None,
    *,
    total: int = 0,
    ordered: bool = False,
) -> Iterator[tuple[Task, Outcome[Made]]]:
    """Each task with what became of it: as they are finished, or `ordered` as the tasks are.

    A task whose process was killed is done again: all that it made is named by what it is made
    from. `total` is how many there are, for who is `told`; 0: not known.
    """
    flow = _Flow(tasks, workers.window, ordered)
    failed = 0
    finished = _ordered(_finished(flow, do, workers)) if ordered else _finished(flow, do, workers)
    for done, (_, task, outcome) in enumerate(finished, 1):
        failed += outcome.failure is not None
        told(Progress(done, total, failed))
        yield task, outcome


@dataclass(frozen=True, slots=True)
class _Numbered(Generic[Task]):
    number: int
    task: Task


class _Flow(Generic[Task]):
    """Which task is next, and which are at work."""

    def __init__(self, tasks: Iterable[Task], window: int, ordered: bool) -> None:
        self._source = (_Numbered(number, task) for number, task in enumerate(tasks))
        self._again: deque[_Numbered[Task]] = deque()  # their process was lost
        self._suspects: deque[_Numbered[Task]] = deque()  # more than once: they are tried alone
        self._losses: Counter[int] = Counter()
        self._window, self._lead = window, LEAD * window if ordered else 0
        self._newest = -1
        self._is_alone = False  # who is at work now
        self.at_work: dict[Future[Outcome[Any]], _Numbered[Task]] = {}

    def next(self) -> _Numbered[Task] | None:
        """The task to take up now; None when there is none, or enough are at work."""
        if len(self.at_work) >= (1 if self._is_alone or self._suspects else self._window):
            return None
        self._is_alone = bool(self._suspects)
        if self._suspects:
            return self._suspects.popleft()
        if self._again:
            return self._again.popleft()
        oldest = min((one.number for one in self.at_work.values()), default=self._newest + 1)
        if self._lead and self._newest + 1 - oldest >= self._lead:
            return None
        if (new := next(self._source, None)) is not None:
            self._newest = new.number
            return new
        return None

    def lost(self, one: _Numbered[Task]) -> bool:
        """The process of a task was lost; whether that is to be the end of it."""
        self._losses[one.number] += 1
        losses = self._losses[one.number]
        if losses < LOST:
            self._again.append(one)
        elif losses < LOST + LOST_ALONE:
            self._suspects.append(one)
        return losses >= LOST + LOST_ALONE


_Done = tuple[int, Task, Outcome[Made]]


def _finished(
    flow: _Flow[Task], do: Callable[[Task], Outcome[Made]], workers: Workers
) -> Iterator[_Done[Task, Made]]:
    """What is finished, as it comes, by as many executors as it takes."""
    while True:
        try:
            with workers.begin() as executor:
                yield from _by_one_executor(flow, do, executor)
            return
        except BrokenProcessPool:
            lost, flow.at_work = flow.at_work, {}
            for one in lost.values():
                if flow.lost(one):
                    yield one.number, one.task, Outcome(failure=GONE)


def _by_one_executor(
    flow: _Flow[Task], do: Callable[[Task], Outcome[Made]], executor: Executor
) -> Iterator[_Done[Task, Made]]:
    """Raises BrokenProcessPool after the last that was finished; who was at work is in the flow."""
    while True:
        while (one := flow.next()) is not None:
            try:
                future: Future[Outcome[Made]] = executor.submit(do, one.task)
                flow.at_work[future] = one
            except BrokenProcessPool:
                flow.lost(one)
                raise
        if not flow.at_work:
            return
        finished, _ = wait(flow.at_work, return_when=FIRST_COMPLETED)
        broken: BrokenProcessPool | None = None
        for future in finished:
            try:
                outcome: Outcome[Made] = future.result()
            except BrokenProcessPool as error:
                broken = error
                continue
            except Exception as error:
                outcome = Outcome(failure=_of_executor(error))
            one = flow.at_work.pop(future)
            yield one.number, one.task, outcome
        if broken:
            raise broken


def _of_executor(error: Exception) -> Failure:
    """What went wrong on the way to a worker or back."""
    if type(error).__name__ == KILLED:
        return GONE
    return Failure(f"it could not be handed to a worker, or back: {error}")


def _ordered(finished: Iterable[_Done[Task, Made]]) -> Iterator[_Done[Task, Made]]:
    """The same in the order of the tasks."""
    waiting: dict[int, _Done[Task, Made]] = {}
    due = 0
    for done in finished:
        waiting[done[0]] = done
        while due in waiting:
            yield waiting.pop(due)
            due += 1
