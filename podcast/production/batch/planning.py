"""What is fixed before anything is made, so that the order in which workers end changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from podcast.episode.episode_record import free_moments, load_episodes
from podcast.production.batch.model import RenderTask
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


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
    moments = free_moments(episodes.values(), now)
    wanted = tuple(formats) if formats is not None else None
    return tuple(
        RenderTask(show.root, slug, None if slug in episodes else next(moments), wanted)
        for slug in dict.fromkeys(file.slug for file in files)
    )
