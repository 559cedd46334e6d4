"""Words that a paper does not print in full: "s---", "f**k", "f---ing"."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import WORD, Reading, TokenizedLine

_STRIKES = ("-", "*", "—", "–", "_")
_WORDS = ("a", "A", "I")  # whose dashes are of a sentence
_FEWEST = 2
_MOST = 8
BLEEP = "bleep"


def struck(line: TokenizedLine, i: int) -> Reading | None:
    """A first letter or two with marks for the rest, and the ending that was left."""
    mark = line.text[i + 1]
    if (
        mark not in _STRIKES
        or len(line.text[i]) > 2
        or line.glued_before(i)
        or line.text[i] in _WORDS
    ):
        return None
    end = i + 1
    while line.text[end] == mark and end - i <= _MOST:
        end += 1
    count = end - i - 1
    ending = line.text[end] if line.kind[end] == WORD else ""
    letters = line.text[i]
    if mark == "*":
        is_struck = bool(ending) or (len(letters) == 1 and count > _FEWEST)
    else:
        is_struck = len(letters) == 1 and count > (_FEWEST - 1 if mark == "—" else _FEWEST)
    if not is_struck or len(ending) > 6 or (ending and not ending.islower()):
        return None
    said = BLEEP + ("ing" if ending.startswith("ing") or ending == "in" else "")
    return Reading(end + (1 if ending else 0), said, "slip")
