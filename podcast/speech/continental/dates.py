"""Dates and times in German, French and Spanish."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import DIGITS, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


def date(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "3. Oktober 2025", "3 octobre", "3 de octubre de 2025", "03.10.2025", "2025-10-03"."""
    return _numeric_date(s, frame, i) or _written_date(s, frame, i)


def _written_date(s: Sentence, frame: Frame, i: int, *, ranged: bool = False) -> Found | None:
    if (
        s.kind[i] != DIGITS
        or len(s.text[i]) > 2
        or s.glued_before(i)
        or not 1 <= int(s.text[i]) <= 31
    ):
        return None
    day, end = int(s.text[i]), i + 1
    if frame.language == "de":
        if s.text[end] != ".":
            return None
        end += 1
        j = s.skip_space(end)
        if s.text[j] in ("-", "–", "/") and not ranged:  # "vom 3.-5. Mai"
            last = _written_date(s, frame, s.skip_space(j + 1), ranged=True)
            joint = "und" if s.text[j] == "/" else frame.word["to"]
            return last and Found(
                last.end, f"{inflected(s, frame, i, day)} {joint} {last.said}", "date"
            )
    elif s.text[end] in ("er", "º", "°"):
        end += 1
    j = s.skip_space(end)
    if frame.language == "es" and s.text[j] == "de":
        j = s.skip_space(j + 1)
    name = frame.months.get(s.text[j].lower())
    if not name:
        return None
    end = j + 1 + (s.text[j + 1] == "." and name.lower() != s.text[j].lower())
    return Found(end, _day(s, frame, i, day, name), "date")


def _day(s: Sentence, frame: Frame, i: int, day: int, month: str) -> str:
    if frame.language == "de":
        return f"{inflected(s, frame, i, day)} {month}"
    if frame.language == "fr":
        return f"{'premier' if day == 1 else frame.number(day)} {month}"
    return f"{'primero' if day == 1 else frame.number(day)} de {month}"


def inflected(s: Sentence, frame: Frame, i: int, value: int) -> str:
    """A German ordinal with the ending that the word before asks for."""
    before = s.word_before(i).lower()
    if before in ("und", "oder", "bis", "-", "–", "/") and i > 3:  # "am 5. und 6. Mai"
        k = next((k for k in range(i - 2, i - 6, -1) if s.kind[k] == DIGITS), 0)
        before = s.word_before(k).lower() if k else before
    ending = "" if before in ARTICLES else "n" if before in DATIVE else "r"
    return frame.ordinal(value) + ending


DATIVE = frozenset(
    ("am", "vom", "jeden", "diesen", "zum", "beim", "im", "dem", "den", "des", "seit", "ab", "bis", "seinem", "ihrem",  # noqa: E501
     "diesem", "jedem")
)  # fmt: skip
ARTICLES = frozenset(("der", "die", "das", "jeder", "jede", "jedes", "diese", "dieser", "dieses"))


def _numeric_date(s: Sentence, frame: Frame, i: int) -> Found | None:
    text, kind, mark = s.text, s.kind, s.text[i + 1]
    months = list(dict.fromkeys(frame.months.values()))
    if (
        frame.language == "de"
        and mark == "." == text[i + 3]
        and kind[i + 2] == DIGITS
        and kind[i + 4] != DIGITS
    ):
        day, month = int(text[i][:3]), int(text[i + 2][:3])  # "am 3.5."
        told = s.word_before(i).lower() in DATIVE | {"der"} or (
            s.word_before(i) == "," and _behind_weekday(s, frame, i)
        )
        fits = 1 <= day <= 31 and 1 <= month <= 12 and told
        return Found(i + 4, _day(s, frame, i, day, months[month - 1]), "date") if fits else None
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
    joint = " de " if frame.language == "es" else " "
    return Found(i + 5, f"{_day(s, frame, i, day, name)}{joint}{frame.year(year)}", "date")


def _behind_weekday(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether the comma before token `i` ends a day of the week: "Di., 3.6.", "Dienstag, 3.6."."""
    k = i - 4 if s.text[i - 3] == "." else i - 3
    return s.text[k] in frame.weekdays or s.text[k] in frame.weekdays.values()


def weekday(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "Mo.–Fr.", "Sa., 5. Juli": abbreviated days before another one or a date."""
    name = frame.weekdays.get(s.text[i])
    end = i + 1 + (s.text[i + 1] == ".")
    if not name or s.glued_after(i + 1):
        return None
    if s.text[end] and s.text[end] in DASHES and (last := frame.weekdays.get(s.text[end + 1])):
        return Found(
            end + 2 + (s.text[end + 2] == "."), f"{name} {frame.word['to']} {last}", "date"
        )
    j = s.skip_space(end + (s.text[end] == ","))
    dated = s.kind[j] == DIGITS and s.text[j + 1] == "." and (end > i + 1 or s.text[end] == ",")
    return Found(end, name, "date") if dated else None
