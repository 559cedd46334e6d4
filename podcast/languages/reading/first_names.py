"""First names and the gender they tell: first_names.txt (which says where it is from) for names of
all origins, and what is otherwise in a language: `Andrea` is a man in Italy."""

from __future__ import annotations

from functools import cache

from podcast.languages.reading.word_lists import read_data

GENDERS = {"female": "female", "male": "male", "either": ""}
NONE = "none"  # of words that are no first names in a language, though a list has them


@cache
def name_genders(code: str) -> dict[str, str]:
    """Each first name in lower case, with "female", "male" or "" for both."""
    if not code:
        return {}
    table = {**_names("."), **_names(code)}
    return {name: gender for name, gender in table.items() if gender is not NONE}


@cache
def rarer_name_genders() -> dict[str, str]:
    """Names that are on no list of first names, with the gender that nearly all who have them
    have: `barack`, but `fox` as well."""
    return _names(".", "rarer_first_names.txt")


@cache
def _names(folder: str, file: str = "first_names.txt") -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (read_data(folder, file) or "").splitlines():
        side, colon, names = line.partition(": ")
        if colon and side == NONE:
            table.update(dict.fromkeys(names.split(), NONE))
        if colon and side in GENDERS:
            table.update(dict.fromkeys(names.split(), GENDERS[side]))
    return table
