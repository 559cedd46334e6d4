"""Weighs the evidence: a linear model over the facts of evidence.py, fitted by
benchmarks/quotes_fit.py."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weights stored as podcast/scripter/<name>.json."""
    loaded: dict[str, float] = json.loads(
        (files("podcast.scripter") / f"{name}.json").read_text(encoding="utf-8")
    )
    return loaded


def chances(facts: Sequence[Sequence[str]], table: Mapping[str, float]) -> list[float]:
    """How likely each candidate is, given its facts; they add up to 1."""
    get = table.get
    scores = [sum(get(fact, 0.0) for fact in candidate) for candidate in facts]
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]
