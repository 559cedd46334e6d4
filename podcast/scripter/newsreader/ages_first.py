"""The age before the name: "54-year-old Nora Garrow", not "Nora Garrow, 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "age before the name"
# A whole name that begins where its sentence, or the phrase it stands in, begins.
BEGINS = (
    r"(?P<before>(?:^|[.!?]\s+[\"”’']?|(?<=[a-z])(?P<comma>,)\s|\b(?:and|of|by|with|for|to|from|as|said|says"
    r"|named|on|than|like|when|that|killed|injured|arrested|charged)\s))"
)
NAME = r"(?P<name>(?P<first>[A-Z][a-zà-ÿ]+)(?:\s[A-Z]\.)?(?:\s[A-Z][\wà-ÿ’'-]+){1,3})"
AGED = compiled(rf"{BEGINS}{NAME},\s(?P<age>\d{{1,3}})(?P<after>,(?=\s)|(?=[.;]))")
# `Nora Garrow (54), a beekeeper`; alone it may be a minute, or points
IN_BRACKETS = compiled(
    rf"{BEGINS}{NAME}\s\((?P<age>\d{{2,3}})\)(?=,?\s(?:an?|the|of|from|who|whose)\s)"
)
# What an age may stand before without a comma: the verb of the sentence.
VERB = compiled(
    r"\s(?:is|was|were|are|has|had|have|will|would|could|can|may|might|did|does|said|says|told|died|lives|lived|"
    r"works|worked|pleaded|faces|faced|admitted|denied|claims|claimed|thinks|wants|wanted|appeared|became|began|"
    r"went|came|took|got|made|left|found|remains|remained|moved|joined|won|lost|grew|started)\b"
)
# What keeps the comma: more about the person, or the next of several.
ADDS = compiled(
    r"\s(?:an?|the|of|from|who|whose|whom|which|and|or|but|his|her|their|now|then|formerly|also)\b|\s[A-Z]"
)
# Tells that a name is a person's, though no list knows the first one.
SAYS_BEFORE = compiled(r"\b(?:said|says|named|killed|injured|arrested|charged)\s$")
PERSON_AFTER = compiled(
    r"\s(?:who|whose|said|says|told|died|pleaded|(?:of|from)\s[A-Z]"
    r"|(?:was|were)\s(?:arrested|charged|killed|born|sentenced|pronounced|taken|shot|found|injured"
    r"|convicted|jailed|hired|elected|among|in|at|on))\b"
)
YOUNGEST = 5  # of somebody whose name is in no list: a smaller number is a score
HOME = compiled(r"\s(?:of|from)\s[^,.;]*(?:[.;]|$)")  # "of Hest left": no comma comes after it
NEXT = compiled(r"\s(?:and|or)\s[A-Z]")  # "Nora Garrow, 54, and Ada Moss, 31"
PAST = compiled(r"\s[a-z]+ed\b")
OLDEST = 115


def ages_first(text: str) -> Iterator[AirChange]:
    """The age goes before the name, where the sentence stays whole.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(ages_first(text)))
    >>> aired("Nora Garrow, 54, was late.")
    '54-year-old Nora Garrow was late.'
    >>> aired("It was seen by Nora Garrow, 54, a beekeeper, and Ada Moss, 31.")
    'It was seen by 54-year-old Nora Garrow, a beekeeper, and 31-year-old Ada Moss.'
    >>> aired("It sank, said Tendrel Ostby, 61. Nora Garrow, 54, and Al Roe, 31, left.")
    'It sank, said 61-year-old Tendrel Ostby. 54-year-old Nora Garrow and 31-year-old Al Roe left.'
    >>> aired("The chief, Nora Garrow, 54, resigned, and Ada Moss (31), a pilot, came.")
    'The chief, 54-year-old Nora Garrow, resigned, and 31-year-old Ada Moss, a pilot, came.'
    >>> aired("Beekeeper Nora Garrow, 54, was late. Norrby Town, 54, Hest, 51.")  # a score
    'Beekeeper Nora Garrow, 54, was late. Norrby Town, 54, Hest, 51.'
    """
    if not re.search(r"(?:, |\()\d", text):
        return
    for found in AGED.finditer(text):
        rest = text[found.end() :]
        if not _is_person(found, rest) or int(found["age"]) > OLDEST:
            continue
        is_followed = bool(found["after"] and (VERB.match(rest) or PAST.match(rest)))
        if found["comma"] and not is_followed:
            continue  # "Norrby Town, Ada Moss, 54": one of a row
        if found["after"] == ",":
            if VERB.match(rest) or found["comma"]:
                ends = found["comma"] or ""
            elif ADDS.match(rest):
                ends = "" if HOME.match(rest) or NEXT.match(rest) else ","
            else:
                continue
        else:
            ends = ""
        name = found.start("name")
        yield AirChange(name, name, f"{found['age']}-year-old ", REASON)
        yield AirChange(found.end("name"), found.end(), ends, REASON)
    for found in IN_BRACKETS.finditer(text):
        if _is_person(found, text[found.end() :]) and int(found["age"]) <= OLDEST:
            name = found.start("name")
            yield AirChange(name, name, f"{found['age']}-year-old ", REASON)
            yield AirChange(found.end("name"), found.end(), "", REASON)


def _is_person(found: re.Match[str], rest: str) -> bool:
    """Whether a name is somebody's: by a list, a middle initial, what is said of it."""
    if ENGLISH.first_name_gender(found["first"]) is not None:
        return True
    if int(found["age"]) < YOUNGEST:
        return False
    is_said = SAYS_BEFORE.search(found["before"]) or PERSON_AFTER.match(rest)
    return bool(is_said or re.match(r"\S+\s[A-Z]\.\s", found["name"]))
