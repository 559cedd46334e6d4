"""Numbers as written the continental way."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, TokenizedLine

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


def read_figure(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Figure | None:
    """ "1.250,5", "30 000", with the magnitude behind it: "3,5 Mrd."."""
    text, kind = line.text, line.kind
    if kind[i] != DIGITS:
        return None
    end, mark = i + 1, text[i + 1]
    if mark and mark in language.groups and len(text[i]) < 4 and text[i] != "0":
        count = 0
        while (
            text[end] == mark
            and kind[end + 1] == DIGITS
            and len(text[end + 1]) == 3
            and count < _GROUPS
        ):
            end, count = end + 2, count + 1
    whole, fraction = "".join(text[j] for j in range(i, end) if kind[j] == DIGITS), ""
    if kind[end + 1] == DIGITS and (
        text[end] == "," or (text[end] == "." and _pointed(line, i, end))
    ):
        fraction, end = text[end + 1], end + 2
    j = line.skip_space(end)
    magnitude = language.magnitudes.get(text[j])
    if magnitude and (j > end or len(text[j]) < 4) and not line.glued_after(j + 1):
        one = whole == "1" and not fraction
        one = one or (language.code == "fr" and whole in ("0", "1"))  # un virgule cinq million
        return Figure(
            j + 1 + (text[j + 1] == "." and len(text[j]) < 5), whole, fraction, magnitude[not one]
        )
    return Figure(end, whole, fraction)


def _pointed(line: TokenizedLine, i: int, end: int) -> bool:
    """Whether a point is the decimal one of English, "$99.99", and not that of a time, a date or a
    version."""
    timed = line.word_before(i).lower() in ("um", "las", "la", "à", "gegen", "ab", "bis")
    return (
        not timed
        and len(line.text[end + 1]) < 3
        and line.text[end + 2] not in (".", ":")
        and line.text[i - 1] not in (".", ",")
    )


def say_figure(figure: Figure, language: SpokenVocabulary, noun: str | None = None) -> str:
    """The number in words; `noun` is the word that it counts."""
    counted = noun if not figure.magnitude else figure.magnitude
    if figure.fraction:
        said = language.decimal(figure.whole, figure.fraction)
    elif counted is not None and len(figure.whole) < 16 and not figure.whole.startswith("0"):
        said = language.before_noun(int(figure.whole), counted)
    else:
        said = language.whole(figure.whole)
    if figure.magnitude in ("mille", "mil"):
        said = (
            said.removesuffix("s") if said.endswith(("cents", "vingts")) else said
        )  # cinq cent mille
        said = "" if said == "un" else said  # mil, not un mil
    return f"{said} {figure.magnitude}".strip()


def is_year(figure: Figure) -> bool:
    return (
        len(figure.whole) == 4
        and 1000 < int(figure.whole) < 2100
        and not figure.fraction
        and not figure.magnitude
    )
