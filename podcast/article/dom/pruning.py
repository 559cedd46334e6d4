"""The text of a page into a tree that is safe to walk, with what a reader does not see taken
out."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

UNREAD = ("script", "style", "svg", "template", "math", "canvas", "map")
FOOTNOTE_LINK = re.compile(r"footnote|noteref|fn-?ref|cite_ref|easy-footnote", re.IGNORECASE)
BACK = ("↩", "↑", "^", "⤴", "↵")  # from a footnote back to the text
PERMALINK = ("¶", "#", "§", "🔗", "[edit]")  # what a heading has to link to itself
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MARK = re.compile(r"[\[({]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|note \d{1,3})\s*[\])}]?", re.IGNORECASE)
REMARK = re.compile(r"\[[^\W\d][^\[\]]{3,40}\]")  # an editor's, as [citation needed]
# Boxes that a page shows only when the mouse asks for them, printed into the sentence that they
# belong to.
POPUP = re.compile(
    r"\brollover[\w-]*block|\bhover-?card|\bpop-?over\b|\btooltip-?(?:text|content|box|inner)\b",
    re.IGNORECASE,
)


def prune(tree: HtmlElement) -> None:
    """Take out what is not read, footnote marks and pop-up boxes, in place; a mark's target stays
    on its paragraph.

    Metadata is to be read before: this takes away where it stands.
    """
    etree.strip_elements(tree, *UNREAD, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    links = [link for link in tree.iter("a") if "#" in (link.get("href") or "")]
    for remark in [*tree.iter("sup")]:
        if REMARK.fullmatch(remark.text_content().strip()) and not _is_mark(remark):
            remark.drop_tree()
    for mark in [*tree.iter("sup"), *links]:
        if _is_mark(mark) and mark.getparent() is not None:
            _remember(mark)
            mark.drop_tree()
    for link in links:
        if (
            link.text_content().strip().rstrip("\ufe0e\ufe0f") in BACK
            and link.getparent() is not None
        ):
            link.drop_tree()
    for heading in tree.iter(*HEADINGS):
        for link in [*heading.iter("a", "span")]:
            if link.text_content().strip() in PERMALINK or "editsection" in (
                link.get("class") or ""
            ):
                link.drop_tree()
    for box in [*tree.iter("span", "div")]:
        names = box.get("class")
        if (
            names
            and box.getparent() is not None
            and ("editsection" in names or (_is_popup(names) and _inside_sentence(box)))
        ):
            box.drop_tree()


@lru_cache(4096)
def _is_popup(names: str) -> bool:
    return POPUP.search(names) is not None


def _is_mark(element: HtmlElement) -> bool:
    text = "".join(element.itertext()).strip()
    if len(text) > 10 or not MARK.fullmatch(text):
        return False
    if element.tag == "sup":
        return element.find(".//a") is not None or "reference" in (element.get("class") or "")
    names = " ".join(
        (element.get(name) or "") for name in ("class", "rel", "role", "id", "epub:type", "href")
    )
    return FOOTNOTE_LINK.search(names) is not None


def _remember(mark: HtmlElement) -> None:
    link = mark if mark.tag == "a" else next(mark.iter("a"), None)
    target = (link.get("href") or "").rpartition("#")[2] if link is not None else ""
    block = mark.getparent()
    while block is not None and block.tag not in (
        "p",
        "li",
        "blockquote",
        "div",
        "td",
        "h1",
        "h2",
        "h3",
        "h4",
    ):
        block = block.getparent()
    if target and block is not None:
        block.set("data-notes", f"{block.get('data-notes') or ''} {target}".strip())


def _inside_sentence(box: HtmlElement) -> bool:
    parent = box.getparent()
    while parent is not None and parent.tag in ("span", "a", "b", "i", "em", "strong"):
        parent = parent.getparent()
    return parent is not None and parent.tag in ("p", "li")
