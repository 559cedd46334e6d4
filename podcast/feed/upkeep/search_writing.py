"""The files in which the page beside the feed searches, written where they changed. An episode that
did not change is a line that is taken from the file as it was: its transcript is not read again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
from podcast.feed.upkeep.page_writing import cues_of, write_changed
from podcast.show.folder import Show

KEPT = 3  # files in memory: an episode that came or went moves others to the file beside theirs


def write_searched(
    show: Show,
    cards: Sequence[Card],
    before: Sequence[Card],
    changed: Collection[str],
) -> tuple[list[Path], list[Path]]:
    """Write what differs; the paths of all files, and of those that were written.

    `before` are the cards of the last time, `changed` the names of files of the published folder
    that are not as they were left then.
    """
    known = {search_name(n): g for n, g in enumerate(groups_of(before), 1)}
    intact = {name: group for name, group in known.items() if name not in changed}
    old, paths, written = _OldLines(show, intact), [], []
    for number, group in enumerate(groups_of(cards), 1):
        path = show.feed / search_name(number)
        paths.append(path)
        if list(map(_searched, intact.get(path.name, ()))) == list(map(_searched, group)):
            continue
        old.about_to_write(number)
        text = search_text([old.line(card, number) or _line(card, show) for card in group])
        write_changed(path, text.encode(), durable=False)
        written.append(path)
    return paths, written


class _OldLines:
    """Lines as they were, of the files that nobody touched since."""

    def __init__(self, show: Show, groups: dict[str, list[Card]]) -> None:
        self.show, self.groups = show, groups
        self.where = {
            _searched(card): int(name.rpartition("-")[2].removesuffix(".json"))
            for name, group in groups.items()
            for card in group
        }
        self.kept: dict[int, dict[tuple[str, ...], str]] = {}

    def about_to_write(self, number: int) -> None:
        """A file is read before it is written over."""
        if number not in self.kept:
            self._load(number)
        for outdated in [n for n in self.kept if n <= number - KEPT]:
            del self.kept[outdated]

    def line(self, card: Card, writing: int) -> str:
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


def _line(card: Card, show: Show) -> str:
    return search_line(card.slug, card.title, cues_of(card.transcript, show))
