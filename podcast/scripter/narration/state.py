"""What is being told: the lines so far, and what the narrator has said that bears on the next
one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from podcast.languages.en import wording
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.script.model import Line, Narration, Query, Quotation
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import CONNECTIVE, FEW
from podcast.scripter.model import Attribution, Quote, QuoteKind
from podcast.scripter.narration.lead_ins.lead_in import name_again
from podcast.scripter.narration.paragraph_context import ParagraphContext
from podcast.scripter.narration.sentences.inline_quotes import unmarked
from podcast.scripter.narration.sentences.script_markup import read_out, with_inserts
from podcast.scripter.narration.speaker_tenses import Resumption, SpeakerTenses
from podcast.scripter.narration.told_speech import ToldSpeech
from podcast.scripter.newsreader.air_copy import as_aired
from podcast.scripter.quotations.quoted_sentences import in_marks
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, SpeechGroup
from podcast.scripter.quotations.speaker_gate import GatedQuotes
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause
from podcast.scripter.reporting_clauses.tense import heard_in_past, tells_past_time
from podcast.scripter.typography import finished, words_of
from podcast.show.house_style import Style


@dataclass(slots=True)
class NarrationState:
    """The state of one article's narration; it changes from sentence to sentence."""

    source: str
    groups: Mapping[int, SpeechGroup]
    printed: Mapping[int, ReportingClause]  # of quotation blocks, by group
    style: Style
    listener: Listener
    tenses: SpeakerTenses
    gate: GatedQuotes
    language: Language = ENGLISH
    paragraph: ParagraphContext = field(default_factory=ParagraphContext)
    told: ToldSpeech = field(default_factory=ToldSpeech)
    lines: list[Line] = field(default_factory=list)
    saying: list[str] = field(default_factory=list)  # what the narrator says, not yet a line
    queries: list[Query] = field(default_factory=list)  # to the editor, of this paragraph
    spoke_for_nobody: bool = False  # the narrator has just said words that are given to nobody
    spoke_for: str = ""  # whose words the narrator has just said in the narrator's own voice

    def narrate(self, text: str) -> None:
        """The narrator says a sentence, in the paragraph that is being written."""
        self._say(as_aired(text), with_inserts)

    def narrate_as_written(self, text: str) -> None:
        """The narrator says the article's words, of which nothing is put otherwise."""
        self._say(text, with_inserts)

    def narrate_quotation(self, text: str) -> None:
        """The narrator says somebody's words: they keep their marks."""
        self._say(in_marks(text), read_out)

    def narrate_read_out(self, text: str) -> None:
        """The narrator says a question of an interview, without what somebody did meanwhile."""
        self._say(text, read_out)

    def _say(self, text: str, written: Callable[[str], str]) -> None:
        text = unmarked(text)
        if text.strip():
            self.saying.append(written(text))
            self.spoke_for = ""
            self.spoke_for_nobody = False
            self.listener.hears(text)
            self.tenses.hears(text)

    def flush(self) -> None:
        """End the narrator's paragraph."""
        if self.saying:
            said = " ".join(self.saying)
            self.lines.append(Narration(finished(said) if said.endswith(";") else said))
            self.saying = []

    def speaks(self, key: str, text: str) -> None:
        """Somebody is heard in a voice of their own."""
        self.flush()
        self.lines.append(Quotation(key, read_out(text)))
        self.listener.hears_speaker(key, words_of(text))

    def speaks_for(self, key: str, text: str) -> None:
        """The narrator says somebody's words in the narrator's own voice."""
        self.narrate_quotation(text)
        self.spoke_for = key
        self.spoke_for_nobody = not key
        if key:
            self.listener.hears_speaker(key, words_of(text))

    def begins_paragraph(self, quotes: Sequence[Quote]) -> None:
        """The narrator begins a paragraph with these quotations."""
        spoken = {quote.group for quote in quotes if quote.kind is QuoteKind.SPEECH}
        groups = [self.groups[number] for number in spoken]
        self.paragraph.begins(key_of(group.attribution) for group in groups if group.words >= FEW)

    def ends_paragraph(self) -> None:
        """The paragraph is over: what the narrator says becomes a line."""
        quotes = any(isinstance(line, Quotation) for line in self.lines)
        heard = [line.speaker for line in self.lines if isinstance(line, Quotation)]
        self.paragraph.ends(self.saying, quotes=quotes, heard=heard)
        self.flush()
        self.lines += self.queries
        self.queries.clear()

    @property
    def is_led(self) -> bool:
        """Whether the sentence before, in this paragraph or at the end of the last, leads here."""
        return self.paragraph.is_led or self.is_led_here

    @property
    def is_led_here(self) -> bool:
        """Whether the sentence before, in this paragraph, leads to what is said now."""
        last = self.saying[-1] if self.saying else ""
        asks = last.endswith("?") and words_of(last) <= CONNECTIVE  # "The slogan?"
        return last.endswith(":") or asks

    def ends(self, speech: QuotedSpeech) -> bool:
        """Whether no more follows of the same utterance, in this paragraph or another."""
        return self.groups[speech.group].quotes[-1].start <= speech.pieces[-1].start

    def present(self, attribution: Attribution, beside: str) -> bool:
        """Whether this saying is told in the present; `beside` is what the narrator says of it.

        What ties it to a past time ties the speaker's later sayings, too.
        """
        key = key_of(attribution)
        if self._is_tied(key, beside):
            self.tenses.ties_to_past(key)
        present = not self.tenses.is_past(key) and self.style.tense == "present"
        if present:
            self.tenses.tells_in_present(key)
        return present

    def _is_tied(self, key: str, beside: str) -> bool:
        """Whether something ties this saying to a time that is over."""
        goes_on = self.listener.salience.last_speaker == key
        return (
            self.paragraph.tells_past
            or (goes_on and self.tenses.was_introduced_in_past(key))
            or self.paragraph.ties_to_past(key, beside)
            or self.tenses.always_past
            or tells_past_time(beside)
        )

    def verb(self, attribution: Attribution, *, asks: bool = False) -> str:
        """The plain verb of saying for this speaker, in the tense that fits."""
        present = self.present(attribution, "")
        if asks:
            return wording.ASKS if present else wording.ASKED
        return wording.SAYS if present else wording.SAID

    def again(self, attribution: Attribution, *, ends: bool) -> str:
        """`Lunde goes on:`; `ends`: with what is said now the speaker comes to an end."""
        kind = Resumption.MORE if ends else Resumption.STRETCH
        verb = self.tenses.resumes(key_of(attribution), kind, self.style.tense)
        return name_again(attribution, self.listener, verb)

    def introduced(self, attribution: Attribution, lead_in: str) -> None:
        """A speaker was just introduced: they go on in the same tense."""
        past = heard_in_past(lead_in)
        self.tenses.introduces(key_of(attribution), past)
        if past:
            self.tenses.ties_to_past(key_of(attribution))
        if lead_in:
            self.listener.salience.is_led_in()

    def reported(self, attribution: Attribution, past: bool | None) -> None:
        """Words of a speaker's were reported: more of them follow in the same tense."""
        self.tenses.reports(key_of(attribution), past)
