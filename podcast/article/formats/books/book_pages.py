"""What a printed book's pages leave in its documents: their numbers, letters that are pictures."""

from __future__ import annotations

from pathlib import PurePosixPath

from lxml.html import HtmlElement

from podcast.article.dom.pruning import is_page_mark

UNTRUSTED = ("index_split", "index-")  # programs call every document of a book so


def take_out_page_marks(tree: HtmlElement) -> None:
    """Take out the numbers of printed pages, in place: `the new <span …>12</span>sea wall`."""
    for element in list(tree.iter("span", "a", "div", "p", "hr", "b", "i")):
        if is_page_mark(element) and element.getparent() is not None:
            element.drop_tree()


def read_picture_letters(tree: HtmlElement) -> None:
    """Put a letter in the place of a picture of one, in place: `<img alt="I"/>t was late`."""
    for picture in list(tree.iter("img")):
        letter = (picture.get("alt") or "").strip()
        tail = picture.tail or ""
        if len(letter) == 1 and letter.isalpha() and tail[:1].isalpha():
            picture.tail = letter + tail
            picture.drop_tree()


# What a document is called that is no chapter, and what it then is.
NAMES = {
    "nav": "the contents page",
    "toc": "the contents page",
    "contents": "the contents page",
    "cover": "the cover",
    "copyright": "the imprint",
    "colophon": "the imprint",
    "imprint": "the imprint",
    "titlepage": "the title page",
    "title-page": "the title page",
    "halftitle": "the title page",
    "endnotes": "the notes at the end of the book",
    "footnotes": "the notes at the end of the book",
    "rearnotes": "the notes at the end of the book",
    "index": "the index",
}


def kind_of_page(path: str, properties: str, tree: HtmlElement) -> str:
    """What a document of a book is that is no chapter, "" for a chapter: by the type that its body
    or its only section states (https://www.w3.org/TR/epub-ssv-11/), else by its file's name."""
    if "nav" in properties.split():
        return NAMES["nav"]
    outermost = list(tree.iter("body"))
    if outermost and len(outermost[0]) == 1:
        outermost.append(outermost[0][0])
    stated = " ".join(node.get("epub:type") or "" for node in outermost).split()
    if stated:
        return next((NAMES[kind] for kind in stated if kind in NAMES), "")
    name = PurePosixPath(path).stem.lower()
    if name.startswith(UNTRUSTED):
        return ""
    return next((kind for word, kind in NAMES.items() if word in name), "")
