"""The word lists of the narration, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH


def words(table: str) -> frozenset[str]:
    """The words of a table, in lower case."""
    return ENGLISH.narration[table]
