"""First names and the gender they tell, from first_names.txt (which says where it is from)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

GENDERS = {"female": "female", "male": "male", "either": ""}


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (
        (files("podcast.languages.en") / "first_names.txt").read_text(encoding="utf-8").splitlines()
    ):
        side, colon, names = line.partition(": ")
        if colon and side in GENDERS:
            table.update(dict.fromkeys(names.split(), GENDERS[side]))
    return table


def first_name_gender(word: str) -> str | None:
    """`"female"`, `"male"`, `""` for a first name given to both, None for what is no first name we
    know."""
    word = word.lower()
    gender = _table().get(word)
    if gender is None and "-" in word:
        return _table().get(word.partition("-")[0])
    return gender
