"""Which blocks of a page a text is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.normalization import letters_only

# letters; a shorter block has to be a line of its own: a word of the menu stands in many a sentence
SHORT = 12
MOST_WORK = 1_000_000_000  # characters compared in laying blocks along a text: about a second


def align(blocks: Sequence[TextBlock], body: str) -> list[bool]:
    """Which blocks a body text is made of: of all ways to lay them along it in order, the one that
    covers most."""
    wanted = letters_only(body)
    marks = [letters_only(block.text) for block in blocks]
    if len(wanted) * len(marks) > MOST_WORK:  # a book on one page: its lines are its blocks
        lines = {letters_only(line) for line in body.split("\n")}
        return [bool(mark) and mark in lines for mark in marks]
    starts = _line_starts(body)
    spots = [
        (index, at)
        for index, mark in enumerate(marks)
        if mark
        for at in (starts.get(mark, ()) if len(mark) < SHORT else _places(mark, wanted))
    ]
    best = _Highest(len(wanted) + 1)
    chain: list[int] = []  # for each spot the one before it, -1 for none
    waiting: list[tuple[int, tuple[int, int]]] = []
    last = -1
    for number, (index, at) in enumerate(spots):
        if index != last:  # spots of one block must not follow each other
            for end, covered in waiting:
                best.put(end, covered)
            waiting, last = [], index
        length, before = best.get(at)
        chain.append(before)
        waiting.append((at + len(marks[index]), (length + len(marks[index]), number)))
    for end, covered in waiting:
        best.put(end, covered)
    found = [False] * len(blocks)
    number = best.get(len(wanted))[1]
    while number >= 0:
        found[spots[number][0]] = True
        number = chain[number]
    return found


def _line_starts(body: str) -> dict[str, list[int]]:
    """Where in the letters of a body each of its lines begins, by its letters."""
    starts: dict[str, list[int]] = {}
    place = 0
    for line in body.split("\n"):
        mark = letters_only(line)
        starts.setdefault(mark, []).append(place)
        place += len(mark)
    return starts


def _places(mark: str, text: str, most: int = 30) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0 and most:
        yield at
        most -= 1
        at = text.find(mark, at + len(mark))


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
