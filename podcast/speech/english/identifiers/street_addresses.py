"""Street addresses: "350 W 4th St", "12 Oak St.", "350 Fifth Ave."."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.tagging.english_numbers import below_hundred, pairs
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence

_REACH = 5  # words between the number and "Street"


def house(s: Sentence, i: int) -> Found | None:
    """The number of a house before the name of its street: by twos; the direction behind it in
    full."""
    if s.kind[i] != DIGITS or len(s.text[i]) > 5 or s.glued_before(i):
        return None
    if (
        s.kind[i + 1] == WORD
        and len(s.text[i + 1]) == 1
        and s.text[i + 1].isupper()
        and _street_ahead(s, i + 3)
    ):
        return Found(i + 2, f"{pairs(s.text[i])} {s.text[i + 1]}", "address")
    if s.kind[i + 1] != SPACE or s.kind[i + 2] not in (WORD, DIGITS):
        return None
    if not (is_name(s.text[i + 2]) or s.kind[i + 2] == DIGITS) or not _street_ahead(s, i + 2):
        return None
    number = s.text[i]
    said = below_hundred(int(number)) if len(number) < 3 else pairs(number)
    k = i + 2
    if s.text[k] in DIRECTIONS and (s.kind[k + 1] == SPACE or s.text[k + 1] == "."):
        dotted = s.text[k + 1] == "."
        return Found(k + 1 + dotted, f"{said} {DIRECTIONS[s.text[k]]}", "address")
    return Found(i + 1, said, "address")


def _street_ahead(s: Sentence, i: int) -> bool:
    """Whether names lead to a word for a street."""
    for k in range(i, i + 2 * _REACH):
        word = s.text[k]
        if s.kind[k] == WORD:
            if word in words("cues", "street") and k > i:
                return True
            if word.lower() in ("st", "nd", "rd", "th") and s.kind[k - 1] == DIGITS:
                continue
            if not is_name(word):
                return False
        elif s.kind[k] not in (SPACE, DIGITS) and word != ".":
            return False
    return False


def quarter(s: Sentence, i: int) -> Found | None:
    """ "Pennsylvania Ave. NW": the direction behind a street."""
    if s.text[i] not in DIRECTIONS or s.kind[i - 1] != SPACE or s.glued_after(i + 1):
        return None
    if len(s.text[i]) > 1 and s.kind[i + 1] == SPACE and s.text[i + 2] == "of":
        return Found(i + 1, DIRECTIONS[s.text[i]].lower(), "address")  # "45 miles SW of"
    before = s.text[i - 3] if s.text[i - 2] == "." and i > 2 else s.text[i - 2]
    if before not in words("cues", "street"):
        return None
    return Found(i + 1, DIRECTIONS[s.text[i]], "address")


def lower_street(s: Sentence, i: int) -> Found | None:
    """ "4th st" with a small letter, behind an ordinal."""
    if s.text[i] not in ("st", "ave") or s.kind[i - 1] != SPACE or s.kind[i - 3] != DIGITS or i < 4:
        return None
    if s.text[i - 2].lower() not in ("st", "nd", "rd", "th") or s.glued_after(i + 1):
        return None
    return Found(i + 1, "Street" if s.text[i] == "st" else "Avenue", "address")
