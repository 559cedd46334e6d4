"""Sizes and heights: "4x4", "5ft 8in", 6'2", "12st 4lb", "3.5x"."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Found, Sentence


def sized(s: Sentence, first: Numeral, second: Numeral, joint: str) -> Found | None:
    """ "4x4", "1920x1080", "5 × 3": sizes without a unit; before "=" it is a product."""
    if s.kind[second.end] == WORD:
        return None
    power = s.text[second.end] and s.text[second.end] in "²³⁴⁵⁶⁷⁸⁹^"
    if power or "=" in s.text[second.end : second.end + 2]:
        joint = "times"
    pixels = all(
        2 < len(number.whole) < 5 and not number.fraction and not number.grouped
        for number in (first, second)
    )
    if pixels and joint == "by":
        return Found(second.end, f"{pairs(first.whole)} by {pairs(second.whole)}", "measure")
    return Found(
        second.end, f"{say_numeral(first, s.en)} {joint} {say_numeral(second, s.en)}", "measure"
    )


def with_inches(s: Sentence, many: str, found: Found) -> Found:
    """The second part of "5ft 8in" or "12st 4lb"."""
    if many not in ("feet", "pounds", "stone"):
        return found
    j = s.skip_space(found.end)
    number = read_numeral(s, j)
    if not number:
        return found
    k = s.skip_space(number.end)
    if s.text[k] not in ("in", "ins", "oz", "lb"):
        return found
    names = {
        "in": ("inch", "inches"),
        "ins": ("inch", "inches"),
        "oz": ("ounce", "ounces"),
        "lb": ("pound", "pounds"),
    }
    one, many = names[s.text[k]]
    return Found(
        k + 1,
        f"{found.said} {say_numeral(number, s.en)} {one if number.is_one else many}",
        "measure",
    )


def stone(s: Sentence, i: int) -> Found | None:
    """ "12st 4lb": British weights."""
    j = s.skip_space(i + 2)
    if s.text[i + 1] != "st" or s.kind[j] != DIGITS or s.text[j + 1] not in ("lb", "lbs"):
        return None
    return with_inches(s, "stone", Found(i + 2, f"{s.en.whole(s.text[i])} stone", "measure"))


def times(s: Sentence, i: int) -> Found | None:
    """ "3.5x" """
    number = read_numeral(s, i)
    if (
        not number
        or s.text[number.end] not in ("x", "×")
        or s.kind[number.end + 1] in (WORD, DIGITS)
    ):
        return None
    return Found(number.end + 1, f"{say_numeral(number, s.en)} X", "measure")
