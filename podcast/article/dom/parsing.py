"""The text of a page into a tree that is safe to walk."""

from __future__ import annotations

import re
from typing import cast

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from podcast.article.normalization import without_controls
from podcast.errors import PodcastError

# One class for every element: lxml.html's own lookup, by tag, is a call of Python for every step to
# an element.
ELEMENTS = etree.ElementDefaultClassLookup(
    element=HtmlElement,
    comment=lxml.html.HtmlComment,
    pi=lxml.html.HtmlProcessingInstruction,
    entity=lxml.html.HtmlEntity,
)
MOST_MARKUP = 12_000_000  # characters of markup; pages of long articles have one million
MOST_ELEMENTS = 60_000
COUNT = etree.XPath("count(.//node()[not(self::text())])")
# libxml2 compares each attribute of a tag with all before it. A tag, even one that never ends, is
# taken whole, so that nothing is looked at twice.
MOST_PAIRS = 500_000_000  # of attributes that are compared: about two seconds
FEW = 2_000  # characters of a tag whose attributes need not be counted
TAG = re.compile(r"""<[A-Za-z](?:[^"'>]+|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*+(?:>|\Z)""")
ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]*+))?""")
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
REFERENCE = re.compile(rb"&#(?:x([0-9a-f]{1,8})|(\d{1,9}));?", re.IGNORECASE)


def parse_page(text: str, source: str = "") -> HtmlElement:
    """The tree of a page. Raises PodcastError when there is nothing in it, or too much, or it is
    nested too deep."""
    if len(text) > MOST_MARKUP:
        raise PodcastError(
            "the page is too large", remedy="Save the article alone, or give its text.", file=source
        )
    if sum(attribute_count(tag) ** 2 for tag in TAG.findall(text) if len(tag) > FEW) > MOST_PAIRS:
        raise PodcastError(
            "a tag of this page has too many attributes",
            remedy="Give the article as text.",
            file=source,
        )
    parser = etree.HTMLParser(encoding="utf-8")
    parser.set_element_class_lookup(ELEMENTS)
    try:
        markup = REFERENCE.sub(_allowed, without_controls(DECLARATION.sub("", text)))
        tree = lxml.html.document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise PodcastError(
            "there is no page in it", remedy="Give the page of one article.", file=source
        ) from error
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise PodcastError(
            "the page is nested too deep to be read",
            remedy="Give the article as text.",
            file=source,
        )
    if cast("float", COUNT(tree)) > MOST_ELEMENTS:
        raise PodcastError(
            "the page is too large", remedy="Save the article alone, or give its text.", file=source
        )
    return tree


def attribute_count(tag: str) -> int:
    """How many attributes a tag has, about; of one name, one.

    >>> attribute_count("<img src='a b.png' src=b alt= 'two words' hidden/>")
    3
    """
    return len(set(ATTRIBUTE.findall(tag))) - 1


def _allowed(reference: re.Match[bytes]) -> bytes:
    """A numeric reference as it is, nothing when it means a character that no tree may hold."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    fit = (
        code in (9, 10, 13)
        or 32 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code < 0x110000
    )
    return reference[0] if fit else b""
