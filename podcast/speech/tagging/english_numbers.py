"""Numbers in English words.

num2words gives the same words but takes 70 µs for a number and 30 ms to import; these take about 1
µs.
tests/speech/tagging/test_english_numbers.py holds the two against each other.
"""

from __future__ import annotations

from typing import NamedTuple

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
POWERS = [
    "", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion",
    "septillion",
    "octillion", "nonillion", "decillion",
]  # fmt: skip
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
LARGEST = 10 ** (3 * len(POWERS)) - 1  # longer ones are read digit by digit


def below_hundred(number: int) -> str:
    """0..99."""
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def digits(written: str, zero: str = "zero") -> str:
    """Each digit by its name: "8876" -> "eight eight seven six"."""
    return " ".join(
        zero if digit == "0" else ONES[int(digit)] for digit in written if digit.isdecimal()
    )


def pairs(written: str) -> str:
    """A code, street or flight number as people say it: 136 "one thirty-six", 405 "four oh five",
    2788 by twos."""
    if len(written) > 4 or written.startswith("0"):
        return digits(written)
    if len(written) < 3:
        return below_hundred(int(written))
    head, tail = int(written[:-2]), int(written[-2:])
    if tail == 0:
        return (
            f"{ONES[head // 10]} thousand" if head % 10 == 0 else f"{below_hundred(head)} hundred"
        )
    return f"{below_hundred(head)} {'oh ' if tail < 10 else ''}{below_hundred(tail)}"


def ordinal_of(cardinal: str) -> str:
    """The ordinal of a number in words: "twenty-one" -> "twenty-first"."""
    cut = max(cardinal.rfind(" "), cardinal.rfind("-")) + 1
    head, last = cardinal[:cut], cardinal[cut:]
    if last in ORDINALS:
        return head + ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


class English(NamedTuple):
    """American or British: "and" in numbers, nought, kilometres, the order of dates."""

    british: bool = False

    def cardinal(self, number: int) -> str:
        """5_000_012 -> "five million twelve", in British English "five million and twelve"."""
        if number < 0:
            return f"minus {self.cardinal(-number)}"
        if number > LARGEST:
            return digits(str(number))
        if number < 100:
            return below_hundred(number)
        parts: list[str] = []
        rest, power = number, 0
        while rest:
            rest, group = divmod(rest, 1000)
            if group:
                parts.append(self._group(group) + (f" {POWERS[power]}" if power else ""))
            power += 1
        parts.reverse()
        if self.british and number > 1000 and 0 < number % 1000 < 100:
            parts[-1] = f"and {parts[-1]}"
        return " ".join(parts)

    def _group(self, number: int) -> str:
        hundreds, rest = divmod(number, 100)
        if not hundreds:
            return below_hundred(rest)
        if not rest:
            return f"{ONES[hundreds]} hundred"
        return f"{ONES[hundreds]} hundred {'and ' if self.british else ''}{below_hundred(rest)}"

    def ordinal(self, number: int) -> str:
        """113 -> "one hundred thirteenth"."""
        return ordinal_of(self.cardinal(number))

    def decimal(self, whole: str, fraction: str) -> str:
        """ "3", "25" -> "three point two five"; an empty whole part is not said."""
        head = self.whole(whole) if whole else ""
        if head == "zero" and self.british:
            head = "nought"
        return f"{head} point {digits(fraction)}".lstrip()

    def whole(self, written: str) -> str:
        """Digits as a cardinal; too long ones, and those with a zero in front, digit by digit."""
        if len(written) > 15 or (len(written) > 1 and written[0] == "0"):
            return digits(written)
        return self.cardinal(int(written))

    def year(self, number: int) -> str:
        """1905 "nineteen oh five", 2008 "two thousand eight", 2025 "twenty twenty-five", 1900
        "nineteen hundred"."""
        century, rest = divmod(number, 100)
        if number < 1000 or number > 9999 or (century % 10 == 0 and rest < 10):
            return self.cardinal(number)
        if rest == 0:
            return f"{below_hundred(century)} hundred"
        return f"{below_hundred(century)} {'oh ' if rest < 10 else ''}{below_hundred(rest)}"

    def decade(self, number: int) -> str:
        """1990 "nineteen nineties", 2000 "two thousands", 1910 "nineteen tens", 1800 "eighteen
        hundreds"."""
        return plural_number(self.year(number))


def plural_number(words: str) -> str:
    """ "nineteen ninety" -> "nineteen nineties"."""
    return (
        words[:-1] + "ies"
        if words.endswith("y")
        else words + ("es" if words.endswith("x") else "s")
    )
