"""Tasks over processes: each done once, whatever becomes of a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from podcast.production.batch.local_workers import local_workers
from podcast.production.batch.mapping import map_tasks
from podcast.production.batch.model import Failure, Outcome, Progress, Told

TWO = partial(local_workers, 2)


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


def test_outcomes_come_in_the_order_of_the_tasks_and_one_failure_stops_nothing() -> None:
    seen: list[Progress] = []
    outcomes = map_tasks(range(6), double, TWO, seen.append)
    assert [outcome.told.made if outcome.told else None for outcome in outcomes] == [
        0,
        2,
        4,
        None,
        8,
        10,
    ]
    assert outcomes[3].failure == Failure("three is not done")
    assert (seen[-1].done, seen[-1].total, seen[-1].failed) == (6, 6, 1)


def test_a_task_whose_process_was_killed_is_done_again(tmp_path: Path) -> None:
    outcomes = map_tasks([str(tmp_path)] * 4, die_once, TWO)
    assert [outcome.told and outcome.told.made for outcome in outcomes] == [1, 1, 1, 1]


def test_a_task_that_kills_every_process_is_given_up() -> None:
    pools = 0

    @contextmanager
    def counted() -> Iterator[Executor]:
        nonlocal pools
        pools += 1
        with local_workers(1) as executor:
            yield executor

    (outcome,) = map_tasks([1], die, counted)
    assert outcome.failure
    assert "ended, more than once" in outcome.failure.what
    assert pools == 3


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
