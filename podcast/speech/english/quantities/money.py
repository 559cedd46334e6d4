"""Money: "$3.5bn", "A$6m", "Rs 750", "50p", "$3-4 million", "€80/MWh"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import Numeral, read_numeral
from podcast.speech.english.numbers.numeral_words import say_lakhs, say_numeral
from podcast.speech.english.quantities.currencies import SCREENS, currencies, currency
from podcast.speech.english.sentence_context import attributive
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.line_tokens import MARK, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


class Amount(NamedTuple):
    """One amount as written; `end` is behind its magnitude."""

    end: int
    number: Numeral
    magnitude: str


def money(s: Sentence, i: int) -> Found | None:
    """An amount with its currency in front: at a symbol, or at the letters of "A$", "CHF", "Rs"."""
    opening = _opening(s, i)
    if not opening:
        return None
    start, coin = opening
    first = read_amount(s, start)
    if not first and s.text[start] in ("-", "−") and (first := read_amount(s, start + 1)):  # "$-5m"
        return Found(first.end, f"minus {say_amount(first, coin, s.en)}", "money")
    if not first:
        return None
    if not first.magnitude and coin[2].endswith("rupees") and s.text[first.end] == "L":  # ₹5L
        first = Amount(first.end + 1, first.number, "lakh")
    second = _second(s, first.end, coin)
    if second:
        return Found(second.end, _say_range(first, second, coin, s.en), "money")
    single = attributive(s, i, first.end) or (
        first.magnitude and s.text[first.number.end] in ("-", "‑")
    )
    return Found(first.end, say_amount(first, coin, s.en, single=bool(single)), "money")


def money_behind(s: Sentence, i: int) -> Found | None:
    """An amount with its currency behind: "50p", "5 million USD", "300 €", "99¢"."""
    amount = read_amount(s, i)
    if not amount:
        return None
    j = s.skip_space(amount.end)
    mark = s.text[j]
    if (
        mark in ("p", "c", "¢")
        and j == amount.end
        and not s.glued_after(j + 1)
        and not amount.magnitude
    ):
        return _coins(s, i, amount.number, mark)
    if (
        not mark
        or not (s.kind[j] == WORD or mark in "€$£¥" or mark > "₠")
        or (mark in "$£¥" and j > amount.end)
    ):
        return None
    coin = currency(mark)
    if not coin or mark in ("R", "N", "Ft", "Tk", "COP", "TRY", "RON", "PHP", "Fr."):
        return None
    if s.kind[j + 1] == 1 or (mark == "R" and j > amount.end):
        return None
    return Found(j + 1, say_amount(amount, coin, s.en, single=attributive(s, i, j + 1)), "money")


def _coins(s: Sentence, i: int, number: Numeral, mark: str) -> Found | None:
    """ "50p", "5c", "99¢": pence and cents; not "1080p"."""
    if (number.value > 99.9 and mark == "c") or (mark == "p" and number.whole in SCREENS):
        return None
    if mark == "c" and not s.near(i, words("cues", "cents")):
        return None
    one, many = ("penny", "pence") if mark == "p" else ("cent", "cents")
    end = number.end + 1
    single = number.is_one or (mark != "p" and attributive(s, i, end))
    return Found(end, f"{say_numeral(number, s.en)} {one if single else many}", "money")


def _opening(s: Sentence, i: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the amount begins behind the currency at `i`, and the currency."""
    text, kind = s.text, s.kind
    if kind[i] == WORD:
        if text[i + 1] in ("$", "£", "¥"):
            coin = currency(text[i] + text[i + 1])
            return (s.skip_space(i + 2), coin) if coin else None
        if text[i] == "US" and kind[i + 1] == SPACE and text[i + 2] == "$":
            return s.skip_space(i + 3), currencies()["US$"]
        coin = currency(text[i])
        if not coin:
            return None
        j = s.skip_space(i + 1 + (text[i + 1] == "."))
        amount = read_amount(s, j) if text[i] in ("R", "Ft", "N") and j == i + 1 else None
        if text[i] in ("R", "Ft") and not (
            amount and (amount.magnitude or len(amount.number.whole) > 2)
        ):
            return None  # R2-D2
        if text[i] == "N" and not (amount and (amount.magnitude or amount.number.grouped)):
            return None  # N95
        if text[i] in ("COP", "PHP") and len(text[j]) < 2 + (text[i] == "COP"):
            return None  # COP26, the climate summit; PHP 8, the language
        return j, coin
    coin = currency(text[i]) if kind[i] == MARK else None
    return (s.skip_space(i + 1), coin) if coin else None


def read_amount(s: Sentence, i: int) -> Amount | None:
    """A number with its magnitude from token `i`."""
    number = read_numeral(s, i)
    if not number:
        return None
    end, magnitude = read_magnitude(s, number.end, money=True)
    while magnitude and (following := read_magnitude(s, end))[1]:  # "$5 hundred million"
        end, magnitude = following[0], f"{magnitude} {following[1]}"
    return Amount(end, number, magnitude)


def _second(s: Sentence, i: int, coin: tuple[str, ...]) -> Amount | None:
    """The upper end of a range whose lower end stops at `i`: "-10 million", " – $15"."""
    j = s.skip_space(i)
    if not s.text[j] or s.text[j] not in DASHES:
        return None
    spaced = j > i
    j = s.skip_space(j + 1)
    if spaced and (s.kind[j - 1] != SPACE or s.text[j - 2] == "—"):
        return None
    opening = _opening(s, j)
    if opening and opening[1] == coin:
        return read_amount(s, opening[0])
    return None if spaced else read_amount(s, j)


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
