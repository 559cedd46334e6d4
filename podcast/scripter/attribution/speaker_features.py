"""What speaks for each candidate speaker of a quotation: short names of facts (feature_names.py),
weighed by log_linear.py."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.neighbour_features import Neighbours, neighbour_features
from podcast.scripter.attribution.nobody_features import nobody_features
from podcast.scripter.attribution.position_features import (
    position_towards,
    quote_shape,
    ranks_among_subjects,
)
from podcast.scripter.attribution.syntax_features import clues, mention_type, syntax_features
from podcast.scripter.attribution.wording_features import wording_features
from podcast.scripter.feature_slots import Rank
from podcast.scripter.syntax.mention_syntax import MentionSyntax


def evidence(reader: MentionSyntax, case: QuoteCase, beside: Neighbours) -> list[list[str]]:
    """For every candidate, and nobody last, the facts that speak for or against it."""
    crowds = ranks_among_subjects(reader, case)
    facts = [_facts(reader, case, number, beside, crowds) for number in case.candidates]
    facts.append(nobody_features(reader, case, beside))
    return facts


# (first of its stretch, last of it) -> the rank
RANKS = {
    (True, True): Rank.ONLY,
    (True, False): Rank.FIRST,
    (False, True): Rank.LAST,
    (False, False): Rank.MID,
}


def _facts(
    reader: MentionSyntax,
    case: QuoteCase,
    number: int,
    beside: Neighbours,
    crowds: dict[int, tuple[bool, bool, int]],
) -> list[str]:
    scene = reader.scene
    mention = scene.mentions[number]
    zone, particulars = position_towards(reader, case, number, mention)
    sort = mention_type(scene, mention)
    facts = [
        sort,
        f"{zone} {particulars}",
        f"{zone} {sort}",
        f"{zone} {case.bond}",
        f"{zone} {quote_shape(case)}",
    ]
    first, last, many = crowds[number]
    rank = RANKS[first, last]
    facts.append(f"{zone} {rank} {min(4, many)}")
    if not case.bound:
        alone = "alone" if case.zone.starts_paragraph and case.zone.ends_paragraph else "in text"
        facts.append(f"loose {zone} {rank} {'subject ' if reader.subject(number) else ''}{alone}")
    facts += syntax_features(reader, case, number, mention, zone)
    facts += clues(reader, case, number, zone)
    facts += wording_features(scene, case, mention, sort, zone)
    facts += neighbour_features(scene, case, number, beside, zone)
    return facts
