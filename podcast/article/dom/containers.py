"""What stands around a text block: the kind of its place, its box, names that say it is beside the
article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml.html import HtmlElement

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import BlockKind
from podcast.article.normalization import word_set
from podcast.article.prose import is_prose, word_count

NEAR = 3  # elements up from a block that say where it stands
# share of the article's prose that an element holds which is not beside it, whatever its name
HOLDS = 0.25
# Parts of names that pages give to what stands beside an article, by what stands there.
BESIDE_NAMES = (
    r"comment|disqus|respond\b",
    r"related|recirc|recommend|outbrain|taboola",
    r"popular|trending|most-?(?:read|viewed|popular)|more-?(?:from|stories|news)",
    r"read-?(?:more|next)|teaser|\btags?\b",
    r"promo|newsletter|sign-?up|subscri|paywall|advert|\bads?\b|sponsor",
    r"sidebar|side-bar|\bside\b|\brail\b|widget",
    r"share|sharing|social",
    r"footer|\bnav|navigation|menu|breadcrumb|\bpagination",
    r"cookie|consent|disclaimer|copyright",
    r"\bbio\b|author-?(?:bio|box|info|card)|byline|timestamp|dateline-?date",
    r"gallery|carousel|slideshow",
)
BESIDE = re.compile("|".join(BESIDE_NAMES), re.IGNORECASE)
# Names of boxes of encyclopaedias and manuals that are no text, wherever they stand: one of the
# element's classes.
FURNITURE = word_set(
    "hatnote toc table-of-contents infobox navbox catlinks ambox sistersitebox noprint printfooter"
)
DEEP = 6  # elements up from a block that are looked at for these
PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
# An end that titles of stories do not have: theirs is none, or a question's.
FULL_STOP = re.compile(r"[.!…。][\"”’»“)\]]*$")
LONG_SENTENCE = 10  # words of a sentence that is no heading, however it is set
SHORT_SENTENCE = 3  # words
LISTS = ("ul", "ol", "li", "dl", "figure")
ASIDE_TAGS = frozenset(("nav", "footer", "aside", "form", "header"))


def is_plain_prose(block: TextBlock) -> bool:
    """Whether a block is sentences, and not for the most part links."""
    return block.kind in PROSE_KINDS and is_prose(block.text) and block.linked * 2 < len(block.text)


def is_linked_sentence(block: TextBlock) -> bool:
    """Whether a paragraph or item is a sentence that is a link as a whole, rather than the linked
    title of another story: it ends as a sentence, and the link stands inside of it."""
    if block.kind not in PROSE_KINDS or not (is_prose(block.text) or _is_short(block.text)):
        return False
    wraps = any(node.tag == "a" for node in block.element.iterancestors())
    return not wraps and FULL_STOP.search(block.text[-4:]) is not None


def _is_short(text: str) -> bool:
    """Whether a text is a short sentence, `Pay the toll.`, and no `Read more…`."""
    return word_count(text) >= SHORT_SENTENCE and text.endswith(".") and not text.endswith("..")


def is_sentence_heading(block: TextBlock) -> bool:
    """Whether a heading is a long sentence with a full stop: a lead that is set large."""
    return (
        block.kind is BlockKind.HEADING
        and not block.linked
        and word_count(block.text) >= LONG_SENTENCE
        and FULL_STOP.search(block.text[-4:]) is not None
    )


def is_alone(block: TextBlock) -> bool:
    """Whether nothing else stands in the box of a block: no title, no picture."""
    box = block.element.getparent()
    return box is not None and len(box) == 1 and box.find(".//img") is None


def kind_of_place(block: TextBlock) -> str:
    """The kind of place: the names of the element and the two around it."""
    return "<".join(f"{node.tag}.{node.get('class') or ''}" for node in up(block.element))


def box_around(block: TextBlock) -> HtmlElement | None:
    """The element that a block stands in, or the list or table that it is of."""
    node = block.element.getparent()
    while node is not None and node.tag in LISTS:
        node = node.getparent()
    return node


def holders(blocks: Sequence[TextBlock], found: Sequence[bool]) -> frozenset[HtmlElement]:
    """The elements close around the prose that was found which hold a good part of it."""
    sizes: Counter[HtmlElement] = Counter()
    total = 0
    for block, good in zip(blocks, found, strict=True):
        if good and is_prose(block.text):
            total += len(block.text)
            for node in up(block.element):
                sizes[node] += len(block.text)
    return frozenset(node for node, size in sizes.items() if size >= HOLDS * total)


def is_beside(block: TextBlock, holding: frozenset[HtmlElement]) -> bool:
    """Whether the elements around it, up to one that holds the article, are named as something
    beside the article."""
    for node in up(block.element):
        if node in holding:
            return False
        if node.tag in ASIDE_TAGS or _is_named_beside(node.get("class"), node.get("id")):
            return True
    return False


def is_furniture(block: TextBlock, holding: frozenset[HtmlElement]) -> bool:
    """Whether it stands in a box that is no text, as a table of contents, and that does not hold
    the article."""
    for node in up(block.element, DEEP):
        if node in holding:
            return False
        if not FURNITURE.isdisjoint((node.get("class") or "").split()):
            return True
    return False


@lru_cache(4096)
def _is_named_beside(names: str | None, identity: str | None) -> bool:
    return BESIDE.search(f"{names or ''} {identity or ''}") is not None


def up(element: HtmlElement, steps: int = NEAR) -> Iterator[HtmlElement]:
    """The element and those around it, the nearest first."""
    node: HtmlElement | None = element
    for _ in range(steps):
        if node is None:
            return
        yield node
        node = node.getparent()
