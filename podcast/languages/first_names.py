"""First names and the gender they tell: first_names.txt of a language (which says where it is
from)."""

from __future__ import annotations

from functools import cache

from podcast.languages.word_lists import read_data

GENDERS = {"female": "female", "male": "male", "either": ""}


@cache
def name_genders(code: str) -> dict[str, str]:
    """Each first name of a language in lower case, with "female", "male" or "" for both."""
    table: dict[str, str] = {}
    for line in (read_data(code, "first_names.txt") or "").splitlines():
        side, colon, names = line.partition(": ")
        if colon and side in GENDERS:
            table.update(dict.fromkeys(names.split(), GENDERS[side]))
    return table
