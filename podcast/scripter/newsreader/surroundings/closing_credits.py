"""Whose report it was, behind its last words: `They rowed home. CALDER WIRE`."""

from __future__ import annotations

from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "credit of an agency"
CLOSING_PARAGRAPHS = 2  # of an article, in which a credit may stand
BEHIND = compiled(
    r"(?<=[.!?”\"’)])\s*(?:(?:[—–-]|--)\s*)?(?P<open>[(\[])?(?:with\s)?"
    r"(?P<credit>[A-Z][\w.]{1,12}(?:\s[A-Z][\w.]{1,12}){0,2}"
    r"(?:\s?(?:[/,&|]|and)\s?[A-Z][\w.]{1,12}(?:\s[A-Z][\w.]{1,12}){0,2}){0,3})[)\]]?\.?$"
)
NAMES = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}"
FROM = rf"from\s{NAMES}(?:,\s[A-Z][\w.]+)?"
REPORTED = compiled(
    rf"(?:^|(?<=[.!?”\"’]))\s*{NAMES}(?:,\s{NAMES})*(?:,?\sand\s{NAMES})?\sreported\s{FROM}"
    rf"(?:,?\sand\s{NAMES}\s{FROM})?\.$"
)
PARTED = compiled(r"\s?(?:[/,&|]|\band\b)\s?")
AGENCIES = ENGLISH.narration["agencies"]


def closing_credit(text: str) -> Iterator[AirChange]:
    """The agency, or who reported from where, behind the last sentence of a report.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(closing_credit(text)))
    >>> aired("They rowed. PTI"), aired("“They rowed.” — AP"), aired("They rowed. (AFP/Reuters)")
    ('They rowed.', '“They rowed.”', 'They rowed.')
    >>> aired("They rowed.Ada Moss reported from Hest, and Al Roe from Norrby.")
    'They rowed.'
    >>> aired("They rowed home to Hest. CBS declined."), aired("They rowed. HEST")
    ('They rowed home to Hest. CBS declined.', 'They rowed. HEST')
    """
    if reported := REPORTED.search(text):
        yield AirChange(reported.start(), reported.end(), "", REASON, left_out=True)
        return
    found = BEHIND.search(text)
    if found is None:
        return
    names = PARTED.split(found["credit"])
    if all(name.split()[0].strip(".").lower() in AGENCIES for name in names if name):
        yield AirChange(found.start(), found.end(), "", REASON, left_out=True)
