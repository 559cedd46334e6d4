"""Whether bookkeeping and the coordinator's memory grow with the show: synthetic records, and an
engine that answers at once."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from scale_builds import new_show, own_seconds

STEPS = ("scripts", "plan", "map", "fold", "workers")


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
        before = own_seconds()
        made = do()
        spent[name] = own_seconds() - before
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
        done = subprocess.run([sys.executable, __file__, str(show), str(count)],
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


if __name__ == "__main__":
    bookkeeping(Path(sys.argv[1]), int(sys.argv[2]))
