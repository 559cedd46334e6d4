"""The rules of languages that write numbers the continental way: one pass over the tokens, as
english/rules.py has it for English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from podcast.speech.continental.clock import around_the_clock, clock, hour_of_half
from podcast.speech.continental.dates import date, month, weekday
from podcast.speech.continental.figures import Figure, is_year, read_figure, say_figure
from podcast.speech.continental.fraction_words import fraction, vulgar
from podcast.speech.continental.long_tokens import long_number, long_word
from podcast.speech.continental.mail_and_sites import address
from podcast.speech.continental.ordinal_words import century, ordinal
from podcast.speech.continental.quantities import leading_money, per_unit, quantity
from podcast.speech.continental.telephone import named_number, telephone
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import (
    DIGITS,
    SPACE,
    WORD,
    Reading,
    SpokenSpan,
    TokenizedLine,
)
from podcast.speech.tagging.pronunciation import Lexicon
from podcast.speech.tagging.rule_walk import walk
from podcast.speech.tagging.typographic_marks import MINUS

_LONGEST_IN_WORD = 3  # digits: "100-jährig"


def tag(
    line: TokenizedLine,
    language: SpokenVocabulary,
    lexicon: Lexicon,
    held: Mapping[str, SpokenSpan],
) -> Iterator[SpokenSpan]:
    """The line as spans of written and said."""
    return walk(line, lambda line, at: _claim(line, language, at), lexicon, held)


def _claim(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    if line.kind[i] == SPACE:
        return None
    for rule in {DIGITS: _AT_DIGITS, WORD: _AT_WORD}.get(line.kind[i], _AT_MARK):
        if found := rule(line, language, i):
            return found
    return None


def ratio(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "3:1"; two digits behind the colon are a time."""
    if line.text[i + 1] != ":" or line.kind[i + 2] != DIGITS or line.text[i + 3] == ":":
        return None
    no_time = len(line.text[i + 2]) != 2 or int(line.text[i + 2]) > 59 or len(line.text[i]) > 2
    if not no_time and int(line.text[i]) <= 24:
        return None
    if len(line.text[i]) > 6 or len(line.text[i + 2]) > 6 or line.glued_after(i + 3):
        return None
    first, second = language.whole(line.text[i]), language.whole(line.text[i + 2])
    return Reading(i + 3, f"{first} {language.word['ratio']} {second}", "ratio")


