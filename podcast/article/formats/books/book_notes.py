"""The notes that a chapter refers to in the book's document of notes, put at the chapter's end."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.dom.pruning import MARK
from podcast.article.normalization import tidy

NOTES = "the notes at the end of the book"  # what kind_of_page says of such a document
INLINE = ("a", "span", "sup", "b", "i", "em", "strong", "small")
NUMBER = re.compile(r"^[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?[.:]?\s+")  # a note's own mark


Named = Mapping[str, HtmlElement]  # the elements of a document of notes by their ids


def bring_notes(tree: HtmlElement, path: str, notes_at: Callable[[str], Named]) -> None:
    """Put each note that a mark in the chapter at `path` refers to at the chapter's end, in place,
    as the notes of a page stand; `notes_at` gives what is named in the document of notes at a
    path, nothing where that is no such document."""
    body = tree.find("body")
    if body is None:
        return
    known = {element.get("id") for element in tree.iter() if isinstance(element.tag, str)}
    for link in list(tree.iter("a")):
        file, _, name = (link.get("href") or "").partition("#")
        if not file or not name or not MARK.fullmatch("".join(link.itertext()).strip()):
            continue
        notes = notes_at(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))))
        text = _note(notes.get(name))
        if not text:
            continue
        link.set("epub:type", "noteref")
        if name not in known:
            known.add(name)
            note = etree.SubElement(body, "aside", {"id": name, "epub:type": "footnote"})
            note.text = text


def named(tree: HtmlElement) -> Named:
    """The elements of a document by their ids."""
    return {one.get("id"): one for one in tree.iter() if one.get("id") is not None}


def _note(element: HtmlElement | None) -> str:
    """The words of the note that this element begins or is, without its mark."""
    while element is not None and element.tag in INLINE:
        element = element.getparent()
    if element is None or element.tag in ("body", "html"):
        return ""
    return NUMBER.sub("", tidy("".join(element.itertext())).rstrip(" ↩↑⤴↵"))
