"""Which pieces of a page become blocks of the article, and why the others do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from podcast.article.clutter import find_rule
from podcast.article.dom import Piece
from podcast.article.headlines import same_title
from podcast.article.leftovers import (
    FURNITURE,
    Judged,
    skipped,
    without_boxes,
    without_comments,
    without_end,
    without_references,
)
from podcast.article.model import PULL_QUOTE, TITLE_AGAIN, Block, BlockKind, Skip
from podcast.article.tidy import is_prose, letters, word_count

CAPTION = Skip("caption", "photo caption")
ELSEWHERE = Skip("elsewhere", "elsewhere on the page")
ABOVE = Skip("above", "line above the text")
TWICE = Skip("twice", "printed twice")
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)
PULLED = re.compile(r"pull-?_?quote|pulled|callout-quote", re.IGNORECASE)
DASHED = re.compile(r"^\s*(?:[—–―]|--?)\s*(?=\S)")
LONG = 120  # letters; shorter lines, as an interview's questions, may stand in a text twice
MINUTES = re.compile(r"\d ?min(?:ute)?s? ?(?:read|listen)", re.IGNORECASE)  # in a line of a name, a time and a date
WORDS_ELSEWHERE = 20  # a paragraph of so many words that is left out far from the article is still worth naming
QUOTED_SHARE = 0.7  # an article with more of it in <blockquote> is set in one, rather than quoting


def judge_pieces(pieces: Sequence[Piece], keep: Sequence[bool], title: str) -> tuple[Block, ...]:
    """The blocks of an article, from its first kept piece to its last; paragraphs further off are named as left out."""
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
    inside = _repeated(judged[kept[0] : kept[-1] + 1])
    first = next((one.piece for one in inside if one.skip is None and _is_text(one.piece)), pieces[kept[0]])
    head = _headline(inside)
    inside = [
        replace(one, skip=TITLE_AGAIN if same_title(letters(one.piece.text), letters(title)) else ABOVE)
        if one.skip is None
        and (one.piece.index < head or (one.piece.index < first.index and _is_above(one.piece, first, title)))
        else one
        for one in inside
    ]
    inside = without_end(without_references(without_boxes(without_comments(inside))))
    before, after = judged[: kept[0]], judged[kept[-1] + 1 :]
    chosen = [one for one in before if one.skip] + inside + [one for one in after if one.skip]
    return tuple(_trimmed(_with_notes(_with_attributions(chosen))))


def _headline(judged: Sequence[Judged]) -> int:
    """The title's place, 0 where it is not printed above the text: what stands over it is a section's name, a date."""
    for one in judged:
        if one.skip is TITLE_AGAIN and one.piece.kind is BlockKind.HEADING:
            return one.piece.index
        if one.skip is None and is_prose(one.piece.text):
            return 0
    return 0


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without dividers that divide nothing (first, last, and right after another) and headings of nothing."""
    out: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.DIVIDER or (out and out[-1].kind is not BlockKind.DIVIDER):
            out.append(block)
    if out and out[-1].kind is BlockKind.DIVIDER:
        out.pop()
    for index in range(len(out) - 1, 0, -1):  # a heading of footnotes that stand where they belong by now
        if out[index].kept:
            if out[index].kind is not BlockKind.HEADING:
                break
            out[index] = replace(out[index], skip=FURNITURE)
    return out


def _is_worth_naming(piece: Piece) -> bool:
    """Whether a piece outside the article is a paragraph that somebody may miss, or a footnote that is referred to."""
    if piece.kind is BlockKind.FOOTNOTE:
        return bool(piece.targets)
    return is_prose(piece.text) and word_count(piece.text) >= WORDS_ELSEWHERE and piece.linked * 3 < len(piece.text)


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
    """Whether what stands before the first paragraph is not the article's: a line under the title, a section's name."""
    if same_title(letters(piece.text), letters(title)):
        return True
    apart = piece.element.getparent() is not first.element.getparent()
    if piece.kind is BlockKind.HEADING:
        return word_count(piece.text) >= 8 or apart
    return piece.kind is BlockKind.PARAGRAPH and (apart or MINUTES.search(piece.text) is not None)


