"""Which blocks of a page become blocks of the article, and why the others do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from podcast.article.boilerplate.line_rules import LineRule, find_rule
from podcast.article.boilerplate.page_phrases import phrase
from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.dom.containers import is_sentence_heading
from podcast.article.dom.element_context import BLOCKS
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.article_blocks import (
    ELSEWHERE,
    where,
    with_footnotes_in_place,
    with_printed_names,
    without_stray_dividers,
)
from podcast.article.extraction.labels.bold_headings import with_bold_headings
from podcast.article.extraction.labels.deal_prices import with_deal_prices
from podcast.article.extraction.labels.fact_checks import with_labels_of_fact_checks
from podcast.article.extraction.labels.labelled_boxes import without_labelled_boxes
from podcast.article.extraction.labels.video_titles import VIDEO_TITLE, is_video_title
from podcast.article.extraction.repeated_text import without_repeats
from podcast.article.extraction.social_posts import with_posts_framed
from podcast.article.extraction.trailing_matter import (
    FURNITURE,
    ClassifiedBlock,
    skipped,
    without_boxes,
    without_comments,
    without_end,
    without_references,
)
from podcast.article.metadata.titles import same_title
from podcast.article.model import TITLE_AGAIN, Block, BlockKind, Skip
from podcast.article.normalization import letters_only
from podcast.article.prose import is_prose, word_count

CAPTION = Skip("caption", "photo caption")
ABOVE = Skip("above", "line above the text")
# A paragraph of so many words that is left out far from the article is still worth naming.
WORDS_ELSEWHERE = 20
WORDS_OF_A_SENTENCE = 15  # a block of so many is one, whatever stands at its end
REMARK = re.compile(r"\s?\[[^\[\]]{1,20}\]$")  # "[edit]", behind a sentence
LINKS_ELSEWHERE = 1 / 3  # of its characters at most are links
# "BAAR, SWITZERLAND", where a report was filed
PLACE_ALONE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]{2,}){0,3}, [A-Z][A-Z .'’-]{3,30}")
LONG_HEADING = 8  # words of a heading above the text that say it is a line under the title
QUOTED_SHARE = 0.7  # an article with more of it in <blockquote> is set in one, rather than quoting
FEW = 4  # blocks; so small an article may be a quotation and its frame
WITHOUT_LINES = (BlockKind.TABLE, BlockKind.CODE)  # what is no line, and no rule of lines fits


def classify(blocks: Sequence[TextBlock], keep: Sequence[bool], title: str) -> tuple[Block, ...]:
    """The blocks of an article, from its first kept one to its last; paragraphs further off are
    named as left out."""
    blocks, keep = with_labels_of_fact_checks(blocks, keep)
    kept = [index for index, good in enumerate(keep) if good]
    if not kept:
        return ()
    first, end = kept[0], kept[-1] + 1
    blocks = _without_sentences_as_headings(_unquoted(without_labelled_boxes(blocks), keep))
    inside = [
        _classify(block, good, title)
        for block, good in zip(blocks[first:end], keep[first:end], strict=True)
    ]
    inside = without_repeats(with_posts_framed(inside))
    inside = _without_lines_above(inside, title, otherwise=blocks[first])
    for leave_out in (without_comments, without_boxes, without_references, without_end):
        inside = leave_out(inside)
    inside = with_deal_prices(with_bold_headings(inside))
    boxes = _boxes(blocks, kept)
    above = _elsewhere(blocks[:first], boxes, "above the article")
    below = _elsewhere(blocks[end:], boxes, "below the article")
    chosen = [*above, *inside, *below]
    named = with_printed_names(chosen)
    return tuple(without_stray_dividers(with_footnotes_in_place(named)))


def _without_sentences_as_headings(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The blocks, those that are set as headings but are sentences as paragraphs."""
    return [
        replace(block, kind=BlockKind.PARAGRAPH, level=0) if is_sentence_heading(block) else block
        for block in blocks
    ]


def _boxes(blocks: Sequence[TextBlock], kept: Sequence[int]) -> set[HtmlElement | None]:
    """The elements that hold the article's text."""
    elements = [blocks[index].element for index in kept]
    return {*elements, *map(_box_around, elements)}


def _box_around(element: HtmlElement) -> HtmlElement | None:
    """The block element around an element, whatever stands between them within a line."""
    return next((outer for outer in element.iterancestors() if outer.tag in BLOCKS), None)


def _elsewhere(
    blocks: Sequence[TextBlock], boxes: set[HtmlElement | None], side: str
) -> list[ClassifiedBlock]:
    """Paragraphs outside of the article that somebody may miss, with the place where they stand."""
    return [
        ClassifiedBlock(block, Skip(ELSEWHERE, where(block, side)))
        for block in blocks
        if _is_worth_naming(block) or (_is_in(block, boxes) and _says_much(block))
    ]


