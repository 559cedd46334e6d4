"""Where an article's script is or will be: which script is of which article."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
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


class ScriptPlaces:
    """The places of all scripts of a show, for who writes many: each record is read once, not once
    for every article. Whoever uses it holds the show."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._slugs: set[str] = set()
        # what an article is known by -> its scripts, a line each: nearly always it is one,
        # and fifty thousand lists are much memory
        self._of_key: dict[int, str] = {}
        self._bare: list[str] = []  # scripts whose article's record is lost
        self._numbers: dict[str, int] = {}  # slug -> the number that may be free
        self.refresh()

    def refresh(self) -> None:
        """Learn of the scripts that others wrote since."""
        new = sorted(set(_names(self._show.scripts)) - self._slugs)
        for slug in new:
            article = ScriptFile(self._show, slug).article()
            if article is None:
                self._bare.append(slug)
            else:
                self._learn(article, slug)
        self._slugs.update(new)

    def add(self, article: Article, slug: str) -> None:
        """A script was written for an article."""
        if slug not in self._slugs:
            self._slugs.add(slug)
            self._learn(article, slug)

    def place_of(self, article: Article) -> ScriptFile:
        """Where this article's script is or will be, as the function says."""
        plain = slug_of(article.title)
        likely = [*self._of_key.get(_key(article), "").splitlines(), *self._bare]
        for slug in likely:
            file = ScriptFile(self._show, slug)
            may_be = slug == plain or slug not in self._bare
            if may_be and file.exists() and _is_of(file, article, self._show):
                return file
        number = self._numbers.get(plain, 1)
        while (slug := plain if number == 1 else f"{plain}-{number}") in self._slugs:
            number += 1
        if number > 1:
            self._numbers[plain] = number
        return ScriptFile(self._show, slug)

    def _learn(self, article: Article, slug: str) -> None:
        key = _key(article)
        there = self._of_key.get(key)
        self._of_key[key] = f"{there}\n{slug}" if there else slug


def _names(folder: Path) -> Iterator[str]:
    """The slugs of the scripts in it. No more than their names is looked at: this is asked of a
    folder of tens of thousands, again and again."""
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".md") and entry.name[0] != ".":
                yield entry.name.removesuffix(".md")


def _key(article: Article) -> int:
    """What an article is known by, as a number: a hundred thousand addresses are much memory."""
    return hash((article.url, article.title))


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
