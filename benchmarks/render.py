"""How fast and how lean rendering is, against espeak-ng and an MP3 encoder one after the other.

    python benchmarks/render.py WORKDIR [--runs 5] [--engine pyttsx3] [--article FILE] [--skip ten]

Whole processes, wall time, median of RUNS. Baseline B, measured in the same run on the same words at the same rate:
`espeak-ng -f script.txt -w x.wav`, then `ffmpeg` (and `lame`, for comparison) to an MP3 of the same kind. Needs
espeak-ng and ffmpeg or lame on PATH, for B only. Prints a table of ratios with what must be reached; processor
seconds too, because a machine that is doing something else tells more by them.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

RATE = 165
TOYS = Path(__file__).parents[1] / "tests" / "toys"
WHO = ["The harbour council", "A retired surveyor", "The ferry crew", "Every second winter", "The night market",
       "Our small museum", "A committee of growers", "The orchard cooperative", "An old lighthouse keeper",
       "The youngest of the brothers", "Nobody in the village", "The woman from the bakery"]  # fmt: skip
DID = ["published", "rejected", "described", "repaired", "measured", "postponed", "welcomed", "opened", "counted"]
WHAT = ["a plan for the western shore", "the timetable that nobody had asked for", "eleven wooden boats",
        "a report on salt in the wells", "the longest wall in the valley", "two hundred letters from children",
        "a map of forgotten paths", "the price of apples in a dry year"]  # fmt: skip
HOW = ["before the rain came", "while the band was still playing", "with little hope of an answer",
       "as the last train left the station", "because the tide would not wait", "in spite of the weather",
       "after a long and friendly argument", "and nobody seemed to mind"]  # fmt: skip
SENTENCES_PER_HOUR = 560  # of these, at RATE


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    wall: float
    processor: float
    memory: int = 0  # bytes, the most at one moment, of all its processes


def main() -> None:
    """Run every row that was not skipped."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workdir", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--engine", default="pyttsx3")
    parser.add_argument("--article", type=Path)
    parser.add_argument("--skip", action="append", default=[], choices=["hour", "ten", "memory", "sleep", "article"])
    args = parser.parse_args()
    args.workdir.mkdir(parents=True, exist_ok=True)
    print(f"{platform.platform()}, {len(os.sched_getaffinity(0))} processors ({_processor()}), "
          f"load before: {os.getloadavg()[0]:.2f}; engine {args.engine}; median of {args.runs}\n")  # fmt: skip
    print("| work | wall | processor | ratio | reach | aim |\n|---|---|---|---|---|---|")
    bench = Bench(args.workdir, args.engine, args.runs)
    if "hour" not in args.skip:
        bench.hour()
    if "ten" not in args.skip:
        bench.ten()
    if "memory" not in args.skip:
        bench.memory()
    if "sleep" not in args.skip:
        bench.sleep()
    if args.article and "article" not in args.skip:
        bench.article(args.article.resolve())
    print(f"\nload after: {os.getloadavg()[0]:.2f}")


class Bench:
    """The rows of the table."""

    def __init__(self, folder: Path, engine: str, runs: int) -> None:
        self.folder, self.engine, self.runs = folder, engine, runs
        self.first_hour: Cost | None = None

    def hour(self) -> None:
        """B, the first render of an hour, again, and with one sentence changed."""
        text = self.folder / "hour.txt"
        text.write_text(prose(SENTENCES_PER_HOUR), encoding="utf-8")
        base, first, again, changed = [], [], [], []
        for number in range(self.runs):
            base.append(baseline(text, self.folder))
            show = make_show(self.folder / "hour", text, self.engine)
            first.append(run(render(show)))
            again.append(run(render(show)))
            change(show, number)
            changed.append(run(render(show)))
        b = median(base)
        row("B: espeak-ng, then ffmpeg or lame", b, "1", "", "")
        self.first_hour = median(first)
        row("first render, one hour", self.first_hour, ratio(self.first_hour, b), "0.6", "0.3")
        row("again, nothing changed", median(again), ratio(median(again), b), "0.05", "0.02")
        row("one sentence changed in one hour", median(changed), ratio(median(changed), b), "0.08, 1 s", "0.4 s")

    def ten(self) -> None:
        """The first render of ten hours, and one sentence changed in it."""
        text = self.folder / "ten.txt"
        text.write_text(prose(10 * SENTENCES_PER_HOUR), encoding="utf-8")
        show = make_show(self.folder / "ten", text, self.engine)
        first = run(render(show))
        against = ratio(first, self.first_hour) if self.first_hour else ""
        row("first render, ten hours (against one hour)", first, against, "10.5", "10.0")
        costs = []
        for number in range(self.runs):
            change(show, number)
            costs.append(run(render(show)))
        row("one sentence changed in ten hours", median(costs), "", "3 s", "1 s")

    def memory(self) -> None:
        """The most memory at one moment, ten hours against ten minutes."""
        short = self.folder / "minutes.txt"
        short.write_text(prose(SENTENCES_PER_HOUR // 6), encoding="utf-8")
        long = self.folder / "ten.txt"
        long.write_text(prose(10 * SENTENCES_PER_HOUR), encoding="utf-8")
        few = run(render(make_show(self.folder / "minutes", short, self.engine)), watch=True)
        many = run(render(make_show(self.folder / "ten", long, self.engine)), watch=True)
        row(f"peak memory, ten hours ({many.memory >> 20} MB) against ten minutes ({few.memory >> 20} MB)", many,
            f"{many.memory / few.memory:.2f}", "1.3", "1.1")  # fmt: skip

    def sleep(self) -> None:
        """An engine that takes a second for each sentence, with n workers: as a share of the seconds slept."""
        text = self.folder / "sleep.txt"
        sentences = 118
        text.write_text(prose(sentences), encoding="utf-8")
        for workers in (2, 4):
            os.environ |= {"PYTHONPATH": str(TOYS), "TOY_WORKERS": str(workers)}
            show = make_show(self.folder / "sleep", text, "toy_engines:Sleeps", voices=False)
            said = sentences + 2  # the heading, and the passage that tells how loud the voice is
            cost = run(render(show))
            row(f"{said} sentences of 1 s, {workers} workers", cost, f"{cost.wall / said * workers:.2f} / {workers}",
                f"1.1 / {workers}", f"1.03 / {workers}")  # fmt: skip

    def article(self, article: Path) -> None:
        """An article, everything, from nothing to the feed."""
        costs = []
        for _ in range(self.runs):
            shutil.rmtree(self.folder / "article", ignore_errors=True)
            run(["init", str(self.folder / "article")])
            costs.append(run(["build", str(article), "--show", str(self.folder / "article")]))
        row("an article, cold start to feed", median(costs), "", "3 s", "1.5 s")


def prose(sentences: int, seed: int = 1) -> str:
    """Invented paragraphs of so many sentences, no two the same."""
    rng = random.Random(seed)
    paragraphs, made = [], 0
    while made < sentences:
        size = min(rng.randint(3, 6), sentences - made)
        words = [f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)} {rng.choice(HOW)}, for the {made + n}th time."
                 for n in range(size)]  # fmt: skip
        paragraphs.append(" ".join(words))
        made += size
    return "\n\n".join(paragraphs)


