"""What a name in the cast tells: a person, a description of somebody, or nobody in particular.

The patterns are read when a name is first looked at: an episode without quotations has no use for
them, and reading them takes longer than all else that a rendering reads before its engine starts.
"""

from __future__ import annotations

from podcast.languages.registry import ENGLISH
from podcast.script.model import NARRATOR

NOBODYS = frozenset((NARRATOR, ENGLISH.wording.quoted_text))


def is_somebody(speaker: str) -> bool:
    """Whether it tells who speaks: not `He`, `My wife`, `The two`, who are others each time."""
    return (
        speaker not in NOBODYS
        and bool(speaker)
        and ENGLISH.patterns["stands_for_somebody"].fullmatch(speaker) is None
    )


def is_one_person(speaker: str) -> bool:
    """Whether one voice can say it: `My wife` has one, `The two` have not."""
    return ENGLISH.patterns["several_people"].fullmatch(speaker) is None


def is_name(speaker: str) -> bool:
    """Whether it is a name, the same person's in every article: not `A spokeswoman` either."""
    described = ENGLISH.patterns["description_of_somebody"].match(speaker) is not None
    return is_somebody(speaker) and not described
