"""What follows the one who speaks: what belongs to the saying, and where the sentence leaves it for
something else."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH
from podcast.scripter.reporting_clauses.tense import tells_something

# What reads best before the subject: "In a statement on Monday, Skarvkraft said:".
FRONTED = ENGLISH.patterns["fronted"]
# Where a tail leaves the saying and tells something else, which comes after the quotation.
GOES_OFF = ENGLISH.patterns["goes_off"]
BARE_DAY = ENGLISH.patterns["bare_day"]
JOINING = ENGLISH.narration["joins clauses"]  # or only words
MANNER = ENGLISH.patterns["manner"]


def tail(rest: str) -> tuple[str, str, str]:
    """The rest of an attribution as (what belongs to the saying, the turn, what follows).

    ` softly, and left the room` -> ` softly`, `and`, `left the room`; of ` the court, the press,
    and her own lawyer` nothing follows.

    >>> tail(" softly, and left the room.")
    (' softly', 'and', 'left the room')
    >>> tail(" the court, the press, and her own lawyer")
    (' the court, the press, and her own lawyer', '', '')
    """
    rest = rest.rstrip().rstrip(".:;,–—- ")
    for off in GOES_OFF.finditer(rest):
        after = rest[off.end() :].strip()
        if off[1].lower() not in JOINING or tells_something(after):
            return rest[: off.start()], off[1], after
    return rest, "", ""


def front(rest: str) -> tuple[str, str]:
    """What is said before the subject, and what is left behind the verb.

    >>> front(" in a statement on Monday")
    ('in a statement on Monday', '')
    >>> front(" Tuesday")
    ('', ' Tuesday')
    >>> front(" softly")
    ('', ' softly')
    """
    is_bare_day = BARE_DAY.match(rest.strip(" ,")) is not None  # "Tuesday, Moe said"
    if not is_bare_day and len(rest.split()) <= 8 and FRONTED.fullmatch(rest.strip(" ,")):
        return rest.strip(" ,"), ""
    return "", rest
