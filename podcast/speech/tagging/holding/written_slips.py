"""Slips that every newsreader mends while reading: a word written twice, "a" before "eight", a
number that stands again in brackets. The text keeps them, the ear does not."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.speech.tagging.holding.held_spans import HeldSpans
from podcast.speech.tagging.line_tokens import SpokenSpan

# Words that no sentence has twice in a row; "that that", "had had", "is is" and "in in" some have.
TWICE = compiled(r"(?<![\w’'-])(the|a|an|of|and|to|with|from|by|at|for) \1(?![\w’'-])(?!\.\w)")
# "a" before what is said with a vowel: 8, 18, 11, 80, 800; eight, eleven, hour
VOWEL = compiled(
    r"(?<![\w’'.-])([Aa]) (?=8|1[18](?!\d)|1100(?!\d)|18\d\d(?!\d)"
    r"|eight|eleven|hour|honest|honor|honour|heir(?!ista|itage))"
)
ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
NUMBERS = ONES | TEENS | TENS
AGAIN = compiled(r"(?<=[a-z])\s\((\d{1,3})\)(?![\w(])")
NUMERAL = compiled(r"(?:([a-z]+)[- ])?([a-z]+)$", re.IGNORECASE)


def hold_slips(text: str, held: HeldSpans) -> str:
    """An English `text` with a holder for each slip.

    >>> held = HeldSpans()
    >>> for said in (hold_slips("Go to to a 8-year-old in four (4) days", held),):
    ...     print("".join(held.spans[c].said if c in held.spans else c for c in said))
    Go to an 8-year-old in four days
    """
    text = TWICE.sub(lambda hit: held.hold(SpokenSpan(hit[0], hit[1], "slip")), text)
    text = VOWEL.sub(lambda hit: held.hold(SpokenSpan(hit[1], f"{hit[1]}n", "slip")) + " ", text)
    if "(" not in text:
        return text
    return AGAIN.sub(lambda hit: _again(hit, text, held), text)


def repeats_number(before: str, figures: str) -> bool:
    """Whether the words right before end with the number of the `figures`.

    >>> repeats_number("within twenty-one", "21"), repeats_number("the four", "14")
    (True, False)
    """
    words = NUMERAL.search(before)
    if words is None:
        return False
    tens, ones = (words[1] or "").lower(), words[2].lower()
    value = NUMBERS.get(ones, 0)
    if ones in ONES and tens in TENS:
        value += TENS[tens]
    if ones == "hundred":
        value = 100 * NUMBERS.get(tens, 1)
    return value > 0 and value == int(figures)


def _again(hit: re.Match[str], text: str, held: HeldSpans) -> str:
    if not repeats_number(text[max(0, hit.start() - 24) : hit.start()], hit[1]):
        return hit[0]
    return held.hold(SpokenSpan(hit[0], "", "slip"))
