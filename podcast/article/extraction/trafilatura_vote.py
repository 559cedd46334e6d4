"""The body of a page as trafilatura finds it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any, cast

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.normalization import word_set

NEVER_BODY = word_set(
    "applet area aside audio button canvas datalist dialog embed fencedframe fieldset figure "
    "footer frame frameset head iframe input label legend link map marquee menu menuitem nav "
    "noindex noscript object optgroup option output param picture progress rp rt rtc select source "
    "textarea time track video"
)
MENUS = ("ul", "ol")
MENU = 0.9  # share of links in a list that makes it a menu
LONGEST_MENU = 2_000  # characters; a longer list of links is a text
EMPTY = word_set("html body br hr td th tr")  # elements that mean something with nothing in them


def vote(light: HtmlElement, *, precise: bool) -> str:
    """The body as trafilatura finds it in a lightened tree, a line per block; "" when it finds
    none."""
    try:
        document = _extraction()(light, fast=True, favor_precision=precise, include_comments=False)
    except Exception:  # whatever a strange page makes it raise: its own shape is left to go by
        return ""
    return (document.text or "") if document else ""


@cache
def _extraction() -> Callable[..., Any]:
    """trafilatura, which takes a second to load and reports every page without a body as an
    error."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return cast("Callable[..., Any]", bare_extraction)


def lightened(tree: HtmlElement) -> HtmlElement:
    """A copy without what trafilatura takes out in the end: what is never an article's, lists of
    links, elements with nothing in them. Its searches then meet half as many elements."""
    light = deepcopy(tree)
    for figure in light.iter("figure"):
        if figure.find(".//table") is not None:
            figure.tag = "div"
    etree.strip_elements(light, *NEVER_BODY, with_tail=False)
    etree.strip_tags(light, "img", "meta")
    # Characters inside each element, and how many of them are linked.
    sizes: dict[HtmlElement, tuple[int, int]] = {}
    for element in reversed(list(light.iter())):
        size, linked = _sizes_inside(element, sizes)
        sizes[element] = (size, linked)
        is_menu = element.tag in MENUS and MENU * size < linked < LONGEST_MENU
        is_empty = not size and element.tag not in EMPTY
        if is_empty or is_menu:
            _take_out(element)
    return light


def _sizes_inside(
    element: HtmlElement, sizes: dict[HtmlElement, tuple[int, int]]
) -> tuple[int, int]:
    """Characters inside an element, and how many of them are linked."""
    size, linked = _size(element.text), 0
    for child in element:
        child_size, child_linked = sizes[child]
        size += child_size + _size(child.tail)
        linked += child_linked
    return size, size if element.tag == "a" else linked


def _take_out(element: HtmlElement) -> None:
    """Take an element out of its tree; what stands behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if _size(element.tail):
        element.drop_tree()
    else:
        parent.remove(element)


def _size(text: str | None) -> int:
    return len(text.strip()) if text else 0
