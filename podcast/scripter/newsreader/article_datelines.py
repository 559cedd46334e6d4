"""Where a report was filed, before its first words: "NORRBY, Iowa (AP) — ". Not for the ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "dateline"
LEADING_PARAGRAPHS = 3  # of an article, in which a dateline may stand
PLACE_WORDS = 4  # "NEW NORRBY ON SEA"
MONTH = rf"(?i:{ENGLISH.calendar.months}|{ENGLISH.calendar.short_months})\.?"
DAY = rf"(?:,\s(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?)"
REGION = r"(?:,\s(?:[A-Z][a-z]+\.|(?:[A-Z]\.){2,3}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|[A-Z]{2,}))"
AGENCY = r"(?:\s\([A-Z][\w &./’'-]{1,30}\))"
DASH = r"\s?(?:[—–―]|--?)\s?"
CAPITALS = r"(?P<capitals>[A-Z][A-Z.’'-]+(?:(?:\s|/)[A-Z.’'-]{2,}){0,3})"
TITLED = r"(?P<titled>[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-zà-ÿ’'-]+){0,2})"
# A place in capitals is enough; one written as any name needs the agency or the day as well.
DATELINE = re.compile(
    rf"(?:{CAPITALS}{REGION}?{DAY}?{AGENCY}?|{TITLED}{REGION}?(?:{DAY}{AGENCY}?|{AGENCY}))"
    rf"{DASH}(?=[\"“‘'(\[A-Z0-9])"
)
# `Hong Kong (Calder Wire)The ferry sank`: the dash was a picture, or got lost.
NAMED = r"(?P<titled>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})"
WITHOUT_DASH = re.compile(rf"{NAMED}{REGION}?{AGENCY}(?=[A-Z])")
LABELS = ENGLISH.narration["labels in capitals"]  # and no place


def dateline(text: str) -> Iterator[AirChange]:
    """The dateline at the start of a report's text.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(dateline(text)))
    >>> aired("NEW NORRBY, Iowa (AP) — The ferry sank.")
    'The ferry sank.'
    >>> aired("HEST, May 3 (Calder Wire) - The ferry sank.")
    'The ferry sank.'
    >>> aired("Norrby (AFP) – The ferry sank.")
    'The ferry sank.'
    >>> aired("Port Norrby (Calder Wire)The ferry sank.")
    'The ferry sank.'
    >>> aired("NORRBY — She rows.")
    'She rows.'
    >>> aired("WHAT WE KNOW SO FAR ABOUT THE FERRY — It sank.")  # a heading
    'WHAT WE KNOW SO FAR ABOUT THE FERRY — It sank.'
    >>> aired("Norrby — a town of boats — is calm. NASA—The agency—paid.")
    'Norrby — a town of boats — is calm. NASA—The agency—paid.'
    """
    found = DATELINE.match(text) or WITHOUT_DASH.match(text)
    if found is None:
        return
    place = (found.groupdict().get("capitals") or found["titled"]).split()
    if len(place) > PLACE_WORDS or place[0].strip(".,").lower() in LABELS:
        return
    yield AirChange(0, found.end(), "", REASON, left_out=True)
