"""Feet, inches and degrees by their marks: 6'2", 51°30'N."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.sentence_context import attributive
from podcast.speech.tagging.line_tokens import DIGITS, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES

_FEET = ("'", "’", "′")
_POLES = ("N", "S", "E", "W")


def feet(s: Sentence, i: int) -> Found | None:
    """6'2" "six foot two"."""
    text, kind = s.text, s.kind
    j = s.skip_space(i + 2)
    if (
        text[i + 1] == "ft"
        and text[j + 1] in ("in", "ins")
        and kind[j] == DIGITS
        and not s.glued_after(j + 2)
    ):
        return Found(
            j + 2, f"{s.en.whole(text[i])} feet {s.en.whole(text[j])} inches", "measure"
        )  # 6ft4in
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
    if (
        s.kind[i] != DIGITS
        or text[i + 1] not in _FEET
        or len(text[i]) > 3
        or s.glued_before(i)
        or s.glued_after(j)
    ):
        return None
    if (
        text[j]
        and text[j] in DASHES
        and s.kind[j + 1] == DIGITS
        and text[j + 2] in _FEET
        and not s.glued_after(j + 3)
    ):
        return Found(j + 3, f"{s.en.whole(text[i])} to {s.en.whole(text[j + 1])} feet", "measure")
    if attributive(s, i, j) and text[i - 1] not in _FEET:
        return Found(j, f"{s.en.whole(text[i])} foot", "measure")
    if text[i + 1] != "′" and s.word_after(j).lower() not in words("cues", "length") | {
        "x",
        "×",
        "by",
    }:
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
