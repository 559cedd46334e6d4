"""`podcast build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
from podcast.cli.script import (
    refuse_unknown_voice,
)
from podcast.cli.side_by_side import Crew, Jobs, On
from podcast.errors import PodcastError

if TYPE_CHECKING:
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
    on: On = "",
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
    from podcast.cli.build_steps import Wanted, episodes_of
    from podcast.feed.publish import LeftOutError
    from podcast.production.checking import check_show, refuse
    from podcast.production.pipeline import publish_feed
    from podcast.show.show_lock import locked

    hush(quiet)
    crew = Crew.of(jobs, on)
    told = read_particulars(title, author, date, language)
    opened = open_show(show)
    refuse_unknown_voice(voice, opened)
    feed: Path | None = None
    warnings: list[PodcastError] = []
    with locked(opened, say):
        refuse(check_show(opened), "podcast check")  # now, not after an hour of speaking
        wanted = Wanted(opened, told, voice, force=force, chapters=chapters, crew=crew)
        results, failed = episodes_of((source, *more), wanted)
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
