"""What is heard when: one timeline, from counted samples, feeds chapters, transcript, tags and
notes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence as heard. Times are seconds from the start of the finished file."""

    start: float
    end: float
    speaker: str  # as in the cast; "narrator" for the narrator
    text: str  # as written, not as spoken
    line: int  # index into Script.lines


@dataclass(frozen=True, slots=True)
class Mark:
    """One chapter, in seconds."""

    start: float
    end: float
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All cues and chapters of an episode, in time order; the last chapter ends at `duration`."""

    duration: float  # seconds, from counted frames
    cues: tuple[Cue, ...] = ()
    chapters: tuple[Mark, ...] = ()
