"""A change that a newsreader makes to a printed text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AirChange:
    """`text[start:end]` is not said as it stands: `said` is in its place, or nothing.

    What is `left_out` is kept in the script as a comment with the reason, for the editor's eye;
    else the change is small enough to be only counted.
    """

    start: int
    end: int
    said: str
    reason: str  # in plain words: "party and state"
    left_out: bool = False


def changed(text: str, changes: Sequence[AirChange]) -> str:
    """The text with its changes made; they are in order and do not overlap.

    >>> changed("Sen. Roe (D-Iowa) left", [AirChange(8, 17, ", a Democrat of Iowa,", "party")])
    'Sen. Roe, a Democrat of Iowa, left'
    """
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += [text[done : change.start], change.said]
        done = change.end
    return "".join((*parts, text[done:]))


def without_overlaps(changes: Sequence[AirChange]) -> list[AirChange]:
    """The changes in order; of two that overlap, the one that begins first."""
    kept: list[AirChange] = []
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept
