"""What follows the one who speaks: what belongs to the saying, and where the sentence leaves it for
something else."""

from __future__ import annotations

import re

from podcast.languages.en.calendar_words import MONTHS, WEEKDAYS
from podcast.languages.en.verb_forms import SAYING_ON

MEDIUM = (
    r"(?:statement|letter|e-?mail|post|tweet|memo|memorandum|message|note|report|interview|filing|release|speech|ruling"
    r"|text|video|podcast|conference|briefing|column|article|thread|blog|editorial|essay|book|call|court)"
)
DAY = (
    rf"(?:on\s+)?(?:(?:{WEEKDAYS})day(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|(?:{MONTHS})\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+(?:{MONTHS})(?:\s+\d{{4}})?)"
    r"|yesterday|last\s+(?:week|month|year|night)|earlier\s+(?:this|last)\s+\w+"
)
# What reads best before the subject: "In a statement on Monday, Skarvkraft said:".
FRONTED = re.compile(
    rf"(?:in\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}{MEDIUM}(?:\s+(?:{DAY}))?|(?:{DAY})"
    rf"|(?:{DAY})\s+in\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}{MEDIUM})",
    re.IGNORECASE,
)
# Where a tail leaves the saying and tells something else, which comes after the quotation.
GOES_OFF = re.compile(
    rf"(?:^\s*|,\s*)(and(?!\s+(?:who|whose|which|that)\b)|but(?!\s+(?:who|whose|which)\b)|then|{'|'.join(SAYING_ON)})\s",
    re.IGNORECASE,
)
MANNER = re.compile(
    r"\s+(?:as|when|while|after|before|during|on|by|last|yesterday|earlier|this|today)\b",
    re.IGNORECASE,
)


def tail(rest: str) -> tuple[str, str, str]:
    """The rest of an attribution as (what belongs to the saying, the turn, what follows)."""
    rest = rest.rstrip().rstrip(".:;,–—- ")
    off = GOES_OFF.search(rest)
    if off is None:
        return rest, "", ""
    return rest[: off.start()], off[1], rest[off.end() :].strip()


def front(rest: str) -> tuple[str, str]:
    if len(rest.split()) <= 8 and FRONTED.fullmatch(rest.strip(" ,")):
        return rest.strip(" ,"), ""
    return "", rest
