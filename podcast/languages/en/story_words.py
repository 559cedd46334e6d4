"""Words with a capital that stories of any kind have in common."""

from __future__ import annotations

from functools import cache

from podcast.languages.reading.word_lists import read_data


@cache
def words_of_any_story() -> frozenset[str]:
    """The words of words_of_any_story.txt, in lower case."""
    text = read_data("en", "words_of_any_story.txt") or ""
    lines = (line for line in text.splitlines() if not line.startswith(("#", "[")))
    return frozenset(word for line in lines for word in line.split())
