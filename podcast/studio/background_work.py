"""Rendering and publishing while the page goes on: one at a time, and how far it is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.show.show_lock import locked

if TYPE_CHECKING:
    from podcast.audio.blocks.block_making import RenderProgress
    from podcast.audio.sound_rendering import Plan

SPEAKING, ENCODING = 1.0, 9.0  # what a sentence and a block cost, against each other
SHOWN = 80  # characters of the sentence that is said


@dataclass
class _Task:
    """What is done for one script, or was."""

    kind: str  # rendering | publishing
    state: str = "working"  # working | done | failed
    share: float = 0.0
    left: int | None = None  # seconds
    told: str = ""
    warnings: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    number: int = 0

    def as_dict(self) -> dict[str, object]:
        return {
            "kind": self.kind, "state": self.state, "share": round(self.share, 3),
            "left": self.left, "told": self.told, "warnings": self.warnings[:20],
            "number": self.number,
        }  # fmt: skip


class BackgroundWork:
    """What a studio renders and publishes. Threads end with the process: the store keeps what is
    spoken, and the last finished episode stays as it was."""

    def __init__(self) -> None:
        self._tasks: dict[str, _Task] = {}
        self._lock = threading.Lock()
        self._count = 0

    def progress(self, slug: str) -> dict[str, object]:
        """How far the work on a script is; {} when there was none."""
        task = self._tasks.get(slug)
        return task.as_dict() if task else {}

    def render(self, file: ScriptFile) -> None:
        """Begin to render a script. Raises PodcastError when it is at work on it already."""
        task = self._begin(file.slug, "rendering")
        self._run(task, lambda: _render(file, task))

    def publish(self, file: ScriptFile) -> None:
        """Begin to publish the show."""
        task = self._begin(file.slug, "publishing")
        self._run(task, lambda: _publish(file.show, task))

    def _begin(self, slug: str, kind: str) -> _Task:
        with self._lock:
            there = self._tasks.get(slug)
            if there is not None and there.state == "working":
                raise PodcastError(
                    f"it is {there.kind} already", remedy="Wait until that is done.", code="exists"
                )
            self._count += 1
            task = self._tasks[slug] = _Task(kind, number=self._count)
            return task

    def _run(self, task: _Task, work: Callable[[], str]) -> None:
        def run() -> None:
            try:
                task.told = work()
                task.share, task.left, task.state = 1.0, 0, "done"
            except PodcastError as error:
                task.told = f"{error.what}. {error.remedy}".strip()
                task.state = "failed"
            except Exception as error:
                task.told, task.state = f"it failed: {error}", "failed"
                raise

        threading.Thread(target=run, daemon=True, name=task.kind).start()


def _render(file: ScriptFile, task: _Task) -> str:
    from podcast.episode.display_text import clock
    from podcast.production.rendering import render_script
    from podcast.studio.sound.time_to_render import seconds_to_render

    def progress(done: RenderProgress) -> None:
        task.share, task.left = _share(done), _left(task, _share(done)) or task.left
        task.told = done.saying[:SHOWN]

    def told(plan: Plan) -> None:
        task.told, task.left = str(plan), round(seconds_to_render(plan))

    with locked(file.show, task.warnings.append):
        task.began = time.monotonic()
        made = render_script(
            file, file.show, progress=progress, warn=task.warnings.append,
            told=told,
        )  # fmt: skip
    return f"The episode is ready: {clock(made.episode.duration)}."


def _publish(show: Show, task: _Task) -> str:
    from podcast.feed.published_now import not_published
    from podcast.feed.urls import feed_url
    from podcast.production.pipeline import publish_feed

    with locked(show, task.warnings.append):
        new = len(not_published(show))
        publish_feed(show, lambda problem: task.warnings.append(str(problem)))
    told = f"{new} new episode{'' if new == 1 else 's'}" if new else "Nothing new"
    return f"{told} in {feed_url(show.settings)}; `podcast serve` serves it."


def _share(done: RenderProgress) -> float:
    whole = SPEAKING * done.to_speak + ENCODING * done.to_encode
    return (SPEAKING * done.spoken + ENCODING * done.encoded) / whole if whole else 1.0


def _left(task: _Task, share: float) -> int | None:
    passed = time.monotonic() - task.began
    return round(passed * (1 - share) / share) if share > 0.02 else None
