"""What follows the one who speaks: what belongs to the saying, and where the sentence leaves it for
something else."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH

# What reads best before the subject: "In a statement on Monday, Skarvkraft said:".
FRONTED = ENGLISH.patterns["fronted"]
# Where a tail leaves the saying and tells something else, which comes after the quotation.
GOES_OFF = ENGLISH.patterns["goes_off"]
MANNER = ENGLISH.patterns["manner"]


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