def _unquoted(pieces: Sequence[Piece], keep: Sequence[bool]) -> list[Piece]:
    """The pieces as they are, or as paragraphs where nearly all of the article is set in a block quotation."""
    sizes = [len(piece.text) for piece, good in zip(pieces, keep, strict=True) if good]
    quoted = [len(p.text) for p, good in zip(pieces, keep, strict=True) if good and p.kind is BlockKind.QUOTE]
    if sum(quoted) <= QUOTED_SHARE * sum(sizes) or len(sizes) < 4:
        return list(pieces)
    return [replace(p, kind=BlockKind.PARAGRAPH) if p.kind is BlockKind.QUOTE else p for p in pieces]


def _repeated(judged: Sequence[Judged]) -> list[Judged]:
    """Pull quotes, which repeat words of the text, and paragraphs printed twice are left out."""
    text = "".join(letters(one.piece.text) for one in judged if one.skip is None and _is_body(one.piece))
    seen: set[str] = set()
    out = []
    for one in judged:
        mark, skip = letters(one.piece.text), one.skip
        if len(mark) >= 25 and one.piece.kind is not BlockKind.DIVIDER:
            if skip in (None, FURNITURE) and not _is_body(one.piece) and mark in text:
                skip = PULL_QUOTE
            elif skip is None and mark in seen and len(mark) >= LONG and _is_body(one.piece):
                skip = TWICE
            if skip is None:
                seen.add(mark)
        out.append(skipped(one, skip))
    return out


def _is_body(piece: Piece) -> bool:
    return piece.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and not _is_pulled(piece.element)


def _is_pulled(element: HtmlElement) -> bool:
    node: HtmlElement | None = element
    for _ in range(4):
        if node is None:
            return False
        if node.tag == "aside" or PULLED.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
            return True
        node = node.getparent()
    return False


def _with_attributions(judged: Sequence[Judged]) -> list[tuple[Piece, Block]]:
    """Blocks, with the name under a block quotation on the last paragraph of the quotation instead of on its own."""
    out: list[tuple[Piece, Block]] = []
    for one in judged:
        piece, last = one.piece, out[-1][1] if out else None
        if piece.quote is not None and last and last.kind in QUOTED and out[-1][0].quote is piece.quote:
            named = piece.named or bool(DASHED.match(piece.text) and word_count(piece.text) <= 25)
            if named:
                words = DASHED.sub("", piece.text).strip(" —–―-")
                out[-1] = (out[-1][0], replace(last, attribution=f"{last.attribution} {words}".strip()))
                continue
        out.append((piece, block_of(piece, one.skip)))
    return out


def _with_notes(blocks: Sequence[tuple[Piece, Block]]) -> list[Block]:
    """Blocks, each footnote right after the block that refers to it."""
    wanted = {note for piece, block in blocks if block.kept for note in piece.notes}
    notes = {
        target: replace(block, skip=None) if block.skip in (ELSEWHERE, FURNITURE) else block
        for piece, block in blocks
        if block.kind is BlockKind.FOOTNOTE
        for target in piece.targets
    }
    out: list[Block] = []
    for piece, block in blocks:
        if block.kind is BlockKind.FOOTNOTE and wanted & set(piece.targets):
            continue
        out.append(block)
        out.extend(notes[note] for note in piece.notes if note in notes)
    return list(dict.fromkeys(out)) if len(out) < 5000 else out


def block_of(piece: Piece, skip: Skip | None) -> Block:
    """The block that a piece is."""
    return Block(
        piece.kind,
        piece.text,
        piece.index,
        piece.index + 1,
        level=piece.level,
        number=piece.number,
        rows=piece.rows,
        skip=skip,
    )
