"""What the paragraph so far and the one before it mean for the next sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from podcast.languages.en.saying_patterns import WRITTEN
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.reporting_clauses.tense import happened_on_a_day


@dataclass(slots=True)
class ParagraphContext:
    """The paragraph that is being told, and the one before."""

    tells_past: bool = False  # it has told something that happened
    before: str = ""  # the paragraph before, when nobody is quoted in it
    last_before: str = ""  # the last sentence of the paragraph before
    is_led: bool = False  # that sentence ended in a colon: it has said who speaks
    voiced: frozenset[str] = frozenset()  # who is heard in it at length
    voiced_before: frozenset[str] = frozenset()  # who was heard in the paragraph before

    def begins(self, voiced: Iterable[str]) -> None:
        """The narrator begins a paragraph in which those are heard at length."""
        self.tells_past = False
        self.voiced = frozenset(voiced)

    def tells(self, *, past: bool) -> None:
        """The narrator told a sentence in it."""
        self.tells_past = self.tells_past or past

    def ends(self, saying: Sequence[str], *, quotes: bool, heard: Iterable[str] = ()) -> None:
        """The paragraph is over; `saying` is what the narrator said since somebody was heard,
        `heard` are those who spoke in it."""
        self.voiced_before = frozenset(heard)
        is_quoted = bool(saying) and saying[-1].startswith("“")  # who says so stands before it
        self.last_before = " ".join(saying[-2 if is_quoted else -1 :])
        self.is_led = self.last_before.endswith(":")
        self.before = "" if quotes else " ".join(saying)

    def ties_to_past(self, key: str, beside: str) -> bool:
        """Whether the paragraph before told what the speaker did on a day that is over; what is
        written lasts."""
        if not key or surname(key) not in self.before or WRITTEN.search(beside):
            return False
        return happened_on_a_day(self.before)
