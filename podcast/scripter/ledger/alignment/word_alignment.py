"""Which word of a script is which word of the article: long runs first, wherever they went, then
what is left nearby.

Linear in time: runs are found by a table of word sequences, each lookup tries a bounded number of
places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from podcast.scripter.ledger.alignment.allowed_changes import may_become, may_change, may_stand
from podcast.scripter.ledger.alignment.counted_words import CountedWords
from podcast.scripter.ledger.alignment.word_runs import NONE, common_length, run_table, zeros

RUNS = (10, 4)  # words that a run needs to be found anywhere in the article
TRIES = 8  # places that are tried for one run
NEAR = 24  # words still free, either way, among which single words are sought
FARTHER = 400  # the same, for words that nothing nearer took
WIDE = 160  # free words between two anchors; more, and each anchor is searched around on its own


class WordAlignment:
    """`of[i]` is the article's word for script word i, or -1; `changed` those that stand for
    another word."""

    def __init__(
        self,
        article: Sequence[str],
        said: CountedWords,
        names: Set[str] = frozenset(),
        quoted: Set[int] = frozenset(),
    ) -> None:
        self.article = article
        self.script = said.text
        self.quoted = (
            quoted  # units that are quotations: they have the first claim on words that are left
        )
        self.names = names  # words of the article with a capital
        self.units = said.unit  # the script's lines: no run goes over the end of one
        self.ends = said.first  # at line + 1: one past the line's last word
        self.of = [NONE] * len(said)
        self.placed = bytearray(len(said))  # 1 where `of` is known
        self.taken = bytearray(len(article))
        self.runs: list[
            tuple[int, int, int]
        ] = []  # (script word, article word, words), as they were found
        self.changed: set[int] = set()
        self.also: dict[
            int, int
        ] = {}  # article words that a changed word stands for besides its own
        self._first: dict[int, int] = {}
        self._following: list[int] = []
        for size in RUNS:
            self._find_runs(size)
        self._nearby(NEAR, exact=True)
        self._nearby(NEAR, exact=False)
        self._nearby(FARTHER, exact=True)
        self._nearby(FARTHER, exact=False)

    def again(self, words: Sequence[str]) -> list[int]:
        """Where the article has these words, taken or not, in runs as long as can be; -1 for a word
        without a run."""
        size = RUNS[-1]
        if not self._first:
            self._first, self._following = run_table(self.article, size)
        places = [NONE] * len(words)
        at = 0
        while at < len(words):
            place = (
                self._first.get(hash(tuple(words[at : at + size])), NONE)
                if at + size <= len(words)
                else NONE
            )
            best, longest = NONE, 0
            for _ in range(TRIES * TRIES):
                if place == NONE:
                    break
                length = common_length(
                    words, at, self.article, place, min(len(words) - at, len(self.article) - place)
                )
                if length > longest:
                    best, longest = place, length
                place = self._following[place]
            for step in range(longest):
                places[at + step] = best + step
            at += max(1, longest)
        return places

    def _find_runs(self, size: int) -> None:
        first, following = run_table(self.article, size)
        expected = 0
        at = self.placed.find(0)
        while at >= 0:
            if at and self.placed[at - 1]:
                expected = self.of[at - 1] + 1
            place, length = self._longest(at, size, first, following, expected)
            if length >= size:
                self._take(at, place, length)
            at = self.placed.find(0, at + (length if length >= size else 1))

    def _longest(
        self, at: int, size: int, first: dict[int, int], following: list[int], expected: int
    ) -> tuple[int, int]:
        """The free place with the longest run for the script's words from `at`; where equal, the
        expected one."""
        if at + size > len(self.script) or self.units[at] != self.units[at + size - 1]:
            return NONE, 0
        key = hash(tuple(self.script[at : at + size]))
        place = first.get(key, NONE)
        while place != NONE and self.taken[place]:
            place = following[place]
        if place == NONE:
            first.pop(key, None)
            return NONE, 0
        first[key] = place
        best, best_length = NONE, 0
        candidates = [expected] if expected < len(self.article) and not self.taken[expected] else []
        for _ in range(TRIES):
            candidates.append(place)
            place = following[place]
            if place == NONE:
                break
        for candidate in candidates:
            length = self._run_length(at, candidate)
            if length > best_length:
                best, best_length = candidate, length
        return best, best_length

    def _run_length(self, at: int, place: int) -> int:
        """How many words from `at` on, to the end of their line, are free words of the article from
        `place` on."""
        limit = min(self.ends[self.units[at] + 1] - at, len(self.article) - place)
        if (stop := self.placed.find(1, at, at + limit)) >= 0:
            limit = stop - at
        if (stop := self.taken.find(1, place, place + limit)) >= 0:
            limit = stop - place
        return common_length(self.script, at, self.article, place, limit)

    def _take(self, at: int, place: int, length: int) -> None:
        self.of[at : at + length] = range(place, place + length)
        self.placed[at : at + length] = self.taken[place : place + length] = b"\1" * length
        self.runs.append((at, place, length))

    def _nearby(self, near: int, *, exact: bool) -> None:
        """Give single words that are left to free words of the article near those around them."""
        free = list(zeros(self.taken))
        if not exact:
            free = [place for place in free if may_change(self.article[place])]
        wanted = {self.article[place] for place in free}
        if not free:
            return
        for start, end in sorted(
            self.gaps(), key=lambda gap: self.units[gap[0]] not in self.quoted
        ):
            if exact and wanted.isdisjoint(self.script[start:end]):
                continue
            for low, high in self._windows(start, end, free, near):
                if exact:
                    self._match_gap(start, end, free[low:high])
                else:
                    self._match_changed(start, end, free[low:high])

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Stretches of words in one line of the script that have no place."""
        at = self.placed.find(0)
        while at >= 0:
            end = self.ends[self.units[at] + 1]
            stop = self.placed.find(1, at, end)
            end = stop if stop >= 0 else end
            yield at, end
            at = self.placed.find(0, end)

    def _windows(self, start: int, end: int, free: list[int], near: int) -> list[tuple[int, int]]:
        """Ranges of `free` near the places of the words before and after a gap."""
        before = next(
            (
                self.of[at]
                for at in range(start - 1, max(-1, start - 40), -1)
                if self.of[at] != NONE
            ),
            NONE,
        )
        after = next(
            (self.of[at] for at in range(end, min(len(self.of), end + 40)) if self.of[at] != NONE),
            NONE,
        )
        anchors = sorted(bisect_left(free, place) for place in (before, after) if place != NONE)
        if not anchors:
            anchors = [0] if start < near else []
            if not anchors:
                return []
        if anchors[-1] - anchors[0] <= WIDE:
            return [(max(0, anchors[0] - near), anchors[-1] + near)]
        return [(max(0, anchor - near), anchor + near) for anchor in anchors]

    def _match_gap(self, start: int, end: int, free: list[int]) -> None:
        places: dict[str, list[int]] = {}
        for place in free:
            if not self.taken[place]:
                places.setdefault(self.article[place], []).append(place)
        if not places:
            return
        for at in range(start, end):
            if self.of[at] != NONE or self.script[at] not in places:
                continue
            options = [place for place in places[self.script[at]] if not self.taken[place]]
            if options:
                self._take(
                    at, max(options, key=lambda place: (self._run_length(at, place), -place)), 1
                )

    def _match_changed(self, start: int, end: int, free: list[int]) -> None:
        for at in range(start, end):
            if self.of[at] != NONE or not may_stand(self.script[at], self.names):
                continue
            for place in free:
                if not self.taken[place] and may_become(
                    self.article[place], self.script[at], self.names
                ):
                    self._take(at, place, 1)
                    self.changed.add(at)
                    self._take_rest(place, at)
                    break

    def _take_rest(self, place: int, at: int) -> None:
        """`says` stands for both words of `according to`."""
        if self.article[place : place + 2] == ["according", "to"] and not self.taken[place + 1]:
            self.taken[place + 1] = 1
            self.also[place + 1] = at
