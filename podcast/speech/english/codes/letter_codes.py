"""Letters and digits together: "F-35", "H5N1", "COVID-19", "A350neo", "PM10", "v2.1", "MH370"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.codes.fiscal_periods import fiscal_year, quarter, time_zone
from podcast.speech.english.letters.acronyms import say_acronym
from podcast.speech.english.letters.spelling import pronounceable, spell
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.english_numbers import below_hundred, digits, pairs, plural_number
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import split_possessive

_LONGEST = 12  # parts; what goes on longer is read on from there
_DASH = "-‑–"


def code(line: TokenizedLine, i: int) -> Reading | None:
    """A code that begins with letters at token `i`."""
    text, kind = line.text, line.kind
    if zone := time_zone(line, i):
        return zone
    glued = kind[i + 1] == DIGITS
    hyphened = (
        text[i + 1] and text[i + 1] in _DASH and kind[i + 2] == DIGITS and text[i][0].isupper()
    )
    if not (glued or hyphened) or (line.glued_before(i) and not glued):
        return None
    if special := fiscal_year(line, i) or (quarter(line, i) if glued else None):
        return special
    first, lowered = text[i], text[i].islower()
    if glued and (first == "v" or (first == "V" and text[i + 2] == "." and kind[i + 3] == DIGITS)):
        return Reading(i + 1, "version ", "code")
    said = [_say_letters(first)]
    j = i + 1
    if hyphened:
        j += 1
        if kind[j + 1] == DIGITS or (text[j + 1] in ("/", ",") and kind[j + 2] == DIGITS):
            return None
    for _ in range(_LONGEST):
        if kind[j] == DIGITS:
            number, j = _number(line, j, lowered=lowered)
            said.append(number)
        elif kind[j] == WORD and kind[j - 1] == DIGITS:
            if _plural(text[j]):
                said[-1] = plural_number(said[-1])
            else:
                said.append(_say_letters(text[j]))
            j += 1
        elif glued and _model_goes_on(line, j):  # i7-9700K
            j += 1
        else:
            break
    return Reading(
        j, " ".join(said).replace("A ", "A-") if first == "A" else " ".join(said), "code"
    )


def letters_from_to(line: TokenizedLine, i: int) -> Reading | None:
    """ "A–Z of boats", "pages A-D": from a letter of the alphabet to a later one."""
    first, dash, last = line.text[i : i + 3] if i + 3 <= line.size else ("", "", "")
    if len(first) != 1 or len(last) != 1 or not dash or dash not in _DASH:
        return None
    if not ("A" <= first < last <= "Z") or line.glued_before(i) or line.glued_after(i + 3):
        return None
    if line.text[i + 3] and line.text[i + 3] in _DASH:
        return None
    known = (
        dash == "–"
        or first + last == "AZ"
        or line.word_before(i).lower() in words("cues", "lettered")
    )
    return Reading(i + 3, f"{spell(first)} to {spell(last)}", "code") if known else None


def _model_goes_on(line: TokenizedLine, j: int) -> bool:
    """Whether a hyphen in a code is followed by digits with capitals: "i7-9700K"."""
    digits_follow = line.text[j] in ("-", "‑") and line.kind[j + 1] == DIGITS
    letters = line.text[j + 2]
    return digits_follow and letters.isupper() and len(letters) < 3 and not line.glued_after(j + 3)


def _plural(word: str) -> bool:
    return word == "s"


def _say_letters(word: str) -> str:
    """The letters of a code: a word where they are one, else spelled."""
    if known := table("names_codes").get(word):
        return known
    word, possessive = split_possessive(word)
    if len(word) == 1:
        return word.upper() + possessive
    if word.isupper():
        return (
            say_acronym(word)
            or (word.title() if len(word) > 3 and pronounceable(word) else spell(word))
        ) + possessive
    return word + possessive


def _number(line: TokenizedLine, j: int, *, lowered: bool) -> tuple[str, int]:
    """The digits of a code at token `j`, with a decimal where letters are glued to it: (said,
    end)."""
    written = line.text[j]
    grouped = read_numeral(line, j) if line.text[j + 1] == "," else None
    if grouped and grouped.grouped:
        return say_numeral(grouped, line.en), grouped.end
    if (
        line.text[j + 1] == "."
        and line.kind[j + 2] == DIGITS
        and (line.kind[j - 1] == WORD or line.text[j - 1] in _DASH)
    ):
        return f"{line.en.whole(written)} point {digits(line.text[j + 2])}", j + 3
    return say_code_number(written, lowered=lowered), j + 1


def say_code_number(written: str, *, lowered: bool) -> str:
    """16 "sixteen", 136 "one thirty-six", 300 "three hundred", 007 "zero zero seven", 2490 by
    twos."""
    if written[0] == "0" and len(written) > 1:
        return digits(written)
    if len(written) < 3:
        return below_hundred(int(written))
    if len(written) > 4 or (lowered and len(written) == 4):
        return digits(written)
    if len(written) == 4 and written.startswith("200"):
        return (
            f"two thousand {below_hundred(int(written[2:]))}"
            if written != "2000"
            else "two thousand"
        )
    return pairs(written)
