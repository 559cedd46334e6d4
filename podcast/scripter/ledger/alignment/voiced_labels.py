"""Names before a colon that say who speaks in an interview: told by the voice, they need not be
said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from podcast.scripter.ledger.alignment.counted_words import CountedWords
from podcast.scripter.ledger.alignment.word_alignment import WordAlignment
from podcast.scripter.quotations.interview_turns import LEAST, label_of


def told_by_voice(texts: Sequence[str], source: CountedWords, aligned: WordAlignment) -> None:
    """Count the labels that are left as told by the voice of the words after them."""
    labels = [label_of(text) for text in texts]
    counts = Counter(label for label, _ in labels if label)
    if not any(count >= LEAST for count in counts.values()):
        return
    after: dict[int, tuple[int, int]] = {}  # the word after a label -> the label's words
    for unit, (label, end) in enumerate(labels):
        if counts[label] < LEAST:
            continue
        first, stop = source.first[unit], source.first[unit + 1]
        place = next((place for place in range(first, stop) if source.start(place) >= end), stop)
        if first < place < stop:
            after[place] = (first, place)
    where = {place: at for at, place in enumerate(aligned.of) if place in after}
    for place, at in where.items():
        for word in range(*after[place]):
            if not aligned.taken[word]:
                aligned.taken[word] = 1
                aligned.also[word] = at
