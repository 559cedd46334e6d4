"""What feedgen cannot write: itunes with true and false, podcast:*, Podlove's simple chapters.

Elements are data. An extension appends them when feedgen builds the tree of the channel; items are
written from them as they are: ten thousand trees would cost four times as much.
itunes: https://podcasters.apple.com/support/823 ; podcast:
https://podcasting2.org/docs/podcast-namespace ;
psc: https://podlove.org/simple-chapters/ .
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from podcast.feed.rss_xml.references import INDENT, in_attribute, in_html, in_text

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}


HTML = frozenset({"description", "content:encoded"})  # by agreement
NOTHING: Mapping[str, str] = MappingProxyType({})


class Element(NamedTuple):
    """An XML element: `itunes:image` with attributes, or a text, or children. A named tuple: an
    item has twenty, and they are made as fast as tuples."""

    name: str
    text: str = ""
    attributes: Mapping[str, str] = NOTHING
    children: tuple[Element, ...] = ()

    def written(self, indent: str) -> str:
        """The element, on lines of its own that begin with `indent`, as lxml writes it."""
        about = "".join(
            [f' {name}="{in_attribute(value)}"' for name, value in self.attributes.items()]
        )
        if self.children:
            inside = "".join([child.written(indent + INDENT) for child in self.children])
            return f"{indent}<{self.name}{about}>\n{inside}{indent}</{self.name}>\n"
        if not self.text:
            return f"{indent}<{self.name}{about}/>\n"
        text = in_html(self.text) if self.name in HTML else in_text(self.text)
        return f"{indent}<{self.name}{about}>{text}</{self.name}>\n"

    def append_to(self, parent: Any) -> None:
        """Make the element, and those in it, the last of `parent` (an lxml element)."""
        from lxml import etree

        prefix, _, local = self.name.partition(":")
        made = etree.SubElement(parent, f"{{{NAMESPACES[prefix]}}}{local}", dict(self.attributes))
        made.text = self.text or None
        for child in self.children:
            child.append_to(made)


class Extension:
    """Elements for feedgen's `register_extension`; the same class serves channel and item."""

    def __init__(self) -> None:
        self.elements: tuple[Element, ...] = ()
        self.dated = True

    def extend_ns(self) -> dict[str, str]:
        """Prefixes that feedgen declares on <rss>."""
        return NAMESPACES

    def extend_rss(self, node: Any) -> Any:
        """Append the elements to the <item>, or to the <channel> of the <rss>, that feedgen has
        made."""
        target = node if node.tag == "item" else node[0]
        for element in self.elements:
            element.append_to(target)
        if (
            not self.dated
        ):  # feedgen says "now" when nobody says when: the feed would differ at every build
            target.remove(target.find("lastBuildDate"))
        return node
