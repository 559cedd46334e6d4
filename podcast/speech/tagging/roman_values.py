"""The value of a Roman numeral."""

from __future__ import annotations

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_PARTS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LONGEST = 10


def to_roman(number: int) -> str:
    """The numeral as it is properly written."""
    out = ""
    for value, letters in _PARTS:
        count, number = divmod(number, value)
        out += letters * count
    return out


def from_roman(word: str) -> int:
    """The value of a properly written numeral, 0 for anything else ("IIII", "MIX" is 1009)."""
    if not 0 < len(word) <= _LONGEST or not all(letter in VALUES for letter in word):
        return 0
    total = 0
    for letter, following in zip(word, [*word[1:], ""], strict=True):
        value = VALUES[letter]
        total += -value if following and VALUES[following] > value else value
    return total if to_roman(total) == word else 0
