"""Slashes between numbers: fractions, mixed numbers, "24/7", "9/11", "8/10"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_fraction, say_numeral
from podcast.speech.english.quantities.units import local, read_unit
from podcast.speech.english.sentence_context import is_price
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_FRACTION_SLASHES = ("/", "⁄")
_MARKS = 10  # what marks are given out of, as a rule; nobody divides a number by itself
_LONGEST = 6  # digits; longer ones are no fractions


def mixed(line: TokenizedLine, i: int) -> Reading | None:
    """ "3 1/2": a whole number, a space, a fraction."""
    if (
        line.kind[i] != DIGITS
        or (line.kind[i + 1] != SPACE and line.text[i + 1] != "-")
        or len(line.text[i]) > _LONGEST
    ):
        return None
    parts = _parts(line, i + 2)
    if (
        not parts
        or line.glued_before(i)
        or parts[1] < 2
        or parts[1] > 64
        or parts[0] > 3 * parts[1]
    ):
        return None
    said = say_fraction(parts[0], parts[1], line.en, mixed=True)
    return _with_unit(
        line, _behind(line, i + 5), f"{line.en.whole(line.text[i])} and {said}", many=True
    )


def fraction(line: TokenizedLine, i: int) -> Reading | None:
    """ "2/3", "1/5th", and what only looks like one."""
    parts = _parts(line, i)
    if not parts:
        return None
    top, bottom = parts
    if line.text[line.skip_space(i + 3)] == "=":  # 10/2=5
        said = f"{line.en.cardinal(top)} divided by {line.en.cardinal(bottom)}"
        return Reading(i + 3, said, "math")
    if named := table("slashes").get(f"{line.text[i]}/{line.text[i + 2]}") or _no_fraction(
        line, i, top, bottom
    ):
        return Reading(i + 3, named, "fraction")
    if bottom < 2:
        return None
    said = say_fraction(top, bottom, line.en)
    if line.text[i + 3] in DASHES and line.text[i + 3]:  # "1/2-3/4 cup"
        last = _parts(line, i + 4)
        if last and last[1] > 1:
            said = f"{said} to {say_fraction(last[0], last[1], line.en)}"
            return _with_unit(line, _behind(line, i + 7), said, many=True)
    if line.text[i + 3] == "-" and line.text[i + 4] in words("cues", "rated") | words(
        "cues", "measured"
    ):
        said = said.removesuffix("s")  # "3/4-inch"
    return _with_unit(line, _behind(line, i + 3), said, many=False)


def _no_fraction(line: TokenizedLine, i: int, top: int, bottom: int) -> str:
    """Two numbers with a slash that their company or their size makes something else: bets, laps,
    runs, marks."""
    a, b, before = line.en.cardinal(top), line.en.cardinal(bottom), line.word_before(i).lower()
    if top > 0 and is_price(line, i, i + 3, sure=top > bottom):
        return f"{a} to {b}"
    if top <= bottom and before in words("cues", "counted"):
        return f"{a} of {b}"
    if bottom == 1 and top > 1 and before not in words("cues", "dated"):
        return f"{a} to one"
    if 19 < top < 1000 and bottom < 11 and line.near(i, words("cues", "cricket")):
        return f"{a} for {b}"
    if (
        bottom in (2, 4, 8, 16)
        and line.word_after(i + 3) in words("cues", "meter")
        and line.kind[i + 3] == SPACE
    ):
        return f"{a} {b}"
    if line.near(i, words("cues", "rating")) and bottom in (5, 10, 100) and top <= bottom:
        return f"{a} out of {b}"
    if before == "phase" or line.word_after(i + 3) == "vision":
        return f"{a} {b}"
    if top + bottom == 100 and top != bottom:
        return f"{a} {b}"  # the 80/20 rule
    if top > bottom > 999:
        return f"{pairs(line.text[i])} slash {pairs(line.text[i + 2])}"
    if top > bottom > 10 or (top > bottom and line.near(i, words("cues", "pressure"))):
        return f"{pairs(str(top))} over {b}"
    if top == bottom > 1:
        return f"{a} {b}" if top > _MARKS else f"{a} out of {b}"  # "six out of six"
    return ""


def rating(line: TokenizedLine, i: int) -> Reading | None:
    """ "4.5/5", "8.5/10": marks out of five, ten or a hundred."""
    number = read_numeral(line, i)
    if not number or line.text[number.end] != "/" or line.glued_before(i):
        return None
    best = line.text[number.end + 1]
    if number.grouped and best == "1" and is_price(line, i, number.end + 2, sure=True):  # 1,000/1
        return Reading(number.end + 2, f"{say_numeral(number, line.en)} to one", "fraction")
    if not number.fraction:
        return None
    if (
        best not in ("4", "5", "10", "20", "100")
        or number.value > int(best)
        or line.glued_after(number.end + 2)
    ):
        return None
    return Reading(
        number.end + 2, f"{say_numeral(number, line.en)} out of {line.en.whole(best)}", "fraction"
    )


def spaced(line: TokenizedLine, i: int) -> Reading | None:
    """ "17 / 19"."""
    if (
        line.kind[i] != DIGITS
        or line.kind[i + 1] != SPACE
        or line.text[i + 2] != "/"
        or line.kind[i + 3] != SPACE
    ):
        return None
    if (
        line.kind[i + 4] != DIGITS
        or len(line.text[i]) > _LONGEST
        or len(line.text[i + 4]) > _LONGEST
    ):
        return None
    if line.text[i + 6] == "=":
        return Reading(i + 4, f"{line.en.whole(line.text[i])} divided by ", "math")
    bottom = int(line.text[i + 4])
    return (
        Reading(i + 5, say_fraction(int(line.text[i]), bottom, line.en), "fraction")
        if bottom > 1
        else None
    )


def _parts(line: TokenizedLine, i: int) -> tuple[int, int] | None:
    """(3, 4) of the tokens 3 / 4 at `i`, if nothing else hangs on them."""
    if (
        line.kind[i] != DIGITS
        or line.text[i + 1] not in _FRACTION_SLASHES
        or line.kind[i + 2] != DIGITS
    ):
        return None
    if line.text[i + 3] in _FRACTION_SLASHES or line.text[i - 1] in _FRACTION_SLASHES:
        return None
    if (
        len(line.text[i]) > _LONGEST
        or len(line.text[i + 2]) > _LONGEST
        or line.text[i + 2].startswith("0")
    ):
        return None
    return int(line.text[i]), int(line.text[i + 2])


def _behind(line: TokenizedLine, i: int) -> int:
    """The end of a fraction with its own ordinal letters: 1/5th, 2/3rds."""
    return i + 1 if line.text[i].lower() in words("cues", "part_suffix") else i


def _with_unit(line: TokenizedLine, end: int, said: str, *, many: bool) -> Reading:
    """The fraction that ends before token `end` with the unit behind it: "3/4 tsp.", "1 1/2 lb"."""
    unit = read_unit(line, end) if line.kind[end] == SPACE else None
    if not unit:
        return Reading(end, said, "fraction")
    goes_on = line.kind[unit.end + 1] == SPACE and line.text[unit.end + 2][:1].islower()
    end = line.past(unit.end, ".") if goes_on else unit.end
    return Reading(end, f"{said} {local(unit.many if many else unit.one, line.en)}", "measure")
