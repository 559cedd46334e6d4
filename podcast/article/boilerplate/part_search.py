"""Which of some hundred parts a line holds, found in one look at it."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

START = 4  # characters that parts are looked up by


@dataclass(frozen=True, slots=True)
class PartSearch:
    """Parts by how they begin: a line's stretches of START characters name those it may hold."""

    by_start: Mapping[str, tuple[str, ...]]
    short: tuple[str, ...]  # with fewer characters

    @classmethod
    def of(cls, parts: Iterable[str]) -> PartSearch:
        """A search for these parts."""
        every = sorted(set(parts))
        by_start: dict[str, tuple[str, ...]] = {}
        for part in every:
            if len(part) >= START:
                by_start[part[:START]] = (*by_start.get(part[:START], ()), part)
        return cls(by_start, tuple(part for part in every if len(part) < START))

    def parts_in(self, text: str) -> frozenset[str]:
        """The parts that `text` holds.

        >>> sorted(PartSearch.of(["photo", "phone", "by", "on"]).parts_in("a photo by"))
        ['by', 'photo']
        """
        stretches = {text[at : at + START] for at in range(len(text) - START + 1)}
        begun = self.by_start.keys() & stretches
        long = (part for start in begun for part in self.by_start[start] if part in text)
        return frozenset((*long, *(part for part in self.short if part in text)))


@cache
def parts_of_rules() -> Mapping[str, frozenset[str]]:
    """By a rule's name the parts of which its lines have one (needed_parts.py made them)."""
    text = pkgutil.get_data("podcast.article.boilerplate", "needed_parts.json") or b""
    return {name: frozenset(parts) for name, parts in json.loads(text).items()}
