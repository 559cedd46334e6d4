"""Slashes between numbers: fractions, mixed numbers, "24/7", "9/11", "8/10"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_fraction, say_numeral
from podcast.speech.english.quantities.units import local, read_unit
from podcast.speech.english.sentence_context import is_price
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Found, Sentence

_FRACTION_SLASHES = ("/", "⁄")
_LONGEST = 6  # digits; longer ones are no fractions


def mixed(s: Sentence, i: int) -> Found | None:
    """ "3 1/2": a whole number, a space, a fraction."""
    if (
        s.kind[i] != DIGITS
        or (s.kind[i + 1] != SPACE and s.text[i + 1] != "-")
        or len(s.text[i]) > _LONGEST
    ):
        return None
    parts = _parts(s, i + 2)
    if not parts or s.glued_before(i) or parts[1] < 2 or parts[1] > 64 or parts[0] > 3 * parts[1]:
        return None
    said = say_fraction(parts[0], parts[1], s.en, mixed=True)
    return _with_unit(s, _behind(s, i + 5), f"{s.en.whole(s.text[i])} and {said}", many=True)


def fraction(s: Sentence, i: int) -> Found | None:
    """ "2/3", "1/5th", and what only looks like one."""
    parts = _parts(s, i)
    if not parts:
        return None
    top, bottom = parts
    if named := table("slashes").get(f"{s.text[i]}/{s.text[i + 2]}") or _no_fraction(
        s, i, top, bottom
    ):
        return Found(i + 3, named, "fraction")
    if bottom < 2:
        return None
    said = say_fraction(top, bottom, s.en)
    if s.text[i + 3] == "-" and s.text[i + 4] in words("cues", "rated") | words("cues", "measured"):
        said = said.removesuffix("s")  # "3/4-inch"
    return _with_unit(s, _behind(s, i + 3), said, many=False)


def _no_fraction(s: Sentence, i: int, top: int, bottom: int) -> str:
    """Two numbers with a slash that their company or their size makes something else: bets, laps,
    runs, marks."""
    a, b, before = s.en.cardinal(top), s.en.cardinal(bottom), s.word_before(i).lower()
    if top > 0 and is_price(s, i, i + 3, sure=top > bottom):
        return f"{a} to {b}"
    if top <= bottom and before in words("cues", "counted"):
        return f"{a} of {b}"
    if bottom == 1 and top > 1 and before not in words("cues", "dated"):
        return f"{a} to one"
    if 19 < top < 1000 and bottom < 11 and s.near(i, words("cues", "cricket")):
        return f"{a} for {b}"
    if (
        bottom in (2, 4, 8, 16)
        and s.word_after(i + 3) in words("cues", "meter")
        and s.kind[i + 3] == SPACE
    ):
        return f"{a} {b}"
    if s.near(i, words("cues", "rating")) and bottom in (5, 10, 100) and top <= bottom:
        return f"{a} out of {b}"
    if before == "phase" or s.word_after(i + 3) == "vision":
        return f"{a} {b}"
    if top + bottom == 100 and top != bottom:
        return f"{a} {b}"  # the 80/20 rule
    if top > bottom > 999:
        return f"{pairs(s.text[i])} slash {pairs(s.text[i + 2])}"
    if top > bottom > 10 or (top > bottom and s.near(i, words("cues", "pressure"))):
        return f"{pairs(str(top))} over {b}"
    return f"{a} {b}" if top == bottom > 9 else ""


def rating(s: Sentence, i: int) -> Found | None:
    """ "4.5/5", "8.5/10": marks out of five, ten or a hundred."""
    number = read_numeral(s, i)
    if not number or s.text[number.end] != "/" or s.glued_before(i):
        return None
    best = s.text[number.end + 1]
    if number.grouped and best == "1" and is_price(s, i, number.end + 2, sure=True):  # 1,000/1
        return Found(number.end + 2, f"{say_numeral(number, s.en)} to one", "fraction")
    if not number.fraction:
        return None
    if (
        best not in ("4", "5", "10", "20", "100")
        or number.value > int(best)
        or s.glued_after(number.end + 2)
    ):
        return None
    return Found(
        number.end + 2, f"{say_numeral(number, s.en)} out of {s.en.whole(best)}", "fraction"
    )


def spaced(s: Sentence, i: int) -> Found | None:
    """ "17 / 19"."""
    if (
        s.kind[i] != DIGITS
        or s.kind[i + 1] != SPACE
        or s.text[i + 2] != "/"
        or s.kind[i + 3] != SPACE
    ):
        return None
    if s.kind[i + 4] != DIGITS or len(s.text[i]) > _LONGEST or len(s.text[i + 4]) > _LONGEST:
        return None
    if s.text[i + 6] == "=":
        return Found(i + 4, f"{s.en.whole(s.text[i])} divided by ", "math")
    bottom = int(s.text[i + 4])
    return (
        Found(i + 5, say_fraction(int(s.text[i]), bottom, s.en), "fraction") if bottom > 1 else None
    )


def _parts(s: Sentence, i: int) -> tuple[int, int] | None:
    """(3, 4) of the tokens 3 / 4 at `i`, if nothing else hangs on them."""
    if s.kind[i] != DIGITS or s.text[i + 1] not in _FRACTION_SLASHES or s.kind[i + 2] != DIGITS:
        return None
    if s.text[i + 3] in _FRACTION_SLASHES or s.text[i - 1] in _FRACTION_SLASHES:
        return None
    if len(s.text[i]) > _LONGEST or len(s.text[i + 2]) > _LONGEST or s.text[i + 2].startswith("0"):
        return None
    return int(s.text[i]), int(s.text[i + 2])


def _behind(s: Sentence, i: int) -> int:
    """The end of a fraction with its own ordinal letters: 1/5th, 2/3rds."""
    return i + 1 if s.text[i].lower() in ("th", "ths", "rd", "rds", "nd", "nds", "st", "sts") else i


def _with_unit(s: Sentence, end: int, said: str, *, many: bool) -> Found:
    """The fraction that ends before token `end` with the unit behind it: "3/4 tsp.", "1 1/2 lb"."""
    unit = read_unit(s, end) if s.kind[end] == SPACE else None
    if not unit:
        return Found(end, said, "fraction")
    dotted = (
        s.text[unit.end] == "."
        and s.kind[unit.end + 1] == SPACE
        and s.text[unit.end + 2][:1].islower()
    )
    return Found(
        unit.end + dotted, f"{said} {local(unit.many if many else unit.one, s.en)}", "measure"
    )
