"""Why something is not read aloud, in a language: reasons.toml of its folder.

Reasons are known by their English words; a language without the file has those.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from podcast.languages.model import Language
from podcast.languages.reading.word_lists import read_toml


@cache
def reasons_of(code: str) -> Mapping[str, str]:
    """Each reason that a language says otherwise: `byline` -> `Autorenzeile`."""
    return read_toml(code, "reasons.toml") if code else {}


def reason_in(reason: str, language: Language) -> str:
    """A reason in a language's words.

    >>> from podcast.languages.registry import language_of
    >>> reason_in("byline", language_of("de")), reason_in("byline", language_of("fi"))
    ('Autorenzeile', 'byline')
    """
    return reasons_of(language.code).get(reason, reason)
