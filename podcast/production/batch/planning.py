"""What is fixed before anything is made, so that the order in which workers end changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from podcast.episode.episode_record import load_episodes
from podcast.production.batch.model import RenderTask
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

SECOND = timedelta(seconds=1)  # feeds are sorted by dates in whole seconds


def plan_renders(
    files: Sequence[ScriptFile],
    show: Show,
    *,
    formats: Collection[str] | None = None,
    now: datetime | None = None,
) -> tuple[RenderTask, ...]:
    """A task for each script, once, in their order. New episodes get a moment each, the first the
    earliest, no two the same."""
    episodes = {episode.slug: episode for episode in load_episodes(show)}
    taken = {episode.created for episode in episodes.values()}
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    wanted = tuple(formats) if formats is not None else None
    tasks = []
    for slug in dict.fromkeys(file.slug for file in files):
        created = None
        if slug not in episodes:
            while moment in taken:
                moment += SECOND
            created = moment
            taken.add(moment)
        tasks.append(RenderTask(show.root, slug, created, wanted))
    return tuple(tasks)
