"""Words that are missing, told so that an editor finds them: what was cut in one piece is one
message.

Of a paragraph that is gone, a few common words ("the", "by") always seem to stand in some other
line. They are taken
for missing, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from podcast.languages.registry import telling_language
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.fates import Fate, LedgerEntry
from podcast.scripter.ledger.verbatim_quotes import Problem

SHOWN = 120  # characters of missing words in a message
SURELY = 4  # words in a row that stand in a line because they were put there


def home_lines(books: ComparedTexts, entries: Sequence[LedgerEntry]) -> set[int]:
    """The lines that were made of these entries' block, rather than having some of its words by
    chance."""
    words: Counter[int] = Counter()
    homes: set[int] = set()
    for entry in entries:
        if entry.fate is not Fate.MISSING and entry.words > 1:
            words[entry.line] += entry.words
            homes.update([entry.line] if entry.words >= SURELY else [])
    first = books.said.first
    return homes | {
        line for line, count in words.items() if count * 2 >= first[line + 1] - first[line]
    }


def missing_words(
    books: ComparedTexts, entries: Sequence[LedgerEntry], told: Set[int]
) -> Iterator[Problem]:
    """A problem for each stretch that is missing; not for words that are `told` of as changed in a
    quotation."""
    told_as = telling_language(books.script.language).editor
    for block in _blocks(entries):
        if not any(entry.fate is Fate.MISSING for entry in block):
            continue
        homes = home_lines(books, block)
        for stretch in _stretches(block, homes):
            lost = [entry for entry in stretch if entry.fate is Fate.MISSING]
            if all(
                place in told
                for entry in lost
                for place in range(entry.first, entry.first + entry.words)
            ):
                continue
            first = stretch[0].first
            words = books.source.between(first, stretch[-1].first + stretch[-1].words)
            text = words
            if len(text) > SHOWN:
                text = f"{text[: SHOWN - 20]} … {text[-17:]}"
            yield Problem(
                lost[0].line,
                told_as.missing.format(words=text),
                told_as.put_back,
                "missing",
                words,
                first,
            )


def _blocks(entries: Sequence[LedgerEntry]) -> Iterator[Sequence[LedgerEntry]]:
    start = 0
    for at in range(1, len(entries) + 1):
        if at == len(entries) or entries[at].block != entries[start].block:
            yield entries[start:at]
            start = at


def _stretches(block: Sequence[LedgerEntry], homes: Set[int]) -> Iterator[list[LedgerEntry]]:
    """Runs of missing entries, and of those between and beside them that are somewhere by
    chance."""
    stretch: list[LedgerEntry] = []
    for entry in [*block, None]:
        if entry is not None and (entry.fate is Fate.MISSING or entry.line not in homes):
            stretch.append(entry)
            continue
        if any(one.fate is Fate.MISSING for one in stretch):
            yield stretch
        stretch = []
