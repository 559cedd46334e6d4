"""Letters one by one, and whether capitals could be a word."""

from __future__ import annotations

import re

from podcast.languages.en.spoken.spoken_tables import words

VOWELS = frozenset("AEIOUY")
_LONGEST_SPELLED = 5


def spell(letters: str) -> str:
    """Spaced capitals: "F B I".

    With an A in it, capitals with points between: engines read an A that stands alone as the
    article
    ("the C uh plan"), and "C.I.A plan" as letters. No point ends it: that would end the sentence.
    """
    return ("." if "A" in letters.upper() else " ").join(letters.upper())


def spelled(letters: str) -> bool:
    """Whether unknown capitals are spelled: short ones, and those that nobody could say as a
    word."""
    if len(letters) < 4:
        return True
    if len(letters) > _LONGEST_SPELLED:
        return False
    return not pronounceable(letters)


def pronounceable(letters: str) -> bool:
    """Whether capitals could be a word: vowels and consonants take turns, and both ends are those
    of a word."""
    if letters[:2] == "US" and letters[2:4] not in ("ED", "ER", "ES"):
        return False  # of the United States: USDA, USEF
    runs = _RUNS.findall(_GLIDE.sub("j", letters.replace("QU", "Q")))
    if not any(run[0] in VOWELS for run in runs):
        return False
    opening = "" if runs[0][0] in VOWELS else runs.pop(0)
    closing = "" if runs[-1][0] in VOWELS else runs.pop()
    plural = closing[-1:] == "S" and (
        closing[:-1] in words("cues", "coda") or (len(closing) == 2 and bool(opening))
    )  # GIRLS, JOBS
    return (
        all(len(run) < 3 for run in runs)
        and (len(opening) < 2 or opening in words("cues", "onset"))
        and (len(closing) < 2 or closing in words("cues", "coda") or plural)
    )


_RUNS = re.compile("[AEIOUY]+|[^AEIOUY]+")
_GLIDE = re.compile("^Y|Y(?=[AEIOU])")  # a Y that is no vowel: YEAR, NYAG
