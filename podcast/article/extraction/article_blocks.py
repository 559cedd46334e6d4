"""Judged text blocks into Blocks: names under quotations, footnotes where they belong, no stray
dividers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from podcast.article.dom.places import place_of
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import (
    FURNITURE,
    NOTHING_UNDER,
    ClassifiedBlock,
)
from podcast.article.model import Block, BlockKind, Skip
from podcast.article.prose import word_count

ELSEWHERE = "elsewhere"  # the rule of what stands outside of the article
NOTE = Skip("note", "a note that nothing in the text refers to")
SAME_NAME = Skip("note", "a note that has the mark of another one")
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)
DASHED = re.compile(r"^\s*(?:[—–―]|--?)\s*(?=\S)")
DASHES = " —–―-"
# A post with the line of its network behind it; a quotation with a name behind its last stop.
DASH = r"\s*(?:[—–―]|--?)\s*"
POSTED = re.compile(
    rf"(?P<words>\W*\w.*?){DASH}(?P<who>[A-Z][^()“”\"]{{1,60}}\(@\w+\)[^()]{{0,40}})", re.DOTALL
)
SIGNED = re.compile(
    rf"(?P<words>.*?[.!?…][”’\"']?){DASH}"
    r"(?P<who>(?:[A-Z][\w.’'-]+\s){1,3}?[A-Z][\w’'-]+(?:,[^.!?“”\"]{2,60})?)",
    re.DOTALL,
)
# "It sank byu/moss inHarbour": as Reddit's own markup reads.
SUBMITTED = re.compile(
    r"(?P<words>.+?)\sby\s?(?P<who>u/[\w-]+)\s(?P<where>in)\s?(?P<group>\w+)", re.DOTALL
)
LONGEST_NAME = 25  # words of a line with a dash before it that says whose words they are
# Blocks of an article that are looked at for being the same one twice; a book on one page is not.
MOST_COMPARED = 5000

PlacedBlock = tuple[TextBlock, Block]  # with the text block that it was


def without_stray_dividers(blocks: Sequence[Block]) -> list[Block]:
    """Without dividers that divide nothing (first, last, and right after another) and headings of
    nothing, as of footnotes that stand where they belong by now."""
    out: list[Block] = []
    for block in blocks:
        if block.kind is not BlockKind.DIVIDER or (out and out[-1].kind is not BlockKind.DIVIDER):
            out.append(block)
    if out and out[-1].kind is BlockKind.DIVIDER:
        out.pop()
    for index in range(len(out) - 1, 0, -1):
        if not out[index].kept:
            continue
        if out[index].kind is not BlockKind.HEADING:
            break
        out[index] = replace(out[index], skip=NOTHING_UNDER)
    return out


def with_printed_names(classified: Sequence[ClassifiedBlock]) -> list[PlacedBlock]:
    """Blocks, with the name under a block quotation on the last paragraph of the quotation instead
    of on its own."""
    out: list[PlacedBlock] = []
    for one in classified:
        if out and _names_speaker(one.block, *out[-1]):
            text_block, quotation = out[-1]
            words = DASHED.sub("", one.block.text).strip(DASHES)
            attribution = f"{quotation.attribution} {words}".strip()
            out[-1] = (text_block, replace(quotation, attribution=attribution))
        else:
            block = block_of(one.block, one.skip)
            apart = block.kind in QUOTED and _begins_another(one.block, out)
            out.append((one.block, replace(_signed(block), apart=apart)))
    return out


def _signed(block: Block) -> Block:
    """`It sank. — Ada Moss (@moss) May 4, 2026` in one paragraph: the words, and who is printed
    behind them."""
    if block.kind not in QUOTED:
        return block
    if submitted := SUBMITTED.fullmatch(block.text):
        who = " ".join(("by", *submitted.group("who", "where", "group")))
        return replace(block, text=submitted["words"], attribution=who)
    found = POSTED.fullmatch(block.text) or SIGNED.fullmatch(block.text)
    if found is None:
        return block
    return replace(block, text=found["words"], attribution=found["who"])


def _begins_another(text_block: TextBlock, before: Sequence[PlacedBlock]) -> bool:
    """Whether a quotation is another <blockquote> than the one that is read right before it."""
    for other, block in reversed(before):
        if block.kept:
            return block.kind in QUOTED and other.quote is not text_block.quote
    return False


def _names_speaker(line: TextBlock, before: TextBlock, quotation: Block) -> bool:
    """Whether a line says whose words the quotation before it are, in the same <blockquote>."""
    if line.quote is None or line.quote is not before.quote or quotation.kind not in QUOTED:
        return False
    is_short = word_count(line.text) <= LONGEST_NAME
    return line.named or (is_short and DASHED.match(line.text) is not None)


def with_footnotes_in_place(blocks: Sequence[PlacedBlock]) -> list[Block]:
    """Blocks, each footnote right after the block that refers to it; others are left out, and so
    are those whose name on the page another one has."""
    named = {
        target: index
        for index, (text_block, block) in enumerate(blocks)
        if block.kind is BlockKind.FOOTNOTE
        for target in text_block.targets
    }
    text = [block.kept and block.kind is not BlockKind.FOOTNOTE for _, block in blocks]
    notes = [_notes_of(index, blocks, named) if text[index] else [] for index in range(len(blocks))]
    read = {note for those in notes for note in those}
    names = {target for note in read for target in blocks[note][0].targets}
    out: list[Block] = []
    for index, (text_block, block) in enumerate(blocks):
        if index in read:
            continue
        if block.kind is BlockKind.FOOTNOTE:
            is_named_twice = not names.isdisjoint(text_block.targets)
            out.append(replace(block, skip=block.skip or (SAME_NAME if is_named_twice else NOTE)))
        else:
            out.append(block)
        out.extend(_read_here(blocks[note][1]) for note in notes[index])
    return list(dict.fromkeys(out)) if len(out) < MOST_COMPARED else out


def _notes_of(index: int, blocks: Sequence[PlacedBlock], named: Mapping[str, int]) -> list[int]:
    """The footnotes that a block refers to, and those that they refer to in turn."""
    found: list[int] = []
    waiting = [index]
    while waiting:
        refers = blocks[waiting.pop(0)][0].notes
        following = [named[note] for note in refers if named.get(note, index) != index]
        new = [note for note in dict.fromkeys(following) if note not in found]
        found += new
        waiting += new
    return found


def _read_here(footnote: Block) -> Block:
    """A footnote where the text refers to it: one left out only for where it is printed is kept."""
    return replace(footnote, skip=None) if _is_only_misplaced(footnote) else footnote


def _is_only_misplaced(block: Block) -> bool:
    """Whether a footnote is left out for nothing but the place where it stands."""
    return block.skip is not None and block.skip.rule in (ELSEWHERE, FURNITURE.rule)


def where(text_block: TextBlock, side: str) -> str:
    """The place of a text on the page, for the reason why it is left out: "below the article:
    other stories"."""
    place = place_of(text_block.element)
    return f"{side}: {place}" if place else f"{side}, not part of it"


def _named(text_block: TextBlock, skip: Skip | None) -> Skip | None:
    """The reason with the place, where the page names it."""
    place = place_of(text_block.element) if skip is FURNITURE else ""
    return Skip(FURNITURE.rule, f"within the article: {place}") if place else skip


def block_of(text_block: TextBlock, skip: Skip | None) -> Block:
    """The article's block that a text block is."""
    return Block(
        text_block.kind,
        text_block.text,
        text_block.index,
        text_block.index + 1,
        level=text_block.level,
        number=text_block.number,
        rows=text_block.rows,
        skip=_named(text_block, skip),
    )
