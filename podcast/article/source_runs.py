"""The runs of a source's own text, for the account of it: its lines (those of markup are
markup_runs.py).

Read without any rule that chooses what is the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from podcast.article.model import SourceRun
from podcast.article.normalization import tidy, unescaped

REFERENCE_BEGUN = re.compile(r"&#?\w{0,31}$")
REFERENCE_ENDED = re.compile(r"^#?\w{0,31};")


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


def whole_references(runs: Sequence[SourceRun]) -> list[str]:
    """The texts of runs; of a reference that a mark of a note parts, `caf&#23` and `3;`, nothing:
    a block has the character that it stands for."""
    texts = [run.text for run in runs]
    shown = [index for index, run in enumerate(runs) if not run.left_out]
    for index, following in pairwise(shown):
        begun = REFERENCE_BEGUN.search(texts[index])
        ended = REFERENCE_ENDED.match(texts[following]) if begun else None
        if begun and ended and len(unescaped(begun[0] + ended[0])) == 1:
            texts[index] = texts[index][: begun.start()]
            texts[following] = texts[following][ended.end() :]
    return texts
