"""The first word of a sentence that comes to stand within another one: with a capital, or not."""

from __future__ import annotations

import re
from collections.abc import Collection

from podcast.kept_patterns import compiled
from podcast.languages.en.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, SUBORDINATING
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH

LOWERED = words("lowered")
NAMES_IN_S = words("names that look like plurals")
PLURALS = words("plurals")
SMALL_ENDINGS = (
    "ing",
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ly",
    "ists",
    "ers",
    "ors",
    "ive",
    "ous",
    "ful",
    "ible",
    "able",
    "ance",
    "ence",
    "ity",
    "ship",
    "ism",
    "ure",
    "ated",
    "ected",
    "ined",
    "ized",
)

COMMON = words("common first words")
ALWAYS_SMALL = LOWERED | COMMON | DETERMINERS | (ADVERBS | PREPOSITIONS | SUBORDINATING) - {"may"}


# `No Child Left Behind`, `Our Revolution Now`: names that begin with a small word.
NAMED_WHOLE = compiled(r"(?:No|My|Our|Your)(?:\s[A-Z][\w’'-]+){2}")


def as_inside(body: str, source: str, people: Collection[str] = ()) -> str:
    """A sentence's words as they stand within another one; where nothing tells whether the first
    has a capital of its own, it keeps it.

    >>> as_inside("Norrby's quay is shut", "Norrby's quay is shut, they said")
    "Norrby's quay is shut"
    >>> as_inside("Next steps will be told", "Next steps will be told")
    'next steps will be told'
    """
    first, _, second = body.partition(" ")
    first = re.split(r"[’'](?=s?\b|$)", first.strip(",’'"))[0]  # "Norrby’s flagship"
    small = first[:1].lower() + first[1:]
    if first[:1].islower() or not first[:1].isalpha() or first.isupper() or "." in first:
        return body
    if NAMED_WHOLE.match(body):
        return body
    if small.split("-", 1)[0] in ALWAYS_SMALL:  # "Twenty-three of them"
        return small + body[len(first) :]
    if (
        first in people
        or second[:1].isupper()
        or re.search(rf"[\w,’]\s{re.escape(first)}\b", source)
    ):
        return body  # a name
    stem = small.removesuffix("s")
    is_small = re.search(rf"\s{re.escape(stem)}s?\b", source) or small.endswith(SMALL_ENDINGS)
    is_small = is_small or (
        is_plural(small)
        and small not in NAMES_IN_S
        and not small.endswith("ans")  # "Americans"
        and ENGLISH.first_name_gender(small) is None
    )
    return small + body[len(first) :] if is_small else body  # nobody hears a capital


def is_plural(word: str) -> bool:
    """Whether a noun looks as if it meant several: `rowers`, `police`."""
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
