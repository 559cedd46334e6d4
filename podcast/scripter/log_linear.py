"""Weighs the evidence: a linear model over the facts of feature_names.py, fitted by
benchmarks/quotes_fit.py."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

NEVER = 1e-4  # chances nearer to 0 or 1 count as this one


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weights stored as podcast/scripter/<name>.json."""
    loaded: dict[str, float] = json.loads(
        pkgutil.get_data("podcast.scripter", f"{name}.json") or ""
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


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a chance is worth: a line between log-odds, fitted on articles that the weights have not
    seen (Platt, 1999)."""

    slope: float = 1.0
    intercept: float = 0.0

    def __call__(self, chance: float) -> float:
        """A chance as the share of such answers that are right."""
        odds = min(max(chance, NEVER), 1.0 - NEVER)
        return 1.0 / (1.0 + exp(-(self.slope * log(odds / (1.0 - odds)) + self.intercept)))


def stored_calibration() -> Calibration:
    """The calibration that comes with the weights."""
    table = weights("calibration")
    return Calibration(table["slope"], table["intercept"])
