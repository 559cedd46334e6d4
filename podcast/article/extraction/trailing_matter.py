"""What rules leave behind on a page: readers' comments under their heading, headings of boxes,
links after the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.boilerplate.page_phrases import headings
from podcast.article.dom.containers import is_linked_sentence, kind_of_place
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import BlockKind, Skip
from podcast.article.normalization import letters_only
from podcast.article.prose import is_prose, word_count

LISTS = {
    "references": Skip("references", "list of references"),
    "notes": Skip("notes", "list of notes"),
}
LISTED = (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.TABLE)
FURNITURE = Skip("furniture", "part of the page, not of the article")
NOTHING_UNDER = Skip(FURNITURE.rule, "a heading with nothing under it")
LINKED = 0.9  # share of a block that is links from which on it is nothing else
BEGUN = 60  # words after which the article has begun, and a heading of comments is one


@dataclass(frozen=True, slots=True)
class ClassifiedBlock:
    """A text block with the reason why it is left out, None when it is the article's."""

    block: TextBlock
    skip: Skip | None
    rule: LineRule | None = None  # the rule that fits it

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.block.kind is BlockKind.HEADING

    @property
    def box(self) -> HtmlElement | None:
        """The element around the one that it stands in."""
        return self.block.element.getparent()


def skipped(one: ClassifiedBlock, skip: Skip | None) -> ClassifiedBlock:
    """The same block, left out for this reason or kept."""
    return one if skip is one.skip else replace(one, skip=skip)


def without_comments(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: what stands after a heading of comments in other kinds of places than the article
    so far."""
    out = list(classified)
    places: set[str] = set()
    words = 0
    comments: Skip | None = None
    for index, one in enumerate(classified):
        if comments is None and _heads_comments(one) and words >= BEGUN:
            comments = one.skip
        elif one.skip is None and is_prose(one.block.text):
            if comments is None:
                words += word_count(one.block.text)
                places.add(kind_of_place(one.block))
            elif kind_of_place(one.block) not in places:
                out[index] = skipped(one, comments)
    return out


def _heads_comments(one: ClassifiedBlock) -> bool:
    return one.rule is not None and one.rule.starts == "comments"


def without_boxes(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: the heading of a box of which a rule left out all the rest, as a sign-up form's."""
    boxes: dict[HtmlElement, list[ClassifiedBlock]] = {}
    for one in classified:
        if one.box is not None and one.block.text and not one.is_heading:
            boxes.setdefault(one.box, []).append(one)
    emptied = {
        box: inside[0].skip for box, inside in boxes.items() if all(one.rule for one in inside)
    }
    return [
        replace(one, skip=emptied[one.box])
        if one.is_heading and one.skip is None and one.box in emptied
        else one
        for one in classified
    ]


def without_references(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: lists of references and links under a heading that says so, if nothing but a list
    stands under it."""
    out = list(classified)
    for index, heading in enumerate(classified):
        name = _list_under(heading)
        if not name or (name == "notes" and not _is_note(classified, index + 1)):
            continue
        end = _section_end(classified, index)
        inside = [one for one in classified[index + 1 : end] if one.skip is None and one.block.text]
        if not all(_is_listed(one.block) for one in inside):
            end = _list_end(classified, index + 1)
        if end > index + 1:
            out[index:end] = [_as_listed(one, name) for one in out[index:end]]
    return out


def _list_under(one: ClassifiedBlock) -> str:
    """The list that a heading of the article names: "references", "notes", "" for none."""
    is_of_page = one.skip is not None and one.rule is None
    if not one.is_heading or is_of_page:
        return ""
    mark = letters_only(one.block.text)
    return next((name for name in ("references", "notes") if mark in headings(name)), "")


def _section_end(classified: Sequence[ClassifiedBlock], heading: int) -> int:
    """The place of the next heading of the same or a higher rank."""
    level = classified[heading].block.level
    for index in range(heading + 1, len(classified)):
        one = classified[index]
        if one.is_heading and one.skip is None and one.block.level <= level:
            return index
    return len(classified)


def _as_listed(one: ClassifiedBlock, name: str) -> ClassifiedBlock:
    """Left out as part of such a list; footnotes are put where the text refers to them later."""
    is_footnote = name == "notes" and one.block.kind is BlockKind.FOOTNOTE
    return one if is_footnote else skipped(one, one.skip or LISTS[name])


def _is_note(classified: Sequence[ClassifiedBlock], index: int) -> bool:
    """Whether a numbered note stands at this place, rather than an item of a list of hints."""
    if index >= len(classified):
        return False
    block = classified[index].block
    return block.kind is BlockKind.FOOTNOTE or block.number is not None


def _list_end(classified: Sequence[ClassifiedBlock], start: int) -> int:
    """The end of the list that begins at this place; the article may go on after it."""
    end = start
    while end < len(classified) and _is_listed(classified[end].block):
        end += 1
    return end


def _is_listed(block: TextBlock) -> bool:
    return block.kind in LISTED or block.linked * 2 > len(block.text)


def without_end(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: what follows the article's end, then headings and links that nothing follows any
    more."""
    skips = [one.skip for one in classified]
    texts = [one.block.text for one in classified]
    mark_ending(texts, [one.rule for one in classified], skips)
    for index in range(len(classified) - 1, 0, -1):
        if skips[index] is None and texts[index]:
            if not _leads_on(classified[index]):
                break
            skips[index] = NOTHING_UNDER if classified[index].is_heading else FURNITURE
    return [skipped(one, skip) for one, skip in zip(classified, skips, strict=True)]


def _leads_on(one: ClassifiedBlock) -> bool:
    """Whether it is a heading or a link, which mean nothing when nothing follows."""
    if one.is_heading:
        return True
    is_link = one.block.linked >= LINKED * len(one.block.text)
    return is_link and not is_prose(one.block.text) and not is_linked_sentence(one.block)
