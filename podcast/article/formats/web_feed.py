"""The entries of a feed (RSS, Atom) as articles."""

from __future__ import annotations

import email.utils
from datetime import date
from functools import partial
from typing import Any

from lxml import etree

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.html_page import whole_body
from podcast.article.markup_runs import runs_of_markup
from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, SourceRun
from podcast.article.normalization import tidy, unescaped
from podcast.errors import PodcastError
from podcast.languages.language_tags import language_tag

# Where an entry has its text, the fullest first.
CONTENT = (
    "{http://purl.org/rss/1.0/modules/content/}encoded",
    "{http://www.w3.org/2005/Atom}content",
    "description",
    "{http://www.w3.org/2005/Atom}summary",
    "{http://purl.org/rss/1.0/}description",
)
MOST_ENTRIES = 1_000


def read_entries(data: bytes, *, source: str = "") -> tuple[Article, ...]:
    """The entries of a feed in its order, with as much of their text as the feed holds; `url` is
    the entry's page."""
    try:
        root = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        )
    except (etree.LxmlError, ValueError) as error:
        raise PodcastError(
            "the feed is broken", remedy="Check it with a feed validator.", file=source
        ) from error
    nodes = [] if root is None else [*root.iter("{*}item", "{*}entry")]
    if not nodes:
        raise PodcastError(
            "there are no entries in this feed",
            remedy="Give the address of an article.",
            file=source,
        )
    channel = next(iter(root.iter("{*}channel")), root)
    site, language = _text(channel, "title"), language_tag(_text(channel, "language"))
    return tuple(_entry(node, site, language, source) for node in nodes[:MOST_ENTRIES])


def _entry(node: Any, site: str, language: str, source: str) -> Article:
    title, markup = unescaped(_text(node, "title")), _content(node)
    dates = (_text(node, name) for name in ("pubDate", "published", "date", "updated"))
    stated_date = next(filter(None, dates), "")
    return Article(
        title=title,
        blocks=_blocks(markup, title, source),
        author=clean_author(_text(node, "creator") or _text(node, "author"), site),
        site=site,
        published=_date(stated_date),
        language=language,
        url=_link(node),
        source=source,
        source_runs=partial(_source_runs, markup),
    )


def _source_runs(markup: str) -> tuple[SourceRun, ...]:
    """The text of an entry as the feed holds it."""
    if not markup:
        return ()
    return runs_of_markup(parse_page(f"<html><body>{markup}</body></html>"), "the feed's entry")


def _content(node: Any) -> str:
    return next((text for name in CONTENT if (text := _markup(node, name))), "")


def _blocks(markup: str, title: str, source: str) -> tuple[Block, ...]:
    """The blocks of an entry; one with nothing to read is still an entry: its page has the text."""
    if not markup:
        return ()
    try:
        tree = parse_page(f"<html><body>{markup}</body></html>", source)
        prune(tree)
        return whole_body(tree, title)
    except PodcastError:
        return ()


def _markup(node: Any, name: str) -> str:
    """The markup of a field of an entry, "" without it."""
    content = node.find(name)
    if content is None:
        return ""
    if content.get("type") == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in content)
    return (content.text or "").strip()


def _text(node: Any, name: str) -> str:
    field = node.find(f"{{*}}{name}")
    return tidy(" ".join(field.itertext())) if field is not None else ""


def _link(node: Any) -> str:
    """The address of an entry's page, "" without one: Atom's href, RSS's text."""
    for link in node.iterfind("{*}link"):
        href = link.get("href") if link.get("rel") in (None, "alternate") else None
        address = (href or link.text or "").strip()
        if address.startswith(("http://", "https://")):
            return str(address)
    return ""


def _date(text: str) -> date | None:
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return read_date(text)
