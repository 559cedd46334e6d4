"""The entries of a feed as articles, each with what it is known by."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import Any

from podcast.article.model import Article
from podcast.episode.display_text import shorten
from podcast.errors import PodcastError

END = re.compile(rb"</\s*(?:[\w.-]+:)?(?:rss|feed|RDF)\s*>")
TITLE = 70  # characters of the first words, for an entry without a title


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry as a feed has it now."""

    key: str  # its id, else its address, else its title
    article: Article
    categories: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Of what it says: markup and white space do not count."""
        text = "\n".join((self.article.title, self.article.text))
        return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:32]


def entries_of(data: bytes, source: str) -> tuple[str, tuple[NewEntry, ...]]:
    """Title and entries of a feed, in its order. Raises PodcastError when it is none."""
    from lxml import etree

    from podcast.article.formats.web_feed import MOST_ENTRIES, read_entries

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None or etree.QName(root).localname not in ("rss", "feed", "RDF"):
        raise PodcastError(
            "is no feed",
            remedy="Give the address of an RSS or Atom feed.",
            file=source,
            code="no-article",
        )
    if parser.error_log and not END.search(data.replace(b"\0", b"")):  # UTF-16 has zeros
        raise PodcastError(
            "the feed breaks off in the middle",
            remedy="Nothing of it is read: its last entry may be half. It is asked for again.",
            file=source,
            code="unreadable",
        )
    nodes = [*root.iter("{*}item", "{*}entry")][:MOST_ENTRIES]
    articles = read_entries(data, source=source) if nodes else ()
    found: dict[str, NewEntry] = {}
    for node, article in zip(nodes, articles, strict=True):
        entry = NewEntry(_key(node, article), _titled(article), _categories(node))
        found.setdefault(entry.key, entry)  # one that stands there twice is one
    channel = next(iter(root.iter("{*}channel")), root)
    title = " ".join((channel.findtext("{*}title") or "").split())
    return title, tuple(found.values())


def _key(node: Any, article: Article) -> str:
    for name in ("guid", "id"):
        if (found := node.find(f"{{*}}{name}")) is not None and (found.text or "").strip():
            return str(found.text.strip())
    return article.url or article.title or hashlib.sha256(article.text.encode()).hexdigest()


def _titled(article: Article) -> Article:
    """One of a few words has no title: its beginning stands for it."""
    if article.title:
        return article
    first = next((block.text for block in article.blocks if block.text), "")
    return replace(article, title=shorten(" ".join(first.split()), TITLE))


def _categories(node: Any) -> tuple[str, ...]:
    found = (one.get("term") or one.text or "" for one in node.iterfind("{*}category"))
    return tuple(" ".join(name.split()) for name in found if name.strip())
