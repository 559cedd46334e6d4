"""`podcast build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    Source,
    hush,
    open_show,
    print_json,
    print_paths,
    say,
)
from podcast.cli.script import refuse_unknown_voice
from podcast.cli.sharding import Shard
from podcast.cli.side_by_side import Crew, Jobs, On
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.cli.build_steps import Built
    from podcast.show.folder import Show


def build(
    *sources: Source,
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
    from_: Annotated[Path | None, Parameter(name="--from")] = None,
    since: str = "",
    jobs: Jobs = 0,
    on: On = "",
    shard: str = "",
    retry_failed: bool = False,
    scripts_only: bool = False,
) -> int:
    """Make episodes of articles and publish them: script, render and feed in one.

    A script that you have edited is rendered as you left it. Of a book every chapter becomes an
    episode, of a feed every entry that is new.

    For example:

        podcast build article.txt

        podcast build https://example.org/one https://example.org/two

        podcast build book.epub --chapters

        podcast build saved/*.html --jobs 4

        podcast build --from articles.jsonl --since 2026-01-01

        podcast build --retry-failed

    Parameters
    ----------
    sources
        Articles, an episode each: files, URLs, or - for standard input.
    force
        Write scripts anew even when you have edited them (`podcast undo` brings the
        edits back).
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
    from_
        A file of many articles: .jsonl, .parquet or .warc (docs/scale.md). Given again, it does
        what is new or was changed.
    since
        Leave what is from before this day: 2026-05-01.
    shard
        Build this part only, for job arrays: 3/20 is the third of twenty. `podcast feed` then
        publishes what all of them made.
    retry_failed
        Try again what failed the last time, and nothing else unless it is named.
    scripts_only
        Write the scripts, and render nothing: for those who edit first, or render elsewhere.
    """
    from podcast.article.particulars import read_particulars
    from podcast.cli.build_choice import Asked, what_is_wanted
    from podcast.cli.build_steps import build_all, publish_built
    from podcast.production.checking import check_show, refuse
    from podcast.show.show_lock import locked

    hush(quiet)
    told = read_particulars(title, author, date, language)
    asked = Asked(
        sources, Crew.of(jobs, on), Shard.read(shard), told, voice, from_, since,
        retry_failed=retry_failed, scripts_only=scripts_only, force=force, chapters=chapters,
    )  # fmt: skip
    opened = open_show(show)
    refuse_unknown_voice(voice, opened)
    with locked(opened, say):
        refuse(check_show(opened), "podcast check")  # now, not after an hour of speaking
    chosen, wanted = what_is_wanted(asked, opened)
    built = build_all(chosen, wanted, as_json=json)
    problems = publish_built(built, wanted)
    return _tell(built, problems, opened, as_json=json)


def _tell(built: Built, problems: list[PodcastError], opened: Show, *, as_json: bool) -> int:
    """What was made and what was not; the exit code."""
    from podcast.cli.app import report
    from podcast.cli.failure_table import tell_failed
    from podcast.feed.publish import LeftOutError

    errors = [each.error() for each in built.failed]
    if built.total > 1:
        tell_failed(built.failed, built.total, "podcast build --retry-failed")
    left_out = [problem for problem in problems if isinstance(problem, LeftOutError)]
    told_already = errors if built.total > 1 else []
    for problem in dict.fromkeys((*errors, *built.unpublished, *problems)):
        if problem not in told_already:
            report(problem)
    if as_json:
        others = [error.as_dict() for error in (*built.unpublished, *left_out)]
        print_json({
            "episodes": built.results, "as_before": built.as_before,
            "feed": str(built.feed) if built.feed else None,
            "errors": [*(each.as_dict() for each in built.failed), *others],
        })  # fmt: skip
    elif built.feed:
        # a source given twice is one episode
        print_paths((*dict.fromkeys(str(result["audio"]) for result in built.results), built.feed))
        say(_next_step(opened))
    return 1 if errors or built.unpublished or left_out else 0


def _next_step(show: Show) -> str:
    """What to do with what was built."""
    from podcast.atomic_files import relative
    from podcast.feed.rss_xml.identity import is_local
    from podcast.feed.urls import base_url

    if is_local(show.settings.feed.url):
        return "Listen: `podcast serve`, then subscribe to the address that it prints."
    return f"Published in {relative(show.feed)}/, to be copied to {base_url(show.settings)}"
