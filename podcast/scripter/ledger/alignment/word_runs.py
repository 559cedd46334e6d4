"""Runs of words that two texts share: tables of word sequences, and how far a run goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

NONE = -1  # no place


def zeros(flags: bytearray) -> Iterator[int]:
    at = flags.find(0)
    while at >= 0:
        yield at
        at = flags.find(0, at + 1)


def common_length(
    words: Sequence[str], at: int, article: Sequence[str], place: int, limit: int
) -> int:
    """How many words are the same from `at` and from `place` on: compared in stretches that double,
    then halve."""
    same, step = 0, 8
    while same < limit:
        step = min(step, limit - same)
        if words[at + same : at + same + step] == article[place + same : place + same + step]:
            same += step
            step *= 2
            continue
        while step > 1:
            half = step // 2
            if words[at + same : at + same + half] == article[place + same : place + same + half]:
                same += half
                step -= half
            else:
                step = half
        break
    return same


def run_table(words: Sequence[str], size: int) -> tuple[dict[int, int], list[int]]:
    """Where each sequence of `size` words begins first, and after each beginning the next one of
    the same sequence."""
    keys = [hash(run) for run in zip(*(words[start:] for start in range(size)), strict=False)]
    first: dict[int, int] = {}
    following = [NONE] * len(words)
    for place in range(len(keys) - 1, -1, -1):
        key = keys[place]
        following[place] = first.get(key, NONE)
        first[key] = place
    return first, following
