"""Where a report is from: "SIOUX FALLS, S.D. —", "LOS ANGELES (AP) —": places in capitals at the
head of a line."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.line_tokens import END, SPACE, WORD, TokenizedLine

_LONGEST = 8  # tokens of the name
_REACH = 16  # tokens to the dash behind the name, its state and the agency
_DASHES = ("—", "–", "-", "−")


def dateline(line: TokenizedLine) -> int:
    """The end of the place in capitals that a dateline begins with, 0 if the line begins
    otherwise."""
    if not line.text[0].isupper():
        return 0
    end = 0
    while end < _LONGEST and (
        line.text[end].isupper() or line.kind[end] == SPACE or line.text[end] == "."
    ):
        end += 1
    if line.text[end] in ("(", *_DASHES) and line.kind[end - 1] == SPACE:
        end -= 1
    elif line.text[end] not in (",", "—"):
        return 0
    return end if any(_parts(line, k) for k in range(end, end + _REACH)) else 0


def _parts(line: TokenizedLine, k: int) -> bool:
    """Whether token `k` is the dash that parts a dateline from its report."""
    return line.text[k] == "—" or (
        line.text[k] in _DASHES and line.kind[k - 1] == line.kind[k + 1] == SPACE != END
    )


def place_word(line: TokenizedLine, i: int) -> bool:
    """Whether the capitals at token `i` are part of a place of two words or more: "SIOUX", "FALLS",
    "LOS"."""
    if (
        i >= _LONGEST
        or not (end := dateline(line))
        or i >= end
        or sum(kind == WORD for kind in line.kind[:end]) < 2
    ):
        return False
    return len(line.text[i]) > 3 or line.text[i] in words("cues", "place_part")
