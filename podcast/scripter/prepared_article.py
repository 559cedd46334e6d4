"""What is known of an article before its first line is told: its quotations, its people, its
turns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Article
from podcast.languages.registry import ENGLISH, telling_language
from podcast.scripter.discourse.known_people import KnownPeople
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.model import Quote
from podcast.scripter.narration.blocks.notes import with_notes
from podcast.scripter.narration.speaker_tenses import SpeakerTenses
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.newsreader.air_copy import air_copy
from podcast.scripter.quotations.attribution_repair import sure_pronouns, with_inverted_verbs
from podcast.scripter.quotations.blocks.block_quotations import whole_blocks
from podcast.scripter.quotations.blocks.block_signatures import by_full_name, with_printed
from podcast.scripter.quotations.blocks.composed_text import (
    PlacedBlock,
    compose,
    with_inner_marks_single,
)
from podcast.scripter.quotations.blocks.written_dialogue import left_as_written
from podcast.scripter.quotations.interview_turns import InterviewTurn, find_turns
from podcast.scripter.quotations.quote_scope import heard_whole, inside_sentences, without_unclosed
from podcast.scripter.quotations.quoted_speech import known_groups
from podcast.scripter.quotations.speaker_gate import GatedQuotes, gated
from podcast.scripter.quotations.story_facts import is_court_report, offices, the_dead
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause
from podcast.scripter.retelling.unlabelled_interviews import Interview
from podcast.show.house_style import Style


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article, read: nothing in it changes while it is told."""

    article: Article
    left_out: Mapping[int, tuple[tuple[str, str], ...]]  # words by block, each with a reason
    source: str  # the text that is told, blocks parted by a blank line
    placed: Sequence[PlacedBlock]
    genders: Mapping[str, str]  # of people, by full name, in the order in which they are named
    gate: GatedQuotes
    quotes: Sequence[Quote]
    clauses: Mapping[int, ReportingClause]  # printed under quotation blocks, by group
    printed: Mapping[int, int]  # where such a block begins -> the group of its words
    turns: Mapping[int, InterviewTurn]  # of an interview, by block
    as_written: frozenset[int]  # blocks of a dialogue in which nobody is sure to speak

    @property
    def people(self) -> Sequence[str]:
        """Full names, in the order in which they are named."""
        return list(self.genders)

    def begin(self, style: Style, past: Iterable[str]) -> NarrationState:
        """The state in which the narration begins; `past` are speakers known to be told in the
        past."""
        known = KnownPeople()
        known.learn(self.quotes, self.people)
        known.offices = offices(self.source, known.bearers)
        dead = the_dead(self.article.title, self.source, self.people)
        tenses = SpeakerTenses(is_court_report(self.source), dead | set(past))
        groups = known_groups(self.quotes)
        return NarrationState(
            self.source,
            groups,
            self.clauses,
            style,
            Listener(known),
            tenses,
            gate=self.gate,
            language=telling_language(self.article.language),
        )


def prepare(article: Article, style: Style) -> PreparedArticle:
    """Read an article: what is quoted in it, by whom, as far as that is sure enough."""
    from podcast.scripter.attribution.find_quotations import quotations_of
    from podcast.scripter.coreference.people import more_people, people_of
    from podcast.scripter.mentions.annotated_text import annotate

    article = replace(article, blocks=with_notes(article.blocks, style.notes))
    aired = air_copy(article, round_numbers=style.round_numbers)
    source, placed = compose(aired.blocks)
    language = telling_language(article.language)
    # the title may be where somebody has the full name
    read = with_inner_marks_single(source, placed)
    scene = annotate(f"{read}\n\n{article.title}", language)
    genders = {person.name: person.gender for person in people_of(scene)}
    if language is not ENGLISH:
        genders |= more_people(scene, genders)
    quotes: Sequence[Quote] = [
        quote for quote in quotations_of(scene) if max(quote.closed, quote.end) <= len(source)
    ]
    if language is ENGLISH:
        quotes = without_unclosed(quotes)
        quotes = inside_sentences(heard_whole(quotes, source), source)
        quotes = with_inverted_verbs(sure_pronouns(quotes, genders), source)
    gate = gated(by_full_name(whole_blocks(quotes, placed, source), placed))
    printed = with_printed(gate.quotes, placed)
    turns = find_turns(aired.blocks, list(genders), language)
    if language is not ENGLISH or not turns:
        turns = Interview(article.title, aired.blocks, list(genders), language).turns(turns)
    return PreparedArticle(
        article,
        aired.left_out,
        source,
        placed,
        genders,
        gate,
        printed.quotes,
        printed.frames,
        printed.groups,
        turns,
        frozenset() if turns else left_as_written(aired.blocks),
    )
