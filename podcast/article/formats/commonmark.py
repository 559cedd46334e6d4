"""Markdown into an Article; its front matter says what it says."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.html_page import whole_body
from podcast.article.model import Article, BlockKind
from podcast.article.normalization import tidy
from podcast.errors import PodcastError
from podcast.languages.language_tags import language_tag

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
PICTURE = re.compile(r"<p>(\s*<img\b[^>]*>\s*)</p>")
IMAGE_TITLE = re.compile(r"<img\b[^>]*?\btitle=\"([^\"]*)\"[^>]*>")


def read_markdown(text: str, *, source: str = "") -> Article:
    """An article from Markdown. Raises PodcastError when its front matter is not YAML."""
    stated, body = split_front_matter(text, source)
    tree = parse_page(f"<html><body>{_rendered(body)}</body></html>", source)
    prune(tree)
    head = next((tidy(one.text_content()) for one in tree.iter("h1")), "")
    title = _scalar(stated.get("title")) or head
    blocks = whole_body(tree, title)
    if not any(block.kept and block.text for block in blocks):
        raise PodcastError(
            "there is no article in it", remedy="Give a file with an article in it.", file=source
        )
    return Article(
        title=title
        or next(
            block.text for block in blocks if block.kept and block.kind is not BlockKind.DIVIDER
        ),
        blocks=blocks,
        author=_names(stated.get("author") or stated.get("authors")),
        site=_scalar(stated.get("site") or stated.get("publisher")),
        published=_date(stated.get("date") or stated.get("published")),
        language=language_tag(_scalar(stated.get("language") or stated.get("lang"))),
        url=_scalar(stated.get("url") or stated.get("canonical") or stated.get("source")),
        image=_scalar(stated.get("image")),
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
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = getattr(error, "problem_mark", None)
        line = place.line + 2 if place is not None else 2
        raise PodcastError(
            "the front matter is not YAML",
            remedy="Write a line for each field as: title: Words.",
            file=source,
            line=line,
        ) from error
    return (stated if isinstance(stated, dict) else {}), text[found.end() :]


def _rendered(body: str) -> str:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    page = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .use(footnote_plugin)
        .render(body)
    )
    page = PICTURE.sub(lambda found: f"<figure>{found[1]}</figure>", page)
    return IMAGE_TITLE.sub(r"<figcaption>\1</figcaption>", page)  # a picture's title is its caption


def _names(value: Any) -> str:
    names = [
        name for one in (value if isinstance(value, list) else [value]) if (name := _scalar(one))
    ]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _scalar(value: Any) -> str:
    """A field as text, "" when it is not a single value."""
    return (
        tidy(str(value))
        if isinstance(value, str | int | float) and not isinstance(value, bool)
        else ""
    )


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None
