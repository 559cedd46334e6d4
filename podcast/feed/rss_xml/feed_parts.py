"""A long feed in parts, as RFC 5005 (section 3) has it: feed.xml has the newest episodes and links
to the next part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from podcast.feed.urls import FEED

NAME = r"feed(?:-[0-9]+)?\.xml"  # a regular expression of `Part.name`


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a feed."""

    number: int = 1
    of: int = 1

    @property
    def name(self) -> str:
        """`feed.xml`, `feed-2.xml` …"""
        return FEED if self.number == 1 else f"{Path(FEED).stem}-{self.number}.xml"

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """(relation, name) of the parts that an app may want to read after or before this one."""
        if self.of > 1:
            yield "first", Part().name
            yield "last", Part(self.of).name
        if self.number > 1:
            yield "previous", Part(self.number - 1).name
        if self.number < self.of:
            yield "next", Part(self.number + 1).name


def parts_of(items: Sequence[Any], limit: int) -> list[tuple[Part, Sequence[Any]]]:
    """Episodes, newest first, at most `limit` a part; 0 for all in one."""
    size = limit or max(len(items), 1)
    count = max(-(-len(items) // size), 1)
    return [(Part(n + 1, count), items[n * size : (n + 1) * size]) for n in range(count)]


def in_folder(folder: Path) -> list[Path]:
    """The parts of a feed that are in a published folder."""
    return [folder / FEED, *sorted(folder.glob(f"{Path(FEED).stem}-[0-9]*.xml"))]
