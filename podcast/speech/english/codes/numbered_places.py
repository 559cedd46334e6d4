"""Numbers with letters behind: aeroplanes ("737-800"), seats and flats ("14C"), "747s", "49ers"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.codes.letter_codes import say_code_number
from podcast.speech.english.letters.spelling import spell
from podcast.speech.english.quantities.currencies import SCREENS
from podcast.speech.tagging.english_numbers import below_hundred, pairs, plural_number
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine


def aircraft(line: TokenizedLine, i: int) -> Reading | None:
    """ "737-800", "a 747": types of aeroplane."""
    text = line.text
    if len(text[i]) != 3 or text[i][0] != "7" or text[i][2] != "7" or line.glued_before(i):
        return None
    if line.kind[i + 1] == WORD:  # 777X, 737NG
        variant = (
            text[i + 1] in ("x", "X", "NG", "ER", "LR", "SP", "F") and line.kind[i + 2] != DIGITS
        )
        return (
            Reading(i + 2, f"{pairs(text[i])} {spell(text[i + 1].upper())}", "code")
            if variant
            else None
        )
    if text[i + 1] == "-" and line.kind[i + 2] == DIGITS and len(text[i + 2]) < 4:
        end = i + 3 + (line.kind[i + 3] == WORD and len(text[i + 3]) < 3)
        tail = f" {spell(text[i + 3])}" if end > i + 3 else ""
        return Reading(
            end, f"{pairs(text[i])} {say_code_number(text[i + 2], lowered=False)}{tail}", "code"
        )
    alone = (
        line.word_before(i).lower() == "a" and text[i + 1] != "-"
    )  # "a 747": no count stands behind "a"
    if not (alone or line.near(i, words("cues", "aircraft"), wide=True)) or (
        text[i + 1] in (",", ".", "%") and line.kind[i + 2] == DIGITS
    ):
        return None
    return Reading(i + 1, pairs(text[i]), "code")


def berth(line: TokenizedLine, i: int) -> Reading | None:
    """ "seat 14C", "Apt 4B", "platform 9B", "Phase 2B": the letter behind the number of a place is
    only a letter."""
    letter = line.text[i + 1]
    if (
        line.kind[i] != DIGITS
        or len(letter) != 1
        or not letter.isupper()
        or line.glued_before(i)
        or line.glued_after(i + 2)
    ):
        return None
    before = line.word_before(i)
    labelled = before in words("cues", "seat") or (
        letter in "ABCDEFG" and before in words("cues", "numbered")
    )
    if not labelled and not (before == "." and line.text[i - 3] in words("cues", "seat")):
        return None
    return Reading(i + 2, f"{pairs(line.text[i])} {letter}", "code")


def plural_digits(line: TokenizedLine, i: int) -> Reading | None:
    """ "747s", "the 49ers": numbers with an ending of letters."""
    word = line.text[i + 1]
    if (
        line.kind[i] != DIGITS
        or line.kind[i + 1] != WORD
        or line.kind[i + 2] == DIGITS
        or line.glued_before(i)
    ):
        return None
    number = line.text[i]
    if word in ("p", "i") and number in SCREENS:
        return Reading(i + 2, f"{pairs(number)} {word.upper()}", "code")
    if word == "s" and 1 < len(number) < 5 and not number.startswith("0"):
        return Reading(i + 2, plural_number(pairs(number)), "code")
    if word == "ers" and len(number) < 4:
        number_said = below_hundred(int(number)) if len(number) < 3 else pairs(number)
        return Reading(i + 2, f"{number_said}-ers", "code")
    return None
