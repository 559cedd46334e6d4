"""An opening and a closing mark that belong together."""

from __future__ import annotations

from dataclasses import dataclass

BEFORE_OPEN = frozenset(
    " \t\r\n\u00a0\u2002\u2003\u2009\u200b\u200e\u200f\u202f\ufeff([{<—–-/\"“‘'>…:|*_~"
)
AFTER_CLOSE = frozenset(
    " \t\r\n\u00a0\u2002\u2003\u2009\u200b\u200e\u200f\u202f\ufeff)]}.,;:!?—–-/\"”’'<…*_~|"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening and a closing mark, or an opening one whose paragraph ends first (`closed ==
    end`)."""

    opened: int
    start: int
    end: int
    closed: int
    paragraph: int
    complete: bool = True
    single: bool = False


def without_overlaps(pairs: list[Pair]) -> list[Pair]:
    """Pairs that do not overlap, the earlier kept: single and double marks may be paired across
    each other."""
    kept: list[Pair] = []
    for pair in pairs:
        if not kept or pair.opened >= kept[-1].closed:
            kept.append(pair)
    return kept
