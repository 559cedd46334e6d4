"""A block: some sentences and sounds that are mastered and encoded together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from podcast.audio.mastering.music_bed import Bed
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId

FindSound = Callable[[str, int | None], tuple[str, str]]  # name, line that names it -> path, digest


@dataclass(frozen=True, slots=True)
class Say:
    """One sentence."""

    utterance: Utterance
    key: str  # of its take
    text: str  # as written
    speaker: str
    line: int  # index into Script.lines
    before: float = 0.0  # seconds of silence
    after: float = 0.0
    chapter: str = ""  # the title of the chapter that begins here


@dataclass(frozen=True, slots=True)
class Play:
    """A sound file."""

    path: str
    digest: str  # of its bytes
    line: int
    before: float = 0.0
    after: float = 0.0
    chapter: str = ""
    fade: float = 0.010  # seconds, at both ends


@dataclass(frozen=True, slots=True)
class Rest:
    """A part of a long silence: as short as a block should be, and each as long as the others."""

    seconds: float
    line: int  # that it comes after
    before: float = 0.0
    after: float = 0.0
    chapter: str = ""


Item = Say | Play | Rest


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Words that a voice has no sound for."""

    text: str  # the sentence, as spoken
    said: str  # what is said of it; "" when nothing is
    voice: VoiceId  # which says it
    line: int  # index into Script.lines


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """Some items, mastered and encoded together."""

    items: tuple[Item, ...]
    key: str
    bed: Bed | None = None  # music under it
