"""Where an article's script is or will be: which script is of which article."""

from __future__ import annotations

import json
import os
from pathlib import Path

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile, all_scripts
from podcast.show.folder import Show
from podcast.show.slugs import slug_of

MOST_NAMESAKES = 1000  # articles of one title, before something else is wrong


def place_of(article: Article, show: Show) -> ScriptFile:
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


def origin_of(article: Article, show: Show) -> str:
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
    origin, known = origin_of(article, show), file.origin()
    if origin and known:  # "article.txt" of another folder is another article
        return origin == known
    return there.source == article.source != "-"
