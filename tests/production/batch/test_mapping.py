"""Tasks over processes: each done once, whatever becomes of a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from podcast.production.batch.local_workers import local_workers
from podcast.production.batch.mapping import Workers, map_tasks
from podcast.production.batch.model import Failure, Outcome, Progress, Told

TWO = Workers(partial(local_workers, 2), 4)
LAST = 19


def double(number: int) -> Outcome[int]:
    if number == 3:
        return Outcome(failure=Failure("three is not done"))
    return Outcome(Told(2 * number))


def die_once(folder: str) -> Outcome[int]:
    """Kill this process the first time."""
    mark = Path(folder) / "died"
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(Told(1))


def die(_task: int) -> Outcome[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def late(folder: str, number: int) -> Outcome[int]:
    """The first takes longer than all others."""
    mark = Path(folder) / "last"
    if number == LAST:
        mark.touch()
    give_up = time.monotonic() + 30
    while number == 0 and not mark.exists() and time.monotonic() < give_up:
        time.sleep(0.01)
    return Outcome(Told(number))


def broken(number: int) -> Outcome[object]:
    """What cannot be sent back."""
    return Outcome(Told(lambda: number))


def made(outcomes: Iterable[tuple[object, Outcome[int]]]) -> list[int | None]:
    return [outcome.told.made if outcome.told else None for _, outcome in outcomes]


def test_outcomes_come_in_the_order_of_the_tasks_and_one_failure_stops_nothing() -> None:
    seen: list[Progress] = []
    outcomes = list(map_tasks(range(6), double, TWO, seen.append, total=6, ordered=True))
    assert made(outcomes) == [0, 2, 4, None, 8, 10]
    assert outcomes[3] == (3, Outcome(failure=Failure("three is not done")))
    assert (seen[-1].done, seen[-1].total, seen[-1].failed) == (6, 6, 1)


def test_one_that_is_slow_keeps_no_other_waiting(tmp_path: Path) -> None:
    outcomes = map_tasks(range(LAST + 1), partial(late, str(tmp_path)), TWO)
    assert made(outcomes).index(0) > LAST - TWO.window


def test_an_outcome_that_cannot_be_sent_back_is_a_failure_of_its_task_alone() -> None:
    outcomes = [outcome for _, outcome in map_tasks([1, 2], broken, TWO)]
    assert all(outcome.failure for outcome in outcomes)


def test_no_more_tasks_are_taken_up_than_the_workers_have_use_for() -> None:
    """Whatever there are: memory is bounded by the number of workers."""
    taken = given = most = 0

    def tasks() -> Iterator[int]:
        nonlocal taken
        while taken < 200:
            taken += 1
            yield taken - 1

    for _ in map_tasks(tasks(), double, TWO):
        given += 1
        most = max(most, taken - given)
    assert given == 200
    assert most <= TWO.window

    taken = given = most = 0
    for _ in map_tasks(tasks(), late, TWO, ordered=True):
        given += 1
        most = max(most, taken - given)
    assert given == 200
    assert most <= 5 * TWO.window


def test_a_task_whose_process_was_killed_is_done_again(tmp_path: Path) -> None:
    assert made(map_tasks([str(tmp_path)] * 4, die_once, TWO)) == [1, 1, 1, 1]


def die_at_three(number: int) -> Outcome[int]:
    return die(number) if number == 3 else double(number)


def test_a_task_that_kills_every_process_is_given_up_and_the_others_are_not() -> None:
    outcomes = list(map_tasks(range(2, 9), die_at_three, TWO, ordered=True))
    assert made(outcomes) == [4, None, 8, 10, 12, 14, 16]
    failure = outcomes[1][1].failure
    assert failure
    assert "ended, more than once" in failure.what


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_no_process_outlives_one_that_is_killed(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    program = (
        "import os, time, pathlib\n"
        "from podcast.production.batch.local_workers import local_workers\n"
        f"from {__name__.rpartition('.')[2]} import note\n"
        "if __name__ == '__main__':\n"
        "    with local_workers(2) as executor:\n"
        f"        list(executor.map(note, [{str(pids)!r}] * 2))\n"
    )
    (tmp_path / "main.py").write_text(program)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    process = subprocess.Popen([sys.executable, str(tmp_path / "main.py")], env=environment)
    deadline = time.monotonic() + 30
    while (not pids.exists() or not pids.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.kill()
    process.wait()
    workers = [int(pid) for pid in pids.read_text().split()]
    assert workers
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


def note(path: str) -> None:
    """Tell who works, and work on."""
    with Path(path).open("a") as file:
        file.write(f"{os.getpid()}\n")
    time.sleep(60)
