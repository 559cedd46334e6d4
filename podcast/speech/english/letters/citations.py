"""Abbreviations of law and learning beside a number: "Pub. L. 116-136", "ss. 3-4"."""

from __future__ import annotations

from functools import cache

from podcast.languages.en.spoken.spoken_tables import table
from podcast.speech.tagging.line_tokens import DIGITS, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import Lexicon


def citation(line: TokenizedLine, i: int) -> Reading | None:
    """An abbreviation of the table with a number or § behind it, or a number before it."""
    if line.text[i] not in _citations().entries or line.glued_before(i):
        return None
    entry = _citations().match(line.text, i)
    if not entry:
        return None
    end, said = entry
    after = line.skip_space(end)
    counted = line.kind[after] == DIGITS or line.text[after] in ("§", "(")
    return Reading(end, said, "abbreviation") if counted else None


@cache
def _citations() -> Lexicon:
    return Lexicon.of(table("citations"))
