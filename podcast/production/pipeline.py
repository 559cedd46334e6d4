"""The one way through: article -> script -> episode -> feed. Commands and the server call these
functions.

Libraries that a step needs are imported by the step, so that each command starts as fast as its own
work allows.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.production.rendering import Rendered, render_script
from podcast.script.model import Script
from podcast.script.script_files import EditedMeanwhileError, ScriptFile, all_scripts
from podcast.show.folder import Show
from podcast.show.slugs import slug_of

MOST_NEW_ENTRIES = 50  # of a feed, at once
MOST_NAMESAKES = 1000  # articles of one title, before something else is wrong


@dataclass(frozen=True, slots=True)
class Scripted:
    """What became of an article: its script, and whether it was written now."""

    file: ScriptFile
    article: Article
    state: str  # written | unchanged | kept (a person edited it, and --force was not given)


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

    new = [entry for entry in entries if force or not _place(entry, show).exists()]
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
) -> Scripted:
    """Article -> script: write `scripts/<slug>.md`. A script that a person edited is kept unless
    `force`. `narrator` is the voice of this article's narrator, "" the show's; `place` its script,
    where that is known whatever the article is called now; `draft` the article's script in the
    show's house style, where that was made already."""
    from podcast.article.source_account import with_losses_told
    from podcast.production.episode_extras import fetch_picture
    from podcast.production.voicing.show_cast import cast_script
    from podcast.scripter.write import write_script

    file = place or _place(article, show)
    seen = file.digest()  # before it is looked at: whatever is saved from now on stays
    if file.edited() and not force:
        return Scripted(file, article, "kept")
    article = with_losses_told(article)
    before = _present(file)
    house = show.settings.script
    style = before.house_style(house) if before else house
    script = draft if draft and style == house else write_script(article, style)
    language = _language(article, show)
    script = replace(script, style=before.style if before else (), language=language)
    if before:
        script = replace(script, publication=before.publication)
    script = cast_script(script, article, show, before, narrator=narrator)
    try:
        written = file.save(script, article, seen=seen, origin=_origin(article, show))
    except EditedMeanwhileError:
        return Scripted(file, article, "kept")
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


def _place(article: Article, show: Show) -> ScriptFile:
    """Where this article's script is or will be: an article of the same title that is another gets
    a number."""
    slug = slug_of(article.title)
    for number in range(1, MOST_NAMESAKES):
        file = ScriptFile(show, slug if number == 1 else f"{slug}-{number}")
        if not file.exists():
            return _renamed(article, show) or file
        if _is_of(file, article, show):
            return file
    raise PodcastError(
        f"there are {MOST_NAMESAKES} scripts named {slug}", remedy="Take some away.", code="exists"
    )


def _renamed(article: Article, show: Show) -> ScriptFile | None:
    """The script of this article under another name, which a person gave it (`podcast rename`)."""
    title = json.dumps(article.title, ensure_ascii=False).encode("utf-8", "surrogatepass")
    for file in all_scripts(show):
        if file.article_path.is_file() and title in file.article_path.read_bytes():
            there = file.article()
            if there is not None and there.title == article.title and _is_of(file, article, show):
                return file
    return None


def _origin(article: Article, show: Show) -> str:
    """The file of an article as seen from the show, wherever the command was given; "" of any
    other source. A chapter of a book keeps its number."""
    if article.url or article.source in ("", "-"):
        return ""
    name, mark, chapter = article.source.rpartition("#")
    for source, rest in ((article.source, ""), (name, mark + chapter)):
        try:
            path = Path(source).resolve()
            if source and path.is_file():
                return os.path.relpath(path, show.root) + rest
        except (OSError, ValueError):
            continue
    return ""


def _is_of(file: ScriptFile, article: Article, show: Show) -> bool:
    """Whether a script is of this article: by the article's record, or by its own head where that
    is lost."""
    there = file.article()
    if there is None:
        from podcast.script.markdown import read_script

        script, _ = read_script(file.text(), str(file.path))
        return (
            script is not None
            and script.source not in ("", "-")
            and script.source == (article.url or article.source)
        )
    if there.url or article.url:
        return there.url == article.url
    if there.text == article.text:
        return True
    origin, known = _origin(article, show), file.origin()
    if origin and known:  # "article.txt" of another folder is another article
        return origin == known
    return there.source == article.source != "-"


def _present(file: ScriptFile) -> Script | None:
    from podcast.script.markdown import read_script

    return read_script(file.text(), str(file.path))[0] if file.exists() else None
