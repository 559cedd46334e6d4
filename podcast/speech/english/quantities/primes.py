"""Feet and inches by their marks, and minutes and seconds of a race: 6' x 4', 3/8", 45'23"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_fraction, say_numeral
from podcast.speech.english.quantities.units import local, units
from podcast.speech.english.sentence_context import attributive, means_inches
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine

FEET = ("'", "’", "′")
INCHES = ('"', "”", "″")
_BY = ("x", "X", "×", "by", "*")
_MOST_SIDES = 4
_CLOSE = 7  # tokens to a word that tells what is measured
_LAST_INCH, _LAST_SECOND = 11, 59
_PARTS_OF_AN_INCH = (2, 3, 4, 8, 16, 32, 64)


class Length(NamedTuple):
    """A number with the mark of feet or inches behind it."""

    end: int
    said: str  # "six", "three eighths"
    unit: str  # "foot", "inch"
    singular: bool
    is_part: bool  # a fraction alone: "three eighths of an inch"

    def in_full(self) -> str:
        """ "six feet", "one inch", "three eighths of an inch"."""
        if self.is_part:
            return f"{self.said} of an {self.unit}"
        if self.singular:
            return f"{self.said} {self.unit}".rstrip()
        return f"{self.said} {'feet' if self.unit == 'foot' else 'inches'}"


def sides(line: TokenizedLine, i: int) -> Reading | None:
    """ "6' x 4' x 2\"" -> "six feet by four feet by two inches", "a 2\" x 4\" stud"."""
    if line.glued_before(i):
        return None
    lengths = [first for first in [_read(line, i)] if first]
    while lengths and len(lengths) < _MOST_SIDES:
        j = line.skip_space(lengths[-1].end)
        if line.text[j] not in _BY or (following := _read(line, line.skip_space(j + 1))) is None:
            break
        lengths.append(following)
    if len(lengths) < 2:
        return None
    end = lengths[-1].end
    if attributive(line, i, end):
        return Reading(
            end, " by ".join(f"{one.said} {one.unit}".rstrip() for one in lengths), "measure"
        )
    return Reading(end, " by ".join(one.in_full() for one in lengths), "measure")


def part_of_an_inch(line: TokenizedLine, i: int) -> Reading | None:
    """ "3/8\"", "1-1/2\"", "7/8 in.", "2½\"": fractions of an inch."""
    if line.glued_before(i):
        return None
    number = _fraction(line, i)
    if not number:
        return None
    end, said, is_part = number
    j = line.skip_space(end)
    if line.text[end] in INCHES and not line.glued_after(end + 1):
        end += 1
    elif line.text[j] == "in" and line.text[j + 1] == "." and not line.glued_after(j + 2):
        end = j + 2 if line.word_after(j + 2)[:1].islower() else j + 1
    elif line.text[j] == "in" and j > end and means_inches(line, j + 1):
        end = j + 1
    else:
        return None
    length = Length(end, said, "inch", singular=False, is_part=is_part)
    if attributive(line, i, end) and not means_inches(line, end):
        return Reading(end, f"{said.removesuffix('s') if is_part else said} inch", "measure")
    return Reading(end, length.in_full(), "measure")


def race_time(line: TokenizedLine, i: int) -> Reading | None:
    """ "45'23\"", "1'32\"6", "a pace of 5'30\"/km": minutes and seconds, where they are no feet and
    inches."""
    text, kind = line.text, line.kind
    if line.glued_before(i) or len(text[i]) > 3 or text[i + 1] not in FEET:
        return None
    seconds = i + 2
    if kind[seconds] != DIGITS or len(text[seconds]) != 2 or text[seconds + 1] not in INCHES:
        return None
    if int(text[seconds]) > _LAST_SECOND:
        return None
    height = int(text[i]) < 10 and int(text[seconds]) <= _LAST_INCH and text[seconds][0] != "0"
    if height and not line.near(i, words("cues", "race_time")):
        return None
    is_short = int(text[seconds]) <= _LAST_INCH and not line.glued_after(seconds + 2)
    if is_short and not line.near(i, words("cues", "race_time")) and _is_built(line, i):
        return None  # "a 12'10\" pole"
    end, tenths = seconds + 2, ""
    if kind[end] == DIGITS and len(text[end]) < 4:
        end, tenths = end + 1, text[end]
    minutes = f"{line.en.whole(text[i])} minute{'' if text[i] == '1' else 's'}"
    if tenths:
        said = f"{minutes} {line.en.decimal(str(int(text[seconds])), tenths)} seconds"
        return Reading(end, said, "time")
    if int(text[seconds]) == 0:
        return Reading(end, minutes, "time")
    count = line.en.cardinal(int(text[seconds]))
    said = f"{minutes} {count} second{'' if count == 'one' else 's'}"
    if text[end] == "/" and (unit := units().get(text[end + 1])):  # a pace
        return Reading(end + 2, f"{said} per {local(unit.one, line.en)}", "time")
    return Reading(end, said, "time")


def _is_built(line: TokenizedLine, i: int) -> bool:
    """Whether a word close by is of things that have a length: "pole", "ceiling", "wide"."""
    return 0 < line.near(i, words("cues", "built")) < _CLOSE


def doubled_marks(line: TokenizedLine, i: int) -> Reading | None:
    """ "12'' vinyl", "a 5'' pipe": two marks of feet are inches."""
    mark = line.text[i + 1]
    if mark not in FEET or line.text[i + 2] != mark or line.glued_before(i):
        return None
    if line.glued_after(i + 3) or line.text[i - 1] in FEET or len(line.text[i]) > 3:
        return None
    said = line.en.whole(line.text[i])
    if attributive(line, i, i + 3):
        return Reading(i + 3, f"{said} inch", "measure")
    return Reading(i + 3, f"{said} {'inch' if said == 'one' else 'inches'}", "measure")


def lone_seconds(line: TokenizedLine, i: int) -> Reading | None:
    """ "the lap in 58\"", "10.2″ flat": seconds of a race, where it is about nothing else."""
    number = read_numeral(line, i)
    if not number or line.text[number.end] not in INCHES or line.glued_before(i):
        return None
    after = line.word_after(number.end + 1).lower()
    timed = 0 < line.near(i, words("cues", "lap")) < _CLOSE and line.word_before(i) in ("in", "of")
    if not timed and after != "flat":
        return None
    if line.text[number.end] != "″" and _opened_before(line, i):
        return None
    said = say_numeral(number, line.en)
    return Reading(number.end + 1, f"{said} {'second' if said == 'one' else 'seconds'}", "time")


def _opened_before(line: TokenizedLine, i: int) -> bool:
    """Whether a quotation stands open that the mark would close."""
    begins = max(0, i - 60)
    before = line.text[begins:i]
    straight = sum(line.text[k] == '"' and not line.glued_before(k) for k in range(begins, i))
    return straight % 2 == 1 or before.count("“") > before.count("”")


def _read(line: TokenizedLine, i: int) -> Length | None:
    """A number with its mark, one of "5'", "2\"", "1-1/2\"", "8’"; "6'2\"" is one as well."""
    if fraction := _fraction(line, i):
        end, said, is_part = fraction
        unit = _unit(line, end)
        return Length(end + 1, said, unit, False, is_part) if unit else None
    number = read_numeral(line, i)
    if not number:
        return None
    unit = _unit(line, number.end)
    if not unit:
        return None
    said, end = say_numeral(number, line.en), number.end + 1
    j = line.skip_space(end)
    if unit == "foot" and line.kind[j] == DIGITS and line.text[j + 1] in INCHES:
        inches = line.en.whole(line.text[j])
        return Length(j + 2, f"{said} feet {inches} inches", "", singular=True, is_part=False)
    return Length(end, said, unit, number.is_one, False)


def _unit(line: TokenizedLine, i: int) -> str:
    """What the mark at token `i` stands for, "" for none."""
    if line.glued_after(i + 1) and line.text[i + 1] not in _BY and line.kind[i + 1] != DIGITS:
        return ""
    if line.text[i] in FEET:
        return "foot"
    return "inch" if line.text[i] in INCHES else ""


def _fraction(line: TokenizedLine, i: int) -> tuple[int, str, bool] | None:
    """(end, words, whether it is less than one) of "3/8", "1-1/2", "1 1/2"."""
    text, kind = line.text, line.kind
    whole = ""
    mixed = text[i + 1] == "-" or kind[i + 1] == SPACE
    if mixed and kind[i] == kind[i + 2] == DIGITS and text[i + 3] in ("/", "⁄"):
        whole, i = text[i], i + 2
    if kind[i] != DIGITS or text[i + 1] not in ("/", "⁄") or kind[i + 2] != DIGITS:
        return None
    if len(text[i]) > 2 or len(text[i + 2]) > 2 or int(text[i + 2]) not in _PARTS_OF_AN_INCH:
        return None
    said = say_fraction(int(text[i]), int(text[i + 2]), line.en, mixed=bool(whole))
    if whole:
        return i + 3, f"{line.en.whole(whole)} and {said}", False
    return i + 3, said, int(text[i]) < int(text[i + 2])
