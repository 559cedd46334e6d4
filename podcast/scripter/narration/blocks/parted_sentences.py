"""Sentences that the page breaks in two paragraphs: a newsreader makes no pause there."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.kept_patterns import compiled
from podcast.script.model import Line, Narration
from podcast.scripter.typography import words_of

OPEN = compiled(r"[a-z],?$")
GOES_ON = compiled(r"[a-z]+[\s,’']")
FEWEST = 6  # words of the first part; fewer may be a heading


def with_sentences_joined(lines: Sequence[Line]) -> list[Line]:
    """`… called the storm a` / `wave, said again …` as one paragraph."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if isinstance(line, Narration) and isinstance(before, Narration) and _parted(before, line):
            joined[-1] = Narration(f"{before.text} {line.text}")
        else:
            joined.append(line)
    return joined


def _parted(before: Narration, after: Narration) -> bool:
    is_open = OPEN.search(before.text) is not None and words_of(before.text) >= FEWEST
    return is_open and GOES_ON.match(after.text) is not None
