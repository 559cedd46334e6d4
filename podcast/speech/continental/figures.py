"""Numbers as written the continental way."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, TokenizedLine

_GROUPS = 11  # more groups of three than that are not a number
_LONGEST = 15  # digits that are said as one number
_SHORT = 4  # letters of an abbreviated magnitude, "Mrd", "Mill"


class Figure(NamedTuple):
    """A number as written, with its magnitude in words."""

    end: int
    whole: str
    fraction: str
    magnitude: str = ""
    mark: str = ","  # before the fraction

    @property
    def is_one(self) -> bool:
        """Exactly 1, without a magnitude."""
        return self.whole == "1" and not self.fraction and not self.magnitude


def read_figure(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Figure | None:
    """ "1.250,5", "30 000", with the magnitude behind it: "3,5 Mrd."."""
    if line.kind[i] != DIGITS:
        return None
    end = _grouped(line, language, i)
    whole = "".join(line.text[j] for j in range(i, end) if line.kind[j] == DIGITS)
    fraction, decimal_mark = "", ","
    if line.kind[end + 1] == DIGITS and _is_decimal_mark(line, language, i, end):
        fraction, decimal_mark, end = line.text[end + 1], line.text[end], end + 2
    return _with_magnitude(line, language, Figure(end, whole, fraction, mark=decimal_mark))


def _grouped(line: TokenizedLine, language: SpokenVocabulary, i: int) -> int:
    """The end of the whole part with its thousands separators."""
    text, kind = line.text, line.kind
    end, mark = i + 1, text[i + 1]
    if (
        not mark
        or mark not in _group_marks(line, language, i)
        or len(text[i]) > 3
        or text[i] == "0"
    ):
        return end
    for _ in range(_GROUPS):
        if text[end] != mark or kind[end + 1] != DIGITS or len(text[end + 1]) != 3:
            break
        end += 2
    return end


def _group_marks(line: TokenizedLine, language: SpokenVocabulary, i: int) -> str:
    """The marks that part thousands; the comma of "1,640 firmas", too, where people of some regions
    write so, before exactly three digits."""
    comma = "," if "comma_groups" in language.word else ""
    pointed = line.text[i + 3] == "." and len(line.text[i + 4]) == 3
    alone = comma and len(line.text[i + 2]) == 3 and line.text[i + 3] != "," and not pointed
    grouped = comma and line.text[i + 3] == "," and len(line.text[i + 4]) == 3
    return f"{language.groups}{comma if alone or grouped else ''}"


def _is_decimal_mark(line: TokenizedLine, language: SpokenVocabulary, i: int, end: int) -> bool:
    """Whether the mark at `end` parts decimals: the comma, or the point of English ("$99.99")
    where it is not that of a time, a date or a version."""
    if line.text[end] == ",":
        return True
    if line.text[end] != "." or line.word_before(i).lower() in language.names("before_time"):
        return False
    alone = line.text[end + 2] not in (".", ":") and line.text[i - 1] not in (".", ",")
    return alone and len(line.text[end + 1]) < 3


def _with_magnitude(line: TokenizedLine, language: SpokenVocabulary, figure: Figure) -> Figure:
    j = line.skip_space(figure.end)
    names = language.magnitudes.get(line.text[j])
    if not names or line.glued_after(j + 1):
        return figure
    if j == figure.end and len(line.text[j]) >= _SHORT:
        return figure
    singular = figure.whole == "1" and not figure.fraction
    singular = singular or figure.whole in language.names("singular_wholes")
    end = line.past(j + 1, ".") if len(line.text[j]) <= _SHORT else j + 1
    return figure._replace(end=end, magnitude=names[0] if singular else names[1])


def say_figure(figure: Figure, language: SpokenVocabulary, noun: str | None = None) -> str:
    """The number in words; `noun` is the word that it counts."""
    counted = noun if not figure.magnitude else figure.magnitude
    if figure.fraction:
        said = language.decimal(figure.whole, figure.fraction, figure.mark)
    elif counted is not None and len(figure.whole) <= _LONGEST and figure.whole[0] != "0":
        said = language.before_noun(int(figure.whole), counted)
    else:
        said = language.whole(figure.whole)
    if not figure.magnitude:
        return said
    said = language.grammar.before_magnitude(said, figure.magnitude)
    return f"{said} {figure.magnitude}".strip()


def is_year(figure: Figure) -> bool:
    """Four digits that can be a year."""
    if len(figure.whole) != 4 or figure.fraction or figure.magnitude:
        return False
    return 1000 < int(figure.whole) < 2100
