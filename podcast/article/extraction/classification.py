"""Which pieces of a page become blocks of the article, and why the others do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.article.boilerplate.line_rules import find_rule
from podcast.article.dom.text_blocks import Piece
from podcast.article.extraction.article_blocks import (
    ELSEWHERE,
    with_footnotes_in_place,
    with_printed_names,
    without_stray_dividers,
)
from podcast.article.extraction.repeated_text import without_repeats
from podcast.article.extraction.trailing_matter import (
    FURNITURE,
    Judged,
    without_boxes,
    without_comments,
    without_end,
    without_references,
)
from podcast.article.metadata.titles import same_title
from podcast.article.model import TITLE_AGAIN, Block, BlockKind, Skip
from podcast.article.normalization import letters
from podcast.article.prose import is_prose, word_count

CAPTION = Skip("caption", "photo caption")
ABOVE = Skip("above", "line above the text")
MINUTES = re.compile(
    r"\d ?min(?:ute)?s? ?(?:read|listen)", re.IGNORECASE
)  # in a line of a name, a time and a date
WORDS_ELSEWHERE = (
    20  # a paragraph of so many words that is left out far from the article is still worth naming
)
QUOTED_SHARE = 0.7  # an article with more of it in <blockquote> is set in one, rather than quoting


def judge_pieces(pieces: Sequence[Piece], keep: Sequence[bool], title: str) -> tuple[Block, ...]:
    """The blocks of an article, from its first kept piece to its last; paragraphs further off are
    named as left out."""
    kept = [index for index, good in enumerate(keep) if good]
    if not kept:
        return ()
    pieces = _unquoted(pieces, keep)
    judged = [
        _judge(piece, good, title)
        if kept[0] <= piece.index <= kept[-1]
        else Judged(piece, ELSEWHERE if _is_worth_naming(piece) else None)
        for piece, good in zip(pieces, keep, strict=True)
    ]
    inside = without_repeats(judged[kept[0] : kept[-1] + 1])
    first = next(
        (one.piece for one in inside if one.skip is None and _is_text(one.piece)), pieces[kept[0]]
    )
    head = _headline(inside)
    inside = [
        replace(
            one, skip=TITLE_AGAIN if same_title(letters(one.piece.text), letters(title)) else ABOVE
        )
        if one.skip is None
        and (
            one.piece.index < head
            or (one.piece.index < first.index and _is_above(one.piece, first, title))
        )
        else one
        for one in inside
    ]
    inside = without_end(without_references(without_boxes(without_comments(inside))))
    before, after = judged[: kept[0]], judged[kept[-1] + 1 :]
    chosen = [one for one in before if one.skip] + inside + [one for one in after if one.skip]
    return tuple(without_stray_dividers(with_footnotes_in_place(with_printed_names(chosen))))


def _headline(judged: Sequence[Judged]) -> int:
    """The title's place, 0 where it is not printed above the text: what stands over it is a
    section's name, a date."""
    for one in judged:
        if one.skip is TITLE_AGAIN and one.piece.kind is BlockKind.HEADING:
            return one.piece.index
        if one.skip is None and is_prose(one.piece.text):
            return 0
    return 0


def _is_worth_naming(piece: Piece) -> bool:
    """Whether a piece outside the article is a paragraph that somebody may miss, or a footnote that
    is referred to."""
    if piece.kind is BlockKind.FOOTNOTE:
        return bool(piece.targets)
    return (
        is_prose(piece.text)
        and word_count(piece.text) >= WORDS_ELSEWHERE
        and piece.linked * 3 < len(piece.text)
    )


def _judge(piece: Piece, good: bool, title: str) -> Judged:
    """A piece between the first and the last one of the article."""
    if piece.kind is BlockKind.DIVIDER:
        return Judged(piece, None)
    rule = find_rule(piece.text) if piece.kind not in (BlockKind.TABLE, BlockKind.CODE) else None
    if rule and rule.starts == "live" and piece.kind is BlockKind.HEADING:
        rule = None  # the heading of an entry of a live report
    if piece.kind is BlockKind.CAPTION:
        return Judged(piece, rule.skip if rule and "credit" in rule.reason else CAPTION, rule)
    if piece.kind is not BlockKind.QUOTE and letters(piece.text) == letters(title):
        return Judged(piece, TITLE_AGAIN)
    if rule and not (good and piece.kind is BlockKind.FOOTNOTE):
        return Judged(piece, rule.skip, rule)
    return Judged(piece, None if good else FURNITURE)


def _is_text(piece: Piece) -> bool:
    return piece.kind not in (BlockKind.HEADING, BlockKind.CAPTION) and is_prose(piece.text)


def _is_above(piece: Piece, first: Piece, title: str) -> bool:
    """Whether what stands before the first paragraph is not the article's: a line under the title,
    a section's name."""
    if same_title(letters(piece.text), letters(title)):
        return True
    apart = piece.element.getparent() is not first.element.getparent()
    if piece.kind is BlockKind.HEADING:
        return word_count(piece.text) >= 8 or apart
    return piece.kind is BlockKind.PARAGRAPH and (apart or MINUTES.search(piece.text) is not None)


def _unquoted(pieces: Sequence[Piece], keep: Sequence[bool]) -> list[Piece]:
    """The pieces as they are, or as paragraphs where nearly all of the article is set in a block
    quotation."""
    sizes = [len(piece.text) for piece, good in zip(pieces, keep, strict=True) if good]
    quoted = [
        len(p.text)
        for p, good in zip(pieces, keep, strict=True)
        if good and p.kind is BlockKind.QUOTE
    ]
    if sum(quoted) <= QUOTED_SHARE * sum(sizes) or len(sizes) < 4:
        return list(pieces)
    return [
        replace(p, kind=BlockKind.PARAGRAPH) if p.kind is BlockKind.QUOTE else p for p in pieces
    ]
