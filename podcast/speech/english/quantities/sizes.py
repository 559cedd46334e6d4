"""Sizes and heights: "4x4", "5ft 8in", 6'2", "12st 4lb", "3.5x"."""

from __future__ import annotations

from podcast.speech.spoken.addresses import DIRECTIONS
from podcast.speech.spoken.english import pairs
from podcast.speech.spoken.numerals import DASHES, Numeral, read_numeral, say_numeral
from podcast.speech.spoken.phrases import attributive
from podcast.speech.spoken.tables import words
from podcast.speech.spoken.tokens import DIGITS, WORD, Found, Sentence

_FEET = ("'", "’", "′")
_POLES = ("N", "S", "E", "W")


def sized(s: Sentence, first: Numeral, second: Numeral, joint: str) -> Found | None:
    """ "4x4", "1920x1080", "5 × 3": sizes without a unit; before "=" it is a product."""
    if s.kind[second.end] == WORD:
        return None
    power = s.text[second.end] and s.text[second.end] in "²³⁴⁵⁶⁷⁸⁹^"
    if power or "=" in s.text[second.end : second.end + 2]:
        joint = "times"
    pixels = all(2 < len(number.whole) < 5 and not number.fraction and not number.grouped for number in (first, second))
    if pixels and joint == "by":
        return Found(second.end, f"{pairs(first.whole)} by {pairs(second.whole)}", "measure")
    return Found(second.end, f"{say_numeral(first, s.en)} {joint} {say_numeral(second, s.en)}", "measure")


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
    names = {"in": ("inch", "inches"), "ins": ("inch", "inches"), "oz": ("ounce", "ounces"), "lb": ("pound", "pounds")}
    one, many = names[s.text[k]]
    return Found(k + 1, f"{found.said} {say_numeral(number, s.en)} {one if number.is_one else many}", "measure")


def feet(s: Sentence, i: int) -> Found | None:
    """6'2" "six foot two"."""
    text, kind = s.text, s.kind
    j = s.skip_space(i + 2)
    if text[i + 1] == "ft" and text[j + 1] in ("in", "ins") and kind[j] == DIGITS and not s.glued_after(j + 2):
        return Found(j + 2, f"{s.en.whole(text[i])} feet {s.en.whole(text[j])} inches", "measure")  # 6ft4in
    if kind[i] != DIGITS or text[i + 1] not in _FEET or kind[j] != DIGITS or s.glued_before(i):
        return None
    if len(text[i]) > 1 or len(text[j]) > 2 or int(text[j]) > 11 or s.glued_after(j + 1):
        return None
    inches = text[j + 1] in ('"', "”", "″")
    if j > i + 2 and not inches:
        return None
    return Found(j + 1 + inches, f"{s.en.whole(text[i])} foot {s.en.whole(text[j])}", "measure")


def feet_only(s: Sentence, i: int) -> Found | None:
    """6' tall, 5'-6', 8′: a lone mark of feet, where it cannot close a quotation."""
    text, j = s.text, i + 2
    if s.kind[i] != DIGITS or text[i + 1] not in _FEET or len(text[i]) > 3 or s.glued_before(i) or s.glued_after(j):
        return None
    if text[j] and text[j] in DASHES and s.kind[j + 1] == DIGITS and text[j + 2] in _FEET and not s.glued_after(j + 3):
        return Found(j + 3, f"{s.en.whole(text[i])} to {s.en.whole(text[j + 1])} feet", "measure")
    if attributive(s, i, j) and text[i - 1] not in _FEET:
        return Found(j, f"{s.en.whole(text[i])} foot", "measure")
    if text[i + 1] != "′" and s.word_after(j).lower() not in words("cues", "length") | {"x", "×", "by"}:
        return None
    return Found(j, f"{s.en.whole(text[i])} {'foot' if text[i] == '1' else 'feet'}", "measure")


def bearing(s: Sentence, i: int) -> Found | None:
    """51°30'N, 7° 5′ 12″ W: degrees, minutes and seconds."""
    said: list[str] = []
    j = i
    for marks, name in (("°º", "degree"), ("'’′", "minute"), ('"”″', "second")):
        number = read_numeral(s, j)
        if not number or number.vulgar or not s.text[number.end] or s.text[number.end] not in marks:
            break
        said.append(f"{say_numeral(number, s.en)} {name}{'' if number.is_one else 's'}")
        end = number.end + 1
        j = s.skip_space(end)
    if len(said) < 2:
        return None
    if s.text[j] in _POLES and not s.glued_after(j + 1):
        said.append(DIRECTIONS[s.text[j]].lower())
        end = j + 1
    return Found(end, " ".join(said), "measure")


def stone(s: Sentence, i: int) -> Found | None:
    """ "12st 4lb": British weights."""
    j = s.skip_space(i + 2)
    if s.text[i + 1] != "st" or s.kind[j] != DIGITS or s.text[j + 1] not in ("lb", "lbs"):
        return None
    return with_inches(s, "stone", Found(i + 2, f"{s.en.whole(s.text[i])} stone", "measure"))


def times(s: Sentence, i: int) -> Found | None:
    """ "3.5x" """
    number = read_numeral(s, i)
    if not number or s.text[number.end] not in ("x", "×") or s.kind[number.end + 1] in (WORD, DIGITS):
        return None
    return Found(number.end + 1, f"{say_numeral(number, s.en)} X", "measure")
