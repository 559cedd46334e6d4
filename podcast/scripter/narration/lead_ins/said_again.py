"""Whether who speaks would be said twice in a row: `…, Moe said. Moe said:`."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.en.lexicon import PRONOUNS

SAYING = r"sa(?:id|ys)"
IN_MARKS = compiled(r"“[^“”]*”")
BARE = compiled(rf"(?:\S+\s){{1,3}}{SAYING}:")


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
    told = IN_MARKS.sub("", before)
    described = r"(?:, [^.]{1,200},)? (?:also )?"
    hit = re.search(rf"(?:^|[\s,]){name}{described}({SAYING})\b", told, re.IGNORECASE)
    return hit[1] if hit and not before.endswith(":") else ""


def is_bare(lead_in: str) -> bool:
    """Whether nothing but who speaks is said.

    >>> is_bare("Ida Moe said:"), is_bare("Moe said on Monday:")
    (True, False)
    """
    return BARE.fullmatch(lead_in) is not None


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
