"""Money: "$3.5bn", "A$6m", "Rs 750", "50p", "$3-4 million", "€80/MWh"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_lakhs, say_numeral
from podcast.speech.english.quantities.currencies import (
    SCREENS,
    currencies,
    currency,
    scaled_currency,
)
from podcast.speech.english.sentence_context import attributive
from podcast.speech.tagging.english_numbers import English, plural_number
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

# Codes that are something else before fewer digits: PHP 8 is a language, COP26 a summit.
_FEWEST_DIGITS = {"PHP": 2, "COP": 3}
_HEAPS = {"100": "hundreds", "1000": "thousands"}


class Amount(NamedTuple):
    """One amount as written; `end` is behind its magnitude."""

    end: int
    number: Numeral
    magnitude: str


def money(line: TokenizedLine, i: int) -> Reading | None:
    """An amount with its currency in front: at a symbol, or at the letters of "A$", "CHF", "Rs"."""
    opening = _opening(line, i)
    if not opening:
        return _scaled_in_front(line, i)
    start, coin = opening
    first = read_amount(line, start)
    if (
        not first and line.text[start] in ("-", "−") and (first := read_amount(line, start + 1))
    ):  # "$-5m"
        return Reading(first.end, f"minus {say_amount(first, coin, line.en)}", "money")
    if not first:
        return None
    if not first.magnitude and coin[2].endswith("rupees") and line.text[first.end] == "L":  # ₹5L
        first = Amount(first.end + 1, first.number, "lakh")
    if notes := _notes(line, first, coin):
        return notes
    second = _second(line, first.end, coin)
    if second:
        return Reading(second.end, _say_range(first, second, coin, line.en), "money")
    single = attributive(line, i, first.end) or (
        first.magnitude and line.text[first.number.end] in ("-", "‑")
    )
    return Reading(first.end, say_amount(first, coin, line.en, single=bool(single)), "money")


def _notes(line: TokenizedLine, amount: Amount, coin: tuple[str, ...]) -> Reading | None:
    """ "two $20s" -> "two twenties", "$20 bills" -> "twenty dollar bills", "$100s of fans" ->
    "hundreds of dollars"."""
    number, end = amount.number, amount.end
    if amount.magnitude or number.fraction or number.vulgar:
        return None
    if line.text[end] == "s" and not line.glued_after(end + 1):
        if number.whole in _HEAPS:
            return Reading(end + 1, f"{_HEAPS[number.whole]} of {coin[2]}", "money")
        return Reading(end + 1, plural_number(line.en.whole(number.whole)), "money")
    space = line.kind[end] == SPACE or line.text[end] == "-"
    if space and line.text[end + 1] in words("cues", "banknote"):
        return Reading(end, f"{line.en.whole(number.whole)} {coin[1]}", "money")
    return None


def _scaled_in_front(line: TokenizedLine, i: int) -> Reading | None:
    """ "MSEK 120" -> "one hundred twenty million Swedish kronor"."""
    scaled = scaled_currency(line.text[i]) if line.kind[i] == WORD else None
    amount = read_amount(line, line.skip_space(i + 1)) if scaled else None
    if not scaled or not amount or amount.magnitude or line.glued_before(i):
        return None
    return Reading(
        amount.end, say_amount(amount._replace(magnitude=scaled[0]), scaled[1], line.en), "money"
    )


def money_behind(line: TokenizedLine, i: int) -> Reading | None:
    """An amount with its currency behind: "50p", "5 million USD", "300 €", "99¢"."""
    amount = read_amount(line, i)
    if not amount:
        return None
    j = line.skip_space(amount.end)
    mark = line.text[j]
    if (
        mark in ("p", "c", "¢")
        and j == amount.end
        and not line.glued_after(j + 1)
        and not amount.magnitude
    ):
        return _coins(line, i, amount.number, mark)
    if (
        not mark
        or not (line.kind[j] == WORD or mark in "€$£¥" or mark > "₠")
        or (mark in "$£¥" and j > amount.end)
    ):
        return None
    if not amount.magnitude and (scaled := scaled_currency(mark)):
        larger = Amount(amount.end, amount.number, scaled[0])
        return Reading(j + 1, say_amount(larger, scaled[1], line.en), "money")
    if line.text[j + 1] == "$" and line.kind[j + 2] != DIGITS and (own := currency(f"{mark}$")):
        return Reading(j + 2, say_amount(amount, own, line.en), "money")  # 5 US$
    coin = currency(mark)
    if not coin or mark in ("R", "N", "Ft", "Tk", "COP", "TRY", "RON", "PHP", "Fr."):
        return None
    if line.kind[j + 1] == 1 or (mark == "R" and j > amount.end):
        return None
    single = mark[-1] not in "$£€¥" and attributive(line, i, j + 1)
    return Reading(j + 1, say_amount(amount, coin, line.en, single=single), "money")


def _coins(line: TokenizedLine, i: int, number: Numeral, mark: str) -> Reading | None:
    """ "50p", "5c", "99¢": pence and cents; not "1080p"."""
    if (number.value > 99.9 and mark == "c") or (mark == "p" and number.whole in SCREENS):
        return None
    if mark == "c" and not line.near(i, words("cues", "cents")):
        return None
    one, many = ("penny", "pence") if mark == "p" else ("cent", "cents")
    end = number.end + 1
    single = number.is_one or (mark != "p" and attributive(line, i, end))
    return Reading(end, f"{say_numeral(number, line.en)} {one if single else many}", "money")


def _opening(line: TokenizedLine, i: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the amount begins behind the currency at `i`, and the currency."""
    text, kind = line.text, line.kind
    if kind[i] == WORD:
        if text[i + 1] in ("$", "£", "¥"):
            coin = currency(text[i] + text[i + 1])
            return (line.skip_space(i + 2), coin) if coin else None
        if text[i] == "US" and kind[i + 1] == SPACE and text[i + 2] == "$":
            return line.skip_space(i + 3), currencies()["US$"]
        coin = currency(text[i])
        if not coin:
            return None
        j = line.skip_space(line.past(i + 1, "."))
        amount = read_amount(line, j) if text[i] in ("R", "Ft", "N") and j == i + 1 else None
        if text[i] in ("R", "Ft") and not (
            amount and (amount.magnitude or len(amount.number.whole) > 2)
        ):
            return None  # R2-D2
        if text[i] == "N" and not (amount and (amount.magnitude or amount.number.grouped)):
            return None  # N95
        if len(text[j]) < _FEWEST_DIGITS.get(text[i], 0):
            return None
        return j, coin
    coin = currency(text[i]) if kind[i] == MARK else None
    return (line.skip_space(i + 1), coin) if coin else None


