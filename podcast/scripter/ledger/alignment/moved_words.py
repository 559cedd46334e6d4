"""Which words were moved: those outside the heaviest rising sequence of runs."""

from __future__ import annotations

from collections.abc import Sequence

Run = tuple[int, int, int]  # (script position, article position, words)


def moved_runs(found: Sequence[Run]) -> list[tuple[Run, bool]]:
    """The runs in the script's order, and whether each stands elsewhere than in the article's
    order. O(n log n)."""
    runs = _joined(found)
    order = sorted(range(len(runs)), key=lambda index: runs[index][1])
    rank = [0] * len(runs)
    for position, index in enumerate(order):
        rank[index] = position
    kept = _heaviest(runs, rank)
    return [(run, index not in kept) for index, run in enumerate(runs)]


def _joined(found: Sequence[Run]) -> list[Run]:
    """Runs that are consecutive in both as one."""
    runs: list[Run] = []
    for at, place, length in sorted(found):
        if runs and runs[-1][0] + runs[-1][2] == at and runs[-1][1] + runs[-1][2] == place:
            runs[-1] = (runs[-1][0], runs[-1][1], runs[-1][2] + length)
        else:
            runs.append((at, place, length))
    return runs


def _heaviest(runs: Sequence[tuple[int, int, int]], rank: Sequence[int]) -> set[int]:
    """Indices of the rising sequence with the most words, by a tree of best sums up to each
    rank."""
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
