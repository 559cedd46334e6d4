"""Numbers with a currency or a unit."""

from __future__ import annotations

from podcast.speech.continental.figures import Figure, is_year, read_figure, say_figure
from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import SPACE, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


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
            kind = (
                "money" if symbol in frame.currencies else "percent" if symbol == "%" else "measure"
            )
            return Found(end, lead + _with_unit(last, names, frame, money=kind == "money"), kind)
    if lead and is_year(first) and is_year(last):
        return Found(
            last.end,
            f"{frame.year(int(first.whole))} {frame.word['to']} {frame.year(int(last.whole))}",
            "year",
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
    of = (
        frame.word["of"]
        if figure.magnitude and figure.magnitude[-1] != "e" and figure.magnitude != "mil"
        else ""
    )
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
