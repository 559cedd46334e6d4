"""What scale.py builds: invented articles, shows of their own, and what a build took."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

WORDS = [
    "harbour",
    "lamp",
    "keeper",
    "pilot",
    "ferry",
    "council",
    "storm",
    "quay",
    "timber",
    "rope",
    "winter",
    "signal",
    "tide",
    "crew",
    "cargo",
    "market",
    "bridge",
    "tower",
    "village",
    "school",
    "evening",
    "letter",
    "paper",
    "window",
    "island",
    "master",
    "engine",
]
SENTENCES = 12


@dataclass(frozen=True)
class Spent:
    """What a build took, in seconds."""

    wall: float
    own: float  # processor, of the process that gives the tasks
    others: float  # processor, of all that it started

    @property
    def processor(self) -> float:
        """In all."""
        return self.own + self.others


def article(number: int) -> dict[str, str]:
    """An invented one, with quotations; another for each number."""
    chance = random.Random(number)
    pick = lambda: chance.choice(WORDS)  # noqa: E731
    lines = [
        f"The {pick()} of Selmouth was seen near the {pick()} on day {chance.randint(2, 900)}, "
        f"and the {pick()} was told of it."
        if chance.random() < 0.8
        else f"“I have looked after the {pick()} for {chance.randint(2, 60)} years,” said Petra "
        f"Lindqvist, who keeps the {pick()}."
        for _ in range(SENTENCES)
    ]
    paragraphs = "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, SENTENCES, 3))
    return {
        "id": f"notice-{number}", "title": f"Notice {number} of the {pick()}",
        "text": paragraphs, "date": f"2026-0{number % 9 + 1}-1{number % 9}",
        "author": "Ines Dahl",
    }  # fmt: skip


def collection(path: Path, count: int) -> Path:
    """So many articles in one file."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(article(number), ensure_ascii=False) + "\n")
    return path


def new_show(root: Path, engine: str = "") -> Path:
    """A show of its own."""
    subprocess.run([sys.executable, "-m", "podcast", "init", str(root)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    if engine:
        settings = root / "podcast.toml"
        text = settings.read_text().replace("\n[voices]\n", f'\n[voices]\nengine = "{engine}"\n')
        settings.write_text(text)
    return root


CHILD = """
import json, sys, time
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from podcast.cli.app import run
if __name__ == "__main__":
    began = time.perf_counter()
    code = run(sys.argv[1:])
    took = [sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    print("SPENT", json.dumps([time.perf_counter() - began, *took, code]))
"""


def podcast(folder: Path, *arguments: str, processors: int = 0) -> Spent:
    """A command, on so many processors."""
    child = folder / "child.py"
    child.write_text(CHILD)
    allowed = sorted(os.sched_getaffinity(0))[: processors or None]
    done = subprocess.run(
        [sys.executable, str(child), *arguments], capture_output=True,
        text=True, check=False, preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )  # fmt: skip
    found = re.search(r"^SPENT (.*)$", done.stdout, re.MULTILINE)
    if not found or json.loads(found[1])[3]:
        sys.exit(f"{arguments}: {done.stderr[-2000:]}")
    return Spent(*json.loads(found[1])[:3])


def frames_of(show: Path) -> dict[str, str]:
    """Of each episode a digest of its sound, without the tag, which has its date."""
    found = {}
    for path in (show / "episodes").glob("*.mp3"):
        content = path.read_bytes()
        size = sum(byte << shift for byte, shift in zip(content[6:10], (21, 14, 7, 0), strict=True))
        name = re.sub(r"-[0-9a-f]{8}\.mp3$", "", path.name)
        found[name] = hashlib.sha256(content[10 + size :]).hexdigest()
    return found


def own_seconds() -> float:
    """Processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
