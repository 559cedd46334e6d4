"""The files in which the page beside the feed searches, written where they changed. An episode that
did not change is a line that is taken from the file as it was: its transcript is not read again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from sqlite3 import Connection

from podcast.feed.pages.search_texts import (
    lines_of,
    number_of,
    search_line,
    search_name,
    search_text,
)
from podcast.feed.upkeep.due_order import Due, searched_before
from podcast.feed.upkeep.page_writing import cues_in, write_changed
from podcast.show.folder import Show

KEPT = 3  # files in memory: an episode that came or went moves others to the file beside theirs


class Searched:
    """What was written in the last publish, and is written in this one."""

    def __init__(self, show: Show, base: Connection, changed: Set[str]) -> None:
        """`changed` are the names of files of the published folder that are not as the last publish
        left them."""
        self.show, self.base, self.changed = show, base, changed
        self.kept: dict[int, dict[tuple[str, ...], str]] = {}

    def write(self, number: int, group: Sequence[Due], made: Mapping[str, str]) -> list[str]:
        """Write a file where it differs; its name when it was written. `made` has lines by slug
        that were made already."""
        name = search_name(number)
        if self._before(number) == list(map(_searched, group)):
            return []
        self._about_to_write(number)
        lines = [
            made.get(due.slug) or self._line(due, number) or _new_line(due, self.show)
            for due in group
        ]
        write_changed(self.show.feed / name, search_text(lines).encode(), durable=False)
        return [name]

    def _before(self, number: int) -> list[tuple[str, ...]]:
        """What shaped the lines of a file that nobody changed; nothing of another."""
        return [] if search_name(number) in self.changed else searched_before(self.base, number)

    def _about_to_write(self, number: int) -> None:
        """A file is read before it is written over."""
        if number not in self.kept:
            self._load(number)
        for outdated in [n for n in self.kept if n <= number - KEPT]:
            del self.kept[outdated]

    def _line(self, due: Due, writing: int) -> str:
        """The line of an episode, "" when it has another now or is no longer to be had."""
        if due.place_before is None:
            return ""
        number = number_of(due.place_before)
        if number > writing and number not in self.kept:
            self._load(number)
        return self.kept.get(number, {}).get(_searched(due), "")

    def _load(self, number: int) -> None:
        self.kept[number] = {}
        group = self._before(number)
        with suppress(OSError, UnicodeDecodeError):
            path = self.show.feed / search_name(number)
            lines = lines_of(path.read_text(encoding="utf-8")) if group else []
            if len(lines) == len(group):
                self.kept[number] = dict(zip(group, lines, strict=True))


def _searched(due: Due) -> tuple[str, ...]:
    """What shapes the line: a transcript has another name when it says something else."""
    return (due.slug, due.title, due.transcript)


def _new_line(due: Due, show: Show) -> str:
    return search_line(due.slug, due.title, cues_in(due.transcript, show) if due.transcript else ())
