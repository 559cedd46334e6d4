"""Patterns made of a language's words: patterns.toml of its folder, with cases beside them.

A table is a pattern: `pattern` (verbose: white space and `# notes` count for nothing; `\\ ` is a
space), `ignore_case`, `fits` and `fits_not`, lists of texts that a test tries. `[parts]` are pieces
that patterns, and parts further on, name in angle brackets; `<weekday>`, `<month>`, `<short_month>`
and `<saying_on>` are those of calendar.toml and verb_forms.toml, `<speech_verb>` those of
words.txt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from podcast.kept_patterns import compiled
from podcast.languages.reading.word_lists import list_texts, read_toml

PART = re.compile(r"(?<!\?P)<([a-z_]+)>")  # not the name of a group


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A pattern with texts that it is found in, and texts that it is not found in."""

    text: str
    flags: int
    fits: tuple[str, ...]
    fits_not: tuple[str, ...]

    @property
    def compiled(self) -> re.Pattern[str]:
        """Made when it is asked for: some are large, and most commands need few."""
        return compiled(self.text, self.flags)


@cache
def read_patterns(code: str) -> dict[str, WordPattern]:
    """Every pattern of a language by name."""
    tables = dict(read_toml(code, "patterns.toml"))
    parts = _table_parts(code)
    if any("<speech_verb>" in str(table) for table in tables.values()):
        parts["speech_verb"] = "|".join(map(re.escape, _speech_verbs(code)))
    for name, text in tables.pop("parts", {}).items():
        parts[name] = _filled(text, parts)
    return {name: _pattern(table, parts) for name, table in tables.items()}


def _table_parts(code: str) -> dict[str, str]:
    """Parts that are made of a language's tables."""
    calendar, verbs = read_toml(code, "calendar.toml"), read_toml(code, "verb_forms.toml")
    return {
        "weekday": "|".join(calendar.get("weekdays", ())),
        "month": "|".join(calendar.get("months", ())),
        "short_month": "|".join(calendar.get("short_months", ())),
        "saying_on": "|".join(verbs.get("saying_on", ())).replace(" ", r"\s"),
    }


def _speech_verbs(code: str) -> list[str]:
    """All forms of verbs of saying that words.txt spells out, the longest first."""
    texts = (text for name, text in list_texts(code, "words.txt").items() if "verbs " in name)
    forms = {form for text in texts for form in text.replace(";", " ").split()}
    return sorted(forms, key=len, reverse=True)


def _filled(text: str, parts: dict[str, str]) -> str:
    """A pattern with its parts in place."""
    return PART.sub(lambda name: f"(?:{parts[name.group(1)]})", text)


def _pattern(table: dict[str, Any], parts: dict[str, str]) -> WordPattern:
    text = _filled(table["pattern"], parts)
    flags = re.VERBOSE | (re.IGNORECASE if table.get("ignore_case") else 0)
    return WordPattern(
        text, int(flags), tuple(table.get("fits", ())), tuple(table.get("fits_not", ()))
    )
