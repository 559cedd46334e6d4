"""An article that goes on over several pages: the pages after the first are fetched and joined."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from itertools import chain
from pathlib import Path
from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit

from lxml.html import HtmlElement

from podcast.article.dom.parsing import parse_page
from podcast.article.formats.html_page import read_html
from podcast.article.model import Article
from podcast.article.normalization import letters_only
from podcast.article.sources.encodings import decode
from podcast.article.sources.source_types import Source
from podcast.errors import PodcastError
from podcast.languages.detection import language_of_text

MOST_PAGES = 20
PATIENCE = 60.0  # seconds for all of them
NUMBERED = re.compile(
    r"(?:/page)?[/_.-]?(?:p|page|seite|teil|part)?[_-]?(\d{1,2})(?=(?:\.\w{2,5})?/?$)",
    re.IGNORECASE,
)
PAGE_FIELDS = frozenset(
    ("page", "p", "pg", "seite", "pagenum", "page_number", "paged", "pagina", "s")
)


def read_pages(text: str, read: Source, cache: Path | None) -> Article:
    """The article of a fetched page, joined with the pages that follow it by rel=next."""
    article = read_html(text, url=read.url, source=read.name)
    address, seen, warnings = read.url, {read.url}, list(article.warnings)
    blocks, runs = list(article.blocks), [article.source_runs]
    told = "\n".join(block.text for block in blocks)
    words = language_of_text(told, article.language).editor
    from podcast.article.sources.http_client import Client

    client = Client(cache, deadline=time.monotonic() + PATIENCE)
    for _ in range(MOST_PAGES):
        following = next_page(parse_page(text, read.name), address)
        if not following or following in seen:
            break
        seen.add(following)
        try:
            fetched = client.fetch(following)
            text = decode(fetched.data, fetched.charset, file=following)
            more = read_html(text, url=fetched.url, source=following)
        except PodcastError as error:
            warnings.append(words.goes_on.format(address=following, why=error.what))
            break
        printed = {letters_only(block.text) for block in blocks if len(block.text) > 80}
        blocks += [block for block in more.blocks if letters_only(block.text) not in printed]
        runs.append(more.source_runs)
        address = following
    return replace(
        article,
        blocks=tuple(blocks),
        warnings=tuple(warnings),
        source_runs=lambda: tuple(chain.from_iterable(page() for page in runs)),
    )


def next_page(tree: HtmlElement, address: str) -> str:
    """The address of the same article's next page, "" without one. A rel=next that leads to another
    article is none."""
    for link in tree.xpath(".//link[@rel and @href] | .//a[@rel and @href]"):
        if "next" not in link.get("rel").lower().split():
            continue
        try:
            target = urldefrag(urljoin(address, link.get("href")))[0]
        except ValueError:
            continue
        if target.startswith(("http://", "https://")) and _same_article(address, target):
            return str(target)
    return ""


def _same_article(one: str, other: str) -> bool:
    """Whether two addresses differ in nothing but the number of a page, the second one page
    further."""
    (first, page), (second, following) = _unnumbered(one), _unnumbered(other)
    return first == second and following == page + 1


def _unnumbered(address: str) -> tuple[tuple[str, str, str], int]:
    parts = urlsplit(address)
    page, fields = 1, []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name.lower() in PAGE_FIELDS and value.isdecimal() and len(value) <= 2:
            page = int(value)
        else:
            fields.append((name, value))
    path = parts.path.rstrip("/")
    if page == 1 and (found := NUMBERED.search(path)):
        page, path = int(found[1]), path[: found.start()] + path[found.end() :]
    return (parts.netloc, path.rstrip("/"), urlencode(fields)), page
