"""States in short: "Roanoke, Va." is "Roanoke, Virginia" on air."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from podcast.kept_patterns import compiled
from podcast.languages.newsreader_words import newsreader_words
from podcast.scripter.newsreader.model import AirChange, changed, without_overlaps

REASON = "state"
KEPT = ("D.C.",)  # is said so
# Short states that are words or names of other things, and so need a town before them.
WORDS = frozenset(
    ("Cal.", "Del.", "Ill.", "Ind.", "La.", "Mass.", "Md.", "Miss.", "Mo.", "Ore.", "Pa.", "Wash.")
)
# Codes that are degrees, posts, scans or words as well: never behind a comma alone.
AMBIGUOUS = frozenset(
    ("AL", "AR", "CO", "CT", "DC", "DE", "HI", "ID", "IN", "LA", "MA", "MD", "ME", "MS", "MT", "ND",
     "OK", "OR", "PA", "SC", "VA")
)  # fmt: skip
BEHIND_TOWN = r"(?<=[a-zà-ÿ’'.]),\s"
ENDS = compiled(r"\s*$|\s+[\"“‘(]?[A-Z]|[”\"’')]+(?:\s|$)")


def state_names(text: str, whole: str) -> Iterator[AirChange]:
    """States behind a town, or alone where the short form is nothing else; two letters alone only
    where the `whole` article has the name in full.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text, whole=""): return changed(text, list(state_names(text, whole)))
    >>> aired("It sank in New Hest, Va., on Monday. She is of Roe, N.H. Her boat is not.")
    'It sank in New Hest, Virginia, on Monday. She is of Roe, New Hampshire. Her boat is not.'
    >>> aired("Hest, N.H. on Monday"), aired("Moe, R-Va., in Washington, D.C., and Roe (Va.)")
    ('Hest, New Hampshire on Monday', 'Moe, R-Va., in Washington, D.C., and Roe (Va.)')
    >>> aired("Hesters sue Ariz. on ferry"), aired("An ill. book; Miss. Roe, the Pa. of all")
    ('Hesters sue Arizona on ferry', 'An ill. book; Miss. Roe, the Pa. of all')
    >>> aired("3 NH towns vote", "It is quiet in New Hampshire."), aired("3 NH towns vote")
    ('3 New Hampshire towns vote', '3 NH towns vote')
    >>> aired("Hest, TX, and Ada Moss, MD, said")
    'Hest, Texas, and Ada Moss, MD, said'
    """
    states = newsreader_words("en").states
    for hit in _pattern().finditer(text):
        short = hit["town"] or hit["alone"] or hit["code"]
        if short in KEPT or (hit["town"] and not _is_town(text, hit.start())):
            continue
        if hit["town"] and short in AMBIGUOUS:
            continue
        if hit["code"] and not (short not in AMBIGUOUS and states[short] in whole):
            continue
        begins = hit.end() - len(short)
        stop = "." if short.endswith(".") and ENDS.match(text, hit.end()) else ""
        yield AirChange(begins, hit.end(), f"{states[short]}{stop}", REASON)


def with_state_names(text: str, whole: str) -> str:
    """A headline with its states in full."""
    return changed(text, without_overlaps(list(state_names(text, whole))))


def _is_town(text: str, end: int) -> bool:
    """Whether the word that ends there has a capital: "Hest", "St. Ada’s"."""
    before = text[max(0, end - 30) : end].split()
    return bool(before) and before[-1][:1].isupper()


@cache
def _pattern() -> re.Pattern[str]:
    states = newsreader_words("en").states
    dotted = sorted((short for short in states if short.endswith(".")), key=len, reverse=True)
    sure = [short for short in dotted if short not in WORDS]
    codes = [short for short in states if not short.endswith(".") and short.isupper()]
    every, alone, code = ("|".join(map(re.escape, some)) for some in (dotted, sure, codes))
    behind = r"(?![\w’'-])"
    return compiled(
        rf"{BEHIND_TOWN}(?P<town>{every}|(?:{code}){behind})"
        rf"|(?<![\w.(,-])(?<![,(]\s)(?P<alone>{alone})(?=\s[a-z])"
        rf"|(?<![\w.(,&/-])(?<![,(]\s)(?P<code>{code})(?=\s[a-z])"
    )
