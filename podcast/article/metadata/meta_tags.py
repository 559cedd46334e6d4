"""The meta elements of a page, and the names under which they state title, author, date and
site."""

from __future__ import annotations

from lxml.html import HtmlElement

from podcast.article.normalization import tidy, unescaped

Meta = dict[str, str]
TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
)
AUTHORS = (
    "author article:author article:author_name og:article:author parsely-author sailthru.author "
    "dc.creator dcterms.creator byl citation_author cxenseparse:author"
)
INDEXED = ("dc.creator", "dcterms.creator", "citation_author")  # these give the family name first
JOINED = ("author", "article:author", "dc.creator", "citation_author")  # an element an author
DATES = (
    "article:published_time og:article:published_time og:published_time datepublished "
    "parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date "
    "dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued date "
    "article:published article.published originalpublicationdate article_date_original "
    "cxenseparse:recs:publishtime citation_date citation_publication_date displaydate ptime pdate "
    "bt:pubdate article:post_date rnews:datepublished shareaholic:article_published_time"
)
SITES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "cre",
    "publisher",
)


def read_meta_tags(tree: HtmlElement) -> Meta:
    """The meta elements by lower-cased name; the first that says something counts, authors are
    joined."""
    stated: Meta = {}
    for element in tree.iter("meta"):
        content = tidy(unescaped(element.get("content") or ""))
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").strip().lower()
            if not name or not content:
                continue
            before = stated.setdefault(name, content)
            if name in JOINED and content not in before:
                stated[name] = f"{before}; {content}"
    return stated


def given_name_first(names: str) -> str:
    """Names as they are said: "Okoye, Dana" is Dana Okoye in the meta elements of libraries and
    journals."""
    return "; ".join(map(_turned, names.split(";")))


def _turned(name: str) -> str:
    parts = [part.strip() for part in name.split(",")]
    return " ".join(reversed(parts)) if len(parts) == 2 else ", ".join(parts)
