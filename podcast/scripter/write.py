"""An article into a narration script: this is the room's door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from podcast.article.model import Article, Block, BlockKind
from podcast.script.model import NARRATOR, Chapter, Line, Narration, Pause, Quotation, Script, Skipped, Style
from podcast.scripter import wording
from podcast.scripter.model import Quote
from podcast.scripter.narration import Narrator
from podcast.scripter.narration_announce import closing, opening
from podcast.scripter.narration_blocks import list_mark, table_lines
from podcast.scripter.narration_naming import Desk
from podcast.scripter.narration_speech import finished, single_spaced

HOUSE_STYLE = Style()
DIVIDER_PAUSE = 1.0  # seconds


def write_script(article: Article, style: Style = HOUSE_STYLE) -> Script:
    """The script of an article in the house style. Never raises for an Article, whatever its text holds.

    The cast names everybody who is quoted, in order, the narrator first, with no voices yet.
    """
    from podcast.scripter.attribution import find_quotes

    source, placed = _compose(article)
    quotes = find_quotes(source)
    lines = tuple(_all_lines(article, style, source, placed, quotes))
    speakers = dict.fromkeys([NARRATOR, *(line.speaker for line in lines if isinstance(line, Quotation))])
    return Script(
        title=single_spaced(article.title),
        lines=lines,
        source=article.url or article.source,
        author=single_spaced(article.author),
        site=single_spaced(article.site),
        published=article.published.isoformat() if article.published else "",
        language=article.language or "en-US",
        cast=tuple((speaker, "") for speaker in speakers),
    )


def _compose(article: Article) -> tuple[str, list[tuple[Block, int]]]:
    """The text of the kept blocks, as `Article.text` has it, and where each block begins in it (-1: not in it)."""
    parts: list[str] = []
    placed: list[tuple[Block, int]] = []
    at = 0
    for block in article.blocks:
        if not block.kept or not block.text:
            placed.append((block, -1))
            continue
        placed.append((block, at))
        parts.append(block.text)
        at += len(block.text) + 2
    return "\n\n".join(parts), placed


def _all_lines(
    article: Article, style: Style, source: str, placed: Sequence[tuple[Block, int]], quotes: Sequence[Quote]
) -> Iterator[Line]:
    desk = Desk()
    desk.know(tuple(quotes))
    narrator = Narrator(source, quotes, style, desk)
    starts = [quote.start for quote in quotes]
    if style.announce:
        for line in opening(article):
            narrator.lines.append(line)
    for block, start in placed:
        end = start + len(block.text)
        inside = quotes[bisect_left(starts, start) : bisect_left(starts, end)] if start >= 0 else ()
        _block(narrator, block, start, inside)
        yield from narrator.lines
        narrator.lines.clear()
    if style.announce:
        yield from closing(article)


def _block(narrator: Narrator, block: Block, start: int, quotes: Sequence[Quote]) -> None:
    lines = narrator.lines
    text = single_spaced(block.text)
    if block.skip is not None:
        if text or block.attribution:
            lines.append(Skipped(block.skip.reason, single_spaced(f"{text} {block.attribution}")))
    elif block.kind is BlockKind.DIVIDER or not text:
        lines.append(Pause(DIVIDER_PAUSE))
        if text:
            lines.append(Skipped("divider", text))
    elif block.kind is BlockKind.HEADING:
        lines.append(Chapter(text))
        narrator.desk.chapter()
    elif block.kind is BlockKind.TABLE:
        lines.extend(table_lines(block))
    elif block.kind is BlockKind.CODE:
        lines.append(Narration(wording.CODE))
        lines.append(Skipped("code", text))
    else:
        narrator.paragraph(start, start + len(block.text), quotes)
        if block.kind is BlockKind.LIST_ITEM and lines and isinstance(lines[0], Narration):
            lines[0] = replace(lines[0], text=finished(list_mark(block) + lines[0].text))
        if block.attribution:
            lines.append(Narration(finished(single_spaced(block.attribution))))
