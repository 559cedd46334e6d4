"""Names before a colon that say who speaks in an interview: told by the voice, they need not be
said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from podcast.languages.registry import telling_language
from podcast.script.model import Line, Quotation, Script
from podcast.scripter.ledger.alignment.counted_words import CountedWords
from podcast.scripter.ledger.alignment.word_alignment import WordAlignment
from podcast.scripter.quotations.blocks.interview_speakers import LEAST
from podcast.scripter.quotations.speaker_labels import (
    LabelWords,
    SpeakerLabel,
    label_of,
    label_words,
)


def told_by_voice(
    texts: Sequence[str], source: CountedWords, aligned: WordAlignment, script: Script
) -> None:
    """Count the labels that are left as told by the voice of the words after them."""
    language = telling_language(script.language)
    labels = [label_of(text, language) for text in texts]
    named = label_words(language)
    counts = Counter(label.last for label in labels if label.name)
    after: dict[int, tuple[int, int]] = {}  # the word after a label -> the label's words
    for unit, label in enumerate(labels):
        if not label.name:
            continue
        first, stop = source.first[unit], source.first[unit + 1]
        words = range(first, stop)
        place = next((place for place in words if source.start(place) >= label.end), stop)
        if first < place < stop:
            after[place] = (first, place)
    if not after:
        return
    where = {place: at for at, place in enumerate(aligned.of) if place in after}
    for place, at in where.items():
        label = labels[source.unit[place]]
        speaker = script.lines[aligned.units[at]]
        if counts[label.last] < LEAST and not _is_voice_of(label, speaker, named):
            continue
        for word in range(*after[place]):
            if not aligned.taken[word]:
                aligned.taken[word] = 1
                aligned.also[word] = at


def _is_voice_of(label: SpeakerLabel, line: Line, named: LabelWords) -> bool:
    """Whether a line is in the voice that a label names, or is asked by one who has no name."""
    if isinstance(line, Quotation):
        return label.last in line.speaker.lower() or label.low in named.answering
    return label.low in named.asks
