"""The rules for German, French and Spanish: one pass over the tokens, as tagger.py does for
English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from podcast.speech.continental.clock import clock
from podcast.speech.continental.dates import date, weekday
from podcast.speech.continental.figures import is_year, read_figure, say_figure
from podcast.speech.continental.fraction_words import fraction, vulgar
from podcast.speech.continental.ordinal_words import century, ordinal
from podcast.speech.continental.quantities import leading_money, quantity
from podcast.speech.continental.telephone import dialled, telephone
from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence, Span
from podcast.speech.tagging.pronunciation import Lexicon
from podcast.speech.tagging.rule_walk import walk
from podcast.speech.tagging.typographic_marks import MINUS

_NO_NOUNS = frozenset(
    ("und", "oder", "bis", "von", "in", "der", "die", "das", "et", "ou", "à", "de", "y", "o", "a")
)


def tag(
    s: Sentence, frame: Frame, lexicon: Lexicon, inline: Mapping[str, tuple[str, str]]
) -> Iterator[Span]:
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


def ratio(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "3:1"; two digits behind the colon are a time."""
    if (
        s.text[i + 1] != ":"
        or s.kind[i + 2] != DIGITS
        or len(s.text[i + 2]) > 1
        or s.text[i + 3] == ":"
    ):
        return None
    said = f"{frame.whole(s.text[i])} {frame.word['ratio']} {frame.whole(s.text[i + 2])}"
    return Found(i + 3, said, "ratio")


def number(s: Sentence, frame: Frame, i: int) -> Found | None:
    """Any number: a year where it can be one, else a cardinal or decimal."""
    figure = read_figure(s, frame, i)
    if not figure:
        return None
    if figure.end == i + 1 and is_year(figure):
        return Found(figure.end, frame.year(int(figure.whole)), "year")
    noun = (
        s.text[figure.end + 1]
        if s.kind[figure.end] == SPACE and s.kind[figure.end + 1] == WORD
        else None
    )
    before = s.text[i - 3] if s.word_before(i) == "." else s.word_before(i)
    if noun in _NO_NOUNS or before in frame.names("numbered") or before in ("º", "°"):
        noun = None
    return Found(
        figure.end, say_figure(figure, frame, noun), "decimal" if figure.fraction else "cardinal"
    )


def size(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "4x4"."""
    if (
        s.text[i + 1] not in ("x", "×")
        or s.kind[i + 2] != DIGITS
        or s.glued_before(i)
        or s.glued_after(i + 3)
    ):
        return None
    return Found(
        i + 3,
        f"{frame.whole(s.text[i])} {frame.word['by']} {frame.whole(s.text[i + 2])}",
        "measure",
    )


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
    if (
        s.text[i].lower() != "n"
        or s.text[end] not in ("°", "º")
        or s.kind[s.skip_space(end + 1)] != DIGITS
    ):
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
_AT_DIGITS: tuple[Rule, ...] = (
    date,
    dialled,
    clock,
    ratio,
    fraction,
    size,
    quantity,
    ordinal,
    number,
)
_AT_WORD: tuple[Rule, ...] = (leading_money, numero, weekday, abbreviation, century)
_AT_MARK: tuple[Rule, ...] = (leading_money, vulgar, telephone, negative)
