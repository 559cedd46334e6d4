"""Words that a newsreader does not say as they are printed, accounted for by the newsreader's own
rules.

The rules are tried on the article again: what they change there may be missing in the script if
what they say in its place is in it. So an editor's script is held to the same measure as ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.counted_words import words_in
from podcast.scripter.ledger.fates import Fate
from podcast.scripter.newsreader.air_copy import air_changes

Told = tuple[Fate, int, str]


def aired_words(books: ComparedTexts, fates: Sequence[Told]) -> Iterator[tuple[int, Told]]:
    """Of each missing word that a rule changes, by its place: that it is changed, and to what."""
    if not any(fate is Fate.MISSING for fate, _, _ in fates):
        return
    source, said = books.source, f" {' '.join(books.said.text)} "
    for unit, changes in air_changes(books.article).items():
        for change in changes:
            words = " ".join(words_in(change.said))
            if words and f" {words} " not in said:
                continue
            for place in range(source.first[unit], source.first[unit + 1]):
                inside = change.start <= source.start(place) and source.end(place) <= change.end
                if inside and fates[place][0] is Fate.MISSING:
                    line = _line_beside(fates, place, source.first[unit])
                    yield place, (Fate.CHANGED, line, change.said.strip(" ,") or change.reason)


def aired_vocabulary(books: ComparedTexts) -> frozenset[str]:
    """The words that the rules put in."""
    changes = air_changes(books.article).values()
    return frozenset(word for made in changes for change in made for word in words_in(change.said))


def _line_beside(fates: Sequence[Told], place: int, first: int) -> int:
    """The line that has the word before it, in its block."""
    for before in range(place - 1, first - 1, -1):
        if fates[before][0] is not Fate.MISSING:
            return fates[before][1]
    following = (line for fate, line, _ in fates[place + 1 :] if fate is not Fate.MISSING)
    return next(following, -1)
