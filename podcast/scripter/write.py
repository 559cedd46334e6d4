"""An article into a narration script: this is the room's door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from podcast.article.model import Article, Block, BlockKind
from podcast.languages.registry import ENGLISH, language_of, telling_language
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
from podcast.scripter.narration.blocks.loose_colons import without_loose_colons
from podcast.scripter.narration.blocks.notes import introduced
from podcast.scripter.narration.blocks.parted_sentences import with_sentences_joined
from podcast.scripter.narration.blocks.printed_names import tell_printed
from podcast.scripter.narration.paragraph_narration import tell_paragraph
from podcast.scripter.narration.sentences.script_markup import is_stage_direction, plain
from podcast.scripter.prepared_article import PreparedArticle, prepare
from podcast.scripter.quotations.blocks.composed_text import PlacedBlock
from podcast.scripter.quotations.interview_turns import InterviewTurn
from podcast.scripter.quotations.one_name_each import one_name_each
from podcast.scripter.reasons_told import with_reasons_told
from podcast.scripter.retelling.people.known_names import KnownNames
from podcast.scripter.retelling.people.people_named import names_alone
from podcast.scripter.retelling.retold_article import Retelling
from podcast.scripter.typography import capital, finished, single_spaced
from podcast.show.house_style import Style

HOUSE_STYLE = Style()
DIVIDER_PAUSE = 1.0  # seconds


def write_script(article: Article, style: Style = HOUSE_STYLE) -> Script:
    """The script of an article in the house style. Never raises for an Article, whatever its text
    holds.

    The cast names everybody who is quoted, in order, the narrator first, with no voices yet.
    """
    prepared = prepare(article, style)
    # Told again, where both tenses were heard: in the past, as the article has it, throughout.
    first = _Writer(prepared, style)
    lines = tuple(first.lines())
    tenses = first.state.tenses
    if tenses.is_mixed:
        lines = tuple(_Writer(prepared, style, tenses.past | tenses.present).lines())
    named = names_alone(prepared.gate.named, telling_language(article.language))
    lines = tuple(one_name_each(lines, named))
    last = tuple(closing(article, telling_language(article.language))) if style.announce else ()
    lines = tuple(without_loose_colons(with_sentences_joined(lines), last))
    speakers = dict.fromkeys(
        [NARRATOR, *(line.speaker for line in lines if isinstance(line, Quotation))]
    )
    script = Script(
        title=single_spaced(article.title) or language_of(article.language).labels.untitled,
        lines=lines,
        source=article.url or _file_name(article.source),
        author=single_spaced(article.author),
        site=single_spaced(article.site),
        published=article.published.isoformat() if article.published else "",
        language=article.language or "en-US",
        cast=tuple((speaker, "") for speaker in speakers),
    )
    return with_reasons_told(guarded(article, script))


@dataclass(frozen=True, slots=True)
class _BlockToTell:
    """A block of the article with what is known of it."""

    place: PlacedBlock
    turn: InterviewTurn | None  # of an interview
    quotes: Sequence[Quote]  # in its text

    @property
    def block(self) -> Block:
        return self.place.block

    @property
    def text(self) -> str:
        return single_spaced(self.block.text)

    @property
    def all_text(self) -> str:
        """With what is printed under it."""
        return single_spaced(f"{self.block.text} {self.block.attribution}")

    @property
    def is_divider(self) -> bool:
        """Whether there is nothing in it that could be read."""
        return self.block.kind is BlockKind.DIVIDER or not any(map(str.isalnum, self.text))


_Tell = Callable[[_BlockToTell], None]


class _Writer:
    """The lines of one article, block by block."""

    def __init__(self, prepared: PreparedArticle, style: Style, past: Iterable[str] = ()) -> None:
        self.article, self.left_out = prepared.article, prepared.left_out
        self.placed, self.quotes, self.printed = prepared.placed, prepared.quotes, prepared.printed
        self.turns, self.as_written = prepared.turns, prepared.as_written
        self.style = style
        self.language = telling_language(self.article.language)
        self.state = prepared.begin(style, past)
        self.retelling: Retelling | None = None
        if self.language is not ENGLISH:
            title = self.article.title
            names = KnownNames.of_article(
                prepared.source, prepared.genders, prepared.quotes, self.language, title
            )
            self.retelling = Retelling(self.state, names)

    def lines(self) -> Iterator[Line]:
        """All lines, those that announce the article among them."""
        state = self.state
        starts = [quote.start for quote in self.quotes]
        if self.style.announce:
            yield from opening(self.article, self.language)
        for number, place in enumerate(self.placed):
            if self.style.announce and number == 0 and _says_title(self.article, place.block):
                continue
            if number in self.left_out and not place.block.text:  # all of it is left out
                yield from self._left_out(number)
                continue
            inside = self.quotes[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
            inside = () if number in self.as_written else inside
            self._block(_BlockToTell(place, self.turns.get(number), inside))
            printed = single_spaced(place.block.attribution) if place.block.kept else ""
            if printed and place.block.text and not self._printed_said(place.start):
                self._say(tell_printed(printed, state.lines))
            yield from state.lines
            state.lines.clear()
            yield from self._left_out(number)
        if self.style.announce:
            yield from closing(self.article, self.language)

    def _block(self, block: _BlockToTell) -> None:
        """Write the lines of one block, in the first of the ways that fits it."""
        tell = next(tell for fits, tell in self._ways() if fits(block))
        tell(block)

    def _ways(self) -> tuple[tuple[Callable[[_BlockToTell], bool], _Tell], ...]:
        """What makes lines of which block; the order is meaning."""
        return (
            (lambda told: told.block.skip is not None, self._tell_skipped),
            (lambda told: told.is_divider, self._tell_divider),
            (lambda told: bool(self.turns) and is_stage_direction(told.text), self._tell_stage),
            (lambda told: told.turn is not None, self._tell_turn),
            (lambda told: told.block.kind is BlockKind.HEADING, self._tell_heading),
            (lambda told: told.block.kind is BlockKind.TABLE, self._tell_table),
            (lambda told: told.block.kind is BlockKind.CODE, self._tell_code),
            (lambda told: told.place.signature, self._tell_signature),
            (lambda told: True, self._tell_prose),
        )

    def _tell_skipped(self, told: _BlockToTell) -> None:
        """What is not read stays visible, with its reason."""
        if told.block.skip is not None and (told.text or told.block.attribution):
            self._say(Skipped(told.block.skip.reason, told.all_text))

    def _tell_divider(self, told: _BlockToTell) -> None:
        self._say(Pause(DIVIDER_PAUSE))
        if rest := told.text or single_spaced(told.block.attribution):
            self._say(Skipped("divider", rest))

    def _tell_stage(self, told: _BlockToTell) -> None:
        """`(LAUGHTER)`, of a transcript."""
        self._say(Skipped("stage direction", told.text))

    def _tell_turn(self, told: _BlockToTell) -> None:
        if told.turn is not None:
            words = single_spaced(told.block.text[told.turn.offset :])
            surname = self.retelling.names.surname if self.retelling else None
            say_turn(self.state, told.turn, words, surname)

    def _tell_heading(self, told: _BlockToTell) -> None:
        self._say(Chapter(plain(told.text)))
        self.state.listener.salience.begins_chapter()

    def _tell_table(self, told: _BlockToTell) -> None:
        self._say(*table_lines(told.block, self.language.wording))

    def _tell_code(self, told: _BlockToTell) -> None:
        if self.language.wording.code:
            self._say(Narration(self.language.wording.code))
        self._say(Skipped("code", told.text))

    def _tell_signature(self, told: _BlockToTell) -> None:
        """The line under a quotation block, unless it was said before the words."""
        if not self._printed_said(told.place.end):
            self._say(Narration(finished(plain(told.text))))

    def _tell_prose(self, told: _BlockToTell) -> None:
        start, end = told.place.start, told.place.end
        if self.retelling is None:
            tell_paragraph(self.state, start, end, told.quotes)
        else:
            self.retelling.tell_paragraph(start, end, told.quotes)
        lines = self.state.lines
        is_item = told.block.kind is BlockKind.LIST_ITEM
        if is_item and lines and isinstance(lines[0], Narration):
            lines[0] = Narration(list_mark(told.block) + finished(capital(lines[0].text)))
        if told.block.kind is BlockKind.FOOTNOTE:
            lines[:] = introduced(lines, self.language.wording)

    def _say(self, *lines: Line) -> None:
        self.state.lines.extend(lines)

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
