"""Many articles at once: what a second worker brings, what a scheduler costs, whether bookkeeping
and the coordinator's memory grow with the show, and whether anything is lost when workers are
killed.

    python benchmarks/scale.py                      # all but the storm, some minutes
    python benchmarks/scale.py --articles 200 --episodes 500 50000
    python benchmarks/scale.py --only storm --minutes 5

Each row is a ratio of two runs in turns, A, B, A, B. Wall time says something on a quiet machine
only; so each build also counts processor seconds, of whoever gives the tasks and of the others
apart: on a busy machine, a second worker brings all / (the coordinator's own + half of the rest).

The default voice may use several processors for one episode. "One worker" is therefore one that is
given one processor (affinity), against two workers on two.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from measuring import _family, machine

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
TURNS = 2
STEPS = ("scripts", "plan", "map", "fold", "workers")
EVERY = 20.0  # seconds between two killed workers


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


# --- what a build takes -----------------------------------------------------------------------

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


def two_against_one(folder: Path, count: int) -> None:
    """The first row: one worker on one processor, two on two."""
    source = str(collection(folder / "all.jsonl", count))
    one: list[Spent] = []
    two: list[Spent] = []
    sounds: list[dict[str, str]] = []
    for turn in range(TURNS):
        for jobs, into in ((1, one), (2, two)):
            show = new_show(folder / f"show-{jobs}-{turn}")
            options = ["--jobs", str(jobs), "-q", "--show", str(show)]
            into.append(podcast(folder, "build", "--from", source, *options, processors=jobs))
            sounds.append(frames_of(show))
            shutil.rmtree(show)
    same = all(sound == sounds[0] and len(sound) == count for sound in sounds)
    wall = min(each.wall for each in one) / min(each.wall for each in two)
    first, second = min(one, key=lambda e: e.processor), min(two, key=lambda e: e.processor)
    bound = first.processor / (second.own + second.others / 2)
    print(
        f"{count} articles, 2 workers against 1: {wall:.2f} x by the clock, {bound:.2f} x by "
        f"processor seconds (1: {first.own:.1f} + {first.others:.1f} s, "
        f"2: {second.own:.1f} + {second.others:.1f} s); "
        f"sounds are {'the same' if same else 'NOT THE SAME'}"
    )


# --- a scheduler ------------------------------------------------------------------------------


@contextmanager
def scheduler(workers: int) -> Iterator[str]:
    """A scheduler and workers of one thread each on this machine; its address."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None,
        host="127.0.0.1", silence_logs=50,
    ) as cluster:  # fmt: skip
        yield cluster.scheduler_address.replace("tcp://", "dask://")


def cluster_against_jobs(folder: Path, count: int) -> None:
    """The second row: the same work by a scheduler's workers."""
    source = str(collection(folder / "all.jsonl", count))
    times: dict[str, list[float]] = {"jobs": [], "on": []}
    with scheduler(2) as address:
        warm = new_show(folder / "warm")  # workers import once, whatever they are given
        few = str(collection(folder / "few.jsonl", 4))
        podcast(folder, "build", "--from", few, "--on", address, "-q", "--show", str(warm))
        for turn in range(TURNS):
            for name, options in (("jobs", ["--jobs", "2"]), ("on", ["--on", address])):
                show = new_show(folder / f"show-{name}-{turn}")
                spent = podcast(
                    folder, "build", "--from", source, *options, "-q", "--show", str(show)
                )
                times[name].append(spent.wall)
                shutil.rmtree(show)
    ratio = min(times["on"]) / min(times["jobs"])
    print(f"{count} articles by a scheduler against --jobs 2: {ratio:.2f} x time "
          f"(clock: {min(times['on']):.1f} against {min(times['jobs']):.1f} s)")  # fmt: skip


# --- scripts ----------------------------------------------------------------------------------


def scripts_a_second(folder: Path, count: int) -> None:
    """The third row: text alone, one process."""
    from podcast.article.collections.opening import open_collection
    from podcast.production.batch.model import ReadTask
    from podcast.production.batch.tasks import read_task

    show = new_show(folder / "show")
    source = collection(folder / "all.jsonl", count + 5)
    entries = list(open_collection(source))
    tasks = [ReadTask(show, f"all.jsonl#{e.id}", entry=e) for e in entries]  # type: ignore[union-attr, arg-type]
    for task in tasks[:5]:  # imports, models
        read_task(task)
    before = _own()
    failed = sum(read_task(task).failure is not None for task in tasks[5:])
    rate = count / (_own() - before)
    print(
        f"{rate:.1f} scripts a second and core "
        f"(articles of {len(article(7)['text'].split())} words; {failed} failed)"
    )


def _own() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


# --- bookkeeping ------------------------------------------------------------------------------


def at_once(task: object) -> object:
    """What an engine that answers at once leaves: a record and its files, of two hundred bytes."""
    from podcast.audio.timeline import Cue, Mark, Timeline
    from podcast.episode.episode_record import make_episode, save_episode
    from podcast.episode.media import write_media
    from podcast.production.batch.model import Outcome, RenderTask, Told
    from podcast.production.rendering import Rendered
    from podcast.script.model import Narration, Script
    from podcast.show.folder import load_show

    assert isinstance(task, RenderTask)
    show = load_show(task.show)
    script = Script(
        task.slug, (Narration("The lamp is out."),), source=f"https://x.example/{task.slug}"
    )
    timeline = Timeline(
        2.0, (Cue(0.0, 2.0, "narrator", "The lamp is out.", 0),), (Mark(0.0, 2.0, task.slug),)
    )
    episode = make_episode(
        task.slug, script, timeline, now=task.created, guid=task.guid,
        audio=write_media(task.slug.encode() * 8, show, task.slug, ".mp3"),
        transcript=write_media(f"WEBVTT {task.slug}", show, task.slug, ".vtt"),
    )  # fmt: skip
    save_episode(episode, show)
    return Outcome(Told(Rendered(episode, new=True)))


