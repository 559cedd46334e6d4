"""What a speech synthesiser is to us: voices by id, and text in, samples out.

An engine is used in two places. In our own process it only answers questions (`voices`, `version` …) and must do so
fast. In a worker process (`speech/worker.py`) it speaks. To add one, write a class with these members in
`speech/engines/`, name it in ENGINES, and run the contract test (`tests/speech/test_engine_contract.py`) on it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from podcast.errors import PodcastError

# name in podcast.toml -> module:class. Imported when it is asked for.
ENGINES = {
    "pyttsx3": "podcast.speech.engines.pyttsx3:Pyttsx3Engine",
    "espeak": "podcast.speech.engines.espeak:EspeakEngine",
}


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
    forks: bool  # whether each utterance is spoken in a fork of the worker, so that none is shaped by the one before

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
        """Voices for quoted people in this language, clearly distinct, the best to tell apart first."""
        ...

    def prepare(self) -> None:
        """Load what is needed to speak. Called once, in the worker process."""
        ...

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """Yield 16-bit little-endian mono samples as they are made. Raises any exception when it cannot."""
        ...


@lru_cache
def get_engine(name: str) -> Engine:
    """The engine that `podcast.toml` names: one of ENGINES, or `module:class` of your own.

    Raises PodcastError when there is none of that name.
    """
    module, _, attribute = ENGINES.get(name, name).partition(":")
    try:
        engine: Engine = getattr(importlib.import_module(module), attribute)()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise PodcastError(
            f"there is no speech engine {name!r} ({error})",
            remedy=f"Set [voices] engine to one of: {', '.join(ENGINES)}.",
        ) from None
    return engine


def speaks(engine: Engine, language: str) -> bool:
    """Whether an engine has a voice for a language, and need not take the one that it takes for want of any."""
    if engine.usual_voice(language) != engine.usual_voice("und"):
        return True
    head = language.replace("_", "-").partition("-")[0].lower()
    return any(voice.language.partition("-")[0].lower() == head for voice in engine.voices())
