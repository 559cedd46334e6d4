"""The rules for German, French and Spanish: one pass over the tokens, as tagger.py does for English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from podcast.speech.lexicon import Lexicon
from podcast.speech.spoken.frame import Frame
from podcast.speech.spoken.frame_dates import clock, date, weekday
from podcast.speech.spoken.frame_fractions import fraction, vulgar
from podcast.speech.spoken.frame_ordinals import century, ordinal
from podcast.speech.spoken.frame_telephone import dialled, telephone
from podcast.speech.spoken.numerals import DASHES, MINUS
from podcast.speech.spoken.tokens import DIGITS, SPACE, WORD, Found, Sentence, Span
from podcast.speech.spoken.walk import walk

_GROUPS = 11
_NO_NOUNS = frozenset(("und", "oder", "bis", "von", "in", "der", "die", "das", "et", "ou", "à", "de", "y", "o", "a"))


class Figure(NamedTuple):
    """A number as written, with its magnitude in words."""

    end: int
    whole: str
    fraction: str
    magnitude: str = ""

    @property
    def is_one(self) -> bool:
        """Exactly 1, without a magnitude."""
        return self.whole == "1" and not self.fraction and not self.magnitude


def tag(s: Sentence, frame: Frame, lexicon: Lexicon, inline: Mapping[str, tuple[str, str]]) -> Iterator[Span]:
    """The line as spans of written and said."""
    return walk(s, lambda line, at: _claim(line, frame, at), lexicon, inline)


def _claim(s: Sentence, frame: Frame, i: int) -> Found | None:
    if s.kind[i] == SPACE:
        return None
    rules = _AT_DIGITS if s.kind[i] == DIGITS else _AT_WORD if s.kind[i] == WORD else _AT_MARK
    for rule in rules:
        if found := rule(s, frame, i):
            return found
    return None


def read_figure(s: Sentence, frame: Frame, i: int) -> Figure | None:
    """ "1.250,5", "30 000", with the magnitude behind it: "3,5 Mrd."."""
    text, kind = s.text, s.kind
    if kind[i] != DIGITS:
        return None
    end, mark = i + 1, text[i + 1]
    if mark and mark in frame.groups and len(text[i]) < 4 and text[i] != "0":
        count = 0
        while text[end] == mark and kind[end + 1] == DIGITS and len(text[end + 1]) == 3 and count < _GROUPS:
            end, count = end + 2, count + 1
    whole, fraction = "".join(text[j] for j in range(i, end) if kind[j] == DIGITS), ""
    if kind[end + 1] == DIGITS and (text[end] == "," or (text[end] == "." and _pointed(s, i, end))):
        fraction, end = text[end + 1], end + 2
    j = s.skip_space(end)
    magnitude = frame.magnitudes.get(text[j])
    if magnitude and (j > end or len(text[j]) < 4) and not s.glued_after(j + 1):
        one = whole == "1" and not fraction
        one = one or (frame.language == "fr" and whole in ("0", "1"))  # un virgule cinq million
        return Figure(j + 1 + (text[j + 1] == "." and len(text[j]) < 5), whole, fraction, magnitude[not one])
    return Figure(end, whole, fraction)


def _pointed(s: Sentence, i: int, end: int) -> bool:
    """Whether a point is the decimal one of English, "$99.99", and not that of a time, a date or a version."""
    timed = s.word_before(i).lower() in ("um", "las", "la", "à", "gegen", "ab", "bis")
    return (
        not timed and len(s.text[end + 1]) < 3 and s.text[end + 2] not in (".", ":") and s.text[i - 1] not in (".", ",")
    )


def say_figure(figure: Figure, frame: Frame, noun: str | None = None) -> str:
    """The number in words; `noun` is the word that it counts."""
    counted = noun if not figure.magnitude else figure.magnitude
    if figure.fraction:
        said = frame.decimal(figure.whole, figure.fraction)
    elif counted is not None and len(figure.whole) < 16 and not figure.whole.startswith("0"):
        said = frame.before_noun(int(figure.whole), counted)
    else:
        said = frame.whole(figure.whole)
    if figure.magnitude in ("mille", "mil"):
        said = said.removesuffix("s") if said.endswith(("cents", "vingts")) else said  # cinq cent mille
        said = "" if said == "un" else said  # mil, not un mil
    return f"{said} {figure.magnitude}".strip()


def quantity(s: Sentence, frame: Frame, i: int) -> Found | None:
    """A number or range with a currency or unit behind it."""
    first = read_figure(s, frame, i)
    if not first:
        return None
    last, lead = first, ""
    j = s.skip_space(first.end)
    if s.text[j] and s.text[j] in DASHES and (j > first.end) == (s.kind[j + 1] == SPACE):
        upper = read_figure(s, frame, s.skip_space(j + 1))
        if upper and not (s.text[upper.end] in DASHES and s.text[upper.end]):
            last, lead = upper, f"{say_figure(first, frame)} {frame.word['to']} "
    j = s.skip_space(last.end)
    for end in (j + 3, j + 2, j + 1):
        symbol = "".join(s.text[j:end])
        names = frame.currencies.get(symbol) or frame.units.get(symbol)
        if names and not (s.glued_after(end) and symbol[-1].isalpha()):
            kind = "money" if symbol in frame.currencies else "percent" if symbol == "%" else "measure"
            return Found(end, lead + _with_unit(last, names, frame, money=kind == "money"), kind)
    if lead and _is_year(first) and _is_year(last):
        return Found(
            last.end, f"{frame.year(int(first.whole))} {frame.word['to']} {frame.year(int(last.whole))}", "year"
        )
    if lead:
        return Found(last.end, lead + say_figure(last, frame), "range")
    return None


def _with_unit(figure: Figure, names: tuple[str, str], frame: Frame, *, money: bool) -> str:
    """ "drei Euro fünfzig", "trois millions de dollars", "un kilomètre"."""
    if money and len(figure.fraction) == 2 and not figure.magnitude:
        cents = int(figure.fraction)
        whole = Figure(0, figure.whole, "")
        said = f"{say_figure(whole, frame, names[1])} {names[0 if whole.is_one else 1]}"
        joint = frame.word["cents"]
        return f"{said}{f' {joint}' if joint else ''} {frame.number(cents)}" if cents else said
    unit = names[0 if figure.is_one else 1]
    of = frame.word["of"] if figure.magnitude and figure.magnitude[-1] != "e" and figure.magnitude != "mil" else ""
    if of and frame.language == "fr" and unit[0] in "aeiouy":
        return f"{say_figure(figure, frame)} d'{unit}"
    noun = None if unit == "por ciento" else unit.split(" ")[0]  # setenta y uno por ciento
    return f"{say_figure(figure, frame, noun)} {of + ' ' if of else ''}{unit}"


def leading_money(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "€5", "$3,5 millones", "CHF 20"."""
    symbol, end = s.text[i], i + 1
    if s.text[i] == "US" and s.text[i + 1] == "$":
        symbol, end = "US$", i + 2
    names = frame.currencies.get(symbol)
    figure = read_figure(s, frame, s.skip_space(end)) if names else None
    if not names or not figure:
        return None
    return Found(figure.end, _with_unit(figure, names, frame, money=True), "money")


