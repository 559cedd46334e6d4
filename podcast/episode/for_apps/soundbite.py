"""A piece of an episode to hear first: where somebody who is quoted speaks for a while."""

from __future__ import annotations

from itertools import groupby

from podcast.audio.timeline import Timeline
from podcast.script.model import NARRATOR

SHORTEST, LONGEST = 8.0, 90.0  # seconds; apps ask for 15 to 120, and cut what is longer


def soundbite_of(timeline: Timeline) -> tuple[float, float] | None:
    """Begin and length of the longest time that one quoted person speaks, when that is long enough
    to be worth it; None when nobody does."""
    best = None
    for speaker, cues in groupby(timeline.cues, key=lambda cue: cue.speaker):
        said = list(cues)
        length = min(said[-1].end - said[0].start, LONGEST)
        if speaker != NARRATOR and length >= SHORTEST and (best is None or length > best[1]):
            best = (round(said[0].start, 3), round(length, 3))
    return best
