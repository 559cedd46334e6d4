"""What `podcast build` does: scripts in their order, then episodes, some at once, then the feed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from podcast.cli.build_reading import Wanted, read_and_script
from podcast.cli.common import hold, say
from podcast.cli.side_by_side import render_all, render_in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from podcast.errors import PodcastError
    from podcast.production.batch.failures import Failed, Step
    from podcast.production.batch.model import Written
    from podcast.production.rendering import Rendered

Result = dict[str, object]


@dataclass
class Built:
    """What became of everything."""

    results: list[Result] = field(default_factory=list)  # an episode each, as machines are told
    failed: list[Failed] = field(default_factory=list)
    before: dict[tuple[Step, str], str] = field(default_factory=dict)  # what failed the last time,
    # and of which collection
    tried: set[tuple[Step, str]] = field(default_factory=set)  # of that
    total: int = 0  # articles
    as_before: int = 0  # of these, episodes of which nothing had to be made
    feed: Path | None = None
    unpublished: list[PodcastError] = field(default_factory=list)  # why there is no new feed

    def note_tried(self, step: Step, name: str) -> None:
        """What is tried now need not be tried again, unless it fails again."""
        if (step, name) in self.before:
            self.tried.add((step, name))

    def note_gone_through(self, collection: str) -> None:
        """All of a collection was looked at: lines of it that are wrong were told again."""
        self.tried |= {failed for failed, of in self.before.items() if of == collection}


def build_all(sources: Sequence[str], wanted: Wanted, *, as_json: bool) -> Built:
    """Everything but the feed. One that fails does not keep the others from being made."""
    from podcast.production.batch.failures import recall_failures

    failed_before = recall_failures(wanted.show)
    built = Built(before={(each.step, each.name): each.collection for each in failed_before})
    written = read_and_script(sources, wanted, built)
    if not wanted.renders:
        return built
    there = {each.slug: each for each in sorted(written, key=lambda each: each.place)}
    if wanted.collections:
        there = _not_rendered(there, wanted, built)
    from podcast.production.batch.planning import plan_renders
    from podcast.script.script_files import ScriptFile

    with hold(wanted.show):
        tasks = plan_renders([ScriptFile(wanted.show, slug) for slug in there], wanted.show)
    keep = _keeper(there, wanted, as_json=as_json)
    crew = wanted.crew.for_as_many_as(len(tasks))
    if tasks and (crew.is_several or wanted.collections):
        made, failed = render_all(tasks, crew, wanted.show, keep)
    else:
        made, failed = render_in_turn(tasks, wanted.show, keep)
    built.results += made
    built.failed += failed
    for task in tasks:
        built.note_tried("render", task.slug)
    return built


def _not_rendered(there: dict[str, Written], wanted: Wanted, built: Built) -> dict[str, Written]:
    """Those of which there is no episode as they are now: what a build that goes on has to do."""
    from podcast.production.rendering import looks_rendered
    from podcast.script.script_files import ScriptFile

    show = wanted.show
    left = {
        slug: each
        for slug, each in there.items()
        if each.state == "written" or not looks_rendered(ScriptFile(show, slug), show)
    }
    built.as_before = len(there) - len(left)
    return left


def _keeper(
    there: dict[str, Written], wanted: Wanted, *, as_json: bool
) -> Callable[[Rendered], Result]:
    """What is kept of an episode until the end: for machines all, for people its file."""
    from podcast.production.open_questions import open_questions
    from podcast.script.script_files import ScriptFile

    show = wanted.show

    def keep(rendered: Rendered) -> Result:
        episode = rendered.episode
        audio = str(show.episodes / episode.audio.name)
        if not as_json:
            return {"audio": audio}
        written, file = there[episode.slug], ScriptFile(show, episode.slug)
        return {
            "source": written.source, "slug": episode.slug, "guid": episode.guid,
            "title": episode.title,
            "script": str(file.path), "script_state": written.state,
            "audio": audio, "duration": episode.duration,
            "bytes": episode.audio.size, "spoken": rendered.spoken,
            "sentences": rendered.sentences,
            "questions": [asdict(question) for question in open_questions(file)],
        }  # fmt: skip

    return keep


def publish_built(built: Built, wanted: Wanted) -> list[PodcastError]:
    """The fold: what failed is written down, the feed is made, the store is kept within its size.
    Answers what a person should be told of."""
    from podcast.errors import PodcastError
    from podcast.production.batch.failures import remember_failures
    from podcast.production.pipeline import publish_feed

    problems: list[PodcastError] = []
    with hold(wanted.show):
        remember_failures(wanted.show, built.failed, built.tried)
        if wanted.publishes and (built.results or built.as_before):
            try:
                built.feed = publish_feed(wanted.show, problems.append)
            except PodcastError as error:  # the episodes are made all the same
                built.unpublished.append(error)
    if not wanted.renders:
        say("To render them: podcast render")
    elif not wanted.publishes:
        say("When all parts are done: podcast feed")
    return problems
