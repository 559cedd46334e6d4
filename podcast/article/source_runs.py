"""The runs of a source's own text, for the account of it: its lines (those of markup are
markup_runs.py).

Read without any rule that chooses what is the article.
"""

from __future__ import annotations

from collections.abc import Iterable

from podcast.article.model import SourceRun
from podcast.article.normalization import tidy


def runs_of_lines(text: str, *, left_out: str = "") -> tuple[SourceRun, ...]:
    """The lines of a text that hold anything."""
    return tuple(
        SourceRun(shown, f"line {number}", left_out)
        for number, line in enumerate(text.split("\n"), 1)
        if (shown := tidy(line))
    )


def all_of(parts: Iterable[tuple[SourceRun, ...]]) -> tuple[SourceRun, ...]:
    """The runs of several parts of a source, one after the other."""
    return tuple(run for part in parts for run in part)
