"""`podcast build`."""

from __future__ import annotations

from podcast.cli.common import AsJson, ShowFolder, Source, open_show, print_json, say
from podcast.cli.script import relative, stdin_for, tell_scripted


def build(source: Source, /, *more: Source, force: bool = False, show: ShowFolder = None, json: AsJson = False) -> int:
    """Make episodes of articles and publish them: script, render and feed in one.

    A script that you have edited is rendered as you left it.

    For example:

        podcast build article.txt

        podcast build https://example.org/one https://example.org/two

    Parameters
    ----------
    source
        An article: a file, a URL, or - for standard input.
    more
        More articles, an episode each.
    force
        Write scripts anew even when you have edited them (your edits are lost).
    """
    from podcast.cli.app import report
    from podcast.cli.progress import rendering
    from podcast.errors import PodcastError
    from podcast.feed.publish import LeftOutError
    from podcast.lock import locked
    from podcast.pipeline import publish_feed, render_script, write_article_script

    at = open_show(show)
    results: list[dict[str, object]] = []
    failed: list[PodcastError] = []
    with locked(at, say):
        for article in (source, *more):
            try:
                scripted = write_article_script(article, at, stdin=stdin_for(article), force=force)
                tell_scripted(scripted)
                with rendering(scripted.file.slug) as (told, progress):
                    rendered = render_script(scripted.file, at, told=told, progress=progress, warn=say)
            except PodcastError as error:
                if not more:
                    raise
                failed.append(error)  # the other articles still become episodes
                continue
            episode = rendered.episode
            results.append(
                {
                    "source": article, "slug": episode.slug, "guid": episode.guid, "title": episode.title,
                    "script": str(scripted.file.path), "script_state": scripted.state,
                    "audio": str(at.episodes / episode.audio.name), "duration": episode.duration,
                    "bytes": episode.audio.size, "spoken": rendered.spoken, "sentences": rendered.sentences,
                }
            )  # fmt: skip
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
