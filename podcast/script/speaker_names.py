"""What a name in the cast tells: a person, a description of somebody, or nobody in particular."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH
from podcast.script.model import NARRATOR

STANDS_FOR_SOMEBODY = ENGLISH.patterns["stands_for_somebody"]
SEVERAL = ENGLISH.patterns["several_people"]
DESCRIPTION = ENGLISH.patterns["description_of_somebody"]
NOBODYS = frozenset((NARRATOR, ENGLISH.wording.quoted_text))


def is_somebody(speaker: str) -> bool:
    """Whether it tells who speaks: not `He`, `My wife`, `The two`, who are others each time."""
    return (
        speaker not in NOBODYS and bool(speaker) and STANDS_FOR_SOMEBODY.fullmatch(speaker) is None
    )


def is_one_person(speaker: str) -> bool:
    """Whether one voice can say it: `My wife` has one, `The two` have not."""
    return SEVERAL.fullmatch(speaker) is None


def is_name(speaker: str) -> bool:
    """Whether it is a name, the same person's in every article: not `A spokeswoman` either."""
    return is_somebody(speaker) and DESCRIPTION.match(speaker) is None
