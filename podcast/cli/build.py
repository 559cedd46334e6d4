"""`podcast build`."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    Source,
    hush,
    one_by_one,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.cli.script import stdin_for, tell_scripted
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.article.model import Article
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
) -> int:
    """Make episodes of articles and publish them: script, render and feed in one.

    A script that you have edited is rendered as you left it. Of a book, every chapter becomes an
    episode.

    For example:

        podcast build article.txt

        podcast build https://example.org/one https://example.org/two

        podcast build book.epub --chapters

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
    """
    from podcast.cli.app import report
    from podcast.feed.publish import LeftOutError
    from podcast.production.checking import check_show, refuse
    from podcast.production.pipeline import publish_feed
    from podcast.show.show_lock import locked

    hush(quiet)
    opened = open_show(show)
    feed: Path | None = None
    warnings: list[PodcastError] = []
    with locked(opened, say):
        refuse(check_show(opened), "podcast check")  # now, not after an hour of speaking
        results, failed = _episodes((source, *more), opened, force=force, chapters=chapters)
        if results:
            feed = publish_feed(opened, warnings.append)
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


def _episodes(
    sources: tuple[str, ...], show: Show, *, force: bool, chapters: bool
) -> tuple[list[dict[str, object]], list[PodcastError]]:
    """What became of each article, and what went wrong: one that fails does not keep the others
    from being made."""
    from podcast.production.pipeline import read_source

    def articles(source: str) -> tuple[Article, ...]:
        return read_source(source, show, stdin=stdin_for(source), chapters=chapters)

    def episode(article: Article) -> dict[str, object]:
        return _episode(article, show, force=force)

    made: list[dict[str, object]] = []
    failed: list[PodcastError] = []
    for source in sources:
        found, unread = one_by_one((source,), articles)
        done, undone = one_by_one(chain.from_iterable(found), episode)
        made += done
        failed += unread + undone
    return made, failed


def _episode(article: Article, show: Show, *, force: bool) -> dict[str, object]:
    """Script and render one article; what became of it, for machines."""
    from podcast.cli.progress import rendering
    from podcast.production.pipeline import script_article
    from podcast.production.rendering import render_script

    scripted = script_article(article, show, force=force)
    tell_scripted(scripted)
    with rendering(scripted.file.slug) as (told, progress):
        rendered = render_script(scripted.file, show, told=told, progress=progress, warn=warn)
    episode = rendered.episode
    return {
        "source": article.source, "slug": episode.slug, "guid": episode.guid,
        "title": episode.title,
        "script": str(scripted.file.path), "script_state": scripted.state,
        "audio": str(show.episodes / episode.audio.name), "duration": episode.duration,
        "bytes": episode.audio.size, "spoken": rendered.spoken, "sentences": rendered.sentences,
    }  # fmt: skip
