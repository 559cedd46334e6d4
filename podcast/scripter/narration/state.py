"""What is being told: the lines so far, and what the narrator has said that bears on the next
one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from podcast.languages.en import wording
from podcast.script.model import Line, Narration
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.discourse.referring_expressions import key_of, surname
from podcast.scripter.listening_limits import CONNECTIVE
from podcast.scripter.model import Attribution
from podcast.scripter.narration.lead_ins.lead_in import name_again
from podcast.scripter.narration.lead_ins.lead_in_tense import Resumption, may_be_present
from podcast.scripter.narration.sentences.inline_quotes import unmarked
from podcast.scripter.narration.sentences.script_markup import plain, read_out
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, SpeechGroup
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause
from podcast.scripter.reporting_clauses.tense import happened_on_a_day, heard_in_past
from podcast.scripter.typography import words_of
from podcast.show.house_style import Style

WRITTEN = re.compile(
    r"\b(?:statement|letter|report|filing|study|paper|book|essay|memo|ruling)\b", re.IGNORECASE
)


@dataclass(slots=True)
class NarrationState:
    """The state of one article's narration; it changes from sentence to sentence."""

    source: str
    groups: Mapping[int, SpeechGroup]
    printed: Mapping[int, ReportingClause]  # of quotation blocks, by group
    style: Style
    listener: Listener
    lines: list[Line] = field(default_factory=list)
    saying: list[str] = field(default_factory=list)  # what the narrator says, not yet a line
    tied: bool = False  # the paragraph has told something that happened
    before: str = ""  # the paragraph before, when nobody is quoted in it
    heard_past: dict[str, bool] = field(
        default_factory=dict
    )  # key -> whether it was "said" when last introduced
    told_past: dict[str, bool] = field(
        default_factory=dict
    )  # the same of words that stayed in a sentence since
    led_text: str = ""  # the last sentence of the paragraph before
    led: bool = False  # the paragraph before ended in a colon: it has said who speaks
    corrected: Attribution | None = (
        None  # what a tail said of the words before it, where that was not marked
    )
    taken: dict[int, Attribution] = field(
        default_factory=dict
    )  # group -> whose words they were taken to be
    moved: set[tuple[int, int]] = field(
        default_factory=set
    )  # attributions said before their own paragraph
    begun: set[int] = field(default_factory=set)  # groups whose speaker has been named
    resumed: set[int] = field(default_factory=set)  # groups whose speaker has been named again
    spoke_for: str = ""  # whose words the narrator has just said in the narrator's own voice
    printed_said: set[int] = field(default_factory=set)  # groups of which the printed line was said

    def narrate(self, text: str) -> None:
        """The narrator says a sentence, in the paragraph that is being written."""
        self._say(text, plain)

    def narrate_quotation(self, text: str) -> None:
        """The narrator says somebody's words."""
        self._say(text, read_out)

    def _say(self, text: str, written: Callable[[str], str]) -> None:
        text = unmarked(text)
        if text.strip():
            self.saying.append(written(text))
            self.spoke_for = ""
            self.listener.narrated(text)

    def flush(self) -> None:
        """End the narrator's paragraph."""
        if self.saying:
            self.lines.append(Narration(" ".join(self.saying)))
            self.saying = []

    @property
    def led_here(self) -> bool:
        """Whether the sentence before, in this paragraph, leads to what is said now."""
        speech = self.saying[-1] if self.saying else ""
        return speech.endswith(":") or (
            speech.endswith("?") and words_of(speech) <= CONNECTIVE
        )  # "The slogan?"

    def ends(self, speech: QuotedSpeech) -> bool:
        """Whether no more follows of the same utterance, in this paragraph or another."""
        return self.groups[speech.group].quotes[-1].start <= speech.pieces[-1].start

    def present(self, attribution: Attribution, beside: str) -> bool:
        """Whether this saying is told in the present; `beside` is what the narrator says of it."""
        key = key_of(attribution)
        goes_on = self.listener.last_speaker == key and self.heard_past.get(key, False)
        tied = self.tied or goes_on or self._tied_before(attribution, beside)
        return (
            may_be_present(beside, attribution, self.listener, tied)
            and self.style.tense == "present"
        )

    def _tied_before(self, attribution: Attribution, beside: str) -> bool:
        """Whether the paragraph before told what the speaker did on a day that is over; what is
        written lasts."""
        key = key_of(attribution)
        if not key or surname(key) not in self.before or WRITTEN.search(beside):
            return False
        return happened_on_a_day(self.before)

    def verb(self, attribution: Attribution, *, asks: bool = False) -> str:
        """The plain verb of saying for this speaker, in the tense that fits."""
        present = self.present(attribution, "")
        if asks:
            return wording.ASKS if present else wording.ASKED
        return wording.SAYS if present else wording.SAID

    def again(self, attribution: Attribution, *, ends: bool) -> str:
        """`Lunde goes on:`; `ends`: with what is said now the speaker comes to an end."""
        key = key_of(attribution)
        heard = self.heard_past.get(key, key in self.listener.past)
        past = self.told_past.get(key, heard) or self.style.tense != "present"
        kind = Resumption.MORE if ends else Resumption.STRETCH
        self.listener.resumed = kind.verb(self.listener.resumed, past=past)
        return name_again(attribution, self.listener, self.listener.resumed)

    def introduced(self, attribution: Attribution, lead_in: str) -> None:
        """Take note of the tense in which a speaker was just introduced: they go on in the same."""
        self.told_past.pop(key_of(attribution), None)
        past = heard_in_past(lead_in)
        if past is not None:
            self.heard_past[key_of(attribution)] = past

    def reported(self, attribution: Attribution, past: bool | None) -> None:
        """Take note of the tense in which words of a speaker's were reported: more of them follow
        in the same."""
        if past is not None:
            self.told_past[key_of(attribution)] = past
