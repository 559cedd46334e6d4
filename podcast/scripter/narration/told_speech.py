"""Which utterances have been begun, and what was taken for granted about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.scripter.model import Attribution


@dataclass(slots=True)
class ToldSpeech:
    """The utterances so far, by the number of their group."""

    taken: dict[int, Attribution] = field(default_factory=dict)  # whose words they are taken to be
    begun: set[int] = field(default_factory=set)  # whose speaker has been named
    resumed: set[int] = field(default_factory=set)  # whose speaker has been named again
    printed: set[int] = field(default_factory=set)  # of which the printed line was said
    moved: set[tuple[int, int]] = field(default_factory=set)  # clauses said before their paragraph
    corrected: Attribution | None = None  # what a tail said of the words before it, unmarked

    def takes(self, group: int, attribution: Attribution) -> Attribution:
        """Whose words an utterance is taken to be, from here to its end."""
        self.taken[group] = attribution
        return attribution

    def begins(self, group: int) -> None:
        """The first words of an utterance are heard."""
        self.begun.add(group)

    def resumes(self, group: int) -> None:
        """Its speaker is named again."""
        self.resumed.add(group)

    def says_printed_line(self, group: int) -> None:
        """The narrator says the line that is printed under a quotation block."""
        self.printed.add(group)

    def moves(self, clause: tuple[int, int]) -> None:
        """An attribution is said before its own paragraph."""
        self.moved.add(clause)

    def corrects(self, attribution: Attribution) -> Attribution:
        """A tail told whose words these are, though it was not marked as their attribution."""
        self.corrected = attribution
        return attribution
