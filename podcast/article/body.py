"""The body of a page as trafilatura finds it."""

from __future__ import annotations

import logging
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.tidy import words

NEVER_BODY = words(
    "applet area aside audio button canvas datalist dialog embed fencedframe fieldset figure footer frame frameset head"
    " iframe input label legend link map marquee menu menuitem nav noindex noscript object optgroup option output param"
    " picture progress rp rt rtc select source textarea time track video"
)
EMPTY = words("html body br hr td th tr")  # elements that mean something with nothing in them


def vote(tree: HtmlElement, *, precise: bool) -> str:
    """The body as trafilatura finds it, a line per block; "" when it finds none. Leaves the tree as it was."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every page without a body as an error
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(lightened(tree), fast=True, favor_precision=precise, include_comments=False)
    except Exception:  # whatever a strange page makes it raise: the page's own shape is left to go by
        return ""
    return (document.text or "") if document else ""


def lightened(tree: HtmlElement) -> HtmlElement:
    """A copy without what trafilatura takes out in the end, so that its searches meet half as many elements."""
    light = deepcopy(tree)
    for figure in light.iter("figure"):
        if figure.find(".//table") is not None:
            figure.tag = "div"
    etree.strip_elements(light, *NEVER_BODY, with_tail=False)
    etree.strip_tags(light, "img", "meta")
    for element in reversed(list(light.iter())):
        if not len(element) and (not element.text or element.text.isspace()) and element.tag not in EMPTY:
            element.drop_tree()
    return light
