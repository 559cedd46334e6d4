"""The sounds of a language's voices: IPA and, for each, what an engine's alphabet has for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from podcast.languages.reading.tables import rows

VOWEL = "v"


@dataclass(frozen=True, slots=True)
class Phone:
    """One sound, in each alphabet that has it."""

    is_vowel: bool
    espeak: str  # mnemonic of espeak-ng
    american: str = ""  # letters of misaki
    british: str = ""


@lru_cache
def phones_of(language: str) -> Mapping[str, Phone]:
    """The sounds by IPA for a language ("en", "de", …); none for a language without a table."""
    try:
        table = rows(language.partition("-")[0].lower(), "phones")
    except FileNotFoundError:
        return MappingProxyType({})
    found: dict[str, Phone] = {}
    for spellings, kind, *letters in table:
        found |= dict.fromkeys(spellings.split(","), Phone(kind == VOWEL, *letters))
    return MappingProxyType(found)
