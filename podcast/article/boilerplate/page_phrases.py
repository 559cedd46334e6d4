"""Phrases that tell what a page or a part of it is, from page_phrases.toml."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from functools import cache
from typing import Any

from podcast.article.normalization import letters_only


@cache
def phrase(name: str) -> re.Pattern[str]:
    """Any of the phrases of this name ("missing", "wall", "reading_time"), whatever its case."""
    return re.compile("|".join(_tables()[name]), re.IGNORECASE)


@cache
def headings(name: str) -> frozenset[str]:
    """Letters of the headings of lists of "references" or "notes", in all languages."""
    by_language = _tables()[name].values()
    return frozenset(letters_only(heading) for language in by_language for heading in language)


@cache
def _tables() -> dict[str, Any]:
    text = pkgutil.get_data("podcast.article.boilerplate", "page_phrases.toml") or b""
    return tomllib.loads(text.decode())