def bookkeeping(root: Path, count: int) -> None:
    """In a process of its own: scripts, plan, map and fold of so many; prints what each took."""
    from functools import partial

    from podcast.article.collections.model import Entry
    from podcast.article.model import Article, Block, BlockKind
    from podcast.production.batch.local_workers import local_workers
    from podcast.production.batch.mapping import Workers, map_tasks
    from podcast.production.batch.model import Draft, Outcome, ReadTask, Told
    from podcast.production.batch.planning import plan_renders
    from podcast.production.batch.scripting import ScriptWriting
    from podcast.production.pipeline import publish_feed
    from podcast.script.model import Narration, Script
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import load_show
    from podcast.show.show_lock import locked

    show = load_show(root)
    spent: dict[str, float] = {}
    peaks: dict[str, int] = {}

    def step(name: str, do: Callable[[], object]) -> object:
        before = _own()
        made = do()
        spent[name] = _own() - before
        peaks[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return made

    def read() -> Iterator[tuple[ReadTask, Outcome[tuple[Draft, ...]]]]:
        for number in range(count):
            title, url = f"Notice {number}", f"https://x.example/{number}"
            block = Block(BlockKind.PARAGRAPH, "The lamp is out.", 0, 1)
            draft = Draft(
                Article(title, (block,), url=url, source=url, language="en-US"),
                Script(title, (Narration("The lamp is out."),), source=url),
            )
            entry = Entry(str(number), number, text="The lamp is out.")
            yield ReadTask(root, url, entry=entry, place=number), Outcome(Told((draft,)))

    def scripts() -> list[str]:
        hold = partial(locked, show, lambda _told: None, again=True)
        writing = ScriptWriting(show, hold, lambda _scripted, _messages: None)
        return [each.slug for each in writing.of(read())]  # type: ignore[union-attr]

    slugs = step("scripts", scripts)
    assert isinstance(slugs, list)
    tasks = step("plan", lambda: plan_renders([ScriptFile(show, slug) for slug in slugs], show))
    workers = Workers(partial(local_workers, 2), 4)
    step("map", lambda: sum(1 for _ in map_tasks(tasks, at_once, workers)))  # type: ignore[arg-type, type-var, var-annotated]
    step("fold", lambda: publish_feed(show))
    made = (root / "feed").glob("feed*.xml")
    items = sum(path.read_bytes().count(b"<item>") for path in made)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers_took = children.ru_utime + children.ru_stime
    told = {**spent, "workers": workers_took, "peaks": peaks, "items": items}
    print("SPENT", json.dumps(told))


def growth(folder: Path, counts: list[int]) -> None:
    """The rows of bookkeeping and memory: each size in a process of its own."""
    rows = {}
    for count in counts:
        show = new_show(folder / f"show-{count}")
        settings = show / "podcast.toml"
        settings.write_text(settings.read_text().replace("# limit = 0 ", "limit = 500 ", 1))
        done = subprocess.run([sys.executable, __file__, "--bookkeeping", str(show), str(count)],
                              stdout=subprocess.PIPE, text=True, check=True)  # fmt: skip
        row = json.loads(done.stdout.partition("SPENT ")[2])
        rows[count] = row
        each = {name: 1000 * row[name] / count for name in STEPS}
        took = ", ".join(f"{name} {value:.2f}" for name, value in each.items())
        most = ", ".join(f"{name} {value / 1e6:.0f}" for name, value in row["peaks"].items())
        print(f"{count:6} episodes, ms each: {took}; {row['items']} in the feed")
        print(f"{'':6} most memory of the coordinator until then, MB: {most}")
        sys.stdout.flush()
        shutil.rmtree(show)
    few, many = rows[min(counts)], rows[max(counts)]
    took = [sum(row[name] for name in STEPS) / count for count, row in sorted(rows.items())]
    most = {name: many["peaks"][name] / few["peaks"][name] for name in ("map", "fold")}
    print(
        f"bookkeeping an episode at {max(counts)} against {min(counts)}: "
        f"{took[-1] / took[0]:.2f} x; memory of the coordinator: {most['map']:.2f} x, "
        f"with the fold {most['fold']:.2f} x"
    )


# --- a worker killed now and then -------------------------------------------------------------


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


def main() -> None:
    """As the command line says."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=40)
    options.add_argument("--episodes", type=int, nargs="+", default=[500, 5000])
    options.add_argument("--minutes", type=float, default=5.0)
    options.add_argument("--only", nargs="*", default=["two", "cluster", "scripts", "growth"])
    options.add_argument("--bookkeeping", nargs=2, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.bookkeeping:
        bookkeeping(Path(chosen.bookkeeping[0]), int(chosen.bookkeeping[1]))
        return
    print(machine(), datetime.now(UTC).date())
    parts: dict[str, Callable[[Path], None]] = {
        "two": lambda folder: two_against_one(folder, chosen.articles),
        "cluster": lambda folder: cluster_against_jobs(folder, chosen.articles),
        "scripts": lambda folder: scripts_a_second(folder, 200),
        "growth": lambda folder: growth(folder, chosen.episodes),
        "storm": lambda folder: storm(folder, chosen.minutes),
    }
    for name in chosen.only:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
