"""A worker killed now and then: whether anything is lost, or is in the feed twice."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from measuring import _family
from scale_builds import collection, frames_of, new_show

EVERY = 20.0  # seconds between two killed workers


def storm(folder: Path, minutes: float) -> None:
    """A build of which a worker is killed every 20 seconds, against one that nobody disturbs."""
    show, calm = new_show(folder / "storm", "pyttsx3"), new_show(folder / "calm", "pyttsx3")
    count, killed = 0, 0
    ends = time.monotonic() + 60 * minutes
    source = folder / "all.jsonl"
    while time.monotonic() < ends:  # the same collection, longer each time: it goes on by ids
        count += 30
        collection(source, count)
        killed += _stormy(
            ["build", "--from", str(source), "--jobs", "2", "-q", "--show", str(show)]
        )
    subprocess.run([sys.executable, "-m", "podcast", "build", "--from", str(source), "--jobs", "2",
                    "-q", "--show", str(calm)], check=True)  # fmt: skip
    guids = re.findall(r"<guid[^>]*>(.*?)</guid>", (show / "feed" / "feed.xml").read_text())
    same = frames_of(show) == frames_of(calm)
    scripts = all(
        (show / "scripts" / path.name).read_bytes() == path.read_bytes()
        for path in (calm / "scripts").glob("*.md")
    )
    print(
        f"{killed} workers killed in {minutes:g} minutes: {count - len(guids)} of {count} lost, "
        f"{len(guids) - len(set(guids))} twice in the feed, "
        f"sounds are {'the same' if same else 'NOT THE SAME'}, "
        f"scripts are {'the same' if scripts else 'NOT THE SAME'}"
    )


def _stormy(arguments: list[str]) -> int:
    """Run a build, killing one of its workers every 20 seconds; how many were killed."""
    process = subprocess.Popen([sys.executable, "-m", "podcast", *arguments])
    killed, chance = 0, random.Random(7)
    due = time.monotonic() + EVERY
    while process.poll() is None:
        time.sleep(0.2)
        if time.monotonic() >= due:
            due += EVERY
            below = [pid for pid in _family(process.pid) if _is_worker(pid)]
            if below:
                os.kill(chance.choice(below), signal.SIGKILL)
                killed += 1
    if process.returncode:
        sys.exit(f"the build failed: {process.returncode}")
    return killed


def _is_worker(pid: int) -> bool:
    """Whether a process renders, or speaks for one that does."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"spawn_main" in command or b"worker_main" in command
