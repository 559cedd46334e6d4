"""The bytes of a feed that is followed: a page's feed, an OPML list, a read-later account.

Secrets are in the environment: `${NAME}` in an address stands for a variable, and an account is
asked with the token in its own variable.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from podcast.article.sources.http_client import Client
from podcast.errors import PodcastError
from podcast.following.read_later import ACCOUNTS, account_feed

VARIABLE = re.compile(r"\$\{(\w+)\}")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
MOST_OF_A_PAGE = 5_000_000


@dataclass(slots=True)
class FeedSource:
    """Asks for feeds, one after the other, as a good client: conditional requests, robots.txt,
    a pause between two requests to one site."""

    cache: Path
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        """What was fetched is kept, so that it need not be sent again."""
        self.client = Client(self.cache)

    def read(self, address: str) -> tuple[bytes, bool]:
        """The feed at an address, and whether it is another than the last time. Raises
        PodcastError."""
        if address.partition("+")[0] in ACCOUNTS:
            return account_feed(address), True
        if not is_web(address):
            return Path(address).expanduser().read_bytes(), True
        fetched = self.client.fetch(with_variables(address))
        return fetched.data, fetched.fresh


def is_web(address: str) -> bool:
    """Whether it is an address of the web, and no file."""
    return address.startswith(("http://", "https://"))


def with_variables(address: str) -> str:
    """An address with what the environment has in place of `${NAME}`. Raises PodcastError when a
    variable is not set."""

    def value(found: re.Match[str]) -> str:
        try:
            return os.environ[found[1]]
        except KeyError:
            raise PodcastError(
                f"{found[1]} is not set", file=address, remedy="Set it in the environment.",
                code="invalid",
            ) from None  # fmt: skip

    return VARIABLE.sub(value, address)


def found_in(data: bytes, address: str) -> list[tuple[str, str]]:
    """(address, title) of the feeds that something names: itself when it is a feed, those of an
    OPML list, or the one that a page links to. Empty when there is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    name = etree.QName(root).localname.lower() if root is not None else ""
    if name in ("rss", "feed", "rdf"):
        return [(address, "")]
    if name == "opml":
        return [*dict.fromkeys(_outlines(root))]
    return _linked(data[:MOST_OF_A_PAGE], address)[:1]


def _outlines(root: Any) -> list[tuple[str, str]]:
    found = []
    for outline in root.iter("{*}outline"):
        values: Mapping[str, str] = {key.lower(): text for key, text in outline.attrib.items()}
        url = values.get("xmlurl", "").strip()
        if is_web(url):
            found.append((url, values.get("title") or values.get("text") or ""))
    return found


def _linked(data: bytes, address: str) -> list[tuple[str, str]]:
    from lxml import etree
    from lxml import html as markup

    try:
        page = markup.fromstring(data)
    except (etree.LxmlError, ValueError):
        return []
    found = []
    for link in page.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        if "alternate" in kinds and (link.get("type") or "").lower() in FEEDS:
            url = urljoin(address, link.get("href") or "")
            if is_web(url) and "comments" not in urlsplit(url).path:
                found.append((url, ""))
    return found
