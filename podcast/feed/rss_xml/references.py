"""XML as podcast apps want to read it: references that are decoded once, and the feed in pieces.

The RSS profile asks for hexadecimal references in titles, as many readers decode `&amp;` twice: the
W3C validator warns of anything else. Notes are HTML by agreement, and keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

INDENT = "  "
PLAIN = re.compile(r"[\w ./:;,-]*")  # most attributes are
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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


def in_text(text: str) -> str:
    """Text as it stands in an element.

    >>> in_text("Boats & <people>")
    'Boats &#x26; &#x3C;people&#x3E;'
    """
    text = _allowed(text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&#x26;").replace("<", "&#x3C;").replace(">", "&#x3E;")
    return text.replace("\r", "&#13;")


def in_html(text: str) -> str:
    """The same of HTML, which every reader decodes once."""
    text = _allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def in_attribute(text: str) -> str:
    """Text as it stands between double quotes."""
    if PLAIN.fullmatch(text):
        return text
    text = in_html(text).replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\t", "&#9;")


def _allowed(text: str) -> str:
    """Without the characters that XML cannot hold, which no reader would get past."""
    return text if text.isprintable() else FORBIDDEN.sub("", text)


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
