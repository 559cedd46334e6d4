"""What a reader does not see, or does not read, is taken out of a page's tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.dom.consent import take_out_consent
from podcast.article.dom.raised_text import read_raised_text
from podcast.kept_patterns import compiled

UNREAD = ("script", "style", "svg", "template", "math", "canvas", "map")
FOOTNOTE_LINK = compiled(
    r"footnote|noteref|fn-?ref|cite_ref|easy-footnote|#_?(?:fn|ftn|edn|note|endnote)[-_:]?\d",
    re.IGNORECASE,
)
BACK = ("↩", "↑", "^", "⤴", "↵")  # from a footnote back to the text
PERMALINK = ("¶", "#", "§", "🔗", "[edit]")  # what a heading has to link to itself
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
REFERRING = ("p", "li", "blockquote", "div", "td", "h1", "h2", "h3", "h4")
MARK = compiled(r"[\[({]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|note \d{1,3})\s*[\])}]?", re.IGNORECASE)
REMARK = compiled(r"\[[^\W\d][^\[\]]{3,40}\]")  # an editor's, as [citation needed]
# Boxes that a page shows only when the mouse asks for them, printed into the sentence that they
# belong to.
STRUCK = compiled(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
POPUP = compiled(
    r"\brollover[\w-]*block|\bhover-?card|\bpop-?over\b|\btooltip-?(?:text|content|box|inner)\b",
    re.IGNORECASE,
)

PAGE_BREAKS = ("pagebreak", "doc-pagebreak")
# Classes of such numbers, as in books of Project Gutenberg: <span class="pagenum">[Pg 12]</span>
PAGE_NAMES = compiled(r"(?:^|\s)(?:x-ebookmaker-)?page-?(?:num(?:ber)?|no|break)(?:\s|$)")
PAGE_NUMBER = compiled(r"\W*(?:p(?:g|age|\.)?\W*)?(?:\d{1,4}|[ivxlc]{1,7})?\W*", re.IGNORECASE)


def prune(tree: HtmlElement) -> None:
    """Take out what is not read, footnote marks and pop-up boxes, in place; a mark's target stays
    on its paragraph.

    Metadata is to be read before: this takes away where it stands.
    """
    etree.strip_elements(tree, *UNREAD, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    links = [link for link in tree.iter("a") if "#" in (link.get("href") or "")]
    _take_out_remarks(tree)
    _take_out_marks([*tree.iter("sup"), *links])
    _take_out_ways_back(links)
    _take_out_permalinks(tree)
    _take_out_boxes(tree)
    _take_out_struck(tree)
    take_out_consent(tree)
    read_raised_text(tree)


def _take_out_struck(tree: HtmlElement) -> None:
    """What is struck out: the text is read as it now stands."""
    for element in list(tree.iter("del", "s", "strike", "span")):
        is_struck = element.tag != "span" or STRUCK.search(element.get("style") or "")
        if is_struck and element.getparent() is not None:
            element.drop_tree()


def _take_out_remarks(tree: HtmlElement) -> None:
    """An editor's remark set high, as [citation needed]."""
    for remark in list(tree.iter("sup")):
        if REMARK.fullmatch(remark.text_content().strip()) and not _is_mark(remark):
            remark.drop_tree()


def _take_out_marks(marks: Iterable[HtmlElement]) -> None:
    """Footnote marks; their paragraphs remember which footnotes they refer to."""
    for mark in marks:
        if _is_mark(mark) and mark.getparent() is not None:
            _remember(mark)
            mark.drop_tree()


def _take_out_ways_back(links: Iterable[HtmlElement]) -> None:
    """Links from a footnote back to the text."""
    for link in links:
        text = link.text_content().strip().rstrip("\ufe0e\ufe0f")
        if text in BACK and link.getparent() is not None:
            link.drop_tree()


def _take_out_permalinks(tree: HtmlElement) -> None:
    """What a heading has to link to itself or to edit its section."""
    for heading in tree.iter(*HEADINGS):
        for link in list(heading.iter("a", "span")):
            edits = "editsection" in (link.get("class") or "")
            if edits or link.text_content().strip() in PERMALINK:
                link.drop_tree()


def _take_out_boxes(tree: HtmlElement) -> None:
    """Boxes to edit a section, and boxes that pop up over a sentence."""
    for box in list(tree.iter("span", "div")):
        names = box.get("class")
        if not names or box.getparent() is None:
            continue
        if (
            ("page" in names and is_page_mark(box))
            or "editsection" in names
            or (_is_popup(names) and _inside_sentence(box))
        ):
            box.drop_tree()


def is_page_mark(element: Any) -> bool:
    """Whether an element is the number of a printed page: by its type, or its class and text."""
    kinds = f"{element.get('epub:type') or ''} {element.get('role') or ''}".split()
    if any(kind in PAGE_BREAKS for kind in kinds):
        return True
    names = element.get("class")
    if names is None or PAGE_NAMES.search(names) is None:
        return False
    return PAGE_NUMBER.fullmatch("".join(element.itertext()).strip()) is not None


@lru_cache(4096)
def _is_popup(names: str) -> bool:
    return POPUP.search(names) is not None


def _is_mark(element: HtmlElement) -> bool:
    text = "".join(element.itertext()).strip()
    if len(text) > 10 or not MARK.fullmatch(text):
        return False
    if element.tag == "sup":
        return element.find(".//a") is not None or "reference" in (element.get("class") or "")
    if text.startswith("[") and text.endswith("]") and "#" in (element.get("href") or ""):
        return True
    names = " ".join(
        (element.get(name) or "") for name in ("class", "rel", "role", "id", "epub:type", "href")
    )
    return FOOTNOTE_LINK.search(names) is not None


def _remember(mark: HtmlElement) -> None:
    link = mark if mark.tag == "a" else next(mark.iter("a"), None)
    target = (link.get("href") or "").rpartition("#")[2] if link is not None else ""
    block = mark.getparent()
    while block is not None and block.tag not in REFERRING:
        block = block.getparent()
    if target and block is not None:
        block.set("data-notes", f"{block.get('data-notes') or ''} {target}".strip())


def _inside_sentence(box: HtmlElement) -> bool:
    parent = box.getparent()
    while parent is not None and parent.tag in ("span", "a", "b", "i", "em", "strong"):
        parent = parent.getparent()
    return parent is not None and parent.tag in ("p", "li")
