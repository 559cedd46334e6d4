"""The text of a page into a tree that is safe to walk, with what a reader does not see taken out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from podcast.article.tidy import without_controls
from podcast.errors import PodcastError

# One class for every element: lxml.html's own lookup, by tag, is a call of Python for every step to an element.
ELEMENTS = etree.ElementDefaultClassLookup(
    element=HtmlElement,
    comment=lxml.html.HtmlComment,
    pi=lxml.html.HtmlProcessingInstruction,
    entity=lxml.html.HtmlEntity,
)
MOST_MARKUP = 12_000_000  # characters of markup; pages of long articles have one million
MOST_ELEMENTS = 60_000
COUNT = etree.XPath("count(.//node()[not(self::text())])")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
UNREAD = ("script", "style", "svg", "template", "math", "canvas", "map")
REFERENCE = re.compile(rb"&#(?:x([0-9a-f]{1,8})|(\d{1,9}));?", re.IGNORECASE)
FOOTNOTE_LINK = re.compile(r"footnote|noteref|fn-?ref|cite_ref|easy-footnote", re.IGNORECASE)
BACK = ("↩", "↑", "^", "⤴", "↵")  # from a footnote back to the text
PERMALINK = ("¶", "#", "§", "🔗", "[edit]")  # what a heading has to link to itself
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MARK = re.compile(r"[\[({]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|note \d{1,3})\s*[\])}]?", re.IGNORECASE)
REMARK = re.compile(r"\[[^\W\d][^\[\]]{3,40}\]")  # an editor's, as [citation needed]
# Boxes that a page shows only when the mouse asks for them, printed into the sentence that they belong to.
POPUP = re.compile(
    r"\brollover[\w-]*block|\bhover-?card|\bpop-?over\b|\btooltip-?(?:text|content|box|inner)\b", re.IGNORECASE
)


def parse_page(text: str, source: str = "") -> HtmlElement:
    """The tree of a page. Raises PodcastError when there is nothing in it, or too much, or it is nested too deep."""
    if len(text) > MOST_MARKUP:
        raise PodcastError("the page is too large", remedy="Save the article alone, or give its text.", file=source)
    parser = etree.HTMLParser(encoding="utf-8")
    parser.set_element_class_lookup(ELEMENTS)
    try:
        markup = REFERENCE.sub(_allowed, without_controls(DECLARATION.sub("", text)))
        tree = lxml.html.document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise PodcastError("there is no page in it", remedy="Give the page of one article.", file=source) from error
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise PodcastError("the page is nested too deep to be read", remedy="Give the article as text.", file=source)
    if cast("float", COUNT(tree)) > MOST_ELEMENTS:
        raise PodcastError("the page is too large", remedy="Save the article alone, or give its text.", file=source)
    return tree


def _allowed(reference: re.Match[bytes]) -> bytes:
    """A numeric reference as it is, nothing when it means a character that no tree may hold."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    fit = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    return reference[0] if fit else b""


def prepare(tree: HtmlElement) -> None:
    """Take out what is not read, footnote marks and pop-up boxes, in place; a mark's target stays on its paragraph.

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
        if link.text_content().strip().rstrip("\ufe0e\ufe0f") in BACK and link.getparent() is not None:
            link.drop_tree()
    for heading in tree.iter(*HEADINGS):
        for link in [*heading.iter("a", "span")]:
            if link.text_content().strip() in PERMALINK or "editsection" in (link.get("class") or ""):
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
    names = " ".join((element.get(name) or "") for name in ("class", "rel", "role", "id", "epub:type", "href"))
    return FOOTNOTE_LINK.search(names) is not None


def _remember(mark: HtmlElement) -> None:
    link = mark if mark.tag == "a" else next(mark.iter("a"), None)
    target = (link.get("href") or "").rpartition("#")[2] if link is not None else ""
    block = mark.getparent()
    while block is not None and block.tag not in ("p", "li", "blockquote", "div", "td", "h1", "h2", "h3", "h4"):
        block = block.getparent()
    if target and block is not None:
        block.set("data-notes", f"{block.get('data-notes') or ''} {target}".strip())


def _inside_sentence(box: HtmlElement) -> bool:
    parent = box.getparent()
    while parent is not None and parent.tag in ("span", "a", "b", "i", "em", "strong"):
        parent = parent.getparent()
    return parent is not None and parent.tag in ("p", "li")
