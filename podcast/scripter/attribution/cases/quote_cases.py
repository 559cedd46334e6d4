"""Each quotation with what was found around it: its candidates, and what grammar says about
them."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.scripter.attribution.cases.quote_surroundings import Surroundings
from podcast.scripter.feature_slots import Bond
from podcast.scripter.mentions.annotated_text import QuotedSpan
from podcast.scripter.syntax.speech_verbs import (
    Verb,
)


@dataclass(slots=True)
class QuoteCase:
    """One quotation with what was found around it."""

    unit: QuotedSpan
    zone: Surroundings
    ending: str  # the last sign inside the marks: "," "." "?" … or ""
    capital: bool  # whether it begins with a capital letter
    words: int
    inverted: tuple[Verb, int] | None = (
        None  # the verb right after the marks, and the mention that follows it
    )
    behind: tuple[int, Verb | None] | None = None  # the mention right after the marks, and its verb
    last_verb: int = -1  # token of the last verb of speech before the quotation, in its sentence
    near_subject: int = -1  # the mention that seems to be the subject of that verb
    leads: bool = (
        False  # whether the two stand together right before the marks: `but Park said: “…”`
    )
    main_subject: int = -1  # the first subject of that sentence
    descriptions: list[tuple[int, int]] = field(
        default_factory=list
    )  # tokens that describe a candidate
    brackets: list[tuple[int, int]] = field(
        default_factory=list
    )  # tokens of brackets that close before the quotation, in its sentence
    candidates: list[int] = field(default_factory=list)
    alone_before: int = -1  # `Park took it with humour: “…”`: nobody else is in the sentence
    told: int = -1  # `Park quotes Bell: “…”`: Bell, whom no other subject outweighs
    only_time_follows: bool = False  # `“…,” Park said | on Monday.`
    said: frozenset[str] = frozenset()  # the quoted words, in lower case
    first_person: str = ""  # "I" or "we", if the quoted words hold it

    def is_bracketed(self, token: int) -> bool:
        """Whether a token stands in a bracket that closes before the quotation."""
        return any(begin < token < end for begin, end in self.brackets)

    @property
    def explicit(self) -> int | None:
        """The mention that grammar alone points to after the quotation, or None."""
        if self.inverted:
            return self.inverted[1]
        if self.behind and self.behind[1]:
            return self.behind[0]
        return None

    @property
    def tag(self) -> int:
        """The mention that grammar leaves no choice but, -1 if there is none.

        `but Park said: “…”`, `Park took it with humour: “…”`; or `“…,” the leaflet boasts.`:
        nothing but a speaker and a verb to end the sentence.
        """
        if self.told >= 0:
            return self.told if self.told in self.candidates else -1
        if self.leads and self.explicit is None and self.near_subject in self.candidates:
            return self.near_subject
        if self.alone_before >= 0 and self.explicit is None:
            return self.alone_before if self.alone_before in self.candidates else -1
        if (
            self.ending not in (",", "")
            or self.behind is None
            or self.inverted
            or not self.zone.after
        ):
            return -1
        number, verb = self.behind
        whole = (
            verb is not None
            and (self.zone.after[-1] == verb.end - 1 or self.only_time_follows)
            and self.zone.after[0] <= self.unit.end + 1
        )
        return number if whole and number in self.candidates else -1

    @property
    def bound(self) -> bool:
        """Whether its own sentence says something about a speaker."""
        return self.last_verb >= 0 or self.explicit is not None

    @property
    def bond(self) -> Bond:
        """The same in a word of the model's."""
        return Bond.BOUND if self.bound else Bond.LOOSE
