"""Which text blocks of a page a text is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.normalization import letters_only

# Letters; a shorter block has to be a line of its own: a word of the menu stands in many a
# sentence.
SHORT = 12
MOST_WORK = 1_000_000_000  # characters compared in laying blocks along a text: about a second
MOST_SPOTS = 30  # of one block in a text


class _Spot(NamedTuple):
    """A block laid at a place of the text."""

    block: int
    start: int
    end: int


def align(blocks: Sequence[TextBlock], body: str) -> list[bool]:
    """Which blocks a body text is made of: of all ways to lay them along it in order, the one that
    covers most."""
    wanted = letters_only(body)
    marks = [letters_only(block.text) for block in blocks]
    if len(wanted) * len(marks) > MOST_WORK:  # a book on one page: its lines are its blocks
        lines = {letters_only(line) for line in body.split("\n")}
        return [bool(mark) and mark in lines for mark in marks]
    spots = list(_spots(marks, wanted, _line_starts(body)))
    laid = _longest_chain(spots, len(wanted))
    return [index in laid for index in range(len(blocks))]


def _spots(marks: Sequence[str], text: str, starts: dict[str, list[int]]) -> Iterator[_Spot]:
    """Every place where a block may lie, block by block; `starts` is where each line begins."""
    times, met = Counter(marks), Counter[str]()
    for index, mark in enumerate(marks):
        if not mark:
            continue
        if len(mark) < SHORT:
            places: Iterable[int] = _about(starts.get(mark, ()), met[mark] / times[mark])
            met[mark] += 1
        else:
            places = _places(mark, text)
        for place in places:
            yield _Spot(index, place, place + len(mark))


def _about(places: Sequence[int], share: float) -> Sequence[int]:
    """At most MOST_SPOTS places of a line that stands there many times: those about as far down
    among them as its block is among the page's of the same letters."""
    first = round(share * len(places)) - MOST_SPOTS // 2
    first = max(0, min(first, len(places) - MOST_SPOTS))
    return places[first : first + MOST_SPOTS]


def _longest_chain(spots: Sequence[_Spot], size: int) -> set[int]:
    """The blocks of those spots that follow one another, none over another, and cover most."""
    best = _Highest(size + 1)
    before: list[int] = []  # for each spot the one before it, -1 for none
    waiting: list[tuple[int, tuple[int, int]]] = []
    last = -1
    for number, spot in enumerate(spots):
        if spot.block != last:  # spots of one block must not follow each other
            for end, covered in waiting:
                best.put(end, covered)
            waiting, last = [], spot.block
        length, previous = best.get(spot.start)
        before.append(previous)
        waiting.append((spot.end, (length + spot.end - spot.start, number)))
    for end, covered in waiting:
        best.put(end, covered)
    chain = set()
    number = best.get(size)[1]
    while number >= 0:
        chain.add(spots[number].block)
        number = before[number]
    return chain


def _line_starts(body: str) -> dict[str, list[int]]:
    """Where in the letters of a body each of its lines begins, by its letters."""
    starts: dict[str, list[int]] = {}
    place = 0
    for line in body.split("\n"):
        mark = letters_only(line)
        starts.setdefault(mark, []).append(place)
        place += len(mark)
    return starts


def _places(mark: str, text: str) -> Iterator[int]:
    """Where a text holds this mark, the first places."""
    place = text.find(mark)
    for _ in range(MOST_SPOTS):
        if place < 0:
            return
        yield place
        place = text.find(mark, place + len(mark))


class _Highest:
    """The best value put at any place up to here (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.tree = [(0, -1)] * (size + 1)

    def put(self, place: int, value: tuple[int, int]) -> None:
        place += 1
        while place < len(self.tree):
            self.tree[place] = max(self.tree[place], value)
            place += place & -place

    def get(self, place: int) -> tuple[int, int]:
        best, place = (0, -1), place + 1
        while place > 0:
            best = max(best, self.tree[place])
            place -= place & -place
        return best