def _says_much(block: TextBlock) -> bool:
    """Whether a block in the article's own box is a sentence, or as long as one."""
    return is_prose(REMARK.sub("", block.text)) or word_count(block.text) >= WORDS_OF_A_SENTENCE


def _is_in(block: TextBlock, boxes: set[HtmlElement | None]) -> bool:
    return block.element in boxes or _box_around(block.element) in boxes


def _without_lines_above(
    inside: Sequence[ClassifiedBlock], title: str, *, otherwise: TextBlock
) -> list[ClassifiedBlock]:
    """Left out: what stands above the first paragraph and is not the article's.

    `otherwise` counts as the first paragraph where there is none.
    """
    paragraphs = (one.block for one in inside if one.skip is None and _is_text(one.block))
    first = next(paragraphs, otherwise)
    headline = _headline(inside)
    return [
        skipped(one, _reason_above(one.block, title))
        if one.skip is None and _is_above(one.block, first, headline, title)
        else one
        for one in inside
    ]


def _reason_above(block: TextBlock, title: str) -> Skip:
    return TITLE_AGAIN if _is_title(block, title) else ABOVE


def _headline(inside: Sequence[ClassifiedBlock]) -> int:
    """The title's place, 0 where it is not printed above the text: what stands over it is a
    section's name, a date."""
    for one in inside:
        if one.skip is TITLE_AGAIN and one.block.kind is BlockKind.HEADING:
            return one.block.index
        if one.skip is None and is_prose(one.block.text):
            return 0
    return 0


def _is_worth_naming(block: TextBlock) -> bool:
    """Whether a block outside the article is a paragraph that somebody may miss, or a footnote that
    is referred to."""
    if block.kind is BlockKind.FOOTNOTE:
        return bool(block.targets)
    is_long = is_prose(block.text) and word_count(block.text) >= WORDS_ELSEWHERE
    return is_long and block.linked < LINKS_ELSEWHERE * len(block.text)


def _classify(block: TextBlock, good: bool, title: str) -> ClassifiedBlock:
    """A block between the first and the last one of the article; `good`: it was chosen."""
    if block.kind is BlockKind.DIVIDER:
        return ClassifiedBlock(block, None)
    rule = _rule_for(block)
    if good and is_scene_break(block.text):
        return ClassifiedBlock(replace(block, kind=BlockKind.DIVIDER, text=""), None, rule)
    if block.kind is BlockKind.CAPTION:
        is_credit = rule is not None and "credit" in rule.reason
        return ClassifiedBlock(block, rule.skip if rule and is_credit else CAPTION, rule)
    if block.kind is not BlockKind.QUOTE and letters_only(block.text) == letters_only(title):
        return ClassifiedBlock(block, TITLE_AGAIN)
    if is_video_title(block):
        return ClassifiedBlock(block, VIDEO_TITLE)
    if rule and not (good and block.kind is BlockKind.FOOTNOTE):
        return ClassifiedBlock(block, rule.skip, rule)
    return ClassifiedBlock(block, None if good else FURNITURE)


def _rule_for(block: TextBlock) -> LineRule | None:
    """The rule that drops the block as a line; none drops the heading of a live report's entry."""
    if block.kind in WITHOUT_LINES:
        return None
    rule = find_rule(block.text)
    is_entry = rule is not None and rule.starts == "live" and block.kind is BlockKind.HEADING
    return None if is_entry else rule


def _is_text(block: TextBlock) -> bool:
    return block.kind not in (BlockKind.HEADING, BlockKind.CAPTION) and is_prose(block.text)


def _is_title(block: TextBlock, title: str) -> bool:
    return same_title(letters_only(block.text), letters_only(title))


def _is_above(block: TextBlock, first: TextBlock, headline: int, title: str) -> bool:
    """Whether a block is not the article's because of where it stands: over its headline, or
    between that and its first paragraph as a line under the title or a section's name."""
    if block.index < headline:
        return True
    if block.index >= first.index:
        return False
    if _is_title(block, title):
        return True
    apart = block.element.getparent() is not first.element.getparent()
    if block.kind is BlockKind.HEADING:
        return apart or word_count(block.text) >= LONG_HEADING
    is_stamp = phrase("reading_time").search(block.text) or PLACE_ALONE.fullmatch(block.text)
    return block.kind is BlockKind.PARAGRAPH and (apart or is_stamp is not None)


def _unquoted(blocks: Sequence[TextBlock], keep: Sequence[bool]) -> list[TextBlock]:
    """The blocks as they are, or as paragraphs where nearly all of the article is set in a block
    quotation."""
    article = [block for block, good in zip(blocks, keep, strict=True) if good]
    size = sum(len(block.text) for block in article)
    quoted = sum(len(block.text) for block in article if block.kind is BlockKind.QUOTE)
    if quoted <= QUOTED_SHARE * size or len(article) < FEW:
        return list(blocks)
    return [
        replace(block, kind=BlockKind.PARAGRAPH) if block.kind is BlockKind.QUOTE else block
        for block in blocks
    ]
