"""What follows the one who speaks: what belongs to the saying, and where the sentence leaves it for
something else."""

from __future__ import annotations

import re

from podcast.languages.en.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS
from podcast.languages.en.lexicon import POSSESSIVES as POSSESSIVE_WORDS
from podcast.languages.en.narration_lists import words
from podcast.languages.en.verb_forms import PUT_TO
from podcast.languages.registry import ENGLISH
from podcast.scripter.reporting_clauses.tense import tells_something

# What reads best before the subject: "In a statement on Monday, Skarvkraft said:".
FRONTED = ENGLISH.patterns["fronted"]
# Where a tail leaves the saying and tells something else, which comes after the quotation.
GOES_OFF = ENGLISH.patterns["goes_off"]
BARE_DAY = ENGLISH.patterns["bare_day"]
JOINING = ENGLISH.narration["joins clauses"]  # or only words
ASIDE = ENGLISH.patterns["aside_of_words"]
ASIDE_AT_ONCE = ENGLISH.patterns["aside_of_words_at_once"]
AFTER_COMMA = re.compile(r"\s*,\s+([^\W_][\w’'-]*)")
REST = words("rest of a saying")
TAIL_BEGINS = DETERMINERS | frozenset(POSSESSIVE_WORDS) | PREPOSITIONS | ADVERBS
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
        if rest.count("“", 0, off.start()) > rest.count("”", 0, off.start()):
            continue  # it stands in somebody's words
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


def aside_at(rest: str) -> int:
    """Where, behind who says it, the sentence goes on with what is said rather than how; -1 where
    it does not.

    >>> aside_at(", although it could sink"), aside_at(", becomes available")
    (0, 0)
    >>> aside_at(" on Monday, pointing at the map")
    -1
    """
    if hit := ASIDE.search(rest) or ASIDE_AT_ONCE.match(rest):
        return hit.start()
    hit = AFTER_COMMA.match(rest)
    if hit is None:
        return -1
    first = hit[1]
    is_manner = first[0].isupper() or first[0].isdigit() or first.endswith(("ing", "ly"))
    is_manner = is_manner or first.lower() in {*TAIL_BEGINS, *REST, *PUT_TO}
    return -1 if is_manner else hit.start()
