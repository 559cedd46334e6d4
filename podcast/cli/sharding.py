"""`--shard 3/20`: the part of the work that one of many machines does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from podcast.errors import UseError

Item = TypeVar("Item")
WRITTEN = re.compile(r"(\d{1,6})/(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`-th of `of` parts, counted from 1."""

    number: int = 1
    of: int = 1

    @classmethod
    def read(cls, text: str) -> Shard:
        """As written on the command line, "" for all. Raises UseError.

        >>> Shard.read("3/20")
        Shard(number=3, of=20)
        """
        if not text:
            return cls()
        written = WRITTEN.fullmatch(text)
        number, of = (int(written[1]), int(written[2])) if written else (0, 0)
        if not 1 <= number <= of:
            raise UseError(f"{text!r} is no shard", remedy="Write 3/20 for the third of twenty.")
        return cls(number, of)

    def is_mine(self, place: int) -> bool:
        """Whether the item of this number, counted from 0, is of this part.

        >>> Shard(2, 3).is_mine(4)
        True
        """
        return place % self.of == self.number - 1

    def part(self, items: Sequence[Item]) -> list[Item]:
        """Every `of`-th item: all shards together have each once.

        >>> Shard(2, 3).part("abcdefg")
        ['b', 'e']
        """
        return list(items[self.number - 1 :: self.of])
