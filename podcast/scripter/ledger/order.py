"""Which words were moved: those outside the heaviest rising sequence of runs."""

from __future__ import annotations

from collections.abc import Sequence


def moved_runs(of: Sequence[int]) -> bytearray:
    """For each script word, 1 when it stands elsewhere than in the article's order. O(n log n)."""
    runs = _runs(of)
    order = sorted(range(len(runs)), key=lambda index: runs[index][1])
    rank = [0] * len(runs)
    for position, index in enumerate(order):
        rank[index] = position
    kept = _heaviest(runs, rank)
    moved = bytearray(len(of))
    for index, (start, _, length) in enumerate(runs):
        if index not in kept:
            for at in range(start, start + length):
                moved[at] = 1
    return moved


def _runs(of: Sequence[int]) -> list[tuple[int, int, int]]:
    """Stretches that are consecutive in both: (script position, article position, words)."""
    runs: list[tuple[int, int, int]] = []
    for at, place in enumerate(of):
        if place < 0:
            continue
        if runs and runs[-1][0] + runs[-1][2] == at and runs[-1][1] + runs[-1][2] == place:
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + 1)
        else:
            runs.append((at, place, 1))
    return runs


def _heaviest(runs: Sequence[tuple[int, int, int]], rank: Sequence[int]) -> set[int]:
    """Indices of the rising sequence with the most words, by a tree of best sums up to each rank."""
    tree = [(0, -1)] * (len(runs) + 1)
    before = [-1] * len(runs)
    best, last = 0, -1
    for index, (_, _, length) in enumerate(runs):
        weight, previous = 0, -1
        at = rank[index]
        while at > 0:
            weight, previous = max((weight, previous), tree[at])
            at -= at & -at
        before[index] = previous
        weight += length
        if weight > best:
            best, last = weight, index
        at = rank[index] + 1
        while at < len(tree):
            tree[at] = max(tree[at], (weight, index))
            at += at & -at
    kept: set[int] = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept
