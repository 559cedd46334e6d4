"""Words and numbers that nobody reads out: cut short, or said by their length."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.holding.endless_words import (
    LONG,
    LONGEST_NUMBER,
    LONGEST_WORD,
    without_repeats,
)
from podcast.speech.tagging.line_tokens import Reading, TokenizedLine


def long_word(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Neeeeeein" of thirty letters -> "Neeein"; of eight hundred different ones its length."""
    word = line.text[i]
    if len(word) <= LONG:
        return None
    short = without_repeats(word)
    if len(short) > LONGEST_WORD:
        short = language.word["long_word"].format(language.number(len(word)))
    return Reading(i + 1, short, "long") if short != word else None


def long_number(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """Hundreds of digits: how many."""
    size = len(line.text[i])
    if size <= LONGEST_NUMBER:
        return None
    return Reading(i + 1, language.word["long_number"].format(language.number(size)), "code")
