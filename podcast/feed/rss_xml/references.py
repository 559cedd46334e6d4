"""XML as podcast apps want to read it: an element as bytes, and references that are decoded once.

The RSS profile asks for hexadecimal references in titles, as many readers decode `&amp;` twice: the
W3C validator warns of anything else. Notes are HTML by agreement, and keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from podcast.feed.rss_xml.namespace import NAMESPACES, Element

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
INDENT = "  "
ARMS = re.compile(
    r"<(description|content:encoded)>.*?</\1>"  # HTML
    r"|<[^>]*>"  # a tag, with addresses in its attributes
    r"|&amp;|&lt;|&gt;",
    re.DOTALL,
)
HEXADECIMAL = {"&amp;": "&#x26;", "&lt;": "&#x3C;", "&gt;": "&#x3E;"}


def with_hexadecimal_references(xml: str) -> str:
    """`xml` with hexadecimal references for & and < in all texts that are no HTML.

    >>> with_hexadecimal_references('<title>Boats &amp; people</title><link href="?a&amp;b"/>')
    '<title>Boats &#x26; people</title><link href="?a&amp;b"/>'
    """
    if "&" not in xml:
        return xml
    return ARMS.sub(lambda found: HEXADECIMAL.get(found[0], found[0]), xml)


def item_bytes(item: Any) -> bytes:
    """An <item> of lxml as it stands in the feed, indented; namespaces are declared on <rss>."""
    from lxml import etree

    root = etree.Element("rss", nsmap=NAMESPACES)
    channel = etree.SubElement(root, "channel")
    channel.append(item)
    etree.indent(root, INDENT)
    text = etree.tostring(root, encoding="unicode")
    begin, end = text.index("<item>"), text.rindex("</item>") + len("</item>")
    return f"{INDENT * 2}{with_hexadecimal_references(text[begin:end])}\n".encode()


@dataclass(frozen=True, slots=True)
class Pieces:
    """A long document, which need not be in memory at once: what is between its head and its end
    can be gone through more than once."""

    head: bytes
    between: Iterable[bytes]
    end: bytes

    def __iter__(self) -> Iterator[bytes]:
        yield self.head
        yield from self.between
        yield self.end


def document(empty: bytes, items: Iterable[bytes]) -> Pieces:
    """The feed in pieces, of one without items and the items: it can be as long as memory."""
    head, _, tail = empty.rpartition(f"{INDENT}</channel>".encode())
    return Pieces(head, items, f"{INDENT}</channel>".encode() + tail)


def add(parent: Any, elements: Sequence[Element]) -> None:
    """Each as the next child."""
    for element in elements:
        element.append_to(parent)
