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
    "footer frame frameset head"
    " iframe input label legend link map marquee menu menuitem nav noindex noscript object "
    "optgroup option output param"
    " picture progress rp rt rtc select source textarea time track video"
)
MENUS = ("ul", "ol")
MENU, LONGEST_MENU = (
    0.9,
    2_000,
)  # share of links in a list that make it a menu, and most characters of one
EMPTY = word_set("html body br hr td th tr")  # elements that mean something with nothing in them


def vote(light: HtmlElement, *, precise: bool) -> str:
    """The body as trafilatura finds it in a lightened tree, a line per block; "" when it finds
    none."""
    try:
        document = _extraction()(light, fast=True, favor_precision=precise, include_comments=False)
    except (
        Exception
    ):  # whatever a strange page makes it raise: the page's own shape is left to go by
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
    """A copy without what trafilatura takes out in the end, so that its searches meet half as many
    elements:
    what is never an article's, lists of links, and elements with nothing in them.
    """
    light = deepcopy(tree)
    for figure in light.iter("figure"):
        if figure.find(".//table") is not None:
            figure.tag = "div"
    etree.strip_elements(light, *NEVER_BODY, with_tail=False)
    etree.strip_tags(light, "img", "meta")
    sizes: dict[
        HtmlElement, tuple[int, int]
    ] = {}  # characters inside each element, and of them linked
    for element in reversed(list(light.iter())):
        size, linked = _size(element.text), 0
        for child in element:
            more, links = sizes[child]
            size, linked = size + more + _size(child.tail), linked + links
        if element.tag == "a":
            linked = size
        sizes[element] = (size, linked)
        is_menu = element.tag in MENUS and MENU * size < linked < LONGEST_MENU
        if (
            (is_menu or not size)
            and element.tag not in EMPTY
            and (parent := element.getparent()) is not None
        ):
            if _size(element.tail):
                element.drop_tree()
            else:
                parent.remove(element)
    return light


def _size(text: str | None) -> int:
    return len(text.strip()) if text else 0
