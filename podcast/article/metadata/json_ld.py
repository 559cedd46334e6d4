"""What a page states about itself in JSON-LD (https://schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from podcast.article.normalization import letters_only, unescaped

ARTICLES = re.compile(
    r"Article|BlogPosting|Report|Review|SocialMediaPosting|NewsArticle|LiveBlog|CreativeWork$"
)
LOOSE_COMMA = re.compile(r",(\s*[\]}])")
DEEPEST = 40  # levels of nesting; more is not metadata


def read_linked(tree: HtmlElement) -> list[dict[str, Any]]:
    """Every JSON-LD object of a page, those inside others too; what is not JSON is passed over."""
    linked: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            linked.extend(_objects(_parse(script.text), DEEPEST))
    return linked


def article_of(objects: list[dict[str, Any]], title: str = "") -> dict[str, Any]:
    """The object that is the page's article, {} when none is: the one with the page's title, else
    the only headline."""
    articles = [entry for entry in objects if ARTICLES.search(" ".join(types_of(entry)))]
    page = letters_only(title)
    named = [
        entry
        for entry in articles
        if (mark := letters_only(_headline(entry))) and (mark in page or page in mark)
    ]
    if not named and len({_headline(entry) for entry in articles}) > 3:
        return {}  # a list of articles, none of them this page's
    return max(
        named or articles,
        key=lambda entry: ("headline" in entry, "datePublished" in entry, len(entry)),
        default={},
    )


def _headline(entry: dict[str, Any]) -> str:
    return text_of(entry.get("headline") or entry.get("name"))


def types_of(entry: dict[str, Any]) -> list[str]:
    """The @type of an object, always as a list."""
    kind = entry.get("@type") or []
    return [str(one) for one in kind] if isinstance(kind, list) else [str(kind)]


def text_of(value: Any) -> str:
    """A value as text: a string, the first of a list, an object's name."""
    if isinstance(value, list):
        return next((text for one in value if (text := text_of(one))), "")
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or "")
    return unescaped(value).strip() if isinstance(value, str) else ""


def names_of(value: Any) -> list[str]:
    """The names of people or organisations, in order."""
    values = value if isinstance(value, list) else [value]
    return [name for one in values if (name := text_of(one))]


def _parse(text: str) -> Any:
    text = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>)\s*$",
        "",
        text.strip(),
        flags=re.DOTALL,
    )
    for attempt in (text, LOOSE_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key, one in value.items():
            if isinstance(one, dict | list) and key not in (
                "author",
                "publisher",
                "comment",
                "review",
            ):
                yield from _objects(one, depth - 1)