def ratio(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "3:1"; two digits behind the colon are a time."""
    if s.text[i + 1] != ":" or s.kind[i + 2] != DIGITS or len(s.text[i + 2]) > 1 or s.text[i + 3] == ":":
        return None
    said = f"{frame.whole(s.text[i])} {frame.word['ratio']} {frame.whole(s.text[i + 2])}"
    return Found(i + 3, said, "ratio")


def number(s: Sentence, frame: Frame, i: int) -> Found | None:
    """Any number: a year where it can be one, else a cardinal or decimal."""
    figure = read_figure(s, frame, i)
    if not figure:
        return None
    if figure.end == i + 1 and _is_year(figure):
        return Found(figure.end, frame.year(int(figure.whole)), "year")
    noun = s.text[figure.end + 1] if s.kind[figure.end] == SPACE and s.kind[figure.end + 1] == WORD else None
    before = s.text[i - 3] if s.word_before(i) == "." else s.word_before(i)
    if noun in _NO_NOUNS or before in frame.names("numbered") or before in ("º", "°"):
        noun = None
    return Found(figure.end, say_figure(figure, frame, noun), "decimal" if figure.fraction else "cardinal")


def _is_year(figure: Figure) -> bool:
    return len(figure.whole) == 4 and 1000 < int(figure.whole) < 2100 and not figure.fraction and not figure.magnitude


def size(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "4x4"."""
    if s.text[i + 1] not in ("x", "×") or s.kind[i + 2] != DIGITS or s.glued_before(i) or s.glued_after(i + 3):
        return None
    return Found(i + 3, f"{frame.whole(s.text[i])} {frame.word['by']} {frame.whole(s.text[i + 2])}", "measure")


def negative(s: Sentence, frame: Frame, i: int) -> Found | None:
    """A minus before a number, other marks by name."""
    mark = s.text[i]
    if mark in MINUS and mark:
        signed = s.kind[i + 1] == DIGITS or s.text[i + 1] in ("$", "€", "£", "¥")
        if signed and not s.glued_before(i) and (i == 0 or s.kind[i - 1] == SPACE):
            return Found(i + 1, frame.word["minus"], "sign")
        return None
    if mark == "/" and i > 0 and s.kind[i + 1] == WORD and s.text[i - 1] in frame.currencies:
        unit = frame.units.get(s.text[i + 1], (s.text[i + 1],))[0]
        return Found(i + 2, f"{frame.word['per']} {unit}", "measure")
    if mark == "/":
        return Found(i + 1, " ", "symbol")
    said = frame.symbols.get(mark)
    return None if said is None else Found(i + 1, said, "symbol")


def numero(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "n° 5", "n.º 5", "Nº 5"."""
    end = i + 1 + (s.text[i + 1] == ".")
    if s.text[i].lower() != "n" or s.text[end] not in ("°", "º") or s.kind[s.skip_space(end + 1)] != DIGITS:
        return None
    return Found(end + 1, f"{frame.word['number']} ", "abbreviation")


def abbreviation(s: Sentence, frame: Frame, i: int) -> Found | None:
    """Abbreviations with their point, of one word or two."""
    if s.text[i + 1] == ".":
        for end in (i + 7, i + 4, i + 3, i + 1):
            said = frame.abbreviations.get("".join(s.text[i:end]))
            if said and s.text[end] == ".":
                stop = "." if end + 1 >= s.size else ""
                return Found(end + 1, said + stop, "abbreviation")
    said = frame.bare.get(s.text[i])
    return Found(i + 1, said, "abbreviation") if said and not s.glued_after(i + 1) else None


Rule = Callable[[Sentence, Frame, int], Found | None]
_AT_DIGITS: tuple[Rule, ...] = (date, dialled, clock, ratio, fraction, size, quantity, ordinal, number)
_AT_WORD: tuple[Rule, ...] = (leading_money, numero, weekday, abbreviation, century)
_AT_MARK: tuple[Rule, ...] = (leading_money, vulgar, telephone, negative)
