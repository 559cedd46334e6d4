"""Letters with points: "U.S.", "J.K. Rowling"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import rows, table, words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.letters.abbreviation_table import abbreviation_entries, behind_city
from podcast.speech.english.letters.spelling import spell
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, TokenizedLine


def dotted_letters(line: TokenizedLine, i: int) -> Reading | None:
    """Letters with points: "U.S.", "e.g.", "Ph.D.", "J.K. Rowling", "R-N.D.", "George W. Bush"."""
    if line.text[i + 1] != "." or len(line.text[i]) > 2 or line.glued_before(i):
        return None
    letters = _read_letters(line, i)
    if not letters:
        return None
    end, parts, plural = letters
    if plural:
        return Reading(end, spell("".join(parts)) + "'s", "acronym")
    written = ".".join(parts)
    stop = point(line, end) if line.text[end - 1] == "." else ""
    if said := table("dotted").get(written):
        told = behind_city(line, i) or _state_alone(line, i, end, written)
        if _state_only(written) and not told:
            return Reading(end, spell(written.replace(".", "")) + stop, "acronym")
        return Reading(end, said + stop, "abbreviation")
    if len(parts) == 1:
        return _initial(line, i, end)
    if any(len(part) > 1 and not part.isupper() for part in parts):
        return None
    return Reading(end, spell("".join(parts)) + stop, "acronym")


def _read_letters(line: TokenizedLine, i: int) -> tuple[int, list[str], bool] | None:
    """(end, the letters between the points, whether an s makes a plural of them): "M.B.A.s"."""
    text, kind = line.text, line.kind
    end = i
    parts: list[str] = []
    while kind[end] == WORD and text[end + 1] == "." and len(text[end]) <= 2 and len(parts) < 8:
        parts.append(text[end])
        end += 2
    if kind[end] != WORD or not parts:
        return end, parts, False
    last = text[end]
    if len(last) <= 3 and f"{'.'.join(parts)}.{last}" in table("dotted"):
        return line.past(end + 1, "."), [*parts, last], False
    if len(last) > 3:
        return end, parts, False  # a word behind the last point: "U.S.Steel"
    if len(parts) < 2 or len(last) > 1:
        return None
    if last == "s":
        return end + 1, parts, True
    return end + 1, [*parts, last], False  # "e.s.t" without its last point


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
