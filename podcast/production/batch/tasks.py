"""What a worker does with a task. Nothing here depends on when or beside what it runs.

Whoever has an executor of their own (Ray, Celery, a job array) hands these two functions to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from podcast.errors import PodcastError
from podcast.production.batch.model import (
    Draft,
    Drafts,
    Failure,
    Outcome,
    Planned,
    PlanTask,
    ReadTask,
    Renderings,
    RenderTask,
    Told,
    fault_of_ours,
)
from podcast.production.rendering import Rendered

if TYPE_CHECKING:
    from podcast.article.model import Article
    from podcast.show.folder import Show

Made = TypeVar("Made")
Say = Callable[[str], None]
ONE = 1  # worker that speaks: the others' processors are the others'


def read_task(task: ReadTask) -> Drafts:
    """Read a source, write the scripts of its articles. Touches no file but the show's cache of
    pages."""

    def read(say: Say) -> tuple[Draft, ...]:
        from podcast.article.model import no_source_runs
        from podcast.article.source_account import with_losses_told
        from podcast.scripter.write import write_script
        from podcast.show.folder import load_show

        show = load_show(task.show)
        told = map(with_losses_told, map(task.told.of, _articles(task, show, say)))
        house = show.settings.script
        # the account is made here: what it is made of does not travel
        return tuple(
            Draft(replace(article, source_runs=no_source_runs), write_script(article, house))
            for article in told
        )

    return _outcome(read)


def _articles(task: ReadTask, show: Show, say: Say) -> tuple[Article, ...]:
    if task.entry:
        from podcast.article.collections.opening import article_of

        return (article_of(task.entry, task.source),)
    from podcast.production.pipeline import read_source

    return read_source(task.source, show, chapters=task.chapters, force=task.force, tell=say)


def render_task(task: RenderTask) -> Renderings:
    """Render a script into the show's folder: media, transcript, record."""

    def render(say: Say) -> Rendered:
        from podcast.audio.store_keeping import keep_own_small
        from podcast.production.rendering import render_script
        from podcast.script.script_files import ScriptFile
        from podcast.show.folder import load_show

        show = load_show(task.show)
        rendered = render_script(
            ScriptFile(show, task.slug), show, formats=task.formats, warn=say,
            created=task.created, guid=task.guid, workers=ONE,
        )  # fmt: skip
        keep_own_small(show)
        return rendered

    return _outcome(render)


def plan_task(task: PlanTask) -> Outcome[Planned]:
    """What is to be done for a script: all of its sentences are looked at, nothing is spoken."""

    def planned(_say: Say) -> Planned:
        from podcast.audio.sound_rendering import plan
        from podcast.production.provenance.touched import Now
        from podcast.production.rendering import read_for_rendering
        from podcast.script.script_files import ScriptFile
        from podcast.show.folder import load_show

        show = load_show(task.show)
        made = plan(read_for_rendering(ScriptFile(show, task.touched.slug), show), show)
        return Planned(
            task.touched, Now(show).is_surely_touched(task.touched, made), str(made),
            made.sentences, tuple(item.text for item in made.unspoken), made.blocks,
            made.to_encode,
        )  # fmt: skip

    return _outcome(planned)


def _outcome(work: Callable[[Say], Made]) -> Outcome[Made]:
    messages: list[str] = []
    try:
        return Outcome(Told(work(messages.append), tuple(messages)))
    except PodcastError as error:
        return Outcome(failure=Failure.of(error))
    except OSError as error:
        where = str(error.filename or "")
        return Outcome(failure=Failure(error.strerror or str(error), file=where, code="disk"))
    except Exception as error:
        return Outcome(failure=fault_of_ours(error))
