"""Markdown into an Article; its front matter says what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.html_page import whole_body
from podcast.article.formats.markdown_marks import common_markdown
from podcast.article.formats.printed_credits import with_own_credits
from podcast.article.markup_runs import runs_of_markup
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, BlockKind, SourceRun
from podcast.article.normalization import tidy
from podcast.article.source_runs import runs_of_lines
from podcast.errors import PodcastError
from podcast.languages.language_tags import language_tag

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
TOML_HEAD = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
FIELD = r"(?:title|authors?|date|published|language|lang|tags|keywords|url|source|site)"
MULTI_HEAD = re.compile(rf"\A(?:{FIELD}:[ \t]+\S.*\n){{2,12}}[ \t]*\n", re.IGNORECASE)
PANDOC_HEAD = re.compile(r"\A(?:%[ \t]+\S.*\n){1,3}[ \t]*\n")
LINES_ABOVE = 2  # of the file, when the YAML parser counts from nought: "---" and the first line
PICTURE = re.compile(r"<p>(\s*<img\b[^>]*>\s*)</p>")
IMAGE_TITLE = re.compile(r"<img\b[^>]*?\btitle=\"([^\"]*)\"[^>]*>")


def read_markdown(text: str, *, source: str = "") -> Article:
    """An article from Markdown. Raises PodcastError when its front matter is not YAML."""
    stated, body = split_front_matter(text, source)
    page = f"<html><body>{_rendered(body)}</body></html>"
    tree = parse_page(page, source)
    prune(tree)
    first_heading = next((tidy(heading.text_content()) for heading in tree.iter("h1")), "")
    title = _scalar(stated.get("title")) or first_heading
    blocks = whole_body(tree, title)
    if not any(block.kept and block.text for block in blocks):
        raise PodcastError(
            "there is no article in it", remedy="Give a file with an article in it.", file=source
        )
    article = Article(
        title=title or _first_words(blocks),
        blocks=blocks,
        author=_names(stated.get("author") or stated.get("authors")),
        site=_scalar(stated.get("site") or stated.get("publisher")),
        published=_date(stated.get("date") or stated.get("published")),
        language=language_tag(_scalar(stated.get("language") or stated.get("lang"))),
        url=_scalar(stated.get("url") or stated.get("canonical") or stated.get("source")),
        image=_scalar(stated.get("image")),
        source=source,
        source_runs=partial(_source_runs, page, text.removesuffix(body)),
    )
    return with_own_credits(article)


def _source_runs(page: str, head: str) -> tuple[SourceRun, ...]:
    """The lines of the head, and the text of the page that the body makes."""
    tree = parse_page(page)
    return (
        *runs_of_lines(head, left_out="the head of the file"),
        *runs_of_markup(tree, "the text"),
    )


def _first_words(blocks: Sequence[Block]) -> str:
    """What a text without a title is called by: the first of its blocks that has words."""
    return next(
        block.text for block in blocks if block.kept and block.kind is not BlockKind.DIVIDER
    )


def split_front_matter(text: str, source: str = "") -> tuple[dict[str, Any], str]:
    """The front matter as a dictionary ({} without one) and the rest."""
    if toml := TOML_HEAD.match(text):
        return _toml(toml[1], source), text[toml.end() :]
    head = FRONT_MATTER.match(text)
    if not head:
        return _plain_head(text)
    import yaml

    try:
        stated = yaml.safe_load(head[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = getattr(error, "problem_mark", None)
        line = LINES_ABOVE + (place.line if place is not None else 0)
        raise PodcastError(
            "the front matter is not YAML",
            remedy="Write a line for each field as: title: Words.",
            file=source,
            line=line,
        ) from error
    return (stated if isinstance(stated, dict) else {}), text[head.end() :]


def _plain_head(text: str) -> tuple[dict[str, Any], str]:
    """The fields at the head of a text as MultiMarkdown (`title: The mill`) and Pandoc
    (`% The mill`) have them, {} where there are none."""
    if pandoc := PANDOC_HEAD.match(text):
        lines = [line.lstrip("% ").strip() for line in pandoc[0].splitlines() if line.strip()]
        return dict(zip(("title", "author", "date"), lines, strict=False)), text[pandoc.end() :]
    if multi := MULTI_HEAD.match(text):
        pairs = (line.split(":", 1) for line in multi[0].splitlines() if line.strip())
        return {name.strip().lower(): value.strip() for name, value in pairs}, text[multi.end() :]
    return {}, text


def _toml(head: str, source: str) -> dict[str, Any]:
    """The fields of a head between lines of `+++`, as Hugo and Zola write them."""
    import tomllib

    try:
        return tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PodcastError(
            "the front matter is not TOML",
            remedy='Write a line for each field as: title = "Words".',
            file=source,
            line=LINES_ABOVE,
        ) from error


def _rendered(body: str) -> str:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for plugin in (footnote_plugin, deflist_plugin, tasklists_plugin):
        parser.use(plugin)
    page = parser.render(common_markdown(body))
    page = PICTURE.sub(r"<figure>\1</figure>", page)
    return IMAGE_TITLE.sub(r"<figcaption>\1</figcaption>", page)  # a picture's title is its caption


def _names(value: Any) -> str:
    """`[Dana Okoye, Sam Ito, Pia Lund]` as "Dana Okoye, Sam Ito and Pia Lund"."""
    values = value if isinstance(value, list) else [value]
    stated = (one.get("name") if isinstance(one, dict) else one for one in values)
    names = list(filter(None, map(_scalar, stated)))
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _scalar(value: Any) -> str:
    """A field as text, "" when it is not a single value."""
    is_single = isinstance(value, str | int | float) and not isinstance(value, bool)
    return tidy(str(value)) if is_single else ""


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return read_date(str(value))
