"""Slashes between words."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import rows, table
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, WORD, Reading, TokenizedLine

_BEFORE_VERBS = frozenset(
    ("to", "not", "could", "would", "can", "cannot", "will", "may", "must", "should", "might")
)
_POLLS = frozenset(("poll", "polls", "survey"))


def slash(line: TokenizedLine, i: int) -> Reading | None:
    """ "he/she", "w/", "q/q", "input/output": from the word at `i` to the one behind the slash."""
    if line.text[i + 1] == "-" and line.text[i + 2] == "o" and line.text[i + 3] == "-":
        said = table("slashed").get("".join(line.text[i : i + 5]).lower())
        return Reading(i + 5, said, "symbol") if said else None
    if line.text[i] == "f" and line.text[i + 1] == "/" and line.kind[i + 2] == DIGITS:  # a lens
        return Reading(i + 2, "F ", "symbol")
    if line.text[i + 1] != "/":
        said = table("slashed").get(line.text[i]) if line.text[i] in ("yoy", "qoq") else None
        return Reading(i + 1, said, "symbol") if said else None
    last = line.text[i + 2] if line.kind[i + 2] == WORD else ""
    if line.text[i].isupper() and (rate := _exchange(line.text[i], last)):
        return Reading(i + 3, rate, "symbol")
    written = f"{line.text[i]}/{last}"
    said = table("slashed").get(written, table("slashed").get(written.lower()))
    is_of_path = line.text[i - 1] == "/" or (line.text[i + 3] == "." and line.kind[i + 4] == WORD)
    if said and line.text[i + 3] != "/" and not is_of_path:
        return Reading(i + 3 if last else i + 2, said, "symbol")
    return None


def _exchange(first: str, second: str) -> str:
    """ "EUR/USD" "euro dollar": the rate of two currencies; "" of other letters."""
    names = {
        row[0]: row[1]
        for row in rows("currencies")
        if row[0] in (first, second) and len(row[0]) == 3
    }
    return (
        " ".join(names[code].removeprefix("U S ") for code in (first, second))
        if len(names) == 2
        else ""
    )


def _is_of_actions(line: TokenizedLine, i: int) -> bool:
    """ "to confirm/deny it", "could not immediately approve/reject": one or the other is done."""
    both = (line.text[i - 1], line.text[i + 1])
    if i < 3 or not all(len(word) > 2 and word.isalpha() and word.islower() for word in both):
        return False
    before = line.text[i - 3]
    if before.endswith("ly") and i > 4:
        before = line.text[i - 5]
    return before.lower() in _BEFORE_VERBS and line.text[i + 2] != "/"


def between(line: TokenizedLine, i: int) -> Reading | None:
    """A slash: "slash" between words, not said where it stands alone."""
    if line.text[i + 1] == "/" or line.text[i - 1] == "/":
        return Reading(i + 1, "", "symbol")
    if (
        len(line.text[i - 1]) == len(line.text[i + 1]) == 1
        and line.text[i + 2] == "-"
        and line.kind[i + 3] == DIGITS
    ):
        return Reading(i + 1, " ", "symbol")  # F/A-18
    if (
        is_name(line.text[i - 1])
        and is_name(line.text[i + 1])
        and any(line.text[k] in _POLLS for k in range(i + 2, i + 9))
    ):
        return Reading(i + 1, " ", "symbol")  # a Globe/WXYZ poll
    if _is_of_actions(line, i):
        return Reading(i + 1, "or", "symbol")
    joined = line.kind[i + 1] in (WORD, DIGITS, MARK) or line.glued_before(i)
    if (
        line.kind[i + 1] == SPACE and i > 0 and line.kind[i - 1] == SPACE
    ):  # parts two things: "London / New York"
        return Reading(
            i + 1, "slash" if line.kind[i + 2] == line.kind[i - 2] == WORD else "", "symbol"
        )
    return Reading(i + 1, "slash" if joined or i == 0 else "", "symbol")
