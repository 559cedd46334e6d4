"""Languages other than English: the same classes, with the tables of languages/*/spoken/ and
num2words for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from podcast.languages.tables import rows
from podcast.speech.continental.agreement import agreeing

LANGUAGES = ("de", "fr", "es")
_LONGEST = 15  # digits; longer ones are read digit by digit


@dataclass(frozen=True, slots=True)
class SpokenVocabulary:
    """The words of one language for what surrounds numbers."""

    code: str  # "de", "fr", "es"
    word: dict[str, str]  # "decimal" -> "Komma", "percent", "to" …
    groups: str  # marks that part thousands
    months: dict[str, str]  # as written, in lower case -> in full
    magnitudes: dict[str, tuple[str, str]]  # "Mrd" -> one, many
    currencies: dict[str, tuple[str, str]]
    units: dict[str, tuple[str, str]]
    abbreviations: dict[str, str]  # without the last point
    bare: dict[str, str]  # the same, where no point is needed
    symbols: dict[str, str]
    fractions: dict[str, str]  # "3" -> "Drittel"
    weekdays: dict[str, str]  # "Mo" -> "Montag"

    def number(self, value: int) -> str:
        """A cardinal."""
        said = _say(value, self.code, "cardinal")
        return _before_thousands(said) if self.code == "es" else said

    def before_noun(self, value: int, noun: str = "") -> str:
        """A cardinal as it stands before a noun: "ein Euro", "eine Stunde", "veintiún euros",
        "doscientas libras"."""
        return agreeing(self.number(value), self.code, noun)

    def ordinal(self, value: int) -> str:
        """An ordinal; the German one without its ending r, n, s."""
        return _say(value, self.code, "ordinal")

    def year(self, value: int) -> str:
        """A year."""
        return _say(value, self.code, "year" if self.code == "de" else "cardinal")

    def digits(self, written: str) -> str:
        """Digit by digit."""
        return " ".join(self.number(int(digit)) for digit in written)

    def whole(self, written: str) -> str:
        """Digits as a cardinal; long ones and those with a zero in front digit by digit."""
        if len(written) > _LONGEST or (len(written) > 1 and written[0] == "0"):
            return self.digits(written)
        return self.number(int(written))

    def names(self, group: str) -> frozenset[str]:
        """The words of a list in the table: "numbered", "telephone"."""
        return _listed(self.word.get(group, ""))

    def decimal(self, whole: str, fraction: str) -> str:
        """ "drei Komma zwei fünf", "trois virgule vingt-cinq": Germans say digits, the others
        numbers of up to two."""
        tail = (
            self.digits(fraction)
            if self.code == "de" or len(fraction) > 2
            else self._fraction(fraction)
        )
        return f"{self.whole(whole)} {self.word['decimal']} {tail}"

    def _fraction(self, written: str) -> str:
        zeros = len(written) - len(written.lstrip("0"))
        rest = written[zeros:]
        return " ".join([self.number(0)] * zeros + ([self.number(int(rest))] if rest else []))


@cache
def vocabulary_of(language: str) -> SpokenVocabulary | None:
    """The frame of a BCP 47 tag, None where we have none."""
    code = language.lower().split("-")[0]
    if code not in LANGUAGES:
        return None
    table = rows(code, "vocabulary")

    def pairs(group: str) -> dict[str, tuple[str, str]]:
        return {row[1]: (row[2], row[3]) for row in table if row[0] == group}

    def words(group: str) -> dict[str, str]:
        return {row[1]: row[2] if len(row) > 2 else "" for row in table if row[0] == group}

    months = {
        short.lower(): row[2] for row in table if row[0] == "month" for short in row[1].split()
    }
    groups = next(row[1] for row in table if row[0] == "groups")
    return SpokenVocabulary(
        code, words("word"), groups, months, pairs("magnitude"), pairs("currency"), pairs("unit"),
        words("abbreviation"), words("bare"), words("symbol"), words("fraction"),
        words("weekday"),
    )  # fmt: skip


def _before_thousands(said: str) -> str:
    """ "veintiuno mil" is "veintiún mil"."""
    for high in (" mil", " millón", " millones"):
        said = said.replace(f"veintiuno{high}", f"veintiún{high}").replace(
            f"uno{high}", f"un{high}"
        )
    return said


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _say(value: int, language: str, to: str) -> str:
    from num2words import num2words

    return str(num2words(value, lang=language, to=to))
