"""Slashes between words."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import rows, table
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, WORD, Found, Sentence

_POLLS = frozenset(("poll", "polls", "survey"))


def slash(s: Sentence, i: int) -> Found | None:
    """ "he/she", "w/", "q/q", "input/output": from the word at `i` to the one behind the slash."""
    if s.text[i + 1] == "-" and s.text[i + 2] == "o" and s.text[i + 3] == "-":
        said = table("slashed").get("".join(s.text[i : i + 5]).lower())
        return Found(i + 5, said, "symbol") if said else None
    if s.text[i] == "f" and s.text[i + 1] == "/" and s.kind[i + 2] == DIGITS:  # a lens
        return Found(i + 2, "F ", "symbol")
    if s.text[i + 1] != "/":
        said = table("slashed").get(s.text[i]) if s.text[i] in ("yoy", "qoq") else None
        return Found(i + 1, said, "symbol") if said else None
    last = s.text[i + 2] if s.kind[i + 2] == WORD else ""
    if s.text[i].isupper() and (rate := _exchange(s.text[i], last)):
        return Found(i + 3, rate, "symbol")
    written = f"{s.text[i]}/{last}"
    said = table("slashed").get(written, table("slashed").get(written.lower()))
    if said and s.text[i + 3] != "/":
        return Found(i + 2 + bool(last), said, "symbol")
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


def between(s: Sentence, i: int) -> Found | None:
    """A slash: "slash" between words, not said where it stands alone."""
    if s.text[i + 1] == "/" or s.text[i - 1] == "/":
        return Found(i + 1, "", "symbol")
    if (
        len(s.text[i - 1]) == len(s.text[i + 1]) == 1
        and s.text[i + 2] == "-"
        and s.kind[i + 3] == DIGITS
    ):
        return Found(i + 1, " ", "symbol")  # F/A-18
    if (
        is_name(s.text[i - 1])
        and is_name(s.text[i + 1])
        and any(s.text[k] in _POLLS for k in range(i + 2, i + 9))
    ):
        return Found(i + 1, " ", "symbol")  # a Globe/WXYZ poll
    joined = s.kind[i + 1] in (WORD, DIGITS, MARK) or s.glued_before(i)
    if (
        s.kind[i + 1] == SPACE and i > 0 and s.kind[i - 1] == SPACE
    ):  # parts two things: "London / New York"
        return Found(i + 1, "slash" if s.kind[i + 2] == s.kind[i - 2] == WORD else "", "symbol")
    return Found(i + 1, "slash" if joined or i == 0 else "", "symbol")
