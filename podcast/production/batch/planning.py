"""What is fixed before anything is made, so that the order in which workers end changes nothing."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from podcast.atomic_files import atomic_file
from podcast.episode.episode_record import free_moments, moments_of_all
from podcast.episode.safekeeping.lost_records import known_identities
from podcast.production.batch.model import RenderTask
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

HOLDS = timedelta(days=3)  # that a planned date is kept for an episode that is not there yet
Identity = tuple[str, datetime]  # guid, and when it is said to be made


def plan_renders(
    files: Sequence[ScriptFile],
    show: Show,
    *,
    formats: Collection[str] | None = None,
    now: datetime | None = None,
) -> tuple[RenderTask, ...]:
    """A task for each script, once, in their order. New episodes get a guid and a moment each, the
    first the earliest, no two the same; what was planned for one before and not finished holds.

    Whoever asks holds the show (show_lock.py).
    """
    slugs = list(dict.fromkeys(file.slug for file in files))
    made = moments_of_all(show)
    new = identities([slug for slug in slugs if slug not in made], made.values(), show, now)
    wanted = tuple(formats) if formats is not None else None
    tasks = []
    for slug in slugs:
        guid, created = new.get(slug, ("", None))
        tasks.append(RenderTask(show.root, slug, created, guid, wanted))
    return tuple(tasks)


def longest_first(tasks: Sequence[RenderTask], show: Show) -> list[RenderTask]:
    """In the order in which many are to be begun: by the length of their scripts. What an episode
    is does not depend on it."""

    def length(task: RenderTask) -> int:
        try:
            return (show.scripts / f"{task.slug}.md").stat().st_size
        except OSError:
            return 0

    return sorted(tasks, key=length, reverse=True)


def identities(
    slugs: Sequence[str], taken: Iterable[datetime], show: Show, now: datetime | None = None
) -> dict[str, Identity]:
    """Who the episodes of `slugs` will be, that have no record. Written down, so that a machine
    beside us, or the one that goes on where we were killed, says the same."""
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    if not slugs:
        return {}
    lost = known_identities(slugs, show)
    before = _planned(show, moment)
    holds = {
        slug: (guid, created or before.get(slug, ("", moment))[1])
        for slug, (guid, created) in lost.items()
    }
    holds = {slug: before[slug] for slug in slugs if slug in before} | holds
    others = {created for slug, (_, created) in before.items() if slug not in holds}
    free = free_moments(
        sum(slug not in holds for slug in slugs),
        {*taken, *others, *(created for _, created in holds.values())},
        moment,
    )
    moments = iter(free)
    new = {
        slug: holds[slug] if slug in holds else (str(uuid.uuid4()), next(moments)) for slug in slugs
    }
    _write_down(before | new, show)
    return new


def _path(show: Show) -> Path:
    return show.store / "planned.jsonl"


def _planned(show: Show, now: datetime) -> dict[str, Identity]:
    """What was planned lately, of episodes that have no record yet."""
    planned: dict[str, Identity] = {}
    with suppress(OSError, ValueError, TypeError), _path(show).open(encoding="utf-8") as file:
        for line in file:
            slug, guid, text = json.loads(line)
            created = datetime.fromisoformat(text)
            if now - created < HOLDS and not (show.episodes / f"{slug}.json").exists():
                planned[slug] = str(guid), created
    return planned


def _write_down(planned: dict[str, Identity], show: Show) -> None:
    """A line each: the text of all of them would be much memory."""
    with (
        atomic_file(_path(show), durable=False) as unfinished,
        unfinished.open("w", encoding="utf-8") as file,
    ):
        for slug, (guid, created) in planned.items():
            file.write(json.dumps([slug, guid, created.isoformat()]) + "\n")
