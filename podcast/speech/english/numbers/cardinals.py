"""Plain numbers, years, decades and ordinals: what is left when no other class claims the
digits."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import is_plural, read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.numbers.years import is_year
from podcast.speech.tagging.english_numbers import digits, pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES, MINUS

_LISTED = (",", "or", "and", "/")  # before another number to call: "911, 999 or 112"
_RANGE_DASHES = ("-", "–", "—")
_EMERGENCIES = frozenset(("911", "999", "112", "211", "311", "988"))
_CALL_REACH = 13  # tokens to the word of calling


def heaps(line: TokenizedLine, i: int) -> Reading | None:
    """ "1,000s of fans" "thousands", "10,000s" "tens of thousands"."""
    number = read_numeral(line, i)
    if (
        not number
        or not number.grouped
        or line.text[number.end] != "s"
        or line.glued_after(number.end + 1)
    ):
        return None
    said = {
        "1000": "thousands",
        "10000": "tens of thousands",
        "100000": "hundreds of thousands",
    }.get(number.whole)
    return Reading(number.end + 1, said, "cardinal") if said else None


def number(line: TokenizedLine, i: int) -> Reading | None:
    """Any number: a year where it can be one, digits where it is a code, else a cardinal or
    decimal."""
    numeral = read_numeral(line, i)
    if not numeral:
        return None
    end, magnitude = read_magnitude(line, numeral.end)
    if magnitude:
        return Reading(end, f"{say_numeral(numeral, line.en)} {magnitude}", "cardinal")
    share = (
        not numeral.whole and len(numeral.fraction) == 3 and line.near(i, words("cues", "batting"))
    )
    if share and numeral.fraction[0] != "0":
        return Reading(numeral.end, pairs(numeral.fraction), "decimal")  # a .312 hitter
    if numeral.fraction or numeral.vulgar or numeral.grouped:
        return Reading(
            numeral.end,
            say_numeral(numeral, line.en),
            "decimal" if numeral.fraction else "cardinal",
        )
    if said := _code(line, i, numeral.whole):
        return Reading(numeral.end, said, "code")
    if is_year(line, i, numeral):
        return Reading(numeral.end, line.en.year(int(numeral.whole)), "year")
    hundreds = len(numeral.whole) == 4 and numeral.whole.endswith("00") and numeral.whole[1] != "0"
    said = (
        pairs(numeral.whole) if hundreds and not line.en.british else line.en.whole(numeral.whole)
    )
    return Reading(numeral.end, said, "cardinal")


def negative_range(line: TokenizedLine, i: int) -> Reading | None:
    """ "-10--5", "-10–-5 °C": from one number below nothing to another; the minus at the first."""
    low = read_numeral(line, i + 1)
    if not negative(line, i) or not low or line.text[low.end] not in _RANGE_DASHES:
        return None
    if line.text[low.end + 1] not in MINUS or line.kind[low.end + 2] != DIGITS:
        return None
    return Reading(low.end + 2, f"minus {say_numeral(low, line.en)} to minus ", "range")


def negative(line: TokenizedLine, i: int) -> Reading | None:
    """A minus sign: before a number with nothing, a space or an opening mark in front of it."""
    if (
        line.text[i] not in MINUS
        or line.glued_before(i)
        or (line.text[i - 1] and line.text[i - 1] in DASHES + ".)\"”'")
    ):
        return None
    if line.text[i] == "–" and line.kind[i - 1] != SPACE and i > 0:
        return None
    j = i + 1
    if (
        line.kind[j] == DIGITS
        or (line.text[j] == "." and line.kind[j + 1] == DIGITS)
        or line.text[j] in ("$", "£", "€", "¥")
    ):
        return Reading(j, "minus ", "sign")
    return None


def _code(line: TokenizedLine, i: int, written: str) -> str:
    """Numbers that are names: flights, roads, rooms, emergency calls, card endings."""
    if len(written) < 3:
        return digits(written, "oh") if written[0] == "0" and len(written) == 2 else ""
    if len(written) > 9 and not written.endswith("000"):
        return digits(written)  # an account, a telephone: no count is written without commas so far
    before = line.word_before(i)
    road = len(written) == 3 and line.word_after(i + 1) in words("cues", "road")
    if (len(written) <= 4 and before in words("cues", "paired")) or road:
        return pairs(written)
    model = (
        len(written) == 4
        and before.isupper()
        and 1 < len(before) < 6
        and not is_plural(line.word_after(i + 1))
    )
    model = model and before.lower() not in words("cues", "digits")
    if model and not 1000 <= int(written) <= 2099 and line.kind[i - 1] == SPACE:
        return pairs(written)  # RTX 4090
    if before == "." and line.lower(i - 3) in words("cues", "digits"):
        before = line.text[i - 3]  # "ext. 305"
    named = (
        before in ("is", "was") and i > 3 and line.text[i - 4].lower() in words("cues", "digits")
    )
    if (
        named
        or before.lower() in words("cues", "digits")
        or (before == "Box" and len(written) > 3)
        or (len(written) > 3 and _is_ending(line, i, before))
    ):
        return digits(written)
    if (
        4 < len(written) < 8
        and not written.endswith("00")
        and 0 < line.near(i, words("cues", "telephone")) < _CALL_REACH
        and not is_plural(line.word_after(i + 1))
    ):
        return digits(written)  # "text HELP to 70070"
    return digits(written) if len(written) == 3 and _emergency(line, i, before.lower()) else ""


def _is_ending(line: TokenizedLine, i: int, before: str) -> bool:
    """Whether these are the last digits of a card: "ending in 8876", "ending 4471"."""
    return before == "ending" or (before == "in" and i > 3 and line.text[i - 4] == "ending")


def _emergency(line: TokenizedLine, i: int, before: str) -> bool:
    """Whether three digits are a number to call: "call 911", "the 999 operator", "dial 101 or
    111"."""
    if line.text[i] in ("101", "111"):
        dialled = before in words("cues", "dialling") and line.near(i, words("cues", "telephone"))
        beside = 0 < line.near(i, _EMERGENCIES) < _CALL_REACH  # "dial 112; for advice 111"
        asked = line.near(i, words("cues", "helpline"))
        return bool(dialled or (beside and asked and not is_plural(line.word_after(i + 1))))
    known = line.text[i] in _EMERGENCIES
    called = line.word_after(i + 1).lower() in words("cues", "called")
    listed = before in _LISTED and 0 < line.near(i, words("cues", "helpline")) < _CALL_REACH
    return known and (before in words("cues", "call") or called or listed)
