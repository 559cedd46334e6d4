"""A script made of what somebody dropped, pasted or named in the browser."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.production.pipeline import Scripted, read_source, script_article
from podcast.show.folder import Show
from podcast.show.show_lock import locked

ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class NewScript:
    """What became of it: of several articles (a book, a feed) the first has its page shown."""

    made: tuple[Scripted, ...]

    @property
    def slug(self) -> str:
        """Of the page to show."""
        return self.made[0].file.slug


def new_script(content: bytes, show: Show, *, name: str = "") -> NewScript:
    """Make a script of a file's bytes, of a pasted text, or of what stands at a pasted address.

    Raises PodcastError when there is no article in it.
    """
    articles = _articles(content, show, name)
    if not articles:
        raise PodcastError(
            "there is nothing new in it", code="no-article",
            remedy="Every article of it has a script already.",
        )  # fmt: skip
    with locked(show, lambda _waiting: None):
        return NewScript(tuple(script_article(article, show) for article in articles))


def _articles(content: bytes, show: Show, name: str) -> tuple[Article, ...]:
    if name:
        return _of_file(content, show, name)
    text = content.decode("utf-8", "replace").strip()
    if not text:
        raise PodcastError(
            "there is nothing to read", code="no-article", remedy="Paste an article's text."
        )
    if ADDRESS.fullmatch(text) and urlsplit(text).hostname:
        return read_source(text, show)
    return read_source("-", show, stdin=content)


def _of_file(content: bytes, show: Show, name: str) -> tuple[Article, ...]:
    """Read as the file that it was: its name's end says what kind it is."""
    plain = Path(name.replace("\\", "/")).name or "article"
    with tempfile.TemporaryDirectory(prefix="podcast-") as folder:
        path = Path(folder) / plain
        path.write_bytes(content)
        articles = read_source(str(path), show)
    named = str(path)
    return tuple(
        replace(article, source=article.source.replace(named, plain)) for article in articles
    )
