"""Words longer than anybody says: "Noooooo…", "hahahaha…", a line without a space."""

from __future__ import annotations

import re

from podcast.speech.tagging.line_tokens import Reading, TokenizedLine

LONG = 25  # letters: longer words are looked at
_LONGEST = 90  # of a real word, however it is composed
_REPEATED = re.compile(r"(.{1,4}?)\1{3,}", re.IGNORECASE)
_TIMES = 3  # that what is repeated is said


def long_word(line: TokenizedLine, i: int) -> Reading | None:
    """A long word with its repeats cut short; one that is no word at all by its length.

    "Noooooooooooooooooooooooooo" -> "Nooo", "hahahahahahahahahahahahahaha" -> "hahaha".
    """
    word = line.text[i]
    short = _REPEATED.sub(lambda match: match[1] * _TIMES, word)
    if len(short) > _LONGEST:
        short = f"a word of {line.en.cardinal(len(word))} letters"
    return Reading(i + 1, short, "long") if short != word else None
