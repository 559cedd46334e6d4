"""Letters with points: "U.S.", "J.K. Rowling"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import rows, table, words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.letters.abbreviation_table import abbreviation_entries, behind_city
from podcast.speech.english.letters.spelling import spell
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, TokenizedLine


def dotted_letters(line: TokenizedLine, i: int) -> Reading | None:
    """Letters with points: "U.S.", "e.g.", "Ph.D.", "J.K. Rowling", "R-N.D.", "George W. Bush"."""
    text, kind = line.text, line.kind
    if text[i + 1] != "." or len(text[i]) > 2 or line.glued_before(i):
        return None
    end = i
    parts: list[str] = []
    while kind[end] == WORD and text[end + 1] == "." and len(text[end]) <= 2 and len(parts) < 8:
        parts.append(text[end])
        end += 2
    if (
        kind[end] == WORD
        and parts
        and len(text[end]) <= 3
        and f"{'.'.join(parts)}.{text[end]}" in table("dotted")
    ):
        parts.append(text[end])
        end = line.past(end + 1, ".")
    elif kind[end] == WORD and not (len(text[end]) > 3 and text[end - 1] == "."):
        if not (len(parts) > 1 and len(text[end]) == 1):
            return None
        if text[end] == "s":  # M.B.A.s
            return Reading(end + 1, spell("".join(parts)) + "'s", "acronym")
        parts.append(text[end])  # "e.s.t" without its last point
        end += 1
    written = ".".join(parts)
    stop = point(line, end) if text[end - 1] == "." else ""
    if written in table("dotted"):
        if _state_only(written) and not (
            behind_city(line, i) or _state_alone(line, i, end, written)
        ):
            return Reading(end, spell(written.replace(".", "")) + stop, "acronym")
        return Reading(end, table("dotted")[written] + stop, "abbreviation")
    if len(parts) == 1:
        return _initial(line, i, end)
    if any(len(part) > 1 and not part.isupper() for part in parts):
        return None
    return Reading(end, spell("".join(parts)) + stop, "acronym")


def _state_alone(line: TokenizedLine, i: int, end: int, written: str) -> bool:
    """Whether "N.H." needs no city: "in N.H., she", "N.J. Gov. Moss", "(S.C.)", but not "N.C.
    Wyeth" or "500 B.C."."""
    if written in ("B.C", "N.B", "N.S") or line.word_before(i).lower() in ("the", "a", "an"):
        return False
    following = line.word_after(end)
    return (
        not is_name(following)
        or following in abbreviation_entries()
        or following in words("cues", "opener")
    )


def _state_only(written: str) -> bool:
    return any(row[0] == written and len(row) > 2 for row in rows("dotted"))


def _initial(line: TokenizedLine, i: int, end: int) -> Reading | None:
    """The initial of a name: "George W. Bush", "J. Alvarez" - not the end of "vitamin C. The"."""
    letter, before = line.text[i], line.text[i - 2] if i > 1 else ""
    if (
        len(letter) != 1
        or not letter.isupper()
        or line.kind[end] != SPACE
        or not is_name(line.text[end + 1])
    ):
        return None
    if line.text[end + 1] in words("cues", "opener") or letter == "I":
        return None
    if letter in DIRECTIONS and line.text[end + 1] in words("cues", "compass"):
        return Reading(end, DIRECTIONS[letter], "abbreviation")
    if before and not (
        is_name(before)
        or before in (".", ",", "“", '"', "(")
        or before in words("cues", "function")
    ):
        return None
    return Reading(
        end, "A." if letter == "A" else letter, "abbreviation"
    )  # "A" alone would be the article
