"""The one way through: article -> script -> episode -> feed. Commands and the server call these functions.

Libraries that a step needs are imported by the step, so that each command starts as fast as its own work allows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.script.files import ScriptFile
from podcast.script.model import Script
from podcast.show import Show
from podcast.slug import slug_of

if TYPE_CHECKING:
    from podcast.audio.render import Plan, Progress
    from podcast.episode.model import Episode

MOST_NAMESAKES = 1000  # articles of one title, before something else is wrong


@dataclass(frozen=True, slots=True)
class Scripted:
    """What became of an article: its script, and whether it was written now."""

    file: ScriptFile
    article: Article
    state: str  # written | unchanged | kept (a person edited it, and --force was not given)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What became of a script: its episode, and how much was done for it."""

    episode: Episode
    new: bool  # whether there is new audio
    sentences: int = 0  # in all
    spoken: int = 0  # of these, now
    blocks: int = 0
    encoded: int = 0


def write_article_script(source: str, show: Show, *, stdin: bytes | None = None, force: bool = False) -> Scripted:
    """Article -> script: read `source` and write `scripts/<slug>.md`.

    A script that a person edited is kept unless `force`. Raises PodcastError when there is no article.
    """
    from podcast.article.load import load_article

    article = load_article(source, stdin=stdin, cache=show.store / "pages")
    return script_article(article, show, force=force)


def script_article(article: Article, show: Show, *, force: bool = False) -> Scripted:
    """Write the script of an article that is read already; see `write_article_script`."""
    from podcast.cast import cast_script
    from podcast.scripter.write import write_script

    file = _place(article, show)
    if file.edited() and not force:
        return Scripted(file, article, "kept")
    before = _present(file)
    house = show.settings.script
    script = write_script(article, before.house_style(house) if before else house)
    language = article.language or show.settings.show.language
    script = replace(script, style=before.style if before else (), language=language)
    script = cast_script(script, article, show, before)
    written = file.save(script, article)
    return Scripted(file, article, "written" if written else "unchanged")


def read_for_rendering(file: ScriptFile, show: Show) -> Script:
    """The script, if nothing is wrong with it. Raises PodcastError for the first error, and says how many more."""
    from podcast.checking import check_file

    script, findings = check_file(file, show)
    errors = [finding for finding in findings if finding.error and not finding.of_ledger]
    if errors:
        first = errors[0]
        more = f" (and {len(errors) - 1} more: `podcast check {file.slug}`)" if len(errors) > 1 else ""
        raise PodcastError(first.what + more, remedy=first.remedy, file=first.file, line=first.line)
    assert script is not None
    return script


def render_script(
    file: ScriptFile, show: Show, *, told: Callable[[Plan], None] | None = None, progress: Progress | None = None
) -> Rendered:
    """Script -> episode: `episodes/<slug>-….mp3` with transcript, chapters and record.

    `told` hears the plan before the work begins. Raises PodcastError; then the last finished episode is as it was.
    """
    from podcast.audio.render import plan as make_plan

    script = read_for_rendering(file, show)
    plan = make_plan(script, show)
    if told:
        told(plan)
    from podcast.episode.finish import finish_episode

    return finish_episode(file, script, plan, show, progress)


def publish_feed(show: Show) -> Path:
    """Episodes -> feed: `feed/feed.xml` and everything that it names."""
    from podcast.feed.publish import publish

    return publish(show)


def _place(article: Article, show: Show) -> ScriptFile:
    """Where this article's script is or will be: an article of the same title that is another gets a number."""
    slug = slug_of(article.title)
    for number in range(1, MOST_NAMESAKES):
        file = ScriptFile(show, slug if number == 1 else f"{slug}-{number}")
        there = file.article()
        if not file.exists() or (there is not None and _same_article(there, article)):
            return file
    raise PodcastError(f"there are {MOST_NAMESAKES} scripts named {slug}", remedy="Take some away.")


def _same_article(there: Article, article: Article) -> bool:
    if there.url or article.url:
        return there.url == article.url
    return there.text == article.text or (there.source == article.source != "-")


def _present(file: ScriptFile) -> Script | None:
    from podcast.script.markdown import read_script

    return read_script(file.text(), str(file.path))[0] if file.exists() else None
