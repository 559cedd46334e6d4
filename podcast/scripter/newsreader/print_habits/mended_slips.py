"""Slips of a text that every reader mends while reading: "to to", "a 8-year-old", "four (4)"."""

from __future__ import annotations

from collections.abc import Iterator

from podcast.scripter.newsreader.model import AirChange
from podcast.speech.tagging.holding.written_slips import AGAIN, TWICE, VOWEL, repeats_number

DOUBLED, WRONG_ARTICLE, SAID_TWICE = "word printed twice", "slip of print", "number in figures"
REACH = 24  # characters before a bracket in which its number may stand in words


def mended_slips(text: str) -> Iterator[AirChange]:
    """A word of grammar that stands twice is said once, "a" before a vowel is "an", and a number
    is not said again in figures.

    >>> from podcast.scripter.newsreader.model import changed, without_overlaps
    >>> def aired(text): return changed(text, without_overlaps(list(mended_slips(text))))
    >>> aired("She went to to a 8-year-old of the the pier with four (4) oars.")
    'She went to an 8-year-old of the pier with four oars.'
    >>> aired("He said that that had had to wait five (6) days in a 7-metre hull.")
    'He said that that had had to wait five (6) days in a 7-metre hull.'
    """
    for hit in TWICE.finditer(text):
        yield AirChange(hit.end(1), hit.end(), "", DOUBLED)
    for hit in VOWEL.finditer(text):
        yield AirChange(hit.start(1), hit.end(1), f"{hit[1]}n", WRONG_ARTICLE)
    if "(" not in text:
        return
    for hit in AGAIN.finditer(text):
        if repeats_number(text[max(0, hit.start() - REACH) : hit.start()], hit[1]):
            yield AirChange(hit.start(), hit.end(), "", SAID_TWICE)
