"""The rules for German, French and Spanish: one pass over the tokens, as tagger.py does for English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from podcast.speech.lexicon import Lexicon
from podcast.speech.spoken.frame import Frame
from podcast.speech.spoken.frame_dates import DATIVE, clock, date, inflected
from podcast.speech.spoken.numerals import DASHES, MINUS
from podcast.speech.spoken.roman import from_roman
from podcast.speech.spoken.tokens import DIGITS, SPACE, WORD, Found, Sentence, Span
from podcast.speech.spoken.walk import walk

_GROUPS = 11


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
    if text[end] == "," and kind[end + 1] == DIGITS:
        fraction, end = text[end + 1], end + 2
    j = s.skip_space(end)
    magnitude = frame.magnitudes.get(text[j])
    if magnitude and (j > end or len(text[j]) < 4) and not s.glued_after(j + 1):
        one = whole == "1" and not fraction
        return Figure(j + 1 + (text[j + 1] == "." and len(text[j]) < 5), whole, fraction, magnitude[not one])
    return Figure(end, whole, fraction)


def say_figure(figure: Figure, frame: Frame, *, noun: bool = False) -> str:
    """The number in words; `noun` when a noun follows."""
    if figure.fraction:
        said = frame.decimal(figure.whole, figure.fraction)
    elif (noun or figure.magnitude) and len(figure.whole) < 16 and not figure.whole.startswith("0"):
        said = frame.before_noun(int(figure.whole))
        if frame.language == "de" and figure.whole == "1" and figure.magnitude:
            said = "eine"
    else:
        said = frame.whole(figure.whole)
    if figure.magnitude == "mille" and said.endswith(("cents", "vingts")):
        said = said.removesuffix("s")  # cinq cent mille
    return f"{said} {figure.magnitude}".rstrip()


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
    if lead:
        return Found(last.end, lead + say_figure(last, frame), "range")
    return None


def _with_unit(figure: Figure, names: tuple[str, str], frame: Frame, *, money: bool) -> str:
    """ "drei Euro fünfzig", "trois millions de dollars", "un kilomètre"."""
    if money and len(figure.fraction) == 2 and not figure.magnitude:
        cents = int(figure.fraction)
        whole = Figure(0, figure.whole, "")
        said = f"{say_figure(whole, frame, noun=True)} {names[0 if whole.is_one else 1]}"
        joint = frame.word["cents"]
        return f"{said}{f' {joint}' if joint else ''} {frame.number(cents)}" if cents else said
    unit = names[0 if figure.is_one else 1]
    of = frame.word["of"] if figure.magnitude and figure.magnitude[-1] != "e" and figure.magnitude != "mil" else ""
    if of and frame.language == "fr" and unit[0] in "aeiouy":
        return f"{say_figure(figure, frame)} d'{unit}"
    return f"{say_figure(figure, frame, noun=True)} {of + ' ' if of else ''}{unit}"


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


def ordinal(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "der 3. Versuch", "1er", "2e", "21.º"."""
    text = s.text
    if len(text[i]) > 4:
        return None
    value = int(text[i])
    if frame.language == "fr" and text[i + 1] in ("er", "re", "ère", "e", "ème", "nd", "nde") and value:
        if value == 1:
            return Found(i + 2, "premier" if text[i + 1] == "er" else "première", "ordinal")
        return Found(i + 2, frame.ordinal(value), "ordinal")
    if frame.language == "es" and value:
        end = i + 1 + (text[i + 1] == ".")
        if text[end] in ("º", "ª", "er"):
            said = frame.ordinal(value)
            return Found(end + 1, said[:-1] + "a" if text[end] == "ª" else said, "ordinal")
    if frame.language == "de" and text[i + 1] in ("er", "ern") and value:
        return Found(i + 2, frame.number(value) + text[i + 1], "year")
    german = frame.language == "de" and text[i + 1] == "." and s.kind[i + 2] == SPACE and s.kind[i + 3] == WORD
    if german and value and s.word_before(i).lower() in DATIVE | {"der", "die", "das"}:
        return Found(i + 2, inflected(s, frame, i, value), "ordinal")
    return None


def number(s: Sentence, frame: Frame, i: int) -> Found | None:
    """Any number: a year where it can be one, else a cardinal or decimal."""
    figure = read_figure(s, frame, i)
    if not figure:
        return None
    plain = figure.end == i + 1
    if plain and len(figure.whole) == 4 and 1000 < int(figure.whole) < 2100:
        return Found(figure.end, frame.year(int(figure.whole)), "year")
    noun = s.kind[figure.end] == SPACE and s.kind[figure.end + 1] == WORD and frame.language != "fr"
    return Found(figure.end, say_figure(figure, frame, noun=noun), "decimal" if figure.fraction else "cardinal")


def negative(s: Sentence, frame: Frame, i: int) -> Found | None:
    """A minus before a number, other marks by name."""
    mark = s.text[i]
    if mark in MINUS and mark:
        if s.kind[i + 1] == DIGITS and not s.glued_before(i) and (i == 0 or s.kind[i - 1] == SPACE):
            return Found(i + 1, frame.word["minus"], "sign")
        return None
    if mark == "/" and i > 0 and s.kind[i + 1] == WORD and s.text[i - 1] in frame.currencies:
        return Found(i + 1, frame.word["per"], "measure")
    said = frame.symbols.get(mark)
    return None if said is None else Found(i + 1, said, "symbol")


def abbreviation(s: Sentence, frame: Frame, i: int) -> Found | None:
    """Abbreviations with their point, of one word or two."""
    if s.text[i + 1] == ".":
        for end in (i + 4, i + 3, i + 1):
            said = frame.abbreviations.get("".join(s.text[i:end]))
            if said and s.text[end] == ".":
                stop = "." if end + 1 >= s.size else ""
                return Found(end + 1, said + stop, "abbreviation")
    said = frame.bare.get(s.text[i])
    return Found(i + 1, said, "abbreviation") if said and not s.glued_after(i + 1) else None


def century(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "XXIe siècle", "siglo XXI", "Ludwig XIV.", "Louis XIV": Roman numerals behind a name or of a century."""
    word, ending = s.text[i], ""
    if frame.language == "fr" and len(word) > 1 and word.rstrip("erè") != word:
        word, ending = word.rstrip("erè"), "e"
    value = from_roman(word)
    if not value or value > 40 or i < 2 or (len(word) < 2 and not ending):
        return None
    if ending:
        return Found(i + 1, "premier" if value == 1 else frame.ordinal(value), "roman")
    before = s.text[i - 2]
    if not before[:1].isupper() and before not in ("siglo", "Kapitel", "chapitre", "capítulo", "tome"):
        return None
    if frame.language == "de" and s.text[i + 1] == ".":
        stop = "." if i + 2 >= s.size else ""
        return Found(i + 2, f"der {frame.ordinal(value)}{stop}", "roman")
    return Found(i + 1, frame.number(value), "roman") if before[:1].isupper() or frame.language == "es" else None


Rule = Callable[[Sentence, Frame, int], Found | None]
_AT_DIGITS: tuple[Rule, ...] = (date, clock, ratio, quantity, ordinal, number)
_AT_WORD: tuple[Rule, ...] = (leading_money, abbreviation, century)
_AT_MARK: tuple[Rule, ...] = (leading_money, negative)
