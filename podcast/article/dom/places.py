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
# What the names of an element say that it holds; the first that fits.
BY_NAME = tuple(
    (re.compile(names, re.IGNORECASE), place)
    for names, place in (
        (r"cookie|consent|gdpr|onetrust|didomi", "the page's consent text"),
        (r"comment|disqus|respond\b", "readers' comments"),
        (r"related|recirc|recommend|outbrain|taboola|popular|trending|teaser", "other stories"),
        (r"most-?(?:read|viewed)|more-?(?:from|stories|news)|read-?(?:more|next)", "other stories"),
        (r"newsletter|sign-?up|subscri|paywall", "a subscription box"),
        (r"advert|\bads?\b|sponsor|promo", "an advertisement"),
        (r"share|sharing|\bsocial", "buttons to share"),
        (r"author|byline|\bbio\b", "a box about the author"),
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
    return place or BY_TAG.get(str(element.tag), "")


@lru_cache(4096)
def _named(names: str) -> str:
    return next((place for pattern, place in BY_NAME if pattern.search(names)), "")
