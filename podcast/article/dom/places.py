"""The place of a text on its page, in plain words, by the elements around it and their names."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

BY_TAG = {
    "nav": "the page's navigation",
    "footer": "the page's footer",
    "header": "the page's header",
    "aside": "a box beside the text",
    "form": "a form",
    "dialog": "a window over the page",
    "figure": "a figure",
}
BY_ROLE = {
    "navigation": BY_TAG["nav"],
    "menu": BY_TAG["nav"],
    "contentinfo": BY_TAG["footer"],
    "banner": BY_TAG["header"],
    "complementary": BY_TAG["aside"],
    "search": "a form",
    "dialog": "a window over the page",
    "alertdialog": "a window over the page",
}
BYLINE, ABOUT_AUTHOR = "its byline", "a box about the author"
# What the names of an element say that it holds; the first that fits.
BY_NAME = tuple(
    (re.compile(names, re.IGNORECASE), place)
    for names, place in (
        (r"cookie|consent|gdpr|onetrust|didomi", "the page's consent text"),
        (r"standfirst|sub-?head\b|sub-?title|article-lead|(?:^|[\s_-])dek\b", "its standfirst"),
        (r"comment|disqus|respond\b", "readers' comments"),
        (r"related|recirc|recommend|outbrain|taboola|popular|trending|teaser", "other stories"),
        (r"most-?(?:read|viewed)|more-?(?:from|stories|news)|read-?(?:more|next)", "other stories"),
        (r"newsletter|sign-?up|subscri|paywall", "a subscription box"),
        (r"advert|\bads?\b|sponsor|promo", "an advertisement"),
        (r"share|sharing|\bsocial", "buttons to share"),
        (r"byline|author-?(?:name|line)", BYLINE),
        (r"author|\bbio\b", ABOUT_AUTHOR),
        (r"timestamp|\bdate(?:line)?\b|published", "the article's date line"),
        (r"\btags?\b|topics|categor", "the page's tags"),
        (r"\bnav|navigation|menu|breadcrumb|pagination", BY_TAG["nav"]),
        (r"footer|copyright|disclaimer", BY_TAG["footer"]),
        (r"masthead|site-?header|page-?header|top-?bar", BY_TAG["header"]),
        (r"gallery|carousel|slideshow|slider", "a gallery"),
        (r"\btoc\b|table-of-contents", "the page's table of contents"),
        (r"infobox|navbox|hatnote", "a box of facts"),
        (r"sidebar|side-bar|\bside\b|\brail\b|widget", BY_TAG["aside"]),
    )
)
WITHIN_ARTICLE = {"header": "its head", "footer": "its foot"}
LINES = ("span", "a", "p", "cite", "strong")  # too small for a box
WHOLE_PAGES = ("h1", "article", "main")  # what a form holds that some servers put around a page
UNNAMED = ("html", "body", "main", "article")  # whose names say what the page is, not the text


def place_of(element: HtmlElement | None) -> str:
    """The nearest place around a text that has a name, "" where none says what it is."""
    while element is not None:
        if element.tag not in UNNAMED and (place := _place(element)):
            return place
        element = element.getparent()
    return ""


def _place(element: HtmlElement) -> str:
    role = element.get("role")
    if role and (place := BY_ROLE.get(role)):
        return place
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    place = _named(names) if names != " " else ""
    if place:
        return BYLINE if place == ABOUT_AUTHOR and element.tag in LINES else place
    return _by_tag(element)


def _by_tag(element: HtmlElement) -> str:
    tag = str(element.tag)
    if tag in WITHIN_ARTICLE and any(True for _ in element.iterancestors("article")):
        return WITHIN_ARTICLE[tag]
    if tag == "form" and next(element.iter(*WHOLE_PAGES), None) is not None:
        return ""
    return BY_TAG.get(tag, "")


@lru_cache(4096)
def _named(names: str) -> str:
    return next((place for pattern, place in BY_NAME if pattern.search(names)), "")
