"""Codes that are dialled with stars and hashes: "*67", "#31#", "*#06#"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_tokens import DIGITS, Reading, TokenizedLine

_KEYS = {"*": "star", "#": "hash"}
_MOST = 12  # tokens
_LONGEST = 6  # digits: "#2024" is a number or a tag


def service_code(line: TokenizedLine, i: int) -> Reading | None:
    """ "dial *67" -> "dial star six seven", "#31#" -> "hash three one hash"."""
    end, said = i, []
    while (line.text[end] in _KEYS or line.kind[end] == DIGITS) and end - i < _MOST:
        figures = line.kind[end] == DIGITS
        said.append(digits(line.text[end]) if figures else _KEYS[line.text[end]])
        if figures and len(line.text[end]) > _LONGEST:
            return None
        end += 1
    closed = line.text[end - 1] == "#" and end > i + 2
    starred = line.text[i] == "*" and end > i + 1
    if line.glued_before(i) or line.glued_after(end) or not (closed or starred):
        return None
    if not any(line.kind[k] == DIGITS for k in range(i, end)):
        return None
    if not line.near(i, words("cues", "helpline")):
        return None
    return Reading(end, " ".join(said), "telephone")
