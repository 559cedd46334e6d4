"""Numbers as they are written: groups, decimals, magnitudes."""

from __future__ import annotations

from podcast.speech.english.numbers.number_formats import Numeral
from podcast.speech.tagging.english_numbers import English
from podcast.speech.tagging.typographic_marks import VULGAR


def say_numeral(number: Numeral, en: English) -> str:
    """The number in words."""
    if number.vulgar:
        top, bottom = VULGAR[number.vulgar]
        part = say_fraction(top, bottom, en, mixed=bool(number.whole))
        return f"{en.whole(number.whole)} and {part}" if number.whole else part
    if number.lakhs and not number.fraction:
        return say_lakhs(int(number.whole), en)
    return en.decimal(number.whole, number.fraction) if number.fraction else en.whole(number.whole)


def say_lakhs(number: int, en: English) -> str:
    """1234567 "twelve lakh thirty-four thousand five hundred sixty-seven", the Indian way."""
    crores, rest = divmod(number, 10_000_000)
    lakhs, rest = divmod(rest, 100_000)
    counted = ((crores, " crore"), (lakhs, " lakh"), (rest, ""))
    return " ".join(f"{en.cardinal(count)}{name}" for count, name in counted if count)


def say_fraction(top: int, bottom: int, en: English, *, mixed: bool = False) -> str:
    """3/4 "three quarters"; `mixed` behind a whole number: 2½ "two and a half"."""
    if mixed and (top, bottom) == (1, 2):
        return "a half"
    names = {2: "half", 4: "quarter"}
    name = names.get(bottom) or en.ordinal(bottom)
    if top != 1:
        name = "halves" if bottom == 2 else name + "s"
    return f"{en.cardinal(top)} {name}"
