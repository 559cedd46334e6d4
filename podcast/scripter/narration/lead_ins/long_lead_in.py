"""Lead-ins that are longer than a breath: they become a sentence of their own before the colon."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH
from podcast.scripter.typography import words_of

BREATH = 12  # words between a verb of saying and the colon
WANDERS = ENGLISH.patterns["wanders_off"]
SPEAKING = ENGLISH.patterns["where_somebody_speaks"]
# Of somebody who says something: what can be told of it without what is said.
SPOKE = {"said": "spoke", "says": "speaks", "say": "speak"}
SPOKE_TO = {"told": "spoke to", "tells": "speaks to", "tell": "speak to"}


def spoke_first(verb: str, rest: str) -> str:
    """`spoke to the hall, where a crowd watched on a screen outside`, to be told before `She
    said:`; "" where a lead-in is short enough or would not make a sentence.

    >>> spoke_first("told", " the hall, where a crowd of about 1,200 watched on a screen outside")
    'spoke to the hall, where a crowd of about 1,200 watched on a screen outside'
    >>> spoke_first("said", ", as a few young boxers worked out in the gym and others took photos")
    'spoke as a few young boxers worked out in the gym and others took photos'
    >>> spoke_first("said", " at a meeting in Hest")
    ''
    """
    told = rest.strip(" ,")
    if words_of(told) <= BREATH or "“" in told or not WANDERS.search(rest):
        return ""
    if verb in SPOKE and SPEAKING.match(told):
        return f"{SPOKE[verb]} {told}"
    return f"{SPOKE_TO[verb]} {told}" if verb in SPOKE_TO else ""
