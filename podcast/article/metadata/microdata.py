"""Author and date as the elements of a page mark them: a class that says byline, a date right by
the headline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.metadata.date_parsing import read_date
from podcast.article.normalization import letters_only, tidy, unescaped

HEADLINE_LEVELS = 4  # how many elements up from the headline a date still stands right by it
DATED = etree.XPath(
    ".//time | .//*[contains(@class,'date') or contains(@class,'Date') or contains(@class,'time') "
    "or "
    "contains(@class,'publish') or contains(@class,'posted') or contains(@class,'meta') or "
    "contains(@class,'byline')]"
)
STATES = (
    "contains(concat(' ', normalize-space(@itemprop), ' '), ' {} ')"  # itemprop is a list of names
)
AUTHOR = STATES.format("author")
DATES = (etree.XPath(f".//*[{STATES.format('datePublished')}]"), etree.XPath(".//time[@pubdate]"))
AUTHORS = (
    etree.XPath(".//a[@rel='author']"),
    etree.XPath(f".//*[{AUTHOR}]//*[{STATES.format('name')}]"),
    etree.XPath(f".//*[{AUTHOR}]"),
    etree.XPath(
        ".//*[contains(@class,'byline')]//a[contains(@href,'author') or contains(@href,'people')]"
    ),
    etree.XPath(
        ".//*[contains(@class,'author-name') or contains(@class,'author_name') or "
        "contains(@class,'authorName') or "
        "contains(@class,'byline__name') or contains(@class,'article-author') or "
        "contains(@class,'post-author')]"
    ),
    etree.XPath(
        ".//*[contains(@class,'byline') or contains(@class,'Byline')]"
        "//*[contains(concat(' ', normalize-space(@class), ' '), ' author ')]"
    ),
    etree.XPath(".//*[contains(@class,'byline') or contains(@class,'Byline')]"),
)


def document_title(tree: HtmlElement) -> str:
    """The title of the page's tab."""
    titles = (
        title.text_content() for title in tree.iter("title") if title.getparent().tag != "svg"
    )
    return tidy(unescaped(next(titles, "")))


def marked_authors(tree: HtmlElement) -> Iterator[str]:
    """Names that the page marks as its author's, the first kind of mark that there is."""
    for mark in AUTHORS:
        names = list(
            dict.fromkeys(tidy(unescaped(node.text_content())) for node in _find(mark, tree)[:6])
        )
        names = [name for name in names if 3 <= len(name) <= 90]
        if names:
            yield from names[:4]
            return


def marked_date(tree: HtmlElement) -> date | None:
    """The date of an element that the page marks as the article's, or that stands right by its
    headline."""
    for mark in DATES:
        days = {day for node in _find(mark, tree)[:20] if (day := _date_of(node))}
        if len(days) == 1:  # several are a list of articles
            return days.pop()
    head = _headline(tree)
    node = head
    for _ in range(HEADLINE_LEVELS):
        if node is None or node.tag == "body":
            return None
        for near in _find(DATED, node)[:8]:
            if near is not head and (day := _date_of(near)):
                return day
        node = node.getparent()
    return None


def _find(path: etree.XPath, tree: HtmlElement) -> list[HtmlElement]:
    return cast("list[HtmlElement]", path(tree))


def _headline(tree: HtmlElement) -> HtmlElement | None:
    """The heading that the page's title names, else its only h1."""
    title = letters_only(document_title(tree))
    heads = [head for head in tree.iter("h1", "h2") if tidy(head.text_content())]
    named = [
        head
        for head in heads
        if len(mark := letters_only(head.text_content())) >= 8 and (mark in title or title in mark)
    ]
    first = [head for head in heads if head.tag == "h1"]
    if named:
        return named[0]
    return first[0] if len(first) == 1 else None


def _date_of(node: HtmlElement) -> date | None:
    stated = (
        node.get("datetime"),
        node.get("content"),
        node.get("title"),
        tidy(node.text_content())[:100],
    )
    return next((day for value in stated if value and (day := read_date(value))), None)