def make_show(folder: Path, text: Path, engine: str, *, voices: bool = True) -> Path:
    """A fresh show with `text` as a script: chapters, a narrator and, now and then, a quoted person."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "scripts").mkdir(parents=True)
    (folder / "podcast.toml").write_text(f'[voices]\nengine = "{engine}"\n\n[store]\nsize = "8 GB"\n')
    cast = "cast:\n  narrator: en-us\n  Marta Silva: en-gb+f3\n" if voices else ""
    lines = [f"---\ntitle: A long story\nlanguage: en-US\n{cast}---\n"]
    for number, paragraph in enumerate(text.read_text(encoding="utf-8").split("\n\n")):
        if number % 25 == 0:
            lines.append(f"## Part {number // 25 + 1}\n")
        quoted = voices and number % 7 == 3
        lines.append(f"Marta Silva says:\n\n> **Marta Silva:** {paragraph}\n" if quoted else f"{paragraph}\n")
    (folder / "scripts" / "long.md").write_text("\n".join(lines), encoding="utf-8")
    return folder


def change(show: Path, number: int) -> None:
    """Change one sentence in the middle of the script."""
    script = show / "scripts" / "long.md"
    text = script.read_text(encoding="utf-8")
    at = text.index(", for the", len(text) // 2)
    script.write_text(f"{text[:at]} in year {number}{text[at:]}", encoding="utf-8")


def render(show: Path) -> list[str]:
    """The command's arguments."""
    return ["render", "long", "--show", str(show)]


def baseline(text: Path, folder: Path) -> Cost:
    """espeak-ng, then the faster of the encoders that are there."""
    wav, out = str(folder / "b.wav"), str(folder / "b.mp3")
    spoken = measure(["espeak-ng", "-s", str(RATE), "-f", str(text), "-w", wav])
    encoders = {
        "ffmpeg": ["ffmpeg", "-v", "error", "-y", "-i", wav, "-ar", "44100", "-ac", "1", "-b:a", "96k", out],
        "lame": ["lame", "--quiet", "-b", "96", "-m", "m", "--resample", "44.1", wav, out],
    }
    encoded = min((measure(c) for name, c in encoders.items() if shutil.which(name)), key=lambda cost: cost.wall)
    return Cost(spoken.wall + encoded.wall, spoken.processor + encoded.processor)


def run(arguments: list[str], *, watch: bool = False) -> Cost:
    """What `podcast ARGUMENTS` takes."""
    return measure([sys.executable, "-m", "podcast", *arguments], watch=watch)


def measure(command: list[str], *, watch: bool = False) -> Cost:
    """What a command takes; with `watch`, the most memory that it and its children share out at one moment."""
    before, began = _children(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak, ended = [0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended), daemon=True)
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


def _watch(pid: int, peak: list[int], ended: threading.Event) -> None:
    while not ended.wait(0.05):
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
    return Cost(statistics.median(c.wall for c in costs), statistics.median(c.processor for c in costs))


def ratio(cost: Cost, base: Cost) -> str:
    """Wall against wall, and processor against processor in brackets."""
    return f"{cost.wall / base.wall:.3f} ({cost.processor / base.processor:.3f})"


def row(work: str, cost: Cost, found: str, reach: str, aim: str) -> None:
    """One line of the table."""
    print(f"| {work} | {cost.wall:.2f} s | {cost.processor:.2f} s | {found} | {reach} | {aim} |", flush=True)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main()
