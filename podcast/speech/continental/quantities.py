"""Numbers with a currency or a unit."""

from __future__ import annotations

from podcast.speech.continental.figures import Figure, is_year, read_figure, say_figure
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def quantity(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """A number or range with a currency or unit behind it."""
    first = read_figure(line, language, i)
    if not first:
        return None
    last, lead = first, ""
    j = line.skip_space(first.end)
    if line.text[j] and line.text[j] in DASHES and (j > first.end) == (line.kind[j + 1] == SPACE):
        upper = read_figure(line, language, line.skip_space(j + 1))
        if upper and not (line.text[upper.end] in DASHES and line.text[upper.end]):
            last, lead = upper, f"{say_figure(first, language)} {language.word['to']} "
    j = line.skip_space(last.end)
    for end in (j + 3, j + 2, j + 1):
        symbol = "".join(line.text[j:end])
        names = language.currencies.get(symbol) or language.units.get(symbol)
        if names and not (line.glued_after(end) and symbol[-1].isalpha()):
            kind = (
                "money"
                if symbol in language.currencies
                else "percent"
                if symbol == "%"
                else "measure"
            )
            return Reading(
                end, lead + _with_unit(last, names, language, money=kind == "money"), kind
            )
    if lead and is_year(first) and is_year(last):
        return Reading(
            last.end,
            f"{language.year(int(first.whole))} {language.word['to']} {language.year(int(last.whole))}",
            "year",
        )
    if lead:
        return Reading(last.end, lead + say_figure(last, language), "range")
    return None


def _with_unit(
    figure: Figure, names: tuple[str, str], language: SpokenVocabulary, *, money: bool
) -> str:
    """ "drei Euro fünfzig", "trois millions de dollars", "un kilomètre"."""
    if money and len(figure.fraction) == 2 and not figure.magnitude:
        cents = int(figure.fraction)
        whole = Figure(0, figure.whole, "")
        said = f"{say_figure(whole, language, names[1])} {names[0 if whole.is_one else 1]}"
        joint = language.word["cents"]
        return f"{said}{f' {joint}' if joint else ''} {language.number(cents)}" if cents else said
    unit = names[0 if figure.is_one else 1]
    of = (
        language.word["of"]
        if figure.magnitude and figure.magnitude[-1] != "e" and figure.magnitude != "mil"
        else ""
    )
    if of and language.code == "fr" and unit[0] in "aeiouy":
        return f"{say_figure(figure, language)} d'{unit}"
    noun = None if unit == "por ciento" else unit.split(" ")[0]  # setenta y uno por ciento
    return f"{say_figure(figure, language, noun)} {of + ' ' if of else ''}{unit}"


def leading_money(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "€5", "$3,5 millones", "CHF 20"."""
    symbol, end = line.text[i], i + 1
    if line.text[i] == "US" and line.text[i + 1] == "$":
        symbol, end = "US$", i + 2
    names = language.currencies.get(symbol)
    figure = read_figure(line, language, line.skip_space(end)) if names else None
    if not names or not figure:
        return None
    return Reading(figure.end, _with_unit(figure, names, language, money=True), "money")
