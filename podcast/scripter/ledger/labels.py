"""Names before a colon that say who speaks in an interview: told by the voice, they need not be said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from podcast.scripter.ledger.align import NONE, Alignment
from podcast.scripter.ledger.words import Words
from podcast.scripter.narration.interview import LEAST, label_of


def told_by_voice(texts: Sequence[str], source: Words, aligned: Alignment) -> None:
    """Count the labels that are left as told by the voice of the words after them."""
    labels = [label_of(text) for text in texts]
    counts = Counter(label for label, _ in labels if label)
    if not any(count >= LEAST for count in counts.values()):
        return
    said = {place: at for at, place in enumerate(aligned.of) if place != NONE}
    for first in range(len(source)):
        unit = source.unit[first]
        label, end = labels[unit]
        if counts[label] < LEAST or (first and source.unit[first - 1] == unit):
            continue
        after = first
        while after < len(source) and source.unit[after] == unit and source.start[after] < end:
            after += 1
        if after < len(source) and after in said and source.unit[after] == unit:
            for place in range(first, after):
                if not aligned.taken[place]:
                    aligned.taken[place] = 1
                    aligned.also[place] = said[after]
