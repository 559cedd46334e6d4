"""Plain numbers, years, decades and ordinals: what is left when no other class claims the digits."""

from __future__ import annotations

from podcast.speech.lexicon import bare
from podcast.speech.spoken.english import digits, pairs, plural_number
from podcast.speech.spoken.numerals import (
    DASHES,
    MINUS,
    Numeral,
    is_plural,
    read_magnitude,
    read_numeral,
    say_numeral,
)
from podcast.speech.spoken.tables import words
from podcast.speech.spoken.tokens import DIGITS, MARK, SPACE, WORD, Found, Sentence

_SUFFIXES = ("st", "nd", "rd", "th")


def ordinal(s: Sentence, i: int) -> Found | None:
    """ "113th", "4,000th", "10th-12th"; a wrong suffix is read as letters: "14st" is "fourteen s t"."""
    first = _one_ordinal(s, i)
    if not first or not s.text[first.end] or s.text[first.end] not in DASHES:
        return first
    last = _one_ordinal(s, first.end + 1)
    return Found(last.end, f"{first.said} to {last.said}", "ordinal") if last else first


def _one_ordinal(s: Sentence, i: int) -> Found | None:
    number = read_numeral(s, i) if s.kind[i] == DIGITS else None
    if not number or number.fraction or s.kind[number.end] != WORD:
        return None
    suffix, possessive = bare(s.text[number.end].lower())
    if len(suffix) == 3 and suffix[2] == "s":  # "3rds"
        suffix, possessive = suffix[:2], "s"
    if suffix not in _SUFFIXES or s.kind[number.end + 1] == DIGITS or len(number.whole) > 15:
        return None
    value = int(number.whole)
    if suffix == right_suffix(value):
        return Found(number.end + 1, s.en.ordinal(value) + possessive, "ordinal")
    return Found(number.end + 1, f"{s.en.whole(number.whole)} {suffix}", "ordinal")


