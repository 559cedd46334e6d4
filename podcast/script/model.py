"""A narration script: what will be said, by whom, and what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from podcast.script.publication import USUAL, Publication
from podcast.show.house_style import Style

NARRATOR = "narrator"  # the cast's name for the voice that reads everything that is not a quotation


@dataclass(frozen=True, slots=True)
class Narration:
    """A paragraph in the narrator's voice. May hold `{Kyiv|KEE-iv}`: written | how it is said
    here."""

    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's own words in their own voice. Blank lines in `text` ("\\n\\n") part paragraphs."""

    speaker: str  # a key of the cast
    text: str  # the article's, verbatim, without the outer quotation marks
    edited: bool = False  # the editor says: these are no longer the article's words


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence on top of the usual pause."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound file played between lines; the name is relative to the script's folder, then the
    show's."""

    file: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading: read by the narrator, and a chapter of the episode."""

    title: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something of the article that is not read aloud."""

    reason: str  # "photo caption"
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the editor, a comment in the file: who speaks here? Not said."""

    text: str  # the words, who it may be, what to write to settle it

    @property
    def question(self) -> str:
        """Whose words, and who it may be; without how to settle it."""
        from podcast.script.question_words import question_of  # languages: few scripts ask

        return question_of(self.text)

    @property
    def candidates(self) -> tuple[str, ...]:
        """Who it may be, the likeliest first; () where the article names nobody."""
        from podcast.script.question_words import candidates_of

        return candidates_of(self.question)


@dataclass(frozen=True, slots=True)
class Meant:
    """The editor says that the line before is not the article's words on purpose. Not said."""

    why: str = ""


Line = Narration | Quotation | Pause | Sound | Chapter | Skipped | Query | Meant


@dataclass(frozen=True, slots=True)
class Script:
    """A narration script. `str` fields that are not known are ""."""

    title: str
    lines: tuple[Line, ...]
    source: str = ""  # URL or file name of the article
    author: str = ""
    site: str = ""
    published: str = ""  # ISO date of the article
    language: str = "en-US"  # BCP 47
    cast: tuple[tuple[str, str], ...] = ()  # (speaker, voice id); the narrator first
    style: tuple[tuple[str, str | bool], ...] = ()  # fields of Style changed for this script only
    publication: Publication = USUAL
    # Where each line stands in the file that it was read from (1-based), for messages; not part of
    # its value.
    places: tuple[int, ...] = field(default=(), compare=False)

    def voice_of(self, speaker: str) -> str | None:
        """The voice id cast for `speaker`, or None."""
        return dict(self.cast).get(speaker)

    def house_style(self, style: Style) -> Style:
        """`style` with what this script changes for itself."""
        changed: dict[str, Any] = dict(self.style)
        return replace(style, **changed)
