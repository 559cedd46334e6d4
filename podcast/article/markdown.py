"""Markdown into an Article; its front matter says what it says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import lxml.html

from podcast.article.dom import read_pieces
from podcast.article.html import _block, _skip
from podcast.article.model import Article, BlockKind
from podcast.article.tidy import letters
from podcast.errors import PodcastError

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def read_markdown(text: str, *, source: str = "") -> Article:
    """An article from Markdown. Raises PodcastError when its front matter is not YAML."""
    from markdown_it import MarkdownIt

    stated, body = split_front_matter(text, source)
    page = MarkdownIt("commonmark").enable("table").render(body)
    if not page.strip():
        raise PodcastError("there is no article in it", file=source)
    pieces = read_pieces(lxml.html.document_fromstring(f"<body>{page}</body>"))
    title = str(
        stated.get("title") or next((p.text for p in pieces if p.kind is BlockKind.HEADING and p.level == 1), "")
    )
    blocks = tuple(_block(piece, _skip(piece, True, title)) for piece in pieces)
    return Article(
        title=title or (pieces[0].text if pieces else ""),
        blocks=tuple(b for b in blocks if letters(b.text) != letters(title) or b.skip is None),
        author=_names(stated.get("author") or stated.get("authors")),
        site=str(stated.get("site") or ""),
        published=_date(stated.get("date") or stated.get("published")),
        language=str(stated.get("language") or stated.get("lang") or ""),
        url=str(stated.get("url") or stated.get("source") or stated.get("canonical") or ""),
        source=source,
    )


def split_front_matter(text: str, source: str = "") -> tuple[dict[str, Any], str]:
    """The front matter as a dictionary ({} without one) and the rest."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    import yaml

    try:
        stated = yaml.safe_load(found.group(1))
    except yaml.YAMLError as error:
        raise PodcastError(f"the front matter is not YAML: {error}".split("\n")[0], file=source, line=2) from error
    return (stated if isinstance(stated, dict) else {}), text[found.end() :]


def _names(value: Any) -> str:
    return " and ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def titled(article: Article, title: str) -> Article:
    """The article under another title."""
    return replace(article, title=title)
