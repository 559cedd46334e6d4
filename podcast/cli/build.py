"""`podcast build`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    Source,
    ask,
    hush,
    one_by_one,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.cli.script import (
    refuse_one_title_for_many,
    refuse_unknown_voice,
    stdin_for,
    tell_scripted,
)
from podcast.cli.side_by_side import Jobs
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.article.particulars import Particulars
    from podcast.production.pipeline import Scripted
    from podcast.production.rendering import Rendered
    from podcast.show.folder import Show


def build(
    source: Source,
    /,
    *more: Source,
    force: bool = False,
    chapters: bool = False,
    quiet: Quiet = False,
    show: ShowFolder = None,
    json: AsJson = False,
    title: str = "",
    author: str = "",
    date: str = "",
    language: str = "",
    voice: str = "",
    jobs: Jobs = 0,
) -> int:
    """Make episodes of articles and publish them: script, render and feed in one.

    A script that you have edited is rendered as you left it. Of a book every chapter becomes an
    episode, of a feed every entry that is new.

    For example:

        podcast build article.txt

        podcast build https://example.org/one https://example.org/two

        podcast build book.epub --chapters

        podcast build saved/*.html --jobs 4

    Parameters
    ----------
    source
        An article: a file, a URL, or - for standard input.
    more
        More articles, an episode each.
    force
        Write scripts anew even when you have edited them (your edits are lost).
    chapters
        Make one episode of a book, with its chapters as chapters.
    title
        What the article is called, where the source does not say it or says it wrongly.
    author
        Who wrote it.
    date
        When it was published: 2026-05-04.
    language
        The language of the text as a code: en-GB, de. What is not said is recognised.
    voice
        The narrator's voice for this article; `podcast voices` lists them.
    """
    from podcast.article.particulars import read_particulars
    from podcast.cli.app import report
    from podcast.feed.publish import LeftOutError
    from podcast.production.checking import check_show, refuse
    from podcast.production.pipeline import publish_feed
    from podcast.show.show_lock import locked

    hush(quiet)
    told = read_particulars(title, author, date, language)
    opened = open_show(show)
    refuse_unknown_voice(voice, opened)
    feed: Path | None = None
    warnings: list[PodcastError] = []
    with locked(opened, say):
        refuse(check_show(opened), "podcast check")  # now, not after an hour of speaking
        wanted = _Wanted(opened, told, voice, force=force, chapters=chapters, jobs=jobs)
        results, failed = _episodes((source, *more), wanted)
        if results:
            try:
                feed = publish_feed(opened, warnings.append)
            except PodcastError as error:  # the episodes are made all the same
                failed.append(error)
    failed += [problem for problem in warnings if isinstance(problem, LeftOutError)]
    for problem in dict.fromkeys((*failed, *warnings)):
        report(problem)
    if json:
        errors = [error.as_dict() for error in failed]
        print_json({"episodes": results, "feed": str(feed) if feed else None, "errors": errors})
    elif feed:
        audio = dict.fromkeys(
            str(result["audio"]) for result in results
        )  # a source given twice is one episode
        print_paths((*audio, feed))
        say(_next_step(opened))
    return 1 if failed else 0


def _next_step(show: Show) -> str:
    """What to do with what was built."""
    from podcast.atomic_files import relative
    from podcast.feed.rss_xml.identity import is_local
    from podcast.feed.urls import base_url

    if is_local(show.settings.feed.url):
        return "Listen: `podcast serve`, then subscribe to the address that it prints."
    return f"Published in {relative(show.feed)}/, to be copied to {base_url(show.settings)}"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to become of every article, and of which show."""

    show: Show
    told: Particulars
    voice: str
    force: bool
    chapters: bool
    jobs: int


def _episodes(
    sources: tuple[str, ...], wanted: _Wanted
) -> tuple[list[dict[str, object]], list[PodcastError]]:
    """What became of each article, and what went wrong: one that fails does not keep the others
    from being made."""
    from podcast.cli.side_by_side import at_once

    scripted, failed = _scripts(sources, wanted)
    jobs = at_once(wanted.jobs, len({each.file.slug for each in scripted}))
    if jobs > 1:
        made, unmade = _side_by_side(scripted, wanted, jobs)
    else:
        made, unmade = one_by_one(scripted, lambda each: _episode(each, wanted))
    return made, failed + unmade


def _scripts(
    sources: tuple[str, ...], wanted: _Wanted
) -> tuple[list[Scripted], list[PodcastError]]:
    """The scripts of all articles. Which names and voices they get depends on those before, so
    they are written in their order, however their articles were read."""
    from podcast.cli.side_by_side import at_once, read_all
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

    jobs = at_once(wanted.jobs, len(sources))
    if jobs > 1 and "-" not in sources:
        refuse_one_title_for_many(wanted.told.title, len(sources))
        show = wanted.show.root.resolve()
        tasks = [
            ReadTask(show, source, wanted.told, wanted.chapters, wanted.force) for source in sources
        ]
        read, unread = read_all(tasks, jobs)
    else:
        read, unread = one_by_one(sources, articles)
    scripted, failed = one_by_one(chain.from_iterable(read), script)
    return scripted, unread + failed


def _episode(scripted: Scripted, wanted: _Wanted) -> dict[str, object]:
    """Render one script; what became of it, for machines."""
    from podcast.cli.progress import rendering
    from podcast.production.rendering import render_script

    with rendering(scripted.file.slug) as (told, progress):
        rendered = render_script(
            scripted.file, wanted.show, told=told, progress=progress, warn=warn, agree=ask
        )
    return _result(scripted, rendered, wanted.show)


def _side_by_side(
    scripted: list[Scripted], wanted: _Wanted, jobs: int
) -> tuple[list[dict[str, object]], list[PodcastError]]:
    """The same for many, `jobs` at once."""
    from podcast.cli.side_by_side import render_all
    from podcast.production.batch.planning import plan_renders

    of_slug = {each.file.slug: each for each in scripted}
    tasks = plan_renders([each.file for each in scripted], wanted.show)
    rendered, failed = render_all(tasks, jobs)
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
