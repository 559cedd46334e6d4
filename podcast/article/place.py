"""What text is by the elements that it stands in, the nearest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from podcast.article.model import BlockKind
from podcast.article.tidy import words

BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary"
    " table tbody td"
    " tfoot th thead tr ul video audio"
)
UNSEEN = words(
    "area base button canvas datalist embed frame head iframe input link map math meta noscript object option param"
    " script select source style svg template textarea title track"
)
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: what the elements around it make of it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: int | None = None
    item: HtmlElement | None = None  # the list item around it
    lists: int = 0  # how many lists are open
    quote: HtmlElement | None = None
    named: bool = False
    targets: tuple[str, ...] = ()
    caption: int = 0  # how many elements down the name "caption" still counts
    is_root: bool = False


def place_in(around: Place | None, element: HtmlElement) -> Place:
    """The place inside `element`, which stands at `around` (None: it is the root)."""
    if around is None:
        return Place(is_root=True)
    tag = element.tag
    if tag not in BLOCKS:
        return _named(around, element) if tag == "cite" and around.quote is not None else around
    place = around if not around.is_root else replace(around, is_root=False)
    if place.caption:
        place = replace(place, caption=place.caption - 1)
        if not place.caption and place.kind is BlockKind.CAPTION:
            place = replace(place, kind=BlockKind.PARAGRAPH)
    identity = element.get("id")
    names = f"{element.get('class') or ''} {identity or ''} {element.get('role') or ''}"
    found = _special(place, element, tag, names)
    if found.kind is BlockKind.FOOTNOTE and identity:
        found = replace(found, targets=(*found.targets, identity))
    return found


def _special(place: Place, element: HtmlElement, tag: str, names: str) -> Place:
    """What this block element changes."""
    if tag in HEADINGS:
        return replace(place, kind=BlockKind.HEADING, level=HEADINGS[tag], caption=0)
    if tag == "blockquote":
        kind = BlockKind.EMBED if POST.search(names) else BlockKind.QUOTE
        return replace(place, kind=kind, quote=element, caption=0)
    if tag in ("figcaption", "caption", "figure"):
        return replace(place, kind=BlockKind.CAPTION, caption=0)
    if len(names) > 2 and FOOTNOTE.search(names):
        return replace(place, kind=BlockKind.FOOTNOTE, caption=0)
    if tag in ("ul", "ol"):
        return replace(place, lists=place.lists + 1)
    if tag == "li":
        kind = BlockKind.FOOTNOTE if place.kind is BlockKind.FOOTNOTE else BlockKind.LIST_ITEM
        return replace(place, kind=kind, level=max(1, place.lists), number=_number(element), item=element)
    if tag == "pre":
        return replace(place, kind=BlockKind.CODE)
    if tag == "footer" and place.quote is not None:
        return replace(place, named=True)
    if len(names) > 2 and CAPTION.search(names):
        return replace(place, kind=BlockKind.CAPTION, caption=NEAR)
    return place


def _named(around: Place, cite: HtmlElement) -> Place:
    """A <cite> that ends its quotation names the speaker; one within a sentence is the title of a work."""
    last = not (cite.tail or "").strip(" .\n\t)") and cite.getnext() is None
    return replace(around, named=True) if last else around


def _number(item: HtmlElement) -> int | None:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return None
    try:
        return int(
            item.get("value") or int(parent.get("start") or 1) + sum(1 for _ in item.itersiblings("li", preceding=True))
        )
    except ValueError:
        return None


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that a reader does not see it."""
    if "hidden" in element.attrib:
        return True
    style = element.get("style")
    return style is not None and HIDDEN.search(style) is not None