def number(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """Any number: a year where it can be one, else a cardinal or decimal."""
    figure = read_figure(line, language, i)
    if not figure:
        return None
    if halved := _and_a_half(line, language, figure):
        return halved
    if figure.end == i + 1 and is_year(figure):
        return Reading(figure.end, language.year(int(figure.whole)), "year")
    noun = (
        line.text[figure.end + 1]
        if line.kind[figure.end] == SPACE and line.kind[figure.end + 1] == WORD
        else None
    )
    before = line.text[i - 3] if line.word_before(i) == "." else line.word_before(i)
    if (
        noun in language.names("no_nouns")
        or before in language.names("numbered")
        or before in ("º", "°")
    ):
        noun = None
    if figure.is_one and noun is not None:
        said = language.grammar.counted_one(
            language.number(1), before.lower(), noun, feminine=language.feminine(noun)
        )
        return Reading(figure.end, said, "cardinal")
    return Reading(
        figure.end, say_figure(figure, language, noun), "decimal" if figure.fraction else "cardinal"
    )


def _and_a_half(line: TokenizedLine, language: SpokenVocabulary, figure: Figure) -> Reading | None:
    """ "1,5 Stunden": "eineinhalb Stunden"."""
    noun = line.text[figure.end + 1] if line.kind[figure.end] == SPACE else ""
    is_half = figure.fraction == "5" and not figure.magnitude and len(figure.whole) == 1
    if not is_half or figure.whole == "0" or noun not in language.names("halved"):
        return None
    whole = language.number(int(figure.whole))
    return Reading(figure.end, language.grammar.and_a_half(whole), "decimal")


def size(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "4x4"."""
    if (
        line.text[i + 1] not in ("x", "×")
        or line.kind[i + 2] != DIGITS
        or line.glued_before(i)
        or line.glued_after(i + 3)
    ):
        return None
    return Reading(
        i + 3,
        f"{language.whole(line.text[i])} {language.word['by']} {language.whole(line.text[i + 2])}",
        "measure",
    )


def number_in_word(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "58-jährig" is one word: "achtundfünfzigjährig"."""
    if line.text[i + 1] not in ("-", "\u2011") or line.kind[i + 2] != WORD or line.glued_before(i):
        return None
    behind = line.text[i + 2]
    stems = tuple(language.names("number_compounds"))
    if not stems or not behind.startswith(stems) or len(line.text[i]) > _LONGEST_IN_WORD:
        return None
    said = language.whole(line.text[i])
    if behind[0].isupper():  # "der 58-Jährige"
        said, behind = said[:1].upper() + said[1:], behind.lower()
    return Reading(i + 3, f"{said}{behind}", "cardinal")


def negative(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """A minus before a number, other marks by name."""
    mark = line.text[i]
    if mark in MINUS and mark:
        signed = line.kind[i + 1] == DIGITS or line.text[i + 1] in ("$", "€", "£", "¥")
        if signed and not line.glued_before(i) and (i == 0 or line.kind[i - 1] == SPACE):
            return Reading(i + 1, language.word["minus"], "sign")
        return None
    if mark == "/" and (per := per_unit(line, language, i)):
        return per
    if mark == "/":
        return Reading(i + 1, " ", "symbol")
    said = language.symbols.get(mark)
    return None if said is None else Reading(i + 1, said, "symbol")


def numero(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "n° 5", "n.º 5", "Nº 5"."""
    end = line.past(i + 1, ".")
    if (
        line.text[i].lower() != "n"
        or line.text[end] not in ("°", "º")
        or line.kind[line.skip_space(end + 1)] != DIGITS
    ):
        return None
    return Reading(end + 1, f"{language.word['number']} ", "abbreviation")


def abbreviation(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """Abbreviations with their point, of one word or two."""
    if (whole := language.bare.get("".join(line.text[i : i + 3]))) and line.text[i + 1] == ".":
        return Reading(i + 3, whole, "abbreviation")  # "sig.ra"
    if line.text[i + 1] == ".":
        for end in (i + 7, i + 4, i + 3, i + 1):
            said = language.abbreviations.get("".join(line.text[i:end]))
            if said and line.text[end] == ".":
                stop = "." if end + 1 >= line.size else ""
                return Reading(end + 1, said + stop, "abbreviation")
    end = line.past(i + 1, ".")
    said = language.word.get(f"before_number_{line.text[i]}")
    if said and line.kind[line.skip_space(end)] == DIGITS:  # "S. 12", "Km 71"
        return Reading(end, said, "abbreviation")
    said = language.bare.get(line.text[i])
    return Reading(i + 1, said, "abbreviation") if said and not line.glued_after(i + 1) else None


def compound(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Hauptstr. 12": an abbreviation at the end of a word."""
    if line.text[i + 1] != "." or line.glued_after(i + 2):
        return None
    for ending in language.names("compound_endings"):
        if line.text[i].endswith(ending) and len(line.text[i]) > len(ending) + 2:
            whole = line.text[i].removesuffix(ending) + language.word[f"compound_{ending}"]
            stop = "." if i + 2 >= line.size else ""
            return Reading(i + 2, whole + stop, "abbreviation")
    return None


Rule = Callable[[TokenizedLine, SpokenVocabulary, int], Reading | None]
_AT_DIGITS: tuple[Rule, ...] = (
    long_number,
    date,
    telephone,
    named_number,
    around_the_clock,
    hour_of_half,
    clock,
    ratio,
    fraction,
    size,
    number_in_word,
    quantity,
    ordinal,
    number,
)
_AT_WORD: tuple[Rule, ...] = (
    long_word,
    address,
    leading_money,
    numero,
    month,
    weekday,
    abbreviation,
    compound,
    century,
)
_AT_MARK: tuple[Rule, ...] = (leading_money, vulgar, telephone, negative)
