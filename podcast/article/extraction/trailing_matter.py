"""What rules leave behind on a page: readers' comments under their heading, headings of boxes,
links after the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.dom.containers import kind_of_place
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import BlockKind, Skip
from podcast.article.normalization import letters_only, word_set
from podcast.article.prose import is_prose, word_count

REFERENCES = Skip("references", "list of references")
LISTED = (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.TABLE)
LISTS = word_set(  # letters of the headings of such lists
    "references bibliography workscited citations sources seealso externallinks furtherreading "
    "referencesandnotes"
    " notesandreferences literaturecited literatur einzelnachweise weblinks sieheauch références "
    "voiraussi referencias"
    " véasetambién bibliografía enlacesexternos"
)
FURNITURE = Skip("furniture", "part of the page, not of the article")
LINKED = 0.9  # share of a block that is links from which on it is nothing else
BEGUN = 60  # words after which the article has begun, and a heading of comments is one


@dataclass(frozen=True, slots=True)
class ClassifiedBlock:
    """A block with the reason why it is left out, None when it is the article's."""

    block: TextBlock
    skip: Skip | None
    rule: LineRule | None = None  # the rule that fits it


def skipped(one: ClassifiedBlock, skip: Skip | None) -> ClassifiedBlock:
    """The same block, left out for this reason or kept."""
    return one if skip is one.skip else replace(one, skip=skip)


def without_comments(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: what stands after a heading of comments in other kinds of places than the article
    so far."""
    out = list(classified)
    seen: set[str] = set()
    read = 0
    comments: Skip | None = None
    for index, one in enumerate(classified):
        if comments is None and one.rule and one.rule.starts == "comments" and read >= BEGUN:
            comments = one.skip
        elif one.skip is None and is_prose(one.block.text):
            if comments is None:
                read += word_count(one.block.text)
                seen.add(kind_of_place(one.block))
            elif kind_of_place(one.block) not in seen:
                out[index] = skipped(one, comments)
    return out


def without_boxes(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: the heading of a box of which a rule left out all the rest, as a sign-up form's."""
    boxes: dict[HtmlElement, list[ClassifiedBlock]] = {}
    for one in classified:
        if (box := one.block.element.getparent()) is not None and one.block.text:
            boxes.setdefault(box, []).append(one)
    emptied = {
        box: rest[0]
        for box, inside in boxes.items()
        if (rest := [one.skip for one in inside if one.block.kind is not BlockKind.HEADING])
        and all(one.rule for one in inside if one.block.kind is not BlockKind.HEADING)
    }
    return [
        replace(one, skip=emptied[box])
        if one.skip is None
        and one.block.kind is BlockKind.HEADING
        and (box := one.block.element.getparent()) in emptied
        else one
        for one in classified
    ]


def without_references(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: lists of references and links under a heading that says so, if nothing but a list
    stands under it."""
    out = list(classified)
    for index, one in enumerate(classified):
        if one.block.kind is not BlockKind.HEADING or letters_only(one.block.text) not in LISTS:
            continue
        if one.skip is not None and one.rule is None:
            continue  # no heading of the article
        end = next(
            (i for i in range(index + 1, len(classified)) if _ends_section(classified[i], one)),
            len(classified),
        )
        inside = [
            other
            for other in classified[index + 1 : end]
            if other.skip is None and other.block.text
        ]
        if all(
            other.block.kind in LISTED or other.block.linked * 2 > len(other.block.text)
            for other in inside
        ):
            out[index:end] = [skipped(other, other.skip or REFERENCES) for other in out[index:end]]
    return out


def _ends_section(one: ClassifiedBlock, heading: ClassifiedBlock) -> bool:
    return (
        one.block.kind is BlockKind.HEADING
        and one.skip is None
        and one.block.level <= heading.block.level
    )


def without_end(classified: list[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """Left out: what follows the article's end, then headings and links that nothing follows any
    more."""
    skips = [one.skip for one in classified]
    mark_ending([one.block.text for one in classified], [one.rule for one in classified], skips)
    for index in range(len(classified) - 1, 0, -1):
        block = classified[index].block
        if skips[index] is None and block.text:
            if block.kind is not BlockKind.HEADING and (
                block.linked < LINKED * len(block.text) or is_prose(block.text)
            ):
                break
            skips[index] = FURNITURE
    return [skipped(one, skip) for one, skip in zip(classified, skips, strict=True)]
