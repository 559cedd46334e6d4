"""What a worker does with a task. Nothing here depends on when or beside what it runs.

Whoever has an executor of their own (Ray, Celery, a job array) hands these two functions to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from podcast.errors import PodcastError
from podcast.production.batch.model import (
    Draft,
    Drafts,
    Failure,
    Outcome,
    ReadTask,
    Renderings,
    RenderTask,
    Told,
)
from podcast.production.rendering import Rendered

Made = TypeVar("Made")
Say = Callable[[str], None]
ONE = 1  # worker that speaks: the others' processors are the others'


def read_task(task: ReadTask) -> Drafts:
    """Read a source, write the scripts of its articles. Touches no file but the show's cache of
    pages."""

    def read(say: Say) -> tuple[Draft, ...]:
        from podcast.production.pipeline import read_source
        from podcast.scripter.write import write_script
        from podcast.show.folder import load_show

        show = load_show(task.show)
        articles = read_source(
            task.source, show, chapters=task.chapters, force=task.force, tell=say
        )
        told = map(task.told.of, articles)
        house = show.settings.script
        return tuple(Draft(article, write_script(article, house)) for article in told)

    return _outcome(read)


def render_task(task: RenderTask) -> Renderings:
    """Render a script into the show's folder: media, transcript, record."""

    def render(say: Say) -> Rendered:
        from podcast.production.rendering import render_script
        from podcast.script.script_files import ScriptFile
        from podcast.show.folder import load_show

        show = load_show(task.show)
        return render_script(
            ScriptFile(show, task.slug), show, formats=task.formats, warn=say,
            created=task.created, guid=task.guid, workers=ONE,
        )  # fmt: skip

    return _outcome(render)


def _outcome(work: Callable[[Say], Made]) -> Outcome[Made]:
    messages: list[str] = []
    try:
        return Outcome(Told(work(messages.append), tuple(messages)))
    except PodcastError as error:
        return Outcome(failure=Failure.of(error))
    except OSError as error:
        where = str(error.filename or "")
        return Outcome(failure=Failure(error.strerror or str(error), file=where, code="disk"))
