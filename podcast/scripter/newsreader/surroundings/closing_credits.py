"""Whose report it was, behind its last words: `They rowed home. CALDER WIRE`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "credit of an agency"
CLOSING_PARAGRAPHS = 2  # of an article, in which a credit may stand
BEHIND = re.compile(
    r"(?<=[.!?”\"’)])\s*(?:(?:[—–-]|--)\s*)?(?P<open>[(\[])?(?:with\s)?"
    r"(?P<credit>[A-Z][\w.]{1,12}(?:\s[A-Z][\w.]{1,12}){0,2}"
    r"(?:\s?(?:[/,&|]|and)\s?[A-Z][\w.]{1,12}(?:\s[A-Z][\w.]{1,12}){0,2}){0,3})[)\]]?\.?$"
)
PARTED = re.compile(r"\s?(?:[/,&|]|\band\b)\s?")
AGENCIES = ENGLISH.narration["agencies"]


def closing_credit(text: str) -> Iterator[AirChange]:
    """The agency behind the last sentence of a report.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(closing_credit(text)))
    >>> aired("They rowed. PTI"), aired("“They rowed.” — AP"), aired("They rowed. (AFP/Reuters)")
    ('They rowed.', '“They rowed.”', 'They rowed.')
    >>> aired("They rowed home to Hest. CBS declined."), aired("They rowed. HEST")
    ('They rowed home to Hest. CBS declined.', 'They rowed. HEST')
    """
    found = BEHIND.search(text)
    if found is None:
        return
    names = PARTED.split(found["credit"])
    if all(name.split()[0].strip(".").lower() in AGENCIES for name in names if name):
        yield AirChange(found.start(), found.end(), "", REASON, left_out=True)
