"""Workers on machines that share nothing but a folder: one is killed in the middle, one is slow."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from helpers.episode_sounds import sounds
from helpers.making import new_show
from helpers.namespaces import machines, on_machine

from podcast.cli.app import run

pytest.importorskip("distributed")
COUNT = 5
PATIENCE = 240.0  # seconds for anything, on a machine with much else to do


def row(number: int) -> str:
    text = (
        f"The lamp of Cold Ness goes out on day {number}, the pilots of Selmouth were told.\n\n"
        f"“I have lit it {number + 2} times,” said Petra Lindqvist, who keeps it."
    )
    return json.dumps({"id": number, "title": f"Notice {number} of the lamp", "text": text})


@contextmanager
def started(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    python = sys.executable
    for name in ("far", "near"):
        new_show(tmp_path / name)
    collection = tmp_path / "all.jsonl"
    collection.write_text("\n".join(map(row, range(COUNT))), encoding="utf-8")
    build = [python, "-m", "podcast", "build", "--from", str(collection), "--quiet", "--show"]
    with machines("hub", "one", "two") as addresses, ExitStack() as stack:
        known = tmp_path / "scheduler.json"
        stack.enter_context(
            started(
                on_machine("hub", python, "-m", "dask", "scheduler", "--host", "0.0.0.0",
                           "--no-dashboard", "--scheduler-file", str(known))
            )
        )  # fmt: skip
        wait_for(known.exists)
        killed, slow = (
            stack.enter_context(
                started(
                    on_machine(name, python, "-m", "dask", "worker", f"tcp://{address}:8786",
                               "--nthreads", "1", "--no-nanny", "--no-dashboard",
                               "--local-directory", str(tmp_path / name))
                )
            )
            for name, address in addresses.items()
        )  # fmt: skip
        far = tmp_path / "far"
        building = subprocess.Popen(
            on_machine("hub", *build, str(far), "--on", f"dask://{addresses['one']}:8786")
        )
        wait_for(lambda: any((far / "episodes").glob("*.mp3")) or building.poll() is not None)
        killed.kill()
        os.kill(slow.pid, signal.SIGSTOP)
        time.sleep(1.5)
        os.kill(slow.pid, signal.SIGCONT)
        assert building.wait(PATIENCE) == 0
    arguments = [*build[build.index("build") :], str(tmp_path / "near"), "--jobs", "1"]
    assert run(arguments) == 0
    assert len(sounds(tmp_path / "far")) == COUNT
    assert sounds(tmp_path / "far") == sounds(tmp_path / "near")
    feed = (tmp_path / "far" / "feed" / "feed.xml").read_text(encoding="utf-8")
    guids = re.findall(r"<guid[^>]*>(.*?)</guid>", feed)
    assert len(guids) == len(set(guids)) == COUNT
