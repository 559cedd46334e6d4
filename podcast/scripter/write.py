"""An article into a narration script: this is the room's door."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
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
from podcast.scripter.discourse.known_people import KnownPeople
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.ledger.repair import guarded
from podcast.scripter.model import Quote
from podcast.scripter.narration.blocks.announcements import closing, opening
from podcast.scripter.narration.blocks.interview_narration import say_turn
from podcast.scripter.narration.blocks.lists_and_tables import footnotes, list_mark, table_lines
from podcast.scripter.narration.paragraph_narration import tell_paragraph
from podcast.scripter.narration.sentences.script_markup import is_stage_direction, plain
from podcast.scripter.narration.speaker_tenses import SpeakerTenses
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.newsreader.air_copy import air_copy
from podcast.scripter.quotations.attribution_repair import sure_pronouns
from podcast.scripter.quotations.block_signatures import by_full_name, with_printed
from podcast.scripter.quotations.composed_text import PlacedBlock, compose
from podcast.scripter.quotations.interview_turns import InterviewTurn, find_turns
from podcast.scripter.quotations.quote_scope import heard_whole, inside_sentences
from podcast.scripter.quotations.quoted_speech import known_groups
from podcast.scripter.quotations.speaker_gate import gated
from podcast.scripter.quotations.story_facts import is_court_report, offices, the_dead
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
    lines = tuple(_Writer(article, style).lines())
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

    def __init__(self, article: Article, style: Style) -> None:
        from podcast.scripter.attribution.find_quotations import quotations_of
        from podcast.scripter.coreference.people import people_of
        from podcast.scripter.mentions.annotated_text import annotate

        aired = air_copy(article, round_numbers=style.round_numbers)
        self.left_out = aired.left_out
        source, self.placed = compose(aired.blocks)
        scene = annotate(
            f"{source}\n\n{article.title}"
        )  # the title may be where somebody has the full name
        genders = {person.name: person.gender for person in people_of(scene)}
        people = list(genders)
        quotes = [
            quote for quote in quotations_of(scene) if max(quote.closed, quote.end) <= len(source)
        ]
        found = sure_pronouns(inside_sentences(heard_whole(quotes, source), source), genders)
        gate = gated(by_full_name(found, self.placed))
        printed = with_printed(gate.quotes, self.placed)
        self.quotes = printed.quotes
        self.printed = printed.groups
        known = KnownPeople()
        known.learn(self.quotes, people)
        known.offices = offices(source, known.bearers)
        tenses = SpeakerTenses(is_court_report(source), the_dead(article.title, source, people))
        self.article = article
        self.style = style
        self.state = NarrationState(
            source,
            known_groups(self.quotes),
            printed.frames,
            style,
            Listener(known),
            tenses,
            gate=gate,
        )
        self.turns = find_turns(aired.blocks, people)
        self.notes = footnotes(aired.blocks)

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
