"""Dates and times in German, French and Spanish."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES


def date(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "3. Oktober 2025", "3 octobre", "3 de octubre de 2025", "03.10.2025", "2025-10-03"."""
    return _numeric_date(line, language, i) or _written_date(line, language, i)


def _written_date(
    line: TokenizedLine, language: SpokenVocabulary, i: int, *, ranged: bool = False
) -> Reading | None:
    if (
        line.kind[i] != DIGITS
        or len(line.text[i]) > 2
        or line.glued_before(i)
        or not 1 <= int(line.text[i]) <= 31
    ):
        return None
    day, end = int(line.text[i]), i + 1
    if language.code == "de":
        if line.text[end] != ".":
            return None
        end += 1
        j = line.skip_space(end)
        if line.text[j] in ("-", "–", "/") and not ranged:  # "vom 3.-5. Mai"
            last = _written_date(line, language, line.skip_space(j + 1), ranged=True)
            joint = "und" if line.text[j] == "/" else language.word["to"]
            return last and Reading(
                last.end, f"{inflected(line, language, i, day)} {joint} {last.said}", "date"
            )
    elif line.text[end] in ("er", "º", "°"):
        end += 1
    j = line.skip_space(end)
    if language.code == "es" and line.text[j] == "de":
        j = line.skip_space(j + 1)
    name = language.months.get(line.text[j].lower())
    if not name:
        return None
    end = j + 1 + (line.text[j + 1] == "." and name.lower() != line.text[j].lower())
    return Reading(end, _day(line, language, i, day, name), "date")


def _day(line: TokenizedLine, language: SpokenVocabulary, i: int, day: int, month: str) -> str:
    if language.code == "de":
        return f"{inflected(line, language, i, day)} {month}"
    if language.code == "fr":
        return f"{'premier' if day == 1 else language.number(day)} {month}"
    return f"{'primero' if day == 1 else language.number(day)} de {month}"


def inflected(line: TokenizedLine, language: SpokenVocabulary, i: int, value: int) -> str:
    """A German ordinal with the ending that the word before asks for."""
    before = line.word_before(i).lower()
    if before in ("und", "oder", "bis", "-", "–", "/") and i > 3:  # "am 5. und 6. Mai"
        k = next((k for k in range(i - 2, i - 6, -1) if line.kind[k] == DIGITS), 0)
        before = line.word_before(k).lower() if k else before
    ending = "" if before in ARTICLES else "n" if before in DATIVE else "r"
    return language.ordinal(value) + ending


DATIVE = frozenset(
    ("am", "vom", "jeden", "diesen", "zum", "beim", "im", "dem", "den", "des", "seit", "ab", "bis", "seinem", "ihrem",  # noqa: E501
     "diesem", "jedem")
)  # fmt: skip
ARTICLES = frozenset(("der", "die", "das", "jeder", "jede", "jedes", "diese", "dieser", "dieses"))


def _numeric_date(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    text, kind, mark = line.text, line.kind, line.text[i + 1]
    months = list(dict.fromkeys(language.months.values()))
    if (
        language.code == "de"
        and mark == "." == text[i + 3]
        and kind[i + 2] == DIGITS
        and kind[i + 4] != DIGITS
    ):
        day, month = int(text[i][:3]), int(text[i + 2][:3])  # "am 3.5."
        told = line.word_before(i).lower() in DATIVE | {"der"} or (
            line.word_before(i) == "," and _behind_weekday(line, language, i)
        )
        fits = 1 <= day <= 31 and 1 <= month <= 12 and told
        return (
            Reading(i + 4, _day(line, language, i, day, months[month - 1]), "date")
            if fits
            else None
        )
    if (
        mark not in (".", "/", "-")
        or text[i + 3] != mark
        or kind[i + 2] != DIGITS
        or kind[i + 4] != DIGITS
    ):
        return None
    sizes = (len(text[i]), len(text[i + 2]), len(text[i + 4]))
    if mark == "-" and sizes == (4, 2, 2):
        year, month, day = int(text[i]), int(text[i + 2]), int(text[i + 4])
    elif sizes[0] < 3 and sizes[1] < 3 and sizes[2] == 4:
        day, month, year = int(text[i]), int(text[i + 2]), int(text[i + 4])
    else:
        return None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    name = months[month - 1]
    joint = " de " if language.code == "es" else " "
    return Reading(
        i + 5, f"{_day(line, language, i, day, name)}{joint}{language.year(year)}", "date"
    )


def _behind_weekday(line: TokenizedLine, language: SpokenVocabulary, i: int) -> bool:
    """Whether the comma before token `i` ends a day of the week: "Di., 3.6.", "Dienstag, 3.6."."""
    k = i - 4 if line.text[i - 3] == "." else i - 3
    return line.text[k] in language.weekdays or line.text[k] in language.weekdays.values()


def weekday(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Mo.–Fr.", "Sa., 5. Juli": abbreviated days before another one or a date."""
    name = language.weekdays.get(line.text[i])
    end = line.past(i + 1, ".")
    if not name or line.glued_after(i + 1):
        return None
    if (
        line.text[end]
        and line.text[end] in DASHES
        and (last := language.weekdays.get(line.text[end + 1]))
    ):
        return Reading(line.past(end + 2, "."), f"{name} {language.word['to']} {last}", "date")
    j = line.skip_space(line.past(end, ","))
    dated = (
        line.kind[j] == DIGITS
        and line.text[j + 1] == "."
        and (end > i + 1 or line.text[end] == ",")
    )
    return Reading(end, name, "date") if dated else None
