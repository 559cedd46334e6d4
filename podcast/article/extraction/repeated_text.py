"""What a page prints twice: pull quotes, paragraphs that come again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml.html import HtmlElement

from podcast.article.dom.containers import up
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import FURNITURE, ClassifiedBlock, skipped
from podcast.article.model import PULL_QUOTE, BlockKind, Skip
from podcast.article.normalization import letters_only
from podcast.article.prose import word_count

TWICE = Skip("twice", "printed twice")
PULLED = re.compile(r"\bpull(?:-?_?quotes?|ed)?\b|pullquote|callout-quote", re.IGNORECASE)
NAME_AFTER = re.compile(
    r"(?<=[.!?…,”’\"»])\s*[—–―-]+\s*[^—–―.!?]{2,80}$|\s[—–―]\s*[^—–―.!?]{2,80}$"
)
ELLIPSES = " .…"
FEWEST_LETTERS = 16  # of a quotation's words that are looked for without its name
SHORTEST = 25  # letters; what is shorter may well stand in a text twice
SHORTEST_PULLED = 14  # of what is set beside the text
LONG = 120  # letters; a shorter paragraph, as an interview's questions, may stand in a text twice
HEADING = 8  # words of a heading at most that is none of these
LEVELS = 4  # elements up that may be named as a pull quote


def without_repeats(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Pull quotes, which repeat words of the text, and paragraphs printed twice are left out."""
    bodies = [_is_body(one.block) for one in classified]
    body = "".join(
        letters_only(one.block.text)
        for one, is_body in zip(classified, bodies, strict=True)
        if one.skip is None and is_body
    )
    seen: set[str] = set()
    out = []
    for one, is_body in zip(classified, bodies, strict=True):
        skip = one.skip
        mark = letters_only(one.block.text)
        shortest = SHORTEST if is_body else SHORTEST_PULLED
        if len(mark) >= shortest and one.block.kind is not BlockKind.DIVIDER:
            again = _printed_twice(one, mark, seen) if is_body else _repeats(one, mark, body)
            skip = again or skip
            if skip is None:
                seen.add(mark)
        out.append(skipped(one, skip))
    return out


def _printed_twice(one: ClassifiedBlock, mark: str, seen: set[str]) -> Skip | None:
    """Why a block of the text is left out whose letters were seen before; None if they were not."""
    return TWICE if one.skip is None and len(mark) >= LONG and mark in seen else None


def _repeats(one: ClassifiedBlock, mark: str, body: str) -> Skip | None:
    """Why a block beside the text is left out whose letters are in it; None if they are not."""
    if one.skip not in (None, FURNITURE) or one.block.kind is BlockKind.CODE:
        return None
    if one.is_heading and word_count(one.block.text) <= HEADING and not _is_quote(one.block):
        return None  # its words come again in the text that it heads
    is_repeated = mark in body or (_is_quote(one.block) and _words_alone(one.block) in body)
    return PULL_QUOTE if is_repeated else None


def _words_alone(block: TextBlock) -> str:
    """Letters of a quotation without the name after it: “The sea will not wait” — Ana Dube."""
    words = NAME_AFTER.sub("", block.text).strip(ELLIPSES)
    mark = letters_only(words)
    return mark if len(mark) >= FEWEST_LETTERS else letters_only(block.text)


def _is_quote(block: TextBlock) -> bool:
    return block.kind is BlockKind.QUOTE or any(map(_is_pulled, up(block.element, LEVELS)))


def _is_body(block: TextBlock) -> bool:
    is_text = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return is_text and not any(map(_is_pulled, up(block.element, LEVELS)))


def _is_pulled(element: HtmlElement) -> bool:
    """Whether an element is set beside the text, as pull quotes are."""
    return element.tag == "aside" or _is_named_pulled(element.get("class"), element.get("id"))


@lru_cache(4096)
def _is_named_pulled(names: str | None, identity: str | None) -> bool:
    return PULLED.search(f"{names or ''} {identity or ''}") is not None
