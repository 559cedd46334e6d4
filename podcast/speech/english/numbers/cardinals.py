"""Plain numbers, years, decades and ordinals: what is left when no other class claims the
digits."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import is_plural, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.numbers.years import is_year
from podcast.speech.tagging.english_numbers import digits, pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES, MINUS


def heaps(s: Sentence, i: int) -> Found | None:
    """ "1,000s of fans" "thousands", "10,000s" "tens of thousands"."""
    number = read_numeral(s, i)
    if (
        not number
        or not number.grouped
        or s.text[number.end] != "s"
        or s.glued_after(number.end + 1)
    ):
        return None
    said = {
        "1000": "thousands",
        "10000": "tens of thousands",
        "100000": "hundreds of thousands",
    }.get(number.whole)
    return Found(number.end + 1, said, "cardinal") if said else None


def number(s: Sentence, i: int) -> Found | None:
    """Any number: a year where it can be one, digits where it is a code, else a cardinal or
    decimal."""
    numeral = read_numeral(s, i)
    if not numeral:
        return None
    end, magnitude = read_magnitude(s, numeral.end)
    if magnitude:
        return Found(end, f"{say_numeral(numeral, s.en)} {magnitude}", "cardinal")
    share = not numeral.whole and len(numeral.fraction) == 3 and s.near(i, words("cues", "batting"))
    if share and numeral.fraction[0] != "0":
        return Found(numeral.end, pairs(numeral.fraction), "decimal")  # a .312 hitter
    if numeral.fraction or numeral.vulgar or numeral.grouped:
        return Found(
            numeral.end, say_numeral(numeral, s.en), "decimal" if numeral.fraction else "cardinal"
        )
    if said := _code(s, i, numeral.whole):
        return Found(numeral.end, said, "code")
    if is_year(s, i, numeral):
        return Found(numeral.end, s.en.year(int(numeral.whole)), "year")
    hundreds = len(numeral.whole) == 4 and numeral.whole.endswith("00") and numeral.whole[1] != "0"
    said = pairs(numeral.whole) if hundreds and not s.en.british else s.en.whole(numeral.whole)
    return Found(numeral.end, said, "cardinal")


def negative(s: Sentence, i: int) -> Found | None:
    """A minus sign: before a number with nothing, a space or an opening mark in front of it."""
    if (
        s.text[i] not in MINUS
        or s.glued_before(i)
        or (s.text[i - 1] and s.text[i - 1] in DASHES + ".)\"”'")
    ):
        return None
    if s.text[i] == "–" and s.kind[i - 1] != SPACE and i > 0:
        return None
    j = i + 1
    if (
        s.kind[j] == DIGITS
        or (s.text[j] == "." and s.kind[j + 1] == DIGITS)
        or s.text[j] in ("$", "£", "€", "¥")
    ):
        return Found(j, "minus ", "sign")
    return None


def _code(s: Sentence, i: int, written: str) -> str:
    """Numbers that are names: flights, roads, rooms, emergency calls, card endings."""
    if len(written) < 3:
        return digits(written, "oh") if written[0] == "0" and len(written) == 2 else ""
    if len(written) > 9 and not written.endswith("000"):
        return digits(written)  # an account, a telephone: no count is written without commas so far
    before = s.word_before(i)
    road = len(written) == 3 and s.word_after(i + 1) in (
        "freeway",
        "Freeway",
        "expressway",
        "tollway",
        "interchange",
    )
    if (len(written) <= 4 and before in words("cues", "paired")) or road:
        return pairs(written)
    model = (
        len(written) == 4
        and before.isupper()
        and 1 < len(before) < 6
        and not is_plural(s.word_after(i + 1))
    )
    model = model and before.lower() not in words("cues", "digits")
    if model and not 1000 <= int(written) <= 2099 and s.kind[i - 1] == SPACE:
        return pairs(written)  # RTX 4090
    named = before in ("is", "was") and i > 3 and s.text[i - 4].lower() in words("cues", "digits")
    if (
        named
        or before.lower() in words("cues", "digits")
        or (before == "Box" and len(written) > 3)
        or (len(written) > 3 and i > 3 and s.text[i - 4] == "ending" and before == "in")
    ):
        return digits(written)
    if (
        4 < len(written) < 8
        and not written.endswith("00")
        and 0 < s.near(i, words("cues", "telephone")) < 8
    ):
        return digits(written)  # "text HELP to 70070"
    return digits(written) if len(written) == 3 and _emergency(s, i, before.lower()) else ""


def _emergency(s: Sentence, i: int, before: str) -> bool:
    """Whether three digits are a number to call: "call 911", "the 999 operator", "dial 101 or
    111"."""
    if s.text[i] in ("101", "111"):
        return before in ("call", "dial", "ring", "phone", "or") and bool(
            s.near(i, words("cues", "telephone"))
        )
    known = s.text[i] in ("911", "999", "112", "211", "311", "988")
    return known and (
        before in words("cues", "call") or s.word_after(i + 1).lower() in words("cues", "called")
    )
