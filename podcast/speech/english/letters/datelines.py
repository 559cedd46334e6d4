"""Where a report is from: "SIOUX FALLS, S.D. —", "LOS ANGELES (AP) —": places in capitals at the
head of a line."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.tagging.line_tokens import END, SPACE, WORD, Sentence

_LONGEST = 8  # tokens of the name
_REACH = 16  # tokens to the dash behind the name, its state and the agency
_DASHES = ("—", "–", "-", "−")


def dateline(s: Sentence) -> int:
    """The end of the place in capitals that a dateline begins with, 0 if the line begins
    otherwise."""
    if not s.text[0].isupper():
        return 0
    end = 0
    while end < _LONGEST and (s.text[end].isupper() or s.kind[end] == SPACE or s.text[end] == "."):
        end += 1
    if s.text[end] in ("(", *_DASHES) and s.kind[end - 1] == SPACE:
        end -= 1
    elif s.text[end] not in (",", "—"):
        return 0
    return end if any(_parts(s, k) for k in range(end, end + _REACH)) else 0


def _parts(s: Sentence, k: int) -> bool:
    """Whether token `k` is the dash that parts a dateline from its report."""
    return s.text[k] == "—" or (
        s.text[k] in _DASHES and s.kind[k - 1] == s.kind[k + 1] == SPACE != END
    )


def place_word(s: Sentence, i: int) -> bool:
    """Whether the capitals at token `i` are part of a place of two words or more: "SIOUX", "FALLS",
    "LOS"."""
    if (
        i >= _LONGEST
        or not (end := dateline(s))
        or i >= end
        or sum(kind == WORD for kind in s.kind[:end]) < 2
    ):
        return False
    return len(s.text[i]) > 3 or s.text[i] in words("cues", "place_part")
