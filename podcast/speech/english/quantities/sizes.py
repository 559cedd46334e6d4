"""Sizes and heights: "4x4", "5ft 8in", 6'2", "12st 4lb", "3.5x"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_TIMES = ("x", "×", "X")


def sized(line: TokenizedLine, first: Numeral, second: Numeral, joint: str) -> Reading | None:
    """ "4x4", "1920x1080", "5 × 3": sizes without a unit; before "=" it is a product."""
    if line.kind[second.end] == WORD and not (
        line.text[second.end] in _TIMES and line.kind[second.end + 1] == DIGITS
    ):
        return None
    power = line.text[second.end] and line.text[second.end] in "²³⁴⁵⁶⁷⁸⁹^"
    if power or "=" in line.text[second.end : second.end + 2]:
        joint = "times"
    pixels = all(
        2 < len(number.whole) < 5 and not number.fraction and not number.grouped
        for number in (first, second)
    )
    if pixels and joint == "by":
        return Reading(second.end, f"{pairs(first.whole)} by {pairs(second.whole)}", "measure")
    third = read_numeral(line, second.end + 1) if line.text[second.end] in _TIMES else None
    if third and not line.glued_after(third.end):  # 5x5x5
        said = f" {joint} ".join(say_numeral(one, line.en) for one in (first, second, third))
        return Reading(third.end, said, "measure")
    return Reading(
        second.end,
        f"{say_numeral(first, line.en)} {joint} {say_numeral(second, line.en)}",
        "measure",
    )


def with_inches(line: TokenizedLine, many: str, found: Reading) -> Reading:
    """The second part of "5ft 8in" or "12st 4lb"."""
    if many not in ("feet", "pounds", "stone"):
        return found
    j = line.skip_space(found.end)
    number = read_numeral(line, j)
    if not number:
        return found
    k = line.skip_space(number.end)
    if line.text[k] not in ("in", "ins", "oz", "lb"):
        return found
    names = {
        "in": ("inch", "inches"),
        "ins": ("inch", "inches"),
        "oz": ("ounce", "ounces"),
        "lb": ("pound", "pounds"),
    }
    one, many = names[line.text[k]]
    return Reading(
        k + 1,
        f"{found.said} {say_numeral(number, line.en)} {one if number.is_one else many}",
        "measure",
    )


def stone(line: TokenizedLine, i: int) -> Reading | None:
    """ "12st 4lb": British weights."""
    j = line.skip_space(i + 2)
    if line.text[i + 1] != "st" or line.kind[j] != DIGITS or line.text[j + 1] not in ("lb", "lbs"):
        return None
    return with_inches(
        line, "stone", Reading(i + 2, f"{line.en.whole(line.text[i])} stone", "measure")
    )


def times(line: TokenizedLine, i: int) -> Reading | None:
    """ "3.5x", "3x faster", "a 10x engineer"."""
    number = read_numeral(line, i)
    if not number or line.glued_before(i):
        return None
    if line.text[number.end] in DASHES and line.text[number.end]:  # "2-3x more"
        last = read_numeral(line, number.end + 1)
        if last and line.text[last.end] in _TIMES and not line.glued_after(last.end + 1):
            said = f"{say_numeral(number, line.en)} to {say_numeral(last, line.en)} times"
            return Reading(last.end + 1, said, "measure")
    if line.text[number.end] not in _TIMES:
        return None
    if line.text[number.end + 1] in DASHES and line.text[number.end + 1]:  # "3x-5x"
        last = read_numeral(line, number.end + 2)
        if last and line.text[last.end] in _TIMES and not line.glued_after(last.end + 1):
            said = f"{say_numeral(number, line.en)} to {say_numeral(last, line.en)} times"
            return Reading(last.end + 1, said, "measure")
    if line.kind[number.end + 1] in (WORD, DIGITS):
        return None
    spaced = line.kind[number.end + 1] == SPACE
    if spaced and line.kind[number.end + 2] == DIGITS:
        return None
    said = say_numeral(number, line.en)
    alone = i == 0 and number.end + 1 == line.size  # a code
    after = line.text[line.skip_space(number.end + 1)]
    alone = alone or (after != "" and after in "+-−=")  # 2x + 3y
    if (
        alone
        or line.text[number.end] == "X"
        or line.word_after(number.end + 1) in words("cues", "x_noun")
    ):
        return Reading(number.end + 1, f"{said} X", "measure")
    return Reading(number.end + 1, f"{said} {'time' if number.is_one else 'times'}", "measure")
