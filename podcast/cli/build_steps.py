"""What `podcast build` does with sources: scripts in their order, then episodes, some at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import chain
from typing import TYPE_CHECKING

from podcast.cli.common import ask, one_by_one, say, warn
from podcast.cli.script import refuse_one_title_for_many, stdin_for, tell_scripted
from podcast.cli.side_by_side import Crew, read_all, render_all
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.article.particulars import Particulars
    from podcast.production.pipeline import Scripted
    from podcast.production.rendering import Rendered
    from podcast.show.folder import Show

WORTH_IT = 4  # sources: fewer are read sooner than a process starts


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of every article, and of which show."""

    show: Show
    told: Particulars
    voice: str
    force: bool
    chapters: bool
    crew: Crew


def episodes_of(
    sources: tuple[str, ...], wanted: Wanted
) -> tuple[list[dict[str, object]], list[PodcastError]]:
    """What became of each article, and what went wrong: one that fails does not keep the others
    from being made."""
    scripted, failed = _scripts(sources, wanted)
    crew = wanted.crew.for_as_many_as(len({each.file.slug for each in scripted}))
    if crew.is_several:
        made, unmade = _side_by_side(scripted, wanted, crew)
    else:
        made, unmade = one_by_one(scripted, lambda each: _episode(each, wanted))
    return made, failed + unmade


def _scripts(sources: tuple[str, ...], wanted: Wanted) -> tuple[list[Scripted], list[PodcastError]]:
    """The scripts of all articles. Which names and voices they get depends on those before, so
    they are written in their order, however their articles were read."""
    from podcast.production.batch.model import Draft, ReadTask
    from podcast.production.pipeline import read_source, script_article

    def articles(source: str) -> tuple[Draft, ...]:
        read = read_source(
            source,
            wanted.show,
            stdin=stdin_for(source),
            chapters=wanted.chapters,
            force=wanted.force,
            tell=say,
        )
        refuse_one_title_for_many(wanted.told.title, max(len(read), len(sources)))
        return tuple(Draft(wanted.told.of(article)) for article in read)

    def script(draft: Draft) -> Scripted:
        scripted = script_article(
            draft.article, wanted.show, force=wanted.force, narrator=wanted.voice,
            draft=draft.script,
        )  # fmt: skip
        tell_scripted(scripted)
        return scripted

    crew = wanted.crew.for_as_many_as(len(sources))
    if crew.is_several and len(sources) >= WORTH_IT and "-" not in sources:
        refuse_one_title_for_many(wanted.told.title, len(sources))
        show = wanted.show.root.resolve()
        tasks = [
            ReadTask(show, source, wanted.told, wanted.chapters, wanted.force) for source in sources
        ]
        read, unread = read_all(tasks, crew)
    else:
        read, unread = one_by_one(sources, articles)
    scripted, failed = one_by_one(chain.from_iterable(read), script)
    return scripted, unread + failed


def _episode(scripted: Scripted, wanted: Wanted) -> dict[str, object]:
    """Render one script; what became of it, for machines."""
    from podcast.cli.progress import rendering
    from podcast.production.rendering import render_script

    with rendering(scripted.file.slug) as (told, progress):
        rendered = render_script(
            scripted.file, wanted.show, told=told, progress=progress, warn=warn, agree=ask
        )
    return _result(scripted, rendered, wanted.show)


def _side_by_side(
    scripted: list[Scripted], wanted: Wanted, crew: Crew
) -> tuple[list[dict[str, object]], list[PodcastError]]:
    """The same for many, several at once."""
    from podcast.production.batch.planning import plan_renders

    of_slug = {each.file.slug: each for each in scripted}
    tasks = plan_renders([each.file for each in scripted], wanted.show)
    rendered, failed = render_all(tasks, crew)
    results = [_result(of_slug[each.episode.slug], each, wanted.show) for each in rendered]
    return results, failed


def _result(scripted: Scripted, rendered: Rendered, show: Show) -> dict[str, object]:
    from podcast.production.open_questions import open_questions

    episode = rendered.episode
    return {
        "source": scripted.article.source, "slug": episode.slug, "guid": episode.guid,
        "title": episode.title,
        "script": str(scripted.file.path), "script_state": scripted.state,
        "audio": str(show.episodes / episode.audio.name), "duration": episode.duration,
        "bytes": episode.audio.size, "spoken": rendered.spoken, "sentences": rendered.sentences,
        "questions": [asdict(question) for question in open_questions(scripted.file)],
    }  # fmt: skip
