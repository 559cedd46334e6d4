"""Numbers of something: money, measures, per cent, and ranges of them."""

from __future__ import annotations

from podcast.speech.continental.figures import Figure, is_year, read_figure, say_figure
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def quantity(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """A number or range with a currency or unit behind it."""
    first = read_figure(line, language, i)
    if not first:
        return None
    upper = _upper_end(line, language, first)
    last, to = upper or first, language.word["to"]
    lead = f"{say_figure(first, language)} {to} " if upper else ""
    behind = line.skip_space(last.end)
    unit = _unit_at(line, language, behind)
    if unit and first.is_one and not upper and line.text[behind] == unit[1][0]:
        return None  # "für 1 Euro": as any other noun
    if unit:
        end, names, kind = unit
        before = line.word_before(i).lower()
        names = (names[0], language.grammar.governed(names[1], before))
        said = _with_unit(last, names, language, money=kind == "money")
        return Reading(end, lead + said, kind)
    if not upper:
        return None
    if is_year(first) and is_year(last):
        years = f"{language.year(int(first.whole))} {to} {language.year(int(last.whole))}"
        return Reading(last.end, years, "year")
    return Reading(last.end, lead + say_figure(last, language), "range")


def _upper_end(line: TokenizedLine, language: SpokenVocabulary, first: Figure) -> Figure | None:
    """The number behind a dash that ends a range: "3–5", "3 – 5", not "3- 5" and not "3-5-7"."""
    dash = line.skip_space(first.end)
    if not line.text[dash] or line.text[dash] not in DASHES:
        return None
    if (dash > first.end) != (line.kind[dash + 1] == SPACE):
        return None
    upper = read_figure(line, language, line.skip_space(dash + 1))
    goes_on = upper and line.text[upper.end] and line.text[upper.end] in DASHES
    return None if goes_on else upper


def _unit_at(
    line: TokenizedLine, language: SpokenVocabulary, j: int
) -> tuple[int, tuple[str, str], str] | None:
    """(end, names, class) of the currency or unit at token `j`; the longest first: "km/h"."""
    for end in (j + 3, j + 2, j + 1):
        symbol = "".join(line.text[j:end])
        names = language.currencies.get(symbol) or language.units.get(symbol)
        if not names or (line.glued_after(end) and symbol[-1].isalpha()):
            continue
        if symbol in language.currencies:
            return end, names, "money"
        return end, names, "percent" if symbol == "%" else "measure"
    return None


def _with_unit(
    figure: Figure, names: tuple[str, str], language: SpokenVocabulary, *, money: bool
) -> str:
    """ "drei Euro fünfzig", "trois millions de dollars", "un kilomètre"."""
    if money and len(figure.fraction) == 2 and not figure.magnitude:
        return _with_cents(figure, names, language)
    unit = names[0] if figure.is_one else names[1]
    noun = None if unit == language.word.get("uncounted") else unit.split(" ")[0]
    said = say_figure(figure, language, noun)
    of_unit = language.grammar.of_unit(figure.magnitude, unit) if figure.magnitude else unit
    return f"{said} {of_unit}"


def _with_cents(figure: Figure, names: tuple[str, str], language: SpokenVocabulary) -> str:
    """ "drei Euro fünfzig", "tres euros con cincuenta"."""
    whole = Figure(0, figure.whole, "")
    said = f"{say_figure(whole, language, names[1])} {names[0] if whole.is_one else names[1]}"
    cents = int(figure.fraction)
    if not cents:
        return said
    return " ".join(filter(None, (said, language.word["cents"], language.number(cents))))


def leading_money(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "€5", "$3,5 millones", "CHF 20"."""
    american = line.text[i] == "US" and line.text[i + 1] == "$"
    symbol, end = ("US$", i + 2) if american else (line.text[i], i + 1)
    is_word = symbol.isalpha() and not symbol.isupper()
    if is_word and symbol not in language.names("money_before"):
        return None  # "die Euro 2024"
    end = line.past(end, ".") if is_word else end
    names = language.currencies.get(symbol)
    figure = read_figure(line, language, line.skip_space(end)) if names else None
    if not names or not figure or (is_word and len(figure.fraction) != 2):
        return None
    names, end = _named_money(line, language, symbol, names, figure.end)
    return Reading(end, _with_unit(figure, names, language, money=True), "money")


def _named_money(
    line: TokenizedLine,
    language: SpokenVocabulary,
    symbol: str,
    names: tuple[str, str],
    end: int,
) -> tuple[tuple[str, str], int]:
    """What money it is, and where it ends: "$450 pesos" names it behind, "$450" of a text that
    speaks of pesos means those."""
    behind = line.skip_space(end)
    named = language.currencies.get(line.text[behind])
    if named and behind > end and line.kind[behind] == WORD and symbol == "$":
        return named, behind + 1
    peso = language.word.get("dollar_sign_too", "")
    is_there = language.region in language.names("dollar_sign_regions") | {""}
    is_told = any(peso in word.lower() for word in line.text)
    is_peso = symbol == "$" and peso and (is_told or is_there)
    return (language.currencies[peso] if is_peso else names), end


def per_unit(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """The stroke behind a price, at token `i`, and what it is the price of: "12 €/kg", "€80/MWh",
    "15 Euro/Stunde", "5 EUR/Std." -> "pro Stunde"."""
    if i == 0 or line.kind[i + 1] != WORD or not _is_priced(line, language, i):
        return None
    for end in (i + 3, i + 2):
        unit = language.units.get("".join(line.text[i + 1 : end]))
        if unit and not line.glued_after(end):
            goes_on = line.text[end] == "." and line.kind[end + 1] == SPACE
            behind = end + 1 if goes_on and line.text[end + 2][:1].islower() else end
            return Reading(behind, f"{language.word['per']} {unit[0]}", "measure")
    return Reading(i + 2, f"{language.word['per']} {line.text[i + 1]}", "measure")


def _is_priced(line: TokenizedLine, language: SpokenVocabulary, stroke: int) -> bool:
    """Whether the stroke stands right behind a currency or an amount with its currency before."""
    last = line.text[stroke - 1]
    if last in language.currencies:
        return True
    if line.kind[stroke - 1] == WORD:
        is_counted = stroke > 2 and line.kind[stroke - 3] == DIGITS
        return is_counted and any(last in names for names in language.currencies.values())
    first = stroke - 1
    while first > 1 and line.text[first - 1] in (".", ",") and line.kind[first - 2] == DIGITS:
        first -= 2
    before = first - 2 if line.kind[first - 1] == SPACE else first - 1
    is_amount = line.kind[stroke - 1] == DIGITS and before >= 0
    return is_amount and line.text[before] in language.currencies
