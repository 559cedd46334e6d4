"""Street addresses: "350 W 4th St", "12 Oak St.", "350 Fifth Ave."."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.tagging.english_numbers import below_hundred, pairs
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_REACH = 5  # words between the number and "Street"


def house(line: TokenizedLine, i: int) -> Reading | None:
    """The number of a house before the name of its street: by twos; the direction behind it in
    full."""
    if line.kind[i] != DIGITS or len(line.text[i]) > 5 or line.glued_before(i):
        return None
    if (
        line.kind[i + 1] == WORD
        and len(line.text[i + 1]) == 1
        and line.text[i + 1].isupper()
        and _street_ahead(line, i + 3)
    ):
        return Reading(i + 2, f"{pairs(line.text[i])} {line.text[i + 1]}", "address")
    if line.kind[i + 1] != SPACE or line.kind[i + 2] not in (WORD, DIGITS):
        return None
    if not (is_name(line.text[i + 2]) or line.kind[i + 2] == DIGITS) or not _street_ahead(
        line, i + 2
    ):
        return None
    number = line.text[i]
    said = below_hundred(int(number)) if len(number) < 3 else pairs(number)
    k = i + 2
    if line.text[k] in DIRECTIONS and (line.kind[k + 1] == SPACE or line.text[k + 1] == "."):
        return Reading(line.past(k + 1, "."), f"{said} {DIRECTIONS[line.text[k]]}", "address")
    return Reading(i + 1, said, "address")


def _street_ahead(line: TokenizedLine, i: int) -> bool:
    """Whether names lead to a word for a street."""
    for k in range(i, i + 2 * _REACH):
        word = line.text[k]
        if line.kind[k] == WORD:
            if word in words("cues", "street") and k > i:
                return True
            if word.lower() in words("cues", "ordinal_suffix") and line.kind[k - 1] == DIGITS:
                continue
            if not is_name(word):
                return False
        elif line.kind[k] not in (SPACE, DIGITS) and word != ".":
            return False
    return False


def quarter(line: TokenizedLine, i: int) -> Reading | None:
    """ "Pennsylvania Ave. NW": the direction behind a street."""
    if line.text[i] not in DIRECTIONS or line.kind[i - 1] != SPACE or line.glued_after(i + 1):
        return None
    if len(line.text[i]) > 1 and line.kind[i + 1] == SPACE and line.text[i + 2] == "of":
        return Reading(i + 1, DIRECTIONS[line.text[i]].lower(), "address")  # "45 miles SW of"
    before = line.text[i - 3] if line.text[i - 2] == "." and i > 2 else line.text[i - 2]
    if before not in words("cues", "street"):
        return None
    return Reading(i + 1, DIRECTIONS[line.text[i]], "address")


def lower_street(line: TokenizedLine, i: int) -> Reading | None:
    """ "4th st" with a small letter, behind an ordinal."""
    if (
        line.text[i] not in ("st", "ave")
        or line.kind[i - 1] != SPACE
        or line.kind[i - 3] != DIGITS
        or i < 4
    ):
        return None
    if line.text[i - 2].lower() not in words("cues", "ordinal_suffix") or line.glued_after(i + 1):
        return None
    return Reading(i + 1, "Street" if line.text[i] == "st" else "Avenue", "address")
