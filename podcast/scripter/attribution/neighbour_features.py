"""How a candidate stands to the speakers of quotations around it; the names of these facts are in
feature_names.py."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.position_features import quote_shape
from podcast.scripter.feature_slots import Relation, Zone
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm

# by the paragraphs between two quotations
BY_PARAGRAPHS = (Relation.SAME_PARAGRAPH, Relation.NEXT_PARAGRAPH, Relation.FAR)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What is known of the quotations around the one that is judged; mentions by number, None if
    unknown."""

    previous: int | None = None  # who speaks the quotation before
    previous_case: QuoteCase | None = None
    following: int | None = (
        None  # whom grammar names after the next quotation of the same paragraph
    )
    earlier: int | None = None  # the last speaker who is not `previous`
    since: int | None = None  # the last subject between the quotation before and this one


def neighbour_features(
    scene: AnnotatedText, case: QuoteCase, number: int, beside: Neighbours, zone: Zone
) -> list[str]:
    """How it stands to the speakers of the quotations around."""
    facts: list[str] = []
    before = beside.previous_case
    if before is not None:
        gap = scene.tokens.paragraph[case.unit.first] - scene.tokens.paragraph[before.unit.end - 1]
        relation = BY_PARAGRAPHS[min(gap, 2)]
        if gap == 0 and _touches(before, case):
            relation = Relation.TOUCHING
        alone = "alone" if case.zone.starts_paragraph and case.zone.ends_paragraph else ""
        for label, other in (("previous", beside.previous), ("earlier", beside.earlier)):
            if other is None:
                continue
            if number == other:
                facts += [
                    f"{label} same {relation} {case.bond}",
                    f"{label} same {relation} {case.bond} {alone}{quote_shape(case)}",
                ]
            elif same(scene, number, other):
                facts += [f"{label} coref {relation} {case.bond}", f"{label} coref {zone}"]
            elif label == "previous" and scene.mentions[number].form is not MentionForm.PRONOUN:
                facts.append(f"not previous {relation} {case.bond}")
        facts += _overtaking(scene, number, beside, f"{relation} {case.bond}")
    if beside.following is not None:
        if number == beside.following:
            facts.append(
                f"following same {quote_shape(case)}{' ends' if case.zone.ends_paragraph else ''} "
                f"{case.bond}"
            )
        elif same(scene, number, beside.following):
            facts.append(f"following coref {case.bond}")
    return facts


def _overtaking(scene: AnnotatedText, number: int, beside: Neighbours, where: str) -> list[str]:
    """`“…,” Park said, and | Bell | nodded. “…”`: Bell has come after Park, and is who speaks
    now."""
    if beside.since is None:
        return []
    if number == beside.since:
        return [f"comes last {where}"]
    is_previous = beside.previous is not None and (
        number == beside.previous or same(scene, number, beside.previous)
    )
    if not is_previous or same(scene, number, beside.since):
        return []
    return [f"overtaken {where}"]


def _touches(before: QuoteCase, case: QuoteCase) -> bool:
    """Whether nothing but the previous quotation's attribution stands between the two."""
    if before.zone.after and not before.zone.signed:
        return case.unit.first <= before.zone.after[-1] + 2
    return case.unit.first <= before.unit.end + 1


def same(scene: AnnotatedText, one: int, two: int) -> bool:
    """Whether two mentions name one entity."""
    a, b = scene.mentions[one], scene.mentions[two]
    return a.entity >= 0 and a.entity == b.entity
