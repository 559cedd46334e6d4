"""One walk along a page's tree: who reads its text is told of elements and of the text between."""

from __future__ import annotations

from typing import Protocol

from lxml import etree
from lxml.html import HtmlElement


class TextReader(Protocol):
    """Reads the text of a tree as the walk comes by."""

    def enter(self, element: HtmlElement) -> bool:
        """An element begins; False when nothing inside of it is to be read."""

    def leave(self, element: HtmlElement) -> None:
        """An element that was read ends."""

    def add(self, text: str | None) -> None:
        """Text behind an element, comment or instruction."""


def walk_text(root: HtmlElement, reader: TextReader) -> None:
    """Take `reader` along everything under `root`, in order."""
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    unread: HtmlElement | None = None
    for event, element in steps:
        if event == "start":
            if not reader.enter(element):
                unread = element
                steps.skip_subtree()
            continue
        if event == "end" and element is not unread:
            reader.leave(element)
        if element is not root:
            reader.add(element.tail)
