"""What a second worker brings, what a scheduler costs, how many scripts a second are made."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scale_builds import Spent, article, collection, frames_of, new_show, own_seconds, podcast

TURNS = 2


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
    before = own_seconds()
    failed = sum(read_task(task).failure is not None for task in tasks[5:])
    rate = count / (own_seconds() - before)
    print(
        f"{rate:.1f} scripts a second and core "
        f"(articles of {len(article(7)['text'].split())} words; {failed} failed)"
    )
