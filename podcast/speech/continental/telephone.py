"""Telephone numbers, and other numbers that are names: accounts, cases, postal codes."""

from __future__ import annotations

from collections.abc import Callable

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.holding.digit_groups import Groups, read_groups
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_SHORTEST, _LONGEST = 5, 15  # digits
_REACH = 24  # tokens back over other groups to the word that names the number


def telephone(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "+49 30 1234567", "01 42 68 53 00", "Tel. 030/123456": digit by digit, or by twos where
    people say theirs so."""
    if line.glued_before(i):
        return None
    number = read_groups(line, i)
    if not number or line.glued_after(number.end):
        return None
    if not any(tells(line, language, number) for tells in TELLS_TELEPHONE):
        return None
    groups = [_say_group(group, language, number) for group in number.groups]
    plus = f"{language.word['plus']} " if number.plus else ""
    return Reading(number.end, plus + ", ".join(groups), "telephone")


def _say_group(group: str, language: SpokenVocabulary, number: Groups) -> str:
    """Digit by digit; the French say pairs as numbers."""
    by_twos = "telephone_by_twos" in language.word and not number.plus
    if by_twos and len(group) == 2 and group[0] != "0":
        return language.number(int(group))
    return language.digits(group)


def _is_international(_line: TokenizedLine, _language: SpokenVocabulary, number: Groups) -> bool:
    """ "+49 30 1234567"."""
    return number.plus and 7 < number.total <= _LONGEST


def _is_named(line: TokenizedLine, language: SpokenVocabulary, number: Groups) -> bool:
    """Behind "Tel.", "Fax:", "teléfono"."""
    before = line.word_before(number.start)
    if before in (".", ":"):
        before = next(
            (line.text[k] for k in range(number.start - 2, max(-1, number.start - 6), -1)
             if line.kind[k] == WORD), ""
        )  # fmt: skip
    return before in language.names("telephone") and _SHORTEST < number.total <= _LONGEST


def _has_trunk_prefix(line: TokenizedLine, language: SpokenVocabulary, number: Groups) -> bool:
    """ "030 1234567", "0171/2345678", "01 42 68 53 00", "06.12.34.56.78", "0 800 123 456"."""
    first = number.groups[0]
    if "trunk_prefix" not in language.word or first[0] != "0" or len(number.groups) < 2:
        return False
    if number.marks & {"."} and len(number.groups) < 4:
        return False
    return 8 < number.total < 13 and not _counts_something(line, language, number)


def _has_shape(line: TokenizedLine, language: SpokenVocabulary, number: Groups) -> bool:
    """ "91 123 45 67", "612 345 678" where numbers of the country begin so."""
    shape = ",".join(map(str, number.sizes))
    if shape not in language.names("telephone_shapes") or number.marks - {" ", "-"}:
        return False
    begins = number.groups[0][0] in language.word.get("telephone_begins", "")
    return begins and not _counts_something(line, language, number)


def _counts_something(line: TokenizedLine, language: SpokenVocabulary, number: Groups) -> bool:
    """Whether a word in small letters stands right behind, which the number may count; "oder"
    counts nothing."""
    behind = line.skip_space(number.end)
    if line.text[behind] in language.names("no_nouns"):
        return False
    return behind > number.end and line.kind[behind] == WORD and line.text[behind].islower()


Tells = Callable[[TokenizedLine, SpokenVocabulary, Groups], bool]
TELLS_TELEPHONE: tuple[Tells, ...] = (_is_international, _is_named, _has_trunk_prefix, _has_shape)


def named_number(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "Kontonummer 12345678", "IBAN DE89 3704 …", "PLZ 10115": digit by digit."""
    if len(line.text[i]) < 2 or not _names_number(line, language, i):
        return None
    return Reading(i + 1, language.digits(line.text[i]), "code")


def _names_number(line: TokenizedLine, language: SpokenVocabulary, i: int) -> bool:
    for k in range(i - 1, max(-1, i - _REACH), -1):
        token = line.text[k]
        if token in language.names("named_number"):
            return True
        part = line.kind[k] in (DIGITS, SPACE) or token in (":", ".", "-", "/")
        if not part and not (token.isupper() and len(token) < 5) and token not in ("Nr", "n", "º"):
            return False
    return False
