"""Feet, inches and degrees by their marks: 6'2", 51°30'N."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.compass import DIRECTIONS
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.sentence_context import attributive
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES, VULGAR

_FEET = ("'", "’", "′")
_INCHES = ('"', "”", "″")
_POLES = ("N", "S", "E", "W")


def feet(line: TokenizedLine, i: int) -> Reading | None:
    """6'2" "six foot two"."""
    text, kind = line.text, line.kind
    j = line.skip_space(i + 2)
    if text[i + 2] == "-" and kind[i + 3] == DIGITS and text[i + 4] in _INCHES:
        j = i + 3  # 8'-6"
    if (
        text[i + 1] == "ft"
        and text[j + 1] in ("in", "ins")
        and kind[j] == DIGITS
        and not line.glued_after(j + 2)
    ):
        return Reading(
            j + 2, f"{line.en.whole(text[i])} feet {line.en.whole(text[j])} inches", "measure"
        )  # 6ft4in
    if kind[i] != DIGITS or text[i + 1] not in _FEET or kind[j] != DIGITS or line.glued_before(i):
        return None
    if len(text[i]) > 3 or len(text[j]) > 2 or int(text[j]) > 11 or line.glued_after(j + 1):
        return None
    if len(text[i]) > 1 and (kind[i + 2] == SPACE or text[j + 1] not in _INCHES):
        return None  # "12'6" is many things, 12'6" a length
    half = line.text[j + 1] in VULGAR
    end = line.past(j + 2 if half else j + 1, '"', "”", "″")
    if half and (inches := read_numeral(line, j)):
        said = f"{line.en.whole(text[i])} foot {say_numeral(inches, line.en)}"
        return Reading(end, said, "measure")
    if text[j + 1] in _FEET and text[j + 2] == text[j + 1]:  # 5'10''
        end = j + 3
    if j > i + 2 and end == j + 1:
        return None
    return Reading(end, f"{line.en.whole(text[i])} foot {line.en.whole(text[j])}", "measure")


def feet_only(line: TokenizedLine, i: int) -> Reading | None:
    """6' tall, 5'-6', 8′: a lone mark of feet, where it cannot close a quotation."""
    text, j = line.text, i + 2
    if (
        line.kind[i] != DIGITS
        or text[i + 1] not in _FEET
        or len(text[i]) > 3
        or line.glued_before(i)
        or line.glued_after(j)
    ):
        return None
    if (
        text[j]
        and text[j] in DASHES
        and line.kind[j + 1] == DIGITS
        and text[j + 2] in _FEET
        and not line.glued_after(j + 3)
    ):
        return Reading(
            j + 3, f"{line.en.whole(text[i])} to {line.en.whole(text[j + 1])} feet", "measure"
        )
    if attributive(line, i, j) and text[i - 1] not in _FEET:
        return Reading(j, f"{line.en.whole(text[i])} foot", "measure")
    sided = line.word_after(j).lower() in words("cues", "length") | {"x", "×", "by"}
    if text[i + 1] != "′" and not sided and not _is_height(line, i):
        return None
    return Reading(j, f"{line.en.whole(text[i])} {'foot' if text[i] == '1' else 'feet'}", "measure")


def _is_height(line: TokenizedLine, i: int) -> bool:
    """Whether the words before say a length and no quotation was opened that the mark would close:
    "a fall of 6'", "over 8' of snow"."""
    if line.word_before(i).lower() not in words("cues", "length_before"):
        return False
    opened = (k for k in range(i) if line.text[k] in ("'", "‘") and not line.glued_before(k))
    return next(opened, None) is None


def bearing(line: TokenizedLine, i: int) -> Reading | None:
    """51°30'N, 7° 5′ 12″ W: degrees, minutes and seconds."""
    said: list[str] = []
    j = i
    for marks, name in (("°º", "degree"), ("'’′", "minute"), ('"”″', "second")):
        number = read_numeral(line, j)
        if (
            not number
            or number.vulgar
            or not line.text[number.end]
            or line.text[number.end] not in marks
        ):
            break
        said.append(f"{say_numeral(number, line.en)} {name}{'' if number.is_one else 's'}")
        end = number.end + 1
        j = line.skip_space(end)
    if len(said) < 2:
        return None
    if line.text[j] in _POLES and not line.glued_after(j + 1):
        said.append(DIRECTIONS[line.text[j]].lower())
        end = j + 1
    return Reading(end, " ".join(said), "measure")
