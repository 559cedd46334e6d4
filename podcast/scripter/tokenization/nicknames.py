"""Nicknames in marks inside a name: `Miguel “Mike” Santos`. Nobody says them."""

from __future__ import annotations

import re

from podcast.languages.model import Language
from podcast.scripter.tokenization.mark_pairs import Pair

NICKNAME = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}")
BEFORE = re.compile(r"([^\W\d_]+)\.? $")
AFTER = re.compile(r" (?=[A-Z])")
LONGEST_NAME = 30  # letters before the marks that are looked at


def is_nickname(text: str, pair: Pair, language: Language) -> bool:
    """Whether a first name stands right before the marks and a capital right behind them."""
    if not pair.complete or not NICKNAME.fullmatch(text, pair.start, pair.end):
        return False
    name = BEFORE.search(text, max(0, pair.opened - LONGEST_NAME), pair.opened)
    if name is None or not name[1][0].isupper() or not AFTER.match(text, pair.closed):
        return False
    return len(name[1]) == 1 or language.first_name_gender(name[1]) is not None
