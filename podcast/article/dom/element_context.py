"""What text is by the elements that it stands in, the nearest first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from podcast.article.model import BlockKind
from podcast.article.normalization import word_set

BLOCKS = word_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
    "summary"
    " table tbody td"
    " tfoot th thead tr ul video audio"
)
NEVER_SEEN = word_set(
    "area base button canvas datalist embed frame head iframe input link map math meta object "
    "option param"
    " script select source style svg template textarea title track"
)
UNSEEN = NEVER_SEEN | {"noscript"}  # which holds what a script would have shown
HEADINGS = {f"h{level}": level for level in range(1, 7)}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
POST = re.compile(
    r"twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed"
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:captions?|wp-caption-text|figcaption|(?:image|photo|media|picture)-?(?:credits?|caption))(?:$|[\s_-])|"
    r"caption(?:text)?\b|\bphotocredit|(?:^|\s)credits?(?:$|\s)",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|doc-footnote|doc-endnotes?|fn[-_:]?\d+|cite_note-.+)(?:$|[\s_-])",
    re.IGNORECASE,
)
NEAR = 2  # how many elements down a name like "caption" still says what the text is


class ElementContext(NamedTuple):
    """Where a text stands: what the elements around it make of it. A tuple, because a page has
    thousands of them."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    item: HtmlElement | None = None  # the list item around it
    lists: int = 0  # how many lists are open
    quote: HtmlElement | None = None
    named: bool = False
    targets: tuple[str, ...] = ()
    caption: int = 0  # how many elements down the name "caption" still counts


def context_in(around: ElementContext, element: HtmlElement) -> ElementContext:
    """The place inside `element`, which stands at `around`."""
    tag = element.tag
    if tag not in BLOCKS:
        return _named(around, element) if tag == "cite" and around.quote is not None else around
    place = around
    if place.caption:
        left = place.caption - 1
        ends = not left and place.kind is BlockKind.CAPTION
        place = place._replace(caption=left, kind=BlockKind.PARAGRAPH if ends else place.kind)
    identity = element.get("id")
    found = _special(
        place, element, tag, _meant(element.get("class"), identity, element.get("role"))
    )
    if found.kind is BlockKind.FOOTNOTE and identity:
        found = found._replace(targets=(*found.targets, identity))
    return found


def _special(
    place: ElementContext, element: HtmlElement, tag: str, meant: BlockKind | None
) -> ElementContext:
    """What this block element changes."""
    if tag in HEADINGS:
        return place._replace(kind=BlockKind.HEADING, level=HEADINGS[tag], caption=0)
    if tag == "blockquote":
        kind = BlockKind.EMBED if meant is BlockKind.EMBED else BlockKind.QUOTE
        return place._replace(kind=kind, quote=element, caption=0)
    if tag in ("figcaption", "caption", "figure"):
        return place._replace(kind=BlockKind.CAPTION, caption=0)
    if meant is BlockKind.FOOTNOTE:
        return place._replace(kind=meant, caption=0)
    if tag in ("ul", "ol"):
        return place._replace(lists=place.lists + 1)
    if tag == "li":
        kind = BlockKind.FOOTNOTE if place.kind is BlockKind.FOOTNOTE else BlockKind.LIST_ITEM
        return place._replace(kind=kind, level=max(1, place.lists), item=element)
    if tag == "pre":
        return place._replace(kind=BlockKind.CODE)
    if tag == "footer" and place.quote is not None:
        return place._replace(named=True)
    return place._replace(kind=meant, caption=NEAR) if meant is BlockKind.CAPTION else place


@lru_cache(4096)
def _meant(*names: str | None) -> BlockKind | None:
    """The kind of text that an element's names say it holds, if they do."""
    stated = " ".join(name for name in names if name)
    if not stated:
        return None
    if POST.search(stated):
        return BlockKind.EMBED
    if FOOTNOTE.search(stated):
        return BlockKind.FOOTNOTE
    return BlockKind.CAPTION if CAPTION.search(stated) else None


def _named(around: ElementContext, cite: HtmlElement) -> ElementContext:
    """A <cite> that ends its quotation names the speaker; one within a sentence is the title of a
    work."""
    last = not (cite.tail or "").strip(" .\n\t)") and cite.getnext() is None
    return around._replace(named=True) if last else around


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that a reader does not see it."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and HIDDEN.search(style) is not None
