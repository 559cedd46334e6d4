"""The one way through: article -> script -> episode -> feed. Commands and the server call these
functions.

Libraries that a step needs are imported by the step, so that each command starts as fast as its own
work allows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.production.rendering import Rendered, render_script
from podcast.production.script_places import ScriptPlaces, origin_of, place_of
from podcast.script.model import Script
from podcast.script.script_files import EditedMeanwhileError, ScriptFile
from podcast.show.folder import Show

MOST_NEW_ENTRIES = 50  # of a feed, at once


@dataclass(frozen=True, slots=True)
class Scripted:
    """What became of an article: its script, and whether it was written now."""

    file: ScriptFile
    article: Article
    state: str  # written | unchanged | kept (a person edited it, and --force was not given)


class KnownScripts:
    """What is known of a show's scripts, read once by who writes many and holds the show."""

    def __init__(self, show: Show) -> None:
        from podcast.production.voicing.show_cast import cast_memory

        self._show = show
        self.places = ScriptPlaces(show)
        self.cast = cast_memory(show)

    def refresh(self) -> None:
        """Learn what others did while somebody else held the show."""
        from podcast.production.voicing.show_cast import cast_memory

        self.places.refresh()
        self.cast = cast_memory(self._show)


def read_source(
    source: str,
    show: Show,
    *,
    stdin: bytes | None = None,
    chapters: bool = False,
    force: bool = False,
    tell: Callable[[str], None] = lambda _message: None,
) -> tuple[Article, ...]:
    """The articles of a source: each is to be an episode. A book has one a chapter, or with
    `chapters` is a single one; of a feed those that have no script yet, or with `force` all.

    `tell` hears how many entries of a feed are new. Raises PodcastError when there is no article.
    """
    from podcast.article.load import load_source
    from podcast.article.sources.source_types import Kind

    if is_script_of(Path(source), show):
        remedy = f"To make its episode: podcast render {Path(source).stem}"
        raise PodcastError(
            "is a script of this show, not an article",
            file=source,
            remedy=remedy,
            code="no-article",
        )
    loaded = load_source(source, stdin=stdin, cache=show.store / "pages", whole=chapters)
    if loaded.kind is Kind.FEED:
        return _new_entries(loaded.articles, show, force=force, tell=tell)
    if loaded.kind is Kind.EPUB and not chapters:
        numbered = enumerate(loaded.articles, 1)
        return tuple(replace(article, source=f"{source}#{n}") for n, article in numbered)
    return loaded.articles


def _new_entries(
    entries: tuple[Article, ...], show: Show, *, force: bool, tell: Callable[[str], None]
) -> tuple[Article, ...]:
    """The entries of a feed that have no script yet, the newest first, and no more than
    MOST_NEW_ENTRIES."""
    from podcast.article.load import whole_entry

    places = ScriptPlaces(show) if len(entries) > 1 else None
    found = places.place_of if places else lambda entry: place_of(entry, show)
    new = [entry for entry in entries if force or not found(entry).exists()]
    taken = new[:MOST_NEW_ENTRIES]
    if len(entries) > 1:
        told = f"the feed has {len(entries)} entries, {len(new)} of them new"
        tell(told if len(taken) == len(new) else f"{told}; the newest {len(taken)} are taken")
    whole: list[Article] = []
    failed: list[PodcastError] = []
    for entry in taken:
        try:
            whole.append(whole_entry(entry, show.store / "pages"))
        except PodcastError as error:  # one without text does not keep the others from being made
            failed.append(error)
            tell(f"left out: {entry.title or entry.url}: {error.what}")
    if failed and not whole:
        raise failed[0]
    return tuple(whole)


def script_article(
    article: Article,
    show: Show,
    *,
    force: bool = False,
    narrator: str = "",
    place: ScriptFile | None = None,
    draft: Script | None = None,
    known: KnownScripts | None = None,
) -> Scripted:
    """Article -> script: write `scripts/<slug>.md`. A script that a person edited is kept unless
    `force`. `narrator` is the voice of this article's narrator, "" the show's; `place` its script,
    where that is known whatever the article is called now; `draft` the article's script in the
    show's house style, where that was made already; `known` what who writes many knows of all."""
    from podcast.article.source_account import with_losses_told
    from podcast.production.episode_extras import fetch_picture
    from podcast.production.voicing.show_cast import cast_script
    from podcast.scripter.write import write_script

    file = place or (known.places.place_of(article) if known else place_of(article, show))
    seen = file.digest()  # before it is looked at: whatever is saved from now on stays
    if file.edited() and not force:
        return Scripted(file, article, "kept")
    article = article if draft else with_losses_told(article)
    before = _present(file)
    house = show.settings.script
    style = before.house_style(house) if before else house
    script = draft if draft and style == house else write_script(article, style)
    language = _language(article, show)
    script = replace(script, style=before.style if before else (), language=language)
    if before:
        script = replace(script, publication=before.publication)
    memory = known.cast if known else None
    script = cast_script(script, article, show, before, narrator=narrator, memory=memory)
    try:
        written = file.save(script, article, seen=seen, origin=origin_of(article, show))
    except EditedMeanwhileError:
        return Scripted(file, article, "kept")
    if known:
        known.places.add(article, file.slug)
    fetch_picture(article, show)
    return Scripted(file, article, "written" if written else "unchanged")


def _language(article: Article, show: Show) -> str:
    """The article's; where it says no country, the show's is taken for the same language."""
    usual = show.settings.show.language
    if not article.language or article.language == usual.partition("-")[0]:
        return usual
    return article.language


def build_episode(source: Article | str | Path, show: Show) -> Rendered:
    """An episode of an article (a value, a file, an address) or of a script of the show (its file):
    the script, as it is if a person edited it, rendered.

    Raises PodcastError when there is no article, or something is wrong with the script.
    """
    from podcast.show.show_lock import locked

    with locked(show, lambda _waiting: None):
        if isinstance(source, Article):
            file = script_article(source, show).file
        elif is_script_of(Path(source), show):
            file = ScriptFile(show, Path(source).stem)
        else:
            from podcast.article.load import load_article

            article = load_article(str(source), cache=show.store / "pages")
            file = script_article(article, show).file
        return render_script(file, show)


def is_script_of(path: Path, show: Show) -> bool:
    """Whether a file is a script of this show."""
    in_its_folder = path.resolve().parent == show.scripts.resolve()
    return path.suffix == ".md" and path.is_file() and in_its_folder


def publish_feed(
    show: Show,
    tell: Callable[[PodcastError], None] = lambda _problem: None,
    *,
    may_lose: bool = False,
) -> Path:
    """Episodes -> feed: `feed/feed.xml` and everything that it names. `tell` hears what had to be
    left out, and why. Media that are lost or damaged are made again where their script is as it
    was. Raises LostEpisodesError when the feed would lose what nobody deleted, unless it
    `may_lose` it."""
    from podcast.feed.publish import publish
    from podcast.production.mending import make_damaged_again

    make_damaged_again(show, tell)
    return publish(show, tell, may_lose=may_lose)


def _present(file: ScriptFile) -> Script | None:
    from podcast.script.markdown import read_script

    return read_script(file.text(), str(file.path))[0] if file.exists() else None
