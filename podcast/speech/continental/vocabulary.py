"""Languages other than English: the same classes, with the tables and the grammar of their folder
in languages/, and num2words for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from podcast.languages.reading.tables import rows
from podcast.speech.continental.agreement import is_feminine

_LONGEST = 15  # digits; longer ones are read digit by digit


class SpokenGrammar(Protocol):
    """What languages/*/spoken_grammar.py answers: strings in, strings out."""

    def as_noun(self, word: str) -> str: ...
    def agree(self, cardinal: str, *, feminine: bool) -> str: ...
    def cardinal(self, said: str) -> str: ...
    def before_magnitude(self, cardinal: str, magnitude: str) -> str: ...
    def of_unit(self, magnitude: str, unit: str) -> str: ...
    def ordinal_before(self, stem: str, before: str) -> str: ...
    def ordinal_between(self, stem: str, before: str, earlier: str, noun: str) -> str: ...
    def ordinal_alone(self, stem: str, noun: str, *, feminine: bool) -> str: ...
    def counted_one(self, cardinal: str, before: str, noun: str, *, feminine: bool) -> str: ...
    def makes_ordinal(self, before: str) -> bool: ...
    def makes_date(self, before: str) -> bool: ...
    def day_of_month(self, cardinal: str, ordinal: str, day: int, month: str) -> str: ...
    def marked_ordinal(self, ordinal: str, value: int, mark: str) -> str: ...
    def of_ruler(
        self, cardinal: str, ordinal: str, name: str, value: int, governing: str
    ) -> str: ...
    def and_a_half(self, whole: str) -> str: ...
    def half_behind(self, *, feminine: bool) -> str: ...
    def half_before(self, noun: str, *, feminine: bool) -> str: ...
    def governed(self, unit: str, before: str) -> str: ...
    def part_name(self, ordinal: str) -> str: ...
    def several_parts(self, name: str) -> str: ...


@dataclass(frozen=True, slots=True)
class SpokenVocabulary:
    """The words of one language for what surrounds numbers."""

    code: str  # of the language's folder
    grammar: SpokenGrammar
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
    region: str = ""  # of the tag, in lower case: "mx" of `es-MX`

    def number(self, value: int) -> str:
        """A cardinal."""
        return self.grammar.cardinal(_say(value, self.code, "cardinal"))

    def feminine(self, noun: str) -> bool:
        """Whether a noun is feminine."""
        return is_feminine(self.grammar.as_noun(noun), self.code)

    def before_noun(self, value: int, noun: str = "") -> str:
        """A cardinal as it stands before a noun: "ein Euro", "eine Stunde", "veintiún euros",
        "doscientas libras"."""
        return self.grammar.agree(self.number(value), feminine=self.feminine(noun))

    def ordinal(self, value: int) -> str:
        """An ordinal; without the ending that the words around it give."""
        return _say(value, self.code, "ordinal")

    def year(self, value: int) -> str:
        """A year."""
        return _say(value, self.code, self.word.get("year_form") or "cardinal")

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

    def decimal(self, whole: str, fraction: str, mark: str = ",") -> str:
        """ "drei Komma zwei fünf", "trois virgule vingt-cinq": some say digits, others numbers of
        up to two; "tres punto cinco", where people say the point that they write."""
        by_digits = "decimals_by_digits" in self.word or len(fraction) > 2
        tail = self.digits(fraction) if by_digits else self._fraction(fraction)
        pointed = mark == "." and "decimal_point" in self.word
        named = self.word["decimal_point" if pointed else "decimal"]
        return f"{self.whole(whole)} {named} {tail}"

    def _fraction(self, written: str) -> str:
        zeros = len(written) - len(written.lstrip("0"))
        rest = written[zeros:]
        return " ".join([self.number(0)] * zeros + ([self.number(int(rest))] if rest else []))


@cache
def vocabulary_of(tag: str) -> SpokenVocabulary | None:
    """The vocabulary of a BCP 47 tag, None where we have none."""
    code, _, region = tag.lower().partition("-")
    table = rows(code, "vocabulary") if code.isalpha() else ()
    if not table:
        return None

    def pairs(group: str) -> dict[str, tuple[str, str]]:
        return {row[1]: (row[2], row[3]) for row in table if row[0] == group}

    def words(group: str) -> dict[str, str]:
        return {row[1]: row[2] if len(row) > 2 else "" for row in table if row[0] == group}

    months = {
        short.lower(): row[2] for row in table if row[0] == "month" for short in row[1].split()
    }
    return SpokenVocabulary(
        code=code,
        grammar=cast(SpokenGrammar, import_module(f"podcast.languages.{code}.spoken_grammar")),
        word=words("word"),
        groups=next(row[1] for row in table if row[0] == "groups"),
        months=months,
        magnitudes=pairs("magnitude"),
        currencies=pairs("currency"),
        units=pairs("unit"),
        abbreviations=words("abbreviation"),
        bare=words("bare"),
        symbols=words("symbol"),
        fractions=words("fraction"),
        weekdays=words("weekday"),
        region=region.rpartition("-")[2],
    )


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _say(value: int, language: str, to: str) -> str:
    from num2words import num2words

    return str(num2words(value, lang=language, to=to))
