"""Saying clauses inside the marks: `« Je reste, dit-elle, mais seule »` is said in two pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.tokenization.mark_pairs import Pair

SPACES = " \t\r\n\u00a0\u2002\u2003\u2009\u202f"
DASHED = compiled(r"[ \u00a0\u202f][—–](?=\w)([^—–]{3,120})[—–]([,.;:]?)[ \u00a0\u202f]*")


def with_clauses_taken_out(text: str, pairs: list[Pair], language: Language) -> list[Pair]:
    """The pairs in which nobody but the speaker talks, without the space inside their marks."""
    traits = language.traits
    if not (traits.incises or traits.dash_incises or traits.comma_outside):
        return pairs
    return [piece for pair in pairs for piece in _pieces(text, pair, language)]


def _pieces(text: str, pair: Pair, language: Language) -> Iterator[Pair]:
    start = pair.start
    for clause in _clauses(text, pair, language):
        if clause.start() > start:
            stop = clause.start()
            yield _trimmed(text, replace(pair, start=start, end=stop, closed=stop, complete=True))
        start = clause.end()
        pair = replace(pair, opened=start)
    if text[start : pair.end].strip(SPACES):
        yield _trimmed(text, replace(pair, start=start))


def _clauses(text: str, pair: Pair, language: Language) -> Iterator[re.Match[str]]:
    if language.traits.dash_incises:
        yield from DASHED.finditer(text, pair.start, pair.end)
    elif language.traits.incises:
        yield from language.patterns["inner_saying_clause"].finditer(text, pair.start, pair.end)


def _trimmed(text: str, pair: Pair) -> Pair:
    start, end = pair.start, pair.end
    while start < end and text[start] in SPACES:
        start += 1
    while end > start and text[end - 1] in SPACES:
        end -= 1
    opened = pair.opened if pair.opened < pair.start else start
    closed = pair.closed if pair.closed > pair.end else end
    return replace(pair, start=start, end=end, opened=opened, closed=closed)
