"""The files in which the page beside the feed searches, written where they changed. An episode that
did not change is a line that is taken from the file as it was: its transcript is not read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from pathlib import Path

from podcast.feed.pages.search_texts import (
    groups_of,
    lines_of,
    search_line,
    search_name,
    search_text,
)
from podcast.feed.upkeep.cards import Card
from podcast.feed.upkeep.page_writing import cues_in, write_changed
from podcast.show.folder import Show

KEPT = 3  # files in memory: an episode that came or went moves others to the file beside theirs


class Searched:
    """What was written in the last publish, and is written in this one."""

    def __init__(self, show: Show, before: Sequence[Card], changed: Set[str]) -> None:
        """`before` are the cards of the last time, newest first, `changed` the names of files of
        the published folder that are not as they were left then."""
        known = {search_name(n): group for n, group in enumerate(groups_of(before), 1)}
        self.show = show
        self.groups = {name: group for name, group in known.items() if name not in changed}
        self.where = {
            _searched(card): int(name.rpartition("-")[2].removesuffix(".json"))
            for name, group in self.groups.items()
            for card in group
        }
        self.kept: dict[int, dict[tuple[str, ...], str]] = {}

    def write(self, number: int, group: Sequence[Card], made: Mapping[str, str]) -> list[Path]:
        """Write a file where it differs; its path when it was written. `made` has lines by slug
        that were made already."""
        path = self.show.feed / search_name(number)
        before = self.groups.get(path.name, ())
        if list(map(_searched, before)) == list(map(_searched, group)):
            return []
        self._about_to_write(number)
        lines = [
            made.get(card.slug) or self._line(card, number) or _new_line(card, self.show)
            for card in group
        ]
        write_changed(path, search_text(lines).encode(), durable=False)
        return [path]

    def _about_to_write(self, number: int) -> None:
        """A file is read before it is written over."""
        if number not in self.kept:
            self._load(number)
        for outdated in [n for n in self.kept if n <= number - KEPT]:
            del self.kept[outdated]

    def _line(self, card: Card, writing: int) -> str:
        """The line of an episode, "" when it has another now or is no longer to be had."""
        number = self.where.get(_searched(card), 0)
        if number > writing and number not in self.kept:
            self._load(number)
        return self.kept.get(number, {}).get(_searched(card), "")

    def _load(self, number: int) -> None:
        self.kept[number] = {}
        group = self.groups.get(search_name(number), [])
        with suppress(OSError, UnicodeDecodeError):
            path = self.show.feed / search_name(number)
            lines = lines_of(path.read_text(encoding="utf-8")) if group else []
            if len(lines) == len(group):
                self.kept[number] = dict(zip(map(_searched, group), lines, strict=True))


def _searched(card: Card) -> tuple[str, ...]:
    """What shapes the line: a transcript has another name when it says something else."""
    return (card.slug, card.title, card.transcript)


def _new_line(card: Card, show: Show) -> str:
    return search_line(
        card.slug, card.title, cues_in(card.transcript, show) if card.transcript else ()
    )
