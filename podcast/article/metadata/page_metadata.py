"""What a page states about itself: title, author, date, site, language, address, picture. Nothing is guessed.

Stated is what stands in JSON-LD, in meta elements (Open Graph, Dublin Core and the like), in marked elements
(`<time>`, `rel=author`, a class that says byline) or in plain sight right by the headline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from podcast.article.bylines import clean_author
from podcast.article.dates import read_date
from podcast.article.linked import article_of, names_of, read_linked, text_of, types_of
from podcast.article.marked import document_title, marked_authors, marked_date
from podcast.article.tidy import letters, tidy
from podcast.article.titles import clean_title

Meta = dict[str, str]
MOST_HEADINGS = 6
TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title")
AUTHORS = (
    "author article:author article:author_name og:article:author parsely-author sailthru.author dc.creator"
    " dcterms.creator"
    " byl citation_author cxenseparse:author"
)
INDEXED = ("dc.creator", "dcterms.creator", "citation_author")  # these give the family name first
DATES = (
    "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date"
    " sailthru.date"
    " pubdate publishdate publish-date publication_date dc.date dc.date.issued dcterms.created dcterms.date"
    " dcterms.issued date"
    " article:published article.published originalpublicationdate article_date_original cxenseparse:recs:publishtime"
    " citation_date citation_publication_date displaydate ptime pdate bt:pubdate article:post_date rnews:datepublished"
    " shareaholic:article_published_time"
)
SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "cre", "publisher")


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
    meta, objects = _meta(tree), read_linked(tree)
    article = article_of(objects, document_title(tree))
    address = _address(tree, meta, url)
    site = _site(tree, meta, objects, article, address)
    return Metadata(
        title=clean_title(
            _titles(meta, article), site, document_title(tree), _headings(tree, "h1"), _headings(tree, "h2")
        ),
        author=_author(tree, meta, article, site),
        published=_published(tree, meta, article),
        site=site,
        language=_language(tree, meta, article),
        url=address,
        image=_image(meta, article, address),
        body=_body(article),
    )


def _meta(tree: HtmlElement) -> Meta:
    """The meta elements by lower-cased name; the first that says something counts, authors are joined."""
    found: Meta = {}
    for element in tree.iter("meta"):
        content = tidy(element.get("content") or "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().lower()
            if not name or not content:
                continue
            if name in ("author", "article:author", "dc.creator", "citation_author") and name in found:
                if content not in found[name]:
                    found[name] += f"; {content}"
            else:
                found.setdefault(name, content)
    return found


def _titles(meta: Meta, article: dict[str, Any]) -> list[str]:
    stated = [text_of(article.get("headline")), *(meta.get(name, "") for name in TITLES)]
    return [title for title in stated if title]


def _headings(tree: HtmlElement, tag: str) -> list[str]:
    """The first headings of a page."""
    heads = (tidy(head.text_content()).rstrip(" ¶🔗") for head in tree.iter(tag))
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


def _site(tree: HtmlElement, meta: Meta, objects: list[dict[str, Any]], article: dict[str, Any], address: str) -> str:
    sites = [meta.get("og:site_name", "")]
    sites += [text_of(entry.get("name")) for entry in objects if "WebSite" in types_of(entry)]
    sites += [text_of(article.get("publisher"))]
    sites += [meta.get(name, "") for name in SITES[1:]]
    sites = [site for site in sites if site and not site.startswith(("http", "@")) and len(site) <= 60]
    host = letters(_host(address).rsplit(".", 1)[0])
    spelled = [site for site in sites if host and (letters(site) in host or host in letters(site))]
    spelled = spelled or [site for site in (_site_of_title(document_title(tree), address),) if site]
    return next(iter(spelled or sites), "") or _host(address)


def _site_of_title(title: str, address: str) -> str:
    """The part of the tab's title that is the site's name, the one that its host name spells; "" without one."""
    host = letters(_host(address).rsplit(".", 1)[0])
    for part in reversed(_parts(title)[1:]):
        mark = letters(part)
        if len(mark) >= 3 and (mark in host or (len(host) >= 3 and host in mark and len(mark) <= 4 * len(host))):
            return part
    return ""


def _parts(title: str) -> list[str]:
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "):
        title = title.replace(mark, "\0")
    return [part.strip() for part in title.split("\0")]


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _author(tree: HtmlElement, meta: Meta, article: dict[str, Any], site: str) -> str:
    stated = ["; ".join(names_of(article.get("author") or article.get("creator")))]
    stated += [_turned(meta.get(name, "")) if name in INDEXED else meta.get(name, "") for name in AUTHORS.split()]
    found = next((author for one in stated if one and (author := clean_author(one, site))), "")
    return found or clean_author("; ".join(marked_authors(tree)), site)


def _turned(names: str) -> str:
    """Names as they are said: "Okoye, Dana" is Dana Okoye in the meta elements of libraries and journals."""
    parts = [[part.strip() for part in name.split(",")] for name in names.split(";")]
    return "; ".join(f"{name[1]} {name[0]}" if len(name) == 2 else ", ".join(name) for name in parts)


def _published(tree: HtmlElement, meta: Meta, article: dict[str, Any]) -> date | None:
    stated = [text_of(article.get("datePublished")), *(meta.get(name, "") for name in DATES.split())]
    stated += [text_of(article.get("dateCreated"))]
    return next((day for one in stated if one and (day := read_date(one))), None) or marked_date(tree)


def _language(tree: HtmlElement, meta: Meta, article: dict[str, Any]) -> str:
    stated = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        text_of(article.get("inLanguage")),
        meta.get("og:locale", ""),
        meta.get("content-language", ""),
        meta.get("language", ""),
    )
    return next((tag for one in stated if (tag := language_tag(one))), "")


def language_tag(text: str) -> str:
    """A language as BCP 47 writes it ("en_us" -> "en-US"), "" if it is not one."""
    parts = text.strip().replace("_", "-").split(",")[0].split(";")[0].strip().split("-")
    if not parts[0].isalpha() or not 2 <= len(parts[0]) <= 3 or not parts[0].isascii():
        return ""
    rest = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in parts[1:]]
    return "-".join([parts[0].lower(), *(part for part in rest if part.isalnum() and part.isascii())])


def _image(meta: Meta, article: dict[str, Any], address: str) -> str:
    image = article.get("image") or article.get("thumbnailUrl")
    first = image[0] if isinstance(image, list) and image else image
    stated = first.get("url") if isinstance(first, dict) else first
    return _absolute(meta.get("og:image", "") or (stated if isinstance(stated, str) else ""), address)


def _body(article: dict[str, Any]) -> str:
    free = str(article.get("isAccessibleForFree", True)).strip().lower()
    return text_of(article.get("articleBody")) if free not in ("false", "http://schema.org/false", "no") else ""
