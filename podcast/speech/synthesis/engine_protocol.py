"""What a synthesiser is to us: voices by id, and text in, samples out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

SET_UP = "="  # between an engine's name and what a show sets up for it: `openai={"server": …}`
USUAL_RATE = 165  # words a minute


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of one engine."""

    id: str  # the engine's own: "en-gb+f3"; a cast says "espeak:en-gb+f3"
    name: str  # for people
    language: str  # BCP 47
    gender: str = ""  # female | male | "" when the voice does not say
    licence: str = ""  # as its maker states it; "" the engine's
    sample_rate: int = 0  # Hz; 0: the engine's
    size: int = 0  # bytes of its model; 0: nothing of its own


@dataclass(frozen=True, slots=True)
class VoiceId:
    """A voice and whose it is: `espeak:en-gb+f3`."""

    engine: str  # what get_engine knows it by: its name, with its set-up if it has one
    voice: str  # the engine's own id

    def __str__(self) -> str:
        return f"{self.engine.partition(SET_UP)[0]}:{self.voice}"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to be spoken: everything that shapes its sound."""

    text: str  # as spoken
    voice: str  # the engine's own id
    rate: int = USUAL_RATE  # words per minute
    pitch: int = 50  # 0..100
    engine: str = ""  # what get_engine knows the engine by: its name, with its set-up if it has one

    @property
    def voice_id(self) -> VoiceId:
        """The voice, and whose it is."""
        return VoiceId(self.engine, self.voice)


class RefusedError(Exception):
    """An engine will not speak an utterance, and would not if it were asked again."""


class Engine(Protocol):
    """A speech synthesiser. Derive from it: what has a body here is what most engines do."""

    name: str
    sample_rate: int  # of the samples that `speak` yields, Hz, unless `rate_of` says otherwise
    # how many worker processes it is fastest with; 0: one for each processor; 1: it uses
    # several processors by itself, with threads
    gains_from: int = 0
    # whether each utterance is spoken in a fork of the worker, so that none is shaped by the one
    # before
    forks: bool = False
    longest: int = 0  # characters that `speak` takes at once; 0: any. Longer text is parted by us
    # whether it calls the function of its alphabet (podcast/speech/phonemes/engine_alphabets.py) on
    # texts, which say how names sound; any other gets plain words
    reads_sounds: bool = False
    deterministic: bool = True  # same text, same voice, same bytes; else it must say so
    speed: float = 100.0  # seconds of speech that it makes in a second of one processor, about
    natural: int = 0  # how its voices sound: 0 as a robot, 1 good, 2 nearly as a person who reads
    # whether it may be chosen when nobody names it: offline, and nothing to pay
    automatic: bool = True
    patience: float = (
        20.0  # seconds that it may be silent before it is given up, see worker_process
    )

    @property
    def version(self) -> str:
        """Changes whenever the sound of the same utterance may."""
        ...

    def voices(self) -> tuple[Voice, ...]:
        """The voices that are installed."""
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

    def version_of(self, voice: str) -> str:
        """The same for one voice: with the digest of its model, where it has one."""
        return self.version

    def rate_of(self, voice: str) -> int:
        """Hz of the samples in this voice."""
        return self.sample_rate

    def bill(self, characters: int) -> str:
        """What is sent where and what it costs, for an engine that is elsewhere; else ""."""
        return ""

    def missing(self) -> str:
        """Why it cannot be used on this machine at all, and what would mend it; "" when it can.

        Asked often, so nothing large is loaded for it.
        """
        return ""

    def sayable(self, text: str, voice: str) -> str:
        """`text` without what this voice has no sound for: letters of other scripts, pictures."""
        return text
