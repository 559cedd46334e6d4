"""Plain text into an Article: title, author and date found, everything else left out with its
reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from podcast.article.boilerplate.line_rules import find_rule
from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.formats.printed_credits import BYLINE
from podcast.article.formats.text_credits import is_of, text_credits
from podcast.article.model import Article, Block, BlockKind, Skip, SourceRun
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import DATED_BYLINES
from podcast.article.paste.lines.line_blocks import block_of_line
from podcast.article.paste.lines.line_classification import (
    LONGEST_HEAD,
    OTHER_STORY,
    classify_lines,
    first_paragraph,
)
from podcast.article.paste.lines.line_unwrapping import Line, shown_line, split_lines
from podcast.article.paste.lines.raw_posts import runs_of_post, with_raw_posts, with_signed_posts
from podcast.article.paste.passage_search import find_passage
from podcast.article.paste.pasted_text import PastedText
from podcast.article.paste.story_boundaries import warnings_of_cut, without_other_stories
from podcast.article.paste.tab_titles import tab_tells_more, title_of_tab, without_section
from podcast.article.source_runs import runs_of_lines

IN_SECTION = Skip("title-again", "the title, behind the name of its section")
FOOT = 3  # last lines of a text, among which its byline may be
UNDER = 2  # lines under a text's head, as its standfirst, among which its byline may be
# "Title: The lamp", at the head of some texts.
TITLE_LABEL = re.compile(r"^(?:title|headline|titel|titre|título)\s*:\s+", re.IGNORECASE)


def read_text(text: str, *, title: str = "") -> Article:
    """An article from plain text, pasted with whatever was around it.

    `title` is what the source says beside the text, as a mail's subject does: then no line of the
    text is taken for it.
    """
    printed = split_lines(text)
    lines = [line for line in printed if not is_scene_break(line.text)]
    breaks = [line for line in printed if is_scene_break(line.text)]
    if not lines:
        return Article(title=title, blocks=())
    texts = [line.text for line in lines]
    rules = [find_rule(text) for text in texts]
    passage = find_passage(texts, rules, titled=title != "")
    own = without_other_stories(texts, rules, passage)
    reading = PastedText(lines, rules, own, title)
    skips = classify_lines(reading)
    title_at = reading.title_at
    headline = TITLE_LABEL.sub("", texts[title_at]) if title_at >= 0 else ""
    told = [text for index, text in enumerate(texts) if skips[index] is None and index != title_at]
    stays: Skip | None = None  # why the line is shown beside the title
    if title_at > 0 and rules[0] is None and tab_tells_more(texts[0], headline, told):
        stays, headline = OTHER_STORY, title_of_tab(texts[0])
    elif title_at > 0 and (alone := without_section(headline, texts[0])) != headline:
        stays, headline = IN_SECTION, alone
    if stays:
        skips[title_at] = skips[title_at] or stays
    head = _head(reading, skips)
    under = [number + 1 for number in head[-1:] for number in range(number, number + UNDER)]
    under = [index for index in under if index < len(texts) and is_of(rules[index], DATED_BYLINES)]
    foot = reading.passage_lines[-FOOT:] if reading.is_alone else []
    found = text_credits(texts, rules, [*head, *under], foot, title_at)
    for index in found.names:
        skips[index] = BYLINE
    blocks = [
        block_of_line(reading, skips, index)
        for index in range(len(lines))
        if index != title_at or stays
    ]
    return Article(
        title=title or headline,
        blocks=_with_dividers(with_signed_posts(with_raw_posts(blocks)), breaks),
        author=found.author,
        published=found.published,
        warnings=warnings_of_cut(texts, rules, own),
        source_runs=partial(runs_of_text, text),
    )


def runs_of_text(text: str) -> tuple[SourceRun, ...]:
    """The lines of a text as they read: signs that were encoded for a page as they are."""
    lines = runs_of_lines("\n".join(map(shown_line, text.split("\n"))))
    return tuple(
        replace(part, left_out="a sign between two scenes") if is_scene_break(part.text) else part
        for run in lines
        for part in runs_of_post(run)
    )


def _with_dividers(blocks: Sequence[Block], breaks: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks with a divider wherever a scene break parts two that are kept."""
    dividers = [Block(BlockKind.DIVIDER, "", line.start, line.end) for line in breaks]
    in_order = sorted([*blocks, *dividers], key=lambda block: block.start)
    last_kept = max((index for index, block in enumerate(in_order) if _is_read(block)), default=-1)
    out: list[Block] = []
    has_begun = False  # something is kept since the last divider
    for index, block in enumerate(in_order):
        if block.kind is BlockKind.DIVIDER and not (has_begun and index < last_kept):
            continue
        has_begun = block.kind is not BlockKind.DIVIDER and (has_begun or block.kept)
        out.append(block)
    return tuple(out)


def _is_read(block: Block) -> bool:
    return block.kept and block.kind is not BlockKind.DIVIDER


def _head(reading: PastedText, skips: Sequence[Skip | None]) -> list[int]:
    """The lines that say who wrote the article and when: those above its text, and under its title
    printed before."""
    title_at = reading.title_at
    above = range(max(0, title_at), first_paragraph(reading, skips))
    title = letters_only(reading.lines[title_at].text) if title_at >= 0 else ""
    under_earlier_titles = [
        index
        for earlier in range(1, title_at)
        if letters_only(reading.lines[earlier].text) == title
        for index in range(earlier + 1, min(earlier + 1 + LONGEST_HEAD, title_at))
    ]
    return [*above, *under_earlier_titles]
