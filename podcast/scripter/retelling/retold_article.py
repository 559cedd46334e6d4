"""The paragraphs of an article in any language but English, told: this is the room's door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from podcast.languages.model import Language
from podcast.script.speaker_names import is_one_person
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, Quote, SpeakerKind
from podcast.scripter.narration.sentences.script_markup import without_noise
from podcast.scripter.narration.speaker_queries import ask_who_speaks
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.quoted_sentences import outer
from podcast.scripter.retelling.clauses.saying_clause import SayingClause
from podcast.scripter.retelling.clauses.turned_sentence import afterwards, turned
from podcast.scripter.retelling.passages import EDGES, Passage, passages
from podcast.scripter.retelling.people.known_names import KnownNames
from podcast.scripter.retelling.quoted_words import joined_words
from podcast.scripter.retelling.speakers.names_said import (
    Heard,
    called,
    label_of_speaker,
    subject_of,
)
from podcast.scripter.retelling.speakers.passage_speakers import PassageSpeakers
from podcast.scripter.retelling.told_tense import is_told_in_past
from podcast.scripter.retelling.words_marked import marked
from podcast.scripter.typography import capital, finished, single_spaced


@dataclass(slots=True)
class Retelling:
    """One article on its way into lines."""

    state: NarrationState
    names: KnownNames
    heard: Heard = field(default_factory=Heard)
    speakers: PassageSpeakers = field(init=False)

    def __post_init__(self) -> None:
        state = self.state
        self.speakers = PassageSpeakers(self.names, state.groups, state.gate.withheld)

    @property
    def language(self) -> Language:
        """The language of the article."""
        return self.state.language

    def tell_paragraph(self, start: int, end: int, quotes: Sequence[Quote]) -> None:
        """Write the lines of the paragraph `source[start:end]`."""
        state = self.state
        state.begins_paragraph(quotes)
        self.heard.begins_paragraph()
        for part in passages(state.source, start, end, quotes, self.language):
            if isinstance(part, Passage):
                self._say(part, quotes)
            else:
                self._narrate(marked(state.source, part, quotes, self.names))
        state.ends_paragraph()

    def _narrate(self, text: str) -> None:
        """The narrator says the article's own words."""
        text = single_spaced(text)
        self.state.narrate_as_written(text)
        self.heard.hears(text, self.names)

    def _say(self, passage: Passage, quotes: Sequence[Quote]) -> None:
        attribution, clause = self.speakers.of(passage)
        key = label_of_speaker(attribution, clause, self.names)
        if not self._introduces(passage, attribution, clause, key):
            span = passage.start, passage.end
            self._narrate(marked(self.state.source, span, quotes, self.names))
            self._ask(passage, attribution)
            return
        group = self.state.groups[passage.quotes[0].group]
        words = joined_words(passage, self.language)
        is_long = max(group.words, passage.words) >= FEW or key in self.state.paragraph.voiced
        if is_long and is_one_person(key) and self.state.style.quote_voices != "none":
            self.state.speaks(key, without_noise(words))
        else:
            self.state.narrate_as_written(_in_their_marks(self.state, passage, words))
            self.state.spoke_for = key
        self.heard.keys[group.quotes[0].group] = key
        self.heard.last_speaker = key
        self.heard.hears_speaker(attribution.resolved or "")
        if clause is not None and clause.turn:
            person = attribution.resolved
            who = called(person, self.names, self.heard) if person else key
            self._narrate(afterwards(clause, who, self.language))

    def _introduces(
        self, passage: Passage, attribution: Attribution, clause: SayingClause | None, key: str
    ) -> bool:
        """Say who speaks; whether that was possible."""
        if attribution.kind is SpeakerKind.NONE or not key or not self._is_known(attribution):
            return False
        told = [text for text, _ in passage.gaps if text.strip(EDGES + '"“”„‟«»‹›')]
        lead = passage.lead[0].strip(EDGES + '"“”„‟«»‹›')
        if clause is not None:
            if len(told) > 1 or lead:
                return False
            subject = subject_of(attribution, clause, self.names, self.heard)
            if not subject and not self.language.traits.drops_subjects:
                return False
            self._narrate(turned(clause, subject, self._says(subject), self.language))
            return True
        if told:
            return False
        if lead:
            self._narrate(self._led(lead, attribution))
            return True
        return self._goes_on(passage, attribution, key)

    def _is_known(self, attribution: Attribution) -> bool:
        """Whether it is told who speaks: not of `she`, if nobody knows who she is."""
        return attribution.kind is not SpeakerKind.PRONOUN or bool(attribution.resolved)

    def _led(self, lead: str, attribution: Attribution) -> str:
        """The narrator's words that lead to somebody's; a mere name gets its verb."""
        words = lead.rstrip(" :\u00a0\u202f")
        if words == self.state.source[slice(*attribution.mention)]:
            words = f"{words} {self._says(words)}"
        return f"{capital(single_spaced(words))}{self.language.wording.colon}"

    def _goes_on(self, passage: Passage, attribution: Attribution, key: str) -> bool:
        """Words without a clause of their own: the same speaker goes on, or is named."""
        group, state = passage.quotes[0].group, self.state
        follows = not state.saying and self.heard.last_speaker == key
        if self.heard.keys.get(group) == key or follows or state.is_led_here:
            return True
        person = attribution.resolved or ""
        if not person:
            return False
        wording = self.language.wording
        verb = self._says("")
        if self.heard.last_speaker == key:
            verb = wording.added if self._is_told_in_past() else wording.adds
        self._narrate(f"{called(person, self.names, self.heard)} {verb}{wording.colon}")
        return True

    def _says(self, subject: str) -> str:
        """Our verb, where the article has none: `so Harms`."""
        wording, words = self.language.wording, subject.lower().split()
        many = bool(words) and (
            words[0] in self.language.narration["the of many"]
            or bool(self.language.constructions.and_words & set(words))
        )
        if self._is_told_in_past():
            return wording.said_of_many if many else wording.said
        return wording.says_of_many if many else wording.says

    def _is_told_in_past(self) -> bool:
        """Whether most verbs of saying of the article are past ones."""
        return is_told_in_past(self.state, self.names.source)

    def _ask(self, passage: Passage, attribution: Attribution) -> None:
        """Ask the editor about a sentence that stays as the article has it."""
        state = self.state
        group = state.groups[passage.quotes[0].group]
        if attribution.kind is SpeakerKind.NONE and group.words >= FEW:
            words = " ".join(quote.text for quote in passage.quotes)
            state.queries.append(
                ask_who_speaks(words, state.gate.withheld.get(group.quotes[0].group), self.language)
            )


def _in_their_marks(state: NarrationState, passage: Passage, words: str) -> str:
    """Short words in the narrator's voice, between the marks that the article has around them, or
    those of its language."""
    source = state.source
    first, last = passage.quotes[0], passage.quotes[-1]
    opening, closing = source[outer(first)[0] : first.start], source[last.end : outer(last)[1]]
    if not opening.strip() or not closing.strip():
        before, _, after = state.language.wording.closing.partition("{title}")
        opening, closing = before[-2:].lstrip(" ’"), after
    return f"{opening}{finished(words)}{closing}"
