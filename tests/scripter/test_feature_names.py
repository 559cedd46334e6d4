"""The facts that the models weigh are those of the enumeration, in both directions."""

from __future__ import annotations

import doctest
import sys
from functools import cache
from pathlib import Path

import pytest

from podcast.scripter import feature_names
from podcast.scripter.attribution.find_quotations import find_quotations
from podcast.scripter.attribution.speaker_choice import AttributionModel, stored_model
from podcast.scripter.feature_names import PronounFact, SpeakerFact, pattern

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from quotes_labelled import read_folder

ATTRIBUTION = Path(__file__).with_name("attribution")
# Keys of the weights that the articles of other people give, on which they were fitted too, and
# none of ours: no key may join them, and one that ours give must leave.
ELSEWHERE = ATTRIBUTION / "facts_seen_elsewhere.txt"
# Two families of pronoun facts have one name, and so one weight.
SHARED = {"subject p1", "subject p2", "subject p3"}


class Recorder(dict[str, float]):
    """Weights that note every fact that is looked up."""

    def __init__(self, weights: dict[str, float]) -> None:
        super().__init__(weights)
        self.facts: set[str] = set()

    def get(self, fact: str, default: float = 0.0) -> float:  # type: ignore[override]
        self.facts.add(fact)
        return super().get(fact, default)


@cache
def recorded() -> tuple[Recorder, Recorder]:
    """The weights of speakers and pronouns, with the facts of all our labelled articles and
    cases."""
    stored = stored_model()
    speaker, pronoun = Recorder(dict(stored.speaker)), Recorder(dict(stored.pronoun))
    model = AttributionModel(speaker, pronoun, stored.calibration)
    folders = [ATTRIBUTION / "labelled" / name for name in ("tune", "held", "edge")]
    texts = [article["text"] for folder in folders for article in read_folder(folder)]
    texts += (ATTRIBUTION / "attribution_cases.txt").read_text(encoding="utf-8").split("\n== ")
    for text in texts:
        find_quotations(text, model=model)
    return speaker, pronoun


FAMILIES = [(SpeakerFact, 0), (PronounFact, 1)]


@pytest.mark.parametrize(("families", "which"), FAMILIES)
def test_every_fact_and_every_key_belongs_to_a_family(families, which):
    weights = recorded()[which]
    patterns = [pattern(family) for family in families]
    matched = {
        name: sum(bool(known.fullmatch(name)) for known in patterns)
        for name in weights.facts | set(weights)
    }
    assert not {name for name, count in matched.items() if count == 0}
    assert {name for name, count in matched.items() if count > 1} <= SHARED | {
        name for name in matched if name.endswith(" after ,")
    }


@pytest.mark.parametrize(("families", "which"), FAMILIES)
def test_every_family_occurs(families, which):
    facts = recorded()[which].facts
    silent = {
        family.name
        for family in families
        if not any(pattern(family).fullmatch(fact) for fact in facts)
    }
    assert not silent


def test_every_key_of_the_weights_occurs():
    unseen = {key for weights in recorded() for key in weights if key not in weights.facts}
    assert unseen == set(ELSEWHERE.read_text(encoding="utf-8").splitlines())


def test_examples() -> None:
    tried = doctest.testmod(feature_names)
    assert tried.attempted
    assert not tried.failed
