"""Words longer than anybody says, in English."""

from __future__ import annotations

from podcast.speech.tagging.holding.endless_words import LONGEST_WORD, without_repeats
from podcast.speech.tagging.line_tokens import Reading, TokenizedLine


def long_word(line: TokenizedLine, i: int) -> Reading | None:
    """A long word with its repeats cut short; one that is no word at all by its length.

    "Noooooooooooooooooooooooooo" -> "Nooo", "hahahahahahahahahahahahahaha" -> "hahaha".
    """
    word = line.text[i]
    short = without_repeats(word)
    if len(short) > LONGEST_WORD:
        short = f"a word of {line.en.cardinal(len(word))} letters"
    return Reading(i + 1, short, "long") if short != word else None
