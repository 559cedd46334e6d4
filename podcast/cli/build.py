"""`podcast build`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from podcast.cli.common import AsJson, ShowFolder, Source, open_show, print_json, say
from podcast.cli.script import stdin_for, tell_scripted
from podcast.errors import PodcastError
from podcast.files import relative

if TYPE_CHECKING:
    from podcast.article.model import Article
    from podcast.show import Show


def build(
    source: Source,
    /,
    *more: Source,
    force: bool = False,
    chapters: bool = False,
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """Make episodes of articles and publish them: script, render and feed in one.

    A script that you have edited is rendered as you left it. Of a book, every chapter becomes an episode.

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
    from podcast.lock import locked
    from podcast.pipeline import publish_feed, read_source

    at = open_show(show)
    results: list[dict[str, object]] = []
    failed: list[PodcastError] = []
    with locked(at, say):
        for name in (source, *more):
            try:
                articles = read_source(name, at, stdin=stdin_for(name), chapters=chapters)
                results.extend(_episode(article, at, force=force) for article in articles)
            except PodcastError as error:
                if not more:
                    raise
                failed.append(error)  # the other articles still become episodes
        warnings: list[PodcastError] = []
        feed = publish_feed(at, warnings.append)
    failed += [problem for problem in warnings if isinstance(problem, LeftOutError)]
    for problem in dict.fromkeys((*failed, *warnings)):
        report(problem)
    if json:
        print_json({"episodes": results, "feed": str(feed), "errors": [str(error) for error in failed]})
    else:
        for result in results:
            print(relative(at.episodes / str(result["audio"])))
        print(relative(feed))
        if results:
            say("Listen: `podcast serve`, then subscribe to the address that it prints.")
    return 1 if failed else 0


def _episode(article: Article, show: Show, *, force: bool) -> dict[str, object]:
    """Script and render one article; what became of it, for machines."""
    from podcast.cli.progress import rendering
    from podcast.pipeline import render_script, script_article

    scripted = script_article(article, show, force=force)
    tell_scripted(scripted)
    with rendering(scripted.file.slug) as (told, progress):
        rendered = render_script(scripted.file, show, told=told, progress=progress, warn=say)
    episode = rendered.episode
    return {
        "source": article.source, "slug": episode.slug, "guid": episode.guid, "title": episode.title,
        "script": str(scripted.file.path), "script_state": scripted.state,
        "audio": str(show.episodes / episode.audio.name), "duration": episode.duration,
        "bytes": episode.audio.size, "spoken": rendered.spoken, "sentences": rendered.sentences,
    }  # fmt: skip
