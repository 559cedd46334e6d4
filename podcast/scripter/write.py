"""An article into a narration script: this is the room's door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from podcast.article.model import Article, Block, BlockKind
from podcast.languages.en import wording
from podcast.script.model import (
    NARRATOR,
    Chapter,
    Line,
    Narration,
    Pause,
    Quotation,
    Script,
    Skipped,
)
from podcast.scripter.ledger.repair import guarded
from podcast.scripter.model import Quote
from podcast.scripter.narration.blocks.announcements import closing, opening
from podcast.scripter.narration.blocks.interview_narration import say_turn
from podcast.scripter.narration.blocks.lists_and_tables import list_mark, table_lines
from podcast.scripter.narration.paragraph_narration import tell_paragraph
from podcast.scripter.narration.sentences.script_markup import is_stage_direction, plain
from podcast.scripter.prepared_article import PreparedArticle, prepare
from podcast.scripter.quotations.composed_text import PlacedBlock
from podcast.scripter.quotations.interview_turns import InterviewTurn
from podcast.scripter.quotations.one_name_each import one_name_each
from podcast.scripter.typography import capital, finished, single_spaced
from podcast.show.house_style import Style

HOUSE_STYLE = Style()
UNTITLED = "Untitled"
DIVIDER_PAUSE = 1.0  # seconds


def write_script(article: Article, style: Style = HOUSE_STYLE) -> Script:
    """The script of an article in the house style. Never raises for an Article, whatever its text
    holds.

    The cast names everybody who is quoted, in order, the narrator first, with no voices yet.
    """
    prepared = prepare(article, style)
    # Told twice: who is once heard in the past is heard so from the first word on.
    first = _Writer(prepared, style)
    lines = tuple(first.lines())
    if first.state.tenses.past:
        lines = tuple(_Writer(prepared, style, first.state.tenses.past).lines())
    lines = tuple(one_name_each(lines, prepared.people))
    speakers = dict.fromkeys(
        [NARRATOR, *(line.speaker for line in lines if isinstance(line, Quotation))]
    )
    script = Script(
        title=single_spaced(article.title) or UNTITLED,
        lines=lines,
        source=article.url or _file_name(article.source),
        author=single_spaced(article.author),
        site=single_spaced(article.site),
        published=article.published.isoformat() if article.published else "",
        language=article.language or "en-US",
        cast=tuple((speaker, "") for speaker in speakers),
    )
    return guarded(article, script)


class _Writer:
    """The lines of one article, block by block."""

    def __init__(self, prepared: PreparedArticle, style: Style, past: Iterable[str] = ()) -> None:
        self.article, self.left_out = prepared.article, prepared.left_out
        self.placed, self.quotes, self.printed = prepared.placed, prepared.quotes, prepared.printed
        self.turns, self.notes = prepared.turns, prepared.notes
        self.style = style
        self.state = prepared.begin(style, past)

    def lines(self) -> Iterator[Line]:
        """All lines, those that announce the article among them."""
        state = self.state
        starts = [quote.start for quote in self.quotes]
        if self.style.announce:
            yield from opening(self.article)
        for number, place in enumerate(self.placed):
            if self.style.announce and number == 0 and _says_title(self.article, place.block):
                continue
            if number in self.notes:
                yield Skipped(
                    "footnote", single_spaced(f"{place.block.text} {place.block.attribution}")
                )
                continue
            if number in self.left_out and not place.block.text:  # all of it is left out
                yield from self._left_out(number)
                continue
            inside = self.quotes[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
            self._block(place, self.turns.get(number), inside)
            if (
                place.block.kept
                and place.block.text
                and place.block.attribution
                and not self._printed_said(place.start)
            ):
                state.lines.append(
                    Narration(finished(plain(single_spaced(place.block.attribution))))
                )
            yield from state.lines
            state.lines.clear()
            yield from self._left_out(number)
        if self.style.announce:
            yield from closing(self.article)

    def _block(
        self, place: PlacedBlock, turn: InterviewTurn | None, quotes: Sequence[Quote]
    ) -> None:
        block, state = place.block, self.state
        lines = state.lines
        text = single_spaced(block.text)
        if block.skip is not None:
            if text or block.attribution:
                lines.append(
                    Skipped(block.skip.reason, single_spaced(f"{text} {block.attribution}"))
                )
        elif block.kind is BlockKind.DIVIDER or not any(map(str.isalnum, text)):
            lines.append(Pause(DIVIDER_PAUSE))
            if rest := text or single_spaced(block.attribution):
                lines.append(Skipped("divider", rest))
        elif self.turns and is_stage_direction(text):
            lines.append(Skipped("stage direction", text))
        elif turn is not None:
            say_turn(state, turn, single_spaced(block.text[turn.offset :]))
        elif block.kind is BlockKind.HEADING:
            lines.append(Chapter(plain(text)))
            state.listener.salience.begins_chapter()
        elif block.kind is BlockKind.TABLE:
            lines.extend(table_lines(block))
        elif block.kind is BlockKind.CODE:
            lines += [Narration(wording.CODE), Skipped("code", text)]
        elif place.signature:
            if not self._printed_said(place.end):
                lines.append(Narration(finished(plain(text))))
        else:
            tell_paragraph(state, place.start, place.end, quotes)
            if block.kind is BlockKind.LIST_ITEM and lines and isinstance(lines[0], Narration):
                lines[0] = Narration(list_mark(block) + finished(capital(lines[0].text)))

    def _left_out(self, number: int) -> Iterator[Skipped]:
        """What a newsreader leaves out of a block."""
        for reason, words in self.left_out.get(number, ()):
            yield Skipped(reason, words)

    def _printed_said(self, start: int) -> bool:
        """Whether the narrator has said whose words the quotation block at `start` is."""
        return self.printed.get(start) in self.state.told.printed


def _says_title(article: Article, block: Block) -> bool:
    """Whether the first block is nothing but the title, which the opening says."""
    return (
        block.kind is BlockKind.HEADING
        and block.kept
        and single_spaced(block.text) == single_spaced(article.title)
    )


def _file_name(source: str) -> str:
    """The name of the file without its folders: where it lay on somebody's disk is nobody else's
    business."""
    return "" if source == "-" else PurePath(source).name