def right_suffix(value: int) -> str:
    """The letters that make `value` an ordinal."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def decade(s: Sentence, i: int) -> Found | None:
    """ "1990s", "1990's", "80s", "'90s", "100s of gulls"."""
    text, kind, start = s.text, s.kind, i
    if kind[i] == MARK and text[i] in "'’‘" and kind[i + 1] == DIGITS and not s.glued_before(i):
        i += 1
    if kind[i] != DIGITS or len(text[i]) > 4:
        return None
    if text[i + 1] in ("'", "’") and text[i + 2] == "s" and s.kind[i + 3] != WORD and not text[i].endswith("0"):
        if len(text[i]) == 4 and 1000 < int(text[i]) < 2100:
            return Found(i + 3, s.en.year(int(text[i])) + "'s", "year")  # 2013's
        return Found(i + 3, plural_number(s.en.whole(text[i])), "cardinal")
    if len(text[i]) < 2 or not text[i].endswith("0"):
        return None
    end = i + 1
    if text[end] in ("'", "’"):  # "the 80's", "1930's", but "No 10's door"
        if len(text[i]) < 3 and s.word_before(start) in ("No", ".", "Number", "number", "Game", "Group"):
            return None
        end += 1
    if text[end] != "s" or kind[end + 1] == DIGITS:
        return None
    if text[i] == "00":
        return Found(end + 1, "two thousands", "year")
    value = int(text[i])
    if len(text[i]) == 4 and 1000 < value < 2100:
        return Found(end + 1, s.en.decade(value), "year")
    if value == 100 * (value // 100) and value in (100, 1000):
        return Found(end + 1, "hundreds" if value == 100 else "thousands", "cardinal")
    return Found(end + 1, plural_number(s.en.cardinal(value)), "year")


def heaps(s: Sentence, i: int) -> Found | None:
    """ "1,000s of fans" "thousands", "10,000s" "tens of thousands"."""
    number = read_numeral(s, i)
    if not number or not number.grouped or s.text[number.end] != "s" or s.glued_after(number.end + 1):
        return None
    said = {"1000": "thousands", "10000": "tens of thousands", "100000": "hundreds of thousands"}.get(number.whole)
    return Found(number.end + 1, said, "cardinal") if said else None


def short_year(s: Sentence, i: int) -> Found | None:
    """ "'24" behind a month or word: "twenty-four"."""
    if s.kind[i + 1] != DIGITS or len(s.text[i + 1]) != 2 or s.glued_before(i) or s.glued_after(i + 2):
        return None
    if s.text[i + 2] in ("'", "’") or (s.text[i] == "‘" and "’" in s.text[i + 2 : i + 12]):
        return None
    value = s.text[i + 1]
    return Found(i + 2, f"oh {digits(value[1])}" if value[0] == "0" else s.en.cardinal(int(value)), "year")


def number(s: Sentence, i: int) -> Found | None:
    """Any number: a year where it can be one, digits where it is a code, else a cardinal or decimal."""
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
        return Found(numeral.end, say_numeral(numeral, s.en), "decimal" if numeral.fraction else "cardinal")
    if said := _code(s, i, numeral.whole):
        return Found(numeral.end, said, "code")
    if is_year(s, i, numeral):
        return Found(numeral.end, s.en.year(int(numeral.whole)), "year")
    hundreds = len(numeral.whole) == 4 and numeral.whole.endswith("00") and numeral.whole[1] != "0"
    said = pairs(numeral.whole) if hundreds and not s.en.british else s.en.whole(numeral.whole)
    return Found(numeral.end, said, "cardinal")


def negative(s: Sentence, i: int) -> Found | None:
    """A minus sign: before a number with nothing, a space or an opening mark in front of it."""
    if s.text[i] not in MINUS or s.glued_before(i) or (s.text[i - 1] and s.text[i - 1] in DASHES + ".)\"”'"):
        return None
    if s.text[i] == "–" and s.kind[i - 1] != SPACE and i > 0:
        return None
    j = i + 1
    if s.kind[j] == DIGITS or (s.text[j] == "." and s.kind[j + 1] == DIGITS) or s.text[j] in ("$", "£", "€", "¥"):
        return Found(j, "minus ", "sign")
    return None


def is_year(s: Sentence, i: int, numeral: Numeral) -> bool:
    """Four digits that can be a year, and are not a count ("1500 workers")."""
    if len(numeral.whole) != 4 or not 1001 <= int(numeral.whole) <= 2200:
        return False
    value = int(numeral.whole)
    following = s.word_after(numeral.end)
    before = s.word_before(i).lower()
    if value > 2099:
        return before in words("cues", "year") and not is_plural(following)
    if value >= 1900:
        return True
    counted = is_plural(following) and s.kind[numeral.end] == SPACE
    return not counted or before in words("cues", "year") or (before in ("the", "its") and value > 1500)


def _code(s: Sentence, i: int, written: str) -> str:
    """Numbers that are names: flights, roads, rooms, emergency calls, card endings."""
    if len(written) < 3:
        return digits(written, "oh") if written[0] == "0" and len(written) == 2 else ""
    if len(written) > 9 and not written.endswith("000"):
        return digits(written)  # an account, a telephone: no count is written without commas so far
    before = s.word_before(i)
    road = len(written) == 3 and s.word_after(i + 1) in ("freeway", "Freeway", "expressway", "tollway", "interchange")
    if (len(written) <= 4 and before in words("cues", "paired")) or road:
        return pairs(written)
    model = len(written) == 4 and before.isupper() and 1 < len(before) < 6 and not is_plural(s.word_after(i + 1))
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
    if 4 < len(written) < 8 and not written.endswith("00") and 0 < s.near(i, words("cues", "telephone")) < 8:
        return digits(written)  # "text HELP to 70070"
    return digits(written) if len(written) == 3 and _emergency(s, i, before.lower()) else ""


def _emergency(s: Sentence, i: int, before: str) -> bool:
    """Whether three digits are a number to call: "call 911", "the 999 operator", "dial 101 or 111"."""
    if s.text[i] in ("101", "111"):
        return before in ("call", "dial", "ring", "phone", "or") and bool(s.near(i, words("cues", "telephone")))
    known = s.text[i] in ("911", "999", "112", "211", "311", "988")
    return known and (before in words("cues", "call") or s.word_after(i + 1).lower() in words("cues", "called"))
