"""A quotation found in a text, and who says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOWHERE = (-1, -1)
# Below this an attribution is a guess: nobody is named, nobody gets a voice, and the sentence stays
# as it is. Confidence is calibrated, so two of three that are just above it are right.
SURE = 0.65


class QuoteKind(StrEnum):
    """What the words between the marks are."""

    SPEECH = "speech"  # whole clauses said or written by somebody
    PARTIAL = "partial"  # somebody's words inside the narrator's sentence
    SCARE = "scare"  # marks of distance: the so-called "experts"
    TITLE = "title"  # of a work, or a nickname
    BLOCK = "block"  # a quotation block or transcript turn without marks


class SpeakerKind(StrEnum):
    """How the text names the one who speaks."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"  # a description: "a senior aide", "the brochure"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom an editor may want to choose instead."""

    name: str  # the fullest name in the article, or the description as written
    chance: float  # 0..1, of all candidates together


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, and where the text says so. Spans are (start, end) offsets into the text,
    NOWHERE if absent."""

    speaker: (
        str | None
    )  # the mention as written, without its description: "Dana Marsh", "he", "a senior aide"
    kind: SpeakerKind
    mention: tuple[int, int] = NOWHERE
    resolved: str | None = (
        None  # the person's fullest name in this article, if it is a person that is sure enough
    )
    clause: tuple[int, int] = (
        NOWHERE  # `says Dana Marsh, a tide expert at Norrby College` (no outer comma)
    )
    verb: tuple[int, int] = NOWHERE  # `says`; `according to`
    description: tuple[int, int] = NOWHERE  # `a tide expert at Norrby College`
    rule: str = ""  # the evidence, for people: "verb and name right after the quotation"
    confidence: float = 0.0  # 0..1: of those that are given p, about p are right
    person: str | None = (
        # of a description: whom it stands for (`the senator`), if the text names only one such
        None
    )
    candidates: tuple[Candidate, ...] = ()  # the likeliest, the chosen one among them

    @property
    def is_sure(self) -> bool:
        """Whether somebody may be named and given a voice for it."""
        return self.kind is not SpeakerKind.NONE and self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Quote:
    """One pair of marks (or, of a quotation over several paragraphs, one paragraph of it).

    `text == source[start:end]`, the marks outside.
    """

    start: int
    end: int
    text: str
    kind: QuoteKind
    attribution: Attribution
    group: (
        int  # pieces of one utterance (split by its attribution, or over paragraphs) share a number
    )
    opened: int = -1  # where the opening mark begins; == start when there is none
    closed: int = -1  # one past the closing mark; == end when there is none
