"""What a synthesiser is to us: voices by id, and text in, samples out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of one engine."""

    id: str  # what a cast says: "en-gb+f3"
    name: str  # for people
    language: str  # BCP 47
    gender: str = ""  # female | male | "" when the voice does not say


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to be spoken: everything that shapes its sound, apart from the engine."""

    text: str  # as spoken
    voice: str
    rate: int = 165  # words per minute
    pitch: int = 50  # 0..100


class Engine(Protocol):
    """A speech synthesiser."""

    name: str
    version: str  # changes whenever the sound of the same utterance may
    sample_rate: int  # of the samples that `speak` yields, Hz
    gains_from: int  # how many worker processes it is fastest with; 0: one for each processor
    # whether each utterance is spoken in a fork of the worker, so that none is shaped by the one
    # before
    forks: bool

    def voices(self) -> tuple[Voice, ...]:
        """The voices there are."""
        ...

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        ...

    def usual_voice(self, language: str) -> str:
        """The voice id of a narrator in this language (BCP 47)."""
        ...

    def pool(self, language: str) -> tuple[Voice, ...]:
        """Voices for quoted people in this language, clearly distinct, the best to tell apart
        first."""
        ...

    def prepare(self) -> None:
        """Load what is needed to speak. Called once, in the worker process."""
        ...

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """Yield 16-bit little-endian mono samples as they are made. Raises any exception when it
        cannot."""
        ...
