"""Whether who speaks would be said twice in a row: `…, Moe said. Moe said:`."""

from __future__ import annotations

import re

from podcast.languages.en.lexicon import PRONOUNS

SAYING = r"sa(?:id|ys)"


def says_again(lead_in: str, before: str) -> str:
    """The verb of a sentence that has just said what `Moe said:` would say again; "" if none has.

    >>> says_again("Moe said:", "It is hard, Ida Moe said.")
    'said'
    >>> says_again("Moe said on Monday:", "It is hard, Ida Moe said.")
    ''
    """
    lead = re.fullmatch(rf"(?:\S+\s){{0,2}}(\S+) {SAYING}:", lead_in)
    if lead is None:
        return ""
    name = re.escape(lead[1])
    first = re.match(rf"(?:\S+\s){{0,3}}{name}(?:, [^.]{{1,80}},)? (?:also )?({SAYING})\b", before)
    hit = first or re.search(rf"\b{name} ({SAYING})\.$", before, re.IGNORECASE)
    return hit[1] if hit else ""


def begins_again(said: str, before: str) -> bool:
    """Whether two sentences in a row begin with the same one who says it.

    >>> begins_again("Moe said that it rains.", "Ida Moe said it is cold.")
    True
    >>> begins_again("He said that it rains.", "He said it is cold.")
    False
    """
    hit = re.match(rf"(?:[A-Z][\w.’'-]*\s){{0,3}}([A-Z][\w’'-]+) {SAYING}\b", said)
    if hit is None or hit[1].lower() in PRONOUNS:
        return False
    return re.match(rf"(?:\S+\s){{0,3}}{re.escape(hit[1])} {SAYING}\b", before) is not None
