"""Sums over what lines are worth: the densest run, the best beginning, what to leave out first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate


def densest_run(values: Sequence[float]) -> tuple[float, int, int]:
    """The run with the greatest sum (Kadane's algorithm): the sum, start and end.

    >>> densest_run([-1.0, 2.0, 3.0, -4.0, 1.0])
    (5.0, 1, 3)
    """
    most, span, total, start = 0.0, (0, len(values)), 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > most:
            most, span = total, (start, index + 1)
    return most, *span


def best_beginning(values: Sequence[float]) -> tuple[float, int]:
    """The greatest sum of first values, and of how many.

    >>> best_beginning([2.0, -1.0, 3.0, -4.0])
    (4.0, 3)
    """
    return max(_sums_and_counts(values), key=lambda pair: pair[0], default=(0.0, 0))


def worst_beginning(values: Sequence[float], most: float) -> int:
    """How many first values to leave out so that the rest is worth most, if they are worth less
    than `most`.

    >>> worst_beginning([-1.0, -2.0, 3.0], most=-0.5)
    2
    >>> worst_beginning([-1.0, -2.0, 3.0], most=-4.0)
    0
    """
    first = (most, 0)
    return min((first, *_sums_and_counts(values)[1:]), key=lambda pair: pair[0])[1]


def _sums_and_counts(values: Sequence[float]) -> list[tuple[float, int]]:
    """The sum of no values, of the first one, of the first two, …"""
    sums: Iterator[float] = accumulate(values, initial=0.0)
    return [(total, count) for count, total in enumerate(sums)]
