"""What a page states about itself: title, author, date, site, language, address, picture. Nothing
is guessed.

Stated is what stands in JSON-LD, in meta elements (Open Graph, Dublin Core and the like), in marked
elements (`<time>`, `rel=author`, a class that says byline) or in plain sight by the headline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.metadata.json_ld import article_of, names_of, read_linked, text_of
from podcast.article.metadata.meta_tags import (
    AUTHORS,
    DATES,
    INDEXED,
    TITLES,
    Meta,
    given_name_first,
    read_meta_tags,
)
from podcast.article.metadata.microdata import document_title, marked_authors, marked_date
from podcast.article.metadata.site_names import site_name
from podcast.article.metadata.titles import clean_title
from podcast.article.normalization import tidy, unescaped
from podcast.languages.language_tags import language_tag

MOST_HEADINGS = 6
NOT_FREE = ("false", "http://schema.org/false", "no")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states; "" or None where it states nothing."""

    title: str = ""
    author: str = ""
    published: date | None = None
    site: str = ""
    language: str = ""
    url: str = ""
    image: str = ""
    body: str = ""  # the text in JSON-LD, where it is for everybody


def read_metadata(tree: HtmlElement, *, url: str = "") -> Metadata:
    """The metadata of a page; `url` is where it was found, if known."""
    meta, objects = read_meta_tags(tree), read_linked(tree)
    article = article_of(objects, document_title(tree))
    address = _address(tree, meta, url)
    site = site_name(tree, meta, objects, article, address)
    return Metadata(
        title=clean_title(
            _titles(meta, article),
            site,
            document_title(tree),
            _headings(tree, "h1"),
            _headings(tree, "h2"),
        ),
        author=_author(tree, meta, article, site),
        published=_published(tree, meta, article),
        site=site,
        language=_language(tree, meta, article),
        url=address,
        image=_image(meta, article, address),
        body=_body(article),
    )


def _titles(meta: Meta, article: dict[str, Any]) -> list[str]:
    stated = [text_of(article.get("headline")), *(meta.get(name, "") for name in TITLES)]
    return [title for title in stated if title]


def _headings(tree: HtmlElement, tag: str) -> list[str]:
    """The first headings of a page."""
    heads = (tidy(unescaped(head.text_content())).rstrip(" ¶🔗") for head in tree.iter(tag))
    return [head for head in islice(heads, MOST_HEADINGS) if head]


def _address(tree: HtmlElement, meta: Meta, url: str) -> str:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return _absolute(link.get("href"), url)
    return _absolute(meta.get("og:url", ""), url) or url


def _absolute(address: str, base: str) -> str:
    if not address.strip():
        return ""
    try:
        address = urljoin(base, address.strip())
        return address if urlsplit(address).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _author(tree: HtmlElement, meta: Meta, article: dict[str, Any], site: str) -> str:
    stated = ["; ".join(names_of(article.get("author") or article.get("creator")))]
    stated += [
        given_name_first(meta.get(name, "")) if name in INDEXED else meta.get(name, "")
        for name in AUTHORS.split()
    ]
    author = next(filter(None, (clean_author(text, site) for text in stated)), "")
    return author or clean_author("; ".join(marked_authors(tree)), site)


def _published(tree: HtmlElement, meta: Meta, article: dict[str, Any]) -> date | None:
    stated = [
        text_of(article.get("datePublished")),
        *(meta.get(name, "") for name in DATES.split()),
    ]
    stated += [text_of(article.get("dateCreated"))]
    day = next(filter(None, map(read_date, stated)), None)
    return day or marked_date(tree)


def _language(tree: HtmlElement, meta: Meta, article: dict[str, Any]) -> str:
    stated = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        text_of(article.get("inLanguage")),
        meta.get("og:locale", ""),
        meta.get("content-language", ""),
        meta.get("language", ""),
    )
    return next(filter(None, map(language_tag, stated)), "")


def _image(meta: Meta, article: dict[str, Any], address: str) -> str:
    image = article.get("image") or article.get("thumbnailUrl")
    first = image[0] if isinstance(image, list) and image else image
    stated = first.get("url") if isinstance(first, dict) else first
    return _absolute(
        meta.get("og:image", "") or (stated if isinstance(stated, str) else ""), address
    )


def _body(article: dict[str, Any]) -> str:
    """The text in JSON-LD, "" where the page says that it is for subscribers."""
    free = str(article.get("isAccessibleForFree", True)).strip().lower()
    return "" if free in NOT_FREE else text_of(article.get("articleBody"))
