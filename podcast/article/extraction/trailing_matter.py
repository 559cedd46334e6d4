"""What rules leave behind on a page: readers' comments under their heading, headings of boxes,
links after the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.boilerplate.line_rules import Rule
from podcast.article.dom.containers import place_of
from podcast.article.dom.text_blocks import Piece
from podcast.article.model import BlockKind, Skip
from podcast.article.normalization import letters, words
from podcast.article.prose import is_prose, word_count

REFERENCES = Skip("references", "list of references")
LISTED = (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.TABLE)
LISTS = words(  # letters of the headings of such lists
    "references bibliography workscited citations sources seealso externallinks furtherreading "
    "referencesandnotes"
    " notesandreferences literaturecited literatur einzelnachweise weblinks sieheauch références "
    "voiraussi referencias"
    " véasetambién bibliografía enlacesexternos"
)
FURNITURE = Skip("furniture", "part of the page, not of the article")
LINKED = 0.9  # share of a piece that is links from which on it is nothing else
BEGUN = 60  # words after which the article has begun, and a heading of comments is one


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece with the reason why it is left out, None when it is the article's."""

    piece: Piece
    skip: Skip | None
    rule: Rule | None = None  # the rule that fits it


def skipped(one: Judged, skip: Skip | None) -> Judged:
    """The same piece, left out for this reason or kept."""
    return one if skip is one.skip else replace(one, skip=skip)


def without_comments(judged: Sequence[Judged]) -> list[Judged]:
    """Left out: what stands after a heading of comments in other kinds of places than the article
    so far."""
    out = list(judged)
    seen: set[str] = set()
    read = 0
    comments: Skip | None = None
    for index, one in enumerate(judged):
        if comments is None and one.rule and one.rule.starts == "comments" and read >= BEGUN:
            comments = one.skip
        elif one.skip is None and is_prose(one.piece.text):
            if comments is None:
                read += word_count(one.piece.text)
                seen.add(place_of(one.piece))
            elif place_of(one.piece) not in seen:
                out[index] = skipped(one, comments)
    return out


def without_boxes(judged: Sequence[Judged]) -> list[Judged]:
    """Left out: the heading of a box of which a rule left out all the rest, as a sign-up form's."""
    boxes: dict[HtmlElement, list[Judged]] = {}
    for one in judged:
        if (box := one.piece.element.getparent()) is not None and one.piece.text:
            boxes.setdefault(box, []).append(one)
    emptied = {
        box: rest[0]
        for box, inside in boxes.items()
        if (rest := [one.skip for one in inside if one.piece.kind is not BlockKind.HEADING])
        and all(one.rule for one in inside if one.piece.kind is not BlockKind.HEADING)
    }
    return [
        replace(one, skip=emptied[box])
        if one.skip is None
        and one.piece.kind is BlockKind.HEADING
        and (box := one.piece.element.getparent()) in emptied
        else one
        for one in judged
    ]


def without_references(judged: Sequence[Judged]) -> list[Judged]:
    """Left out: lists of references and links under a heading that says so, if nothing but a list
    stands under it."""
    out = list(judged)
    for index, one in enumerate(judged):
        if one.piece.kind is not BlockKind.HEADING or letters(one.piece.text) not in LISTS:
            continue
        if one.skip is not None and one.rule is None:
            continue  # no heading of the article
        end = next(
            (i for i in range(index + 1, len(judged)) if _ends_section(judged[i], one)), len(judged)
        )
        inside = [
            other for other in judged[index + 1 : end] if other.skip is None and other.piece.text
        ]
        if all(
            other.piece.kind in LISTED or other.piece.linked * 2 > len(other.piece.text)
            for other in inside
        ):
            out[index:end] = [skipped(other, other.skip or REFERENCES) for other in out[index:end]]
    return out


def _ends_section(one: Judged, heading: Judged) -> bool:
    return (
        one.piece.kind is BlockKind.HEADING
        and one.skip is None
        and one.piece.level <= heading.piece.level
    )


def without_end(judged: list[Judged]) -> list[Judged]:
    """Left out: what follows the article's end, then headings and links that nothing follows any
    more."""
    skips = [one.skip for one in judged]
    mark_ending([one.piece.text for one in judged], [one.rule for one in judged], skips)
    for index in range(len(judged) - 1, 0, -1):
        piece = judged[index].piece
        if skips[index] is None and piece.text:
            if piece.kind is not BlockKind.HEADING and (
                piece.linked < LINKED * len(piece.text) or is_prose(piece.text)
            ):
                break
            skips[index] = FURNITURE
    return [skipped(one, skip) for one, skip in zip(judged, skips, strict=True)]
