"""What commands take: wall time, processor time, memory; and rows of a table of them."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

QUIET = 0.5  # load average


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    wall: float
    processor: float
    memory: int = 0  # bytes, the most at one moment, of all its processes


def machine() -> str:
    """What this runs on, and whether it is quiet."""
    load = os.getloadavg()[0]
    busy = " (not quiet: look at the processor times)" if load > QUIET else ""
    return (f"{platform.node()}: {platform.platform()}, {len(os.sched_getaffinity(0))} processors ({_processor()}), "  # noqa: E501
            f"load before: {load:.2f}{busy}")  # fmt: skip


def run(arguments: list[str], *, watch: float = 0) -> Cost:
    """What `podcast ARGUMENTS` takes."""
    return measure([sys.executable, "-m", "podcast", *arguments], watch=watch)


def measure(command: list[str], *, watch: float = 0) -> Cost:
    """What a command takes; with `watch`, the most memory of it and its children, looked at every
    so many seconds."""
    before, began = _children(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak, ended = [0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, watch, peak, ended), daemon=True)
    if watch:
        watcher.start()
    _, errors = process.communicate()
    wall = time.perf_counter() - began
    ended.set()
    if process.returncode:
        sys.exit(f"{' '.join(command)}: {errors.decode(errors='replace')}")
    return Cost(wall, _children() - before, peak[0])


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _watch(pid: int, every: float, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(every):
        peak[0] = max(peak[0], sum(_memory(one) for one in _family(pid)))


def _family(pid: int) -> list[int]:
    family = [pid]
    for one in family:  # grows while it is walked
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                family += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return family


def _memory(pid: int) -> int:
    """Bytes of a process, what it shares with others counted in parts."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def median(costs: list[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        statistics.median(c.wall for c in costs), statistics.median(c.processor for c in costs)
    )


def sum_of(one: Cost, other: Cost) -> Cost:
    """Both, one after the other."""
    return Cost(one.wall + other.wall, one.processor + other.processor)


def ratio(cost: Cost, base: Cost) -> str:
    """Wall against wall, and processor against processor in brackets."""
    return f"{cost.wall / base.wall:.3f} ({cost.processor / base.processor:.3f})"


def row(work: str, cost: Cost, found: str, reach: str, aim: str) -> None:
    """One line of the table."""
    print(
        f"| {work} | {cost.wall:.2f} s | {cost.processor:.2f} s | {found} | {reach} | {aim} |",
        flush=True,
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
