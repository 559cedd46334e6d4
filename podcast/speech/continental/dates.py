"""Dates: "3. Oktober 2025", "3 octobre", "03.10.2025", "Mo.–Fr."."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_LAST_DAY, _LAST_MONTH = 31, 12
_TWO_DAYS = ("-", "–", "/")  # between the days of "vom 3.-5. Mai", "3./4. Mai"


def date(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "3. Oktober 2025", "3 octobre", "3 de octubre de 2025", "03.10.2025", "2025-10-03"."""
    return _numeric_date(line, language, i) or _written_date(line, language, i)


def _written_date(
    line: TokenizedLine, language: SpokenVocabulary, i: int, *, ranged: bool = False
) -> Reading | None:
    """A day and the name of its month; `ranged`: it ends a range of days."""
    written = line.text[i]
    if line.kind[i] != DIGITS or len(written) > 2 or line.glued_before(i):
        return None
    if not 1 <= int(written) <= _LAST_DAY:
        return None
    day, end = int(written), _behind_day(line, language, i)
    if not end:
        return None
    j = line.skip_space(end)
    if line.text[j] in _TWO_DAYS and line.text[j - 1] != written and not ranged:
        last = _written_date(line, language, line.skip_space(j + 1), ranged=True)
        joint = language.word["and" if line.text[j] == "/" else "to"]
        first = inflected(line, language, i, day)
        return Reading(last.end, f"{first} {joint} {last.said}", "date") if last else None
    if line.text[j] in language.names("of_month"):
        j = line.skip_space(j + 1)
    name = language.months.get(line.text[j].lower())
    if not name:
        return None
    short = name.lower() != line.text[j].lower()
    end = line.past(j + 1, ".") if short else j + 1
    return Reading(end, _day(line, language, i, day, name), "date")


def _behind_day(line: TokenizedLine, language: SpokenVocabulary, i: int) -> int:
    """The index behind the day at `i` and its mark; 0 where the language asks for one."""
    end = line.past(i + 1, *language.names("day_marks"))
    return 0 if end == i + 1 and "ordinal_point" in language.word else end


def _day(line: TokenizedLine, language: SpokenVocabulary, i: int, day: int, month: str) -> str:
    """ "dritter Oktober", "premier mai", "tres de mayo": how a day is named is the grammar's."""
    return language.grammar.day_of_month(
        language.number(day), inflected(line, language, i, day), day, month
    )


def inflected(line: TokenizedLine, language: SpokenVocabulary, i: int, value: int) -> str:
    """An ordinal with the ending that the word before asks for."""
    before = line.word_before(i).lower()
    if before in language.names("lists_days") and i > 3:  # "am 5. und 6. Mai"
        k = next((k for k in range(i - 2, i - 6, -1) if line.kind[k] == DIGITS), 0)
        before = line.word_before(k).lower() if k else before
    return language.grammar.ordinal_before(language.ordinal(value), before)


def _numeric_date(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "03.10.2025", "3/10/2025", "2025-10-03"; "am 3.5." where points make ordinals."""
    text, kind, mark = line.text, line.kind, line.text[i + 1]
    if mark == "." and kind[i + 2] == SPACE:
        return _spaced(line, language, i)
    if mark == "/" and text[i + 3] != mark:
        return _slashed(line, language, i)
    if mark not in (".", "/", "-") or text[i + 3] != mark or kind[i + 2] != DIGITS:
        return None
    if kind[i + 4] != DIGITS:
        return _day_and_month(line, language, i) if mark == "." else None
    sizes = (len(text[i]), len(text[i + 2]), len(text[i + 4]))
    if mark == "-" and sizes == (4, 2, 2):
        year, month, day = int(text[i]), int(text[i + 2]), int(text[i + 4])
    elif sizes[0] < 3 and sizes[1] < 3 and sizes[2] == 4:
        day, month, year = int(text[i]), int(text[i + 2]), int(text[i + 4])
    else:
        return None
    if not (1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY):
        return None
    said = _day(line, language, i, day, _month_names(language)[month - 1])
    joint = language.word.get("date_joint", "")
    return Reading(i + 5, " ".join(filter(None, (said, joint, language.year(year)))), "date")


def _day_and_month(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "am 3.5.", "Di., 3.6."."""
    if "ordinal_point" not in language.word:
        return None
    day, month = int(line.text[i][:3]), int(line.text[i + 2][:3])
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH):
        return None
    before = line.word_before(i)
    if not language.grammar.makes_date(before.lower()) and not (
        before == "," and _behind_weekday(line, language, i)
    ):
        return None
    return Reading(i + 4, _day(line, language, i, day, _month_names(language)[month - 1]), "date")


def _spaced(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "am 24. 12.", "am 24. 12. 2024": with spaces behind the points."""
    text, month = line.text, i + 3
    if "ordinal_point" not in language.word or line.kind[month] != DIGITS or text[i + 4] != ".":
        return None
    if len(text[i]) > 2 or len(text[month]) > 2 or line.glued_before(i):
        return None
    day, number = int(text[i]), int(text[month])
    if not (1 <= day <= _LAST_DAY and 1 <= number <= _LAST_MONTH):
        return None
    year = text[i + 6] if line.kind[i + 5] == SPACE and line.kind[i + 6] == DIGITS else ""
    if len(year) != 4 and not language.grammar.makes_date(line.word_before(i).lower()):
        return None
    said = _day(line, language, i, day, _month_names(language)[number - 1])
    if len(year) == 4:
        return Reading(i + 7, f"{said} {language.year(int(year))}", "date")
    return Reading(i + 5, said, "date")


def _slashed(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "le 3/10": behind the word that days have before them."""
    if line.word_before(i).lower() not in language.names("before_day"):
        return None
    if line.kind[i + 2] != DIGITS or len(line.text[i] + line.text[i + 2]) > 4:
        return None
    day, month = int(line.text[i]), int(line.text[i + 2])
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH) or line.glued_after(i + 3):
        return None
    return Reading(i + 3, _day(line, language, i, day, _month_names(language)[month - 1]), "date")


def month(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "janv. 2020", "Okt. 2024": the short name of a month with its point before a year."""
    name = language.months.get(line.lower(i))
    if not name or line.text[i + 1] != "." or name.lower() == line.lower(i):
        return None
    year = line.skip_space(i + 2)
    dated = line.kind[year] == DIGITS and len(line.text[year]) == 4
    return Reading(i + 2, name, "date") if dated else None


def _month_names(language: SpokenVocabulary) -> list[str]:
    return list(dict.fromkeys(language.months.values()))


def _behind_weekday(line: TokenizedLine, language: SpokenVocabulary, i: int) -> bool:
    """Whether the comma before token `i` ends a day of the week: "Di., 3.6.", "Dienstag, 3.6."."""
    k = i - 4 if line.text[i - 3] == "." else i - 3
    return line.text[k] in language.weekdays or line.text[k] in language.weekdays.values()


def weekday(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Mo.–Fr.", "Sa., 5. Juli": abbreviated days before another one or a date."""
    name = language.weekdays.get(line.text[i])
    if not name or line.glued_after(i + 1):
        return None
    end = line.past(i + 1, ".")
    if line.text[end] and line.text[end] in DASHES:
        last = language.weekdays.get(line.text[end + 1])
        if last:
            said = f"{name} {language.word['to']} {last}"
            return Reading(line.past(end + 2, "."), said, "date")
    j = line.skip_space(line.past(end, ","))
    dated = line.kind[j] == DIGITS and line.text[j + 1] == "."
    parted = end > i + 1 or line.text[end] == ","
    return Reading(end, name, "date") if dated and parted else None