def read_amount(line: TokenizedLine, i: int) -> Amount | None:
    """A number with its magnitude from token `i`."""
    number = read_numeral(line, i)
    if not number:
        return None
    end, magnitude = read_magnitude(line, number.end, money=True)
    while magnitude and (following := read_magnitude(line, end))[1]:  # "$5 hundred million"
        end, magnitude = following[0], f"{magnitude} {following[1]}"
    return Amount(end, number, magnitude)


def _second(line: TokenizedLine, i: int, coin: tuple[str, ...]) -> Amount | None:
    """The upper end of a range whose lower end stops at `i`: "-10 million", " – $15"."""
    j = line.skip_space(i)
    if not line.text[j] or line.text[j] not in DASHES:
        return None
    spaced = j > i
    j = line.skip_space(j + 1)
    if spaced and (line.kind[j - 1] != SPACE or line.text[j - 2] == "—"):
        return None
    opening = _opening(line, j)
    if opening and opening[1] == coin:
        return read_amount(line, opening[0])
    return None if spaced else read_amount(line, j)


def _say_range(first: Amount, second: Amount, coin: tuple[str, ...], en: English) -> str:
    """ "five to ten million dollars"; each with its own unit where cents or magnitudes differ."""
    plain = not first.number.fraction or first.magnitude or second.magnitude
    if not plain:
        return f"{say_amount(first, coin, en)} to {say_amount(second, coin, en)}"
    low = say_numeral(first.number, en)
    if first.magnitude:
        low += f" {first.magnitude}"
    return f"{low} to {say_amount(second, coin, en)}"


def say_amount(amount: Amount, coin: tuple[str, ...], en: English, *, single: bool = False) -> str:
    """$1.20 "one dollar twenty cents", $1.2bn "one point two billion dollars", £1 "one pound"."""
    number, magnitude = amount.number, amount.magnitude
    one, many = coin[1], coin[2]
    cents = number.fraction.rstrip("0") if number.fraction else ""
    if magnitude or number.vulgar or len(cents) > 2 or (cents and len(coin) < 4):
        unit = one if single and en_single(number, magnitude) else many
        words = say_numeral(number, en) + (f" {magnitude}" if magnitude else "")
        return f"{words} {one if number.is_one and not magnitude else unit}"
    whole = number.whole.lstrip("0") if len(number.whole) < 16 else number.whole
    parts: list[str] = []
    if whole or not cents:
        named = say_lakhs(int(whole), en) if number.lakhs and whole else en.whole(whole or "0")
        parts.append(f"{named} {one if whole == '1' or (single and not cents) else many}")
    if cents:
        count = int(cents.ljust(2, "0"))
        parts.append(f"{en.cardinal(count)} {coin[3] if count == 1 else coin[4]}")
    return " ".join(parts)


def en_single(number: Numeral, magnitude: str) -> bool:
    """Whether "a five million dollar plan" may have the singular: always but for fractions written
    ½."""
    return bool(magnitude) or not number.vulgar
