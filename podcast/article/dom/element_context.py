"""What text is by the elements that it stands in, the nearest first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from podcast.article.dom.figure_kinds import FigureKind, figure_around, figure_kind, names_speaker
from podcast.article.model import BlockKind
from podcast.article.normalization import word_set
from podcast.kept_patterns import compiled

BLOCKS = word_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol p pre section summary table tbody td tfoot th thead tr ul video audio"
)
# Of these, those that change nothing by themselves.
PLAIN = word_set("article aside body div main p section td tr tbody table nav header center html")
NEVER_SEEN = word_set(
    "area base button canvas datalist embed frame head iframe input link map math meta object "
    "option param script select source style svg template textarea title track"
)
UNSEEN = NEVER_SEEN | {"noscript"}  # which holds what a script would have shown
HEADINGS = {f"h{level}": level for level in range(1, 7)}
HIDDEN = compiled(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|;|$)"
    r"|max-height\s*:\s*0(?:px|;|$)|text-indent\s*:\s*-\d{3,}|left\s*:\s*-\d{4,}",
    re.IGNORECASE,
)
# Names of what only a screen reader says, as "opens in a new window".
UNSEEN_NAMES = compiled(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden)(?:\s|$)",
    re.IGNORECASE,
)
POST = compiled(  # a post of a social network that a page shows
    r"twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-(?:post|video|xfbml)|"
    r"bluesky-embed|mastodon-embed|reddit-(?:embed|card)|text-post-media|tumblr-post|telegram-post"
)
# Each between other characters than letters, so that "captioned" is no caption.
CAPTION_NAMES = (
    r"captions?|wp-caption-text|figcaption",
    r"(?:image|photo|media|picture)-?(?:credits?|caption)",
)
CAPTION = compiled(
    rf"(?:^|[\s_-])(?:{'|'.join(CAPTION_NAMES)})(?:$|[\s_-])"
    r"|caption(?:text)?\b|\bphotocredit|(?:^|\s)credits?(?:$|\s)",
    re.IGNORECASE,
)
FOOTNOTE = compiled(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|doc-footnote|doc-endnotes?|fn[-_:]?\d+|cite_note-.+)"
    r"(?:$|[\s_-])",
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
    """The context inside `element`, which stands in `around`."""
    if element.tag not in BLOCKS:
        return _named(around, element)
    identity = element.get("id")
    role = element.get("role")
    if role is None and element.tag == "aside":
        role = element.get("epub:type")
    stated = _stated_kind(element.get("class"), identity, role)
    is_noted = around.kind is BlockKind.FOOTNOTE  # a note may be meant by its own id
    if stated is None and not (around.caption or is_noted) and element.tag in PLAIN:
        return around
    is_wrapper = element.tag == "div" and not element.attrib
    context = _opened(around if is_wrapper else _one_step_down(around), element, stated)
    if context.kind is BlockKind.FOOTNOTE and identity:
        return context._replace(targets=(*context.targets, identity))
    return context


def _one_step_down(around: ElementContext) -> ElementContext:
    """The name "caption" counts for one element less; then what was a caption is a paragraph."""
    if not around.caption:
        return around
    left = around.caption - 1
    if left or around.kind is not BlockKind.CAPTION:
        return around._replace(caption=left)
    return around._replace(caption=0, kind=BlockKind.PARAGRAPH)


def _opened(
    context: ElementContext, element: HtmlElement, stated: BlockKind | None
) -> ElementContext:
    """What this block element changes; `stated` is the kind that its names say."""
    tag = element.tag
    if tag in HEADINGS:
        return context._replace(kind=BlockKind.HEADING, level=HEADINGS[tag], caption=0)
    if tag == "blockquote":
        kind = BlockKind.EMBED if stated is BlockKind.EMBED else BlockKind.QUOTE
        return context._replace(kind=kind, quote=element, caption=0)
    if tag == "figure":
        is_picture = figure_kind(element) is FigureKind.PICTURE
        kind = BlockKind.CAPTION if is_picture else BlockKind.PARAGRAPH
        return context._replace(kind=kind, caption=0)
    if tag == "figcaption":
        return _in_caption(context, element)
    if tag == "caption":
        return context._replace(kind=BlockKind.CAPTION, caption=0)
    if stated is BlockKind.FOOTNOTE:
        return context._replace(kind=stated, caption=0)
    if tag in ("ul", "ol"):
        return context._replace(lists=context.lists + 1)
    if tag == "li":
        in_notes = context.kind is BlockKind.FOOTNOTE
        kind = BlockKind.FOOTNOTE if in_notes else BlockKind.LIST_ITEM
        return context._replace(kind=kind, level=max(1, context.lists), item=element)
    if tag == "pre":
        return context._replace(kind=BlockKind.CODE)
    if tag == "footer" and context.quote is not None:
        return context._replace(named=True)
    if stated is BlockKind.CAPTION:
        return context._replace(kind=stated, caption=NEAR)
    return context


def _in_caption(context: ElementContext, caption: HtmlElement) -> ElementContext:
    """A picture's caption is one; a table's is read with it; a quotation's may name the speaker."""
    figure = figure_around(caption)
    kind = FigureKind.PICTURE if figure is None else figure_kind(figure)
    if figure is not None and kind is FigureKind.QUOTATION and names_speaker(caption, figure):
        quote = next(figure.iter("blockquote"))
        return context._replace(kind=BlockKind.QUOTE, quote=quote, named=True, caption=0)
    is_read = kind in (FigureKind.TABLE, FigureKind.VERSE)
    return context._replace(kind=BlockKind.PARAGRAPH if is_read else BlockKind.CAPTION, caption=0)


@lru_cache(4096)
def _stated_kind(*names: str | None) -> BlockKind | None:
    """The kind of text that an element's names say it holds, if they do."""
    stated = " ".join(name for name in names if name)
    if not stated:
        return None
    if POST.search(stated):
        return BlockKind.EMBED
    if FOOTNOTE.search(stated):
        return BlockKind.FOOTNOTE
    return BlockKind.CAPTION if CAPTION.search(stated) else None


def _named(around: ElementContext, element: HtmlElement) -> ElementContext:
    """A <cite> that ends its quotation names the speaker; one within a sentence is the title of a
    work, any other inline element changes nothing."""
    if element.tag != "cite" or around.quote is None:
        return around
    is_last = not (element.tail or "").strip(" .\n\t)") and element.getnext() is None
    return around._replace(named=True) if is_last else around


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page itself says that a reader does not see it."""
    if element.get("hidden") is not None:
        return True
    style, names = element.get("style"), element.get("class")
    if style is not None and HIDDEN.search(style) is not None:
        return True
    return names is not None and _is_unseen(names)


@lru_cache(4096)
def _is_unseen(names: str) -> bool:
    return UNSEEN_NAMES.search(names) is not None
