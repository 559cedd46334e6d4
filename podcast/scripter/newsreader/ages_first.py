"""The age before the name: "54-year-old Nora Garrow", not "Nora Garrow, 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "age before the name"
# A whole name that begins where its sentence, or the phrase it stands in, begins.
AGED = re.compile(
    r"(?P<before>(?:^|[.!?]\s+[\"”’']?|\b(?:and|of|by|with|for|to|from|as|said|says|named|on|than|like|when|that|killed|"
    r"injured|arrested|charged)\s))"
    r"(?P<name>(?P<first>[A-Z][a-zà-ÿ]+)(?:\s[A-Z]\.)?(?:\s[A-Z][\wà-ÿ’'-]+){1,3}),\s(?P<age>\d{1,3})"
    r"(?P<after>,(?=\s)|(?=[.;]))"
)
# What an age may stand before without a comma: the verb of the sentence.
VERB = re.compile(
    r"\s(?:is|was|were|are|has|had|have|will|would|could|can|may|might|did|does|said|says|told|died|lives|lived|"
    r"works|worked|pleaded|faces|faced|admitted|denied|claims|claimed|thinks|wants|wanted|appeared|became|began|"
    r"went|came|took|got|made|left|found|remains|remained|moved|joined|won|lost|grew|started)\b"
)
# What keeps the comma: more about the person, or the next of several.
ADDS = re.compile(
    r"\s(?:an?|the|of|from|who|whose|whom|which|and|or|but|his|her|their|now|then|formerly|also)\b|\s[A-Z]"
)
HOME = re.compile(r"\s(?:of|from)\s[^,.;]*(?:[.;]|$)")  # "of Hest left": no comma comes after it
OLDEST = 115


def ages_first(text: str) -> Iterator[AirChange]:
    """The age goes before the name, where the sentence stays whole.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(ages_first(text)))
    >>> aired("Nora Garrow, 54, was late.")
    '54-year-old Nora Garrow was late.'
    >>> aired("It was seen by Nora Garrow, 54, a beekeeper, and Ada Moss, 31.")
    'It was seen by 54-year-old Nora Garrow, a beekeeper, and 31-year-old Ada Moss.'
    >>> aired("Beekeeper Nora Garrow, 54, was late. Norrby Town, 54, Hest, 51.")  # a score
    'Beekeeper Nora Garrow, 54, was late. Norrby Town, 54, Hest, 51.'
    """
    if not re.search(r", \d", text):
        return
    for found in AGED.finditer(text):
        if ENGLISH.first_name_gender(found["first"]) is None or int(found["age"]) > OLDEST:
            continue
        rest = text[found.end() :]
        if found["after"] == ",":
            if VERB.match(rest):
                ends = ""
            elif ADDS.match(rest):
                ends = "" if HOME.match(rest) else ","
            else:
                continue
        else:
            ends = ""
        name = found.start("name")
        yield AirChange(name, name, f"{found['age']}-year-old ", REASON)
        yield AirChange(found.end("name"), found.end(), ends, REASON)
