"""Numbers in brackets that point to a list of sources: "It is common (1, 2)."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podcast.scripter.newsreader.model import AirChange

REASON = "marks of sources"
FEWEST = 3  # different numbers in an article, one of them 1
LARGEST = 300
MARK = re.compile(
    r"(?<=[\w’”\"%)])\s?\((?P<numbers>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\s?\)(?=[.,;:!?]|$)"
)


def reference_marks(text: str, whole: str) -> Iterator[AirChange]:
    """The marks go, where the `whole` article has several: a number alone in brackets may be an
    age, a score or a seed.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(reference_marks(text, text)))
    >>> aired("It is common (1). It hurts (2, 3), some say, and lasts (4 ).")
    'It is common. It hurts, some say, and lasts.'
    >>> aired("Ada Moss (31), Al Roe (54), Ben Bell (29).")
    'Ada Moss (31), Al Roe (54), Ben Bell (29).'
    """
    if "(" not in text or not _has_references(whole):
        return
    for found in MARK.finditer(text):
        yield AirChange(found.start(), found.end(), "", REASON)


@lru_cache(maxsize=8)
def _has_references(whole: str) -> bool:
    """Whether an article's numbers in brackets count its sources, from one on."""
    marks = MARK.findall(whole)
    numbers = {int(number) for mark in marks for number in re.findall(r"\d+", mark)}
    counted = sorted(numbers)
    return (
        len(counted) >= FEWEST
        and counted[0] == 1
        and counted[-1] <= min(LARGEST, 3 * len(counted) + FEWEST)
    )
