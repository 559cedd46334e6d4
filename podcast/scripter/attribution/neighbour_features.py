"""How a candidate stands to the speakers of quotations around it. Names of features are those of
the stored weights."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.attribution.position_features import quote_shape
from podcast.scripter.attribution.quote_cases import QuoteCase
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm


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


def neighbour_features(
    scene: AnnotatedText, case: QuoteCase, number: int, beside: Neighbours, zone: str
) -> list[str]:
    """How it stands to the speakers of the quotations around."""
    facts: list[str] = []
    bound = "bound" if case.bound else "loose"
    before = beside.previous_case
    if before is not None:
        gap = scene.tokens.paragraph[case.unit.first] - scene.tokens.paragraph[before.unit.end - 1]
        relation = ("same paragraph", "next paragraph", "far")[min(gap, 2)]
        if gap == 0 and _touches(before, case):
            relation = "touching"
        alone = "alone" if case.zone.starts_paragraph and case.zone.ends_paragraph else ""
        for label, other in (("previous", beside.previous), ("earlier", beside.earlier)):
            if other is None:
                continue
            if number == other:
                facts += [
                    f"{label} same {relation} {bound}",
                    f"{label} same {relation} {bound} {alone}{quote_shape(case)}",
                ]
            elif same(scene, number, other):
                facts += [f"{label} coref {relation} {bound}", f"{label} coref {zone}"]
            elif label == "previous" and scene.mentions[number].form is not MentionForm.PRONOUN:
                facts.append(f"not previous {relation} {bound}")
    if beside.following is not None:
        if number == beside.following:
            facts.append(
                f"following same {quote_shape(case)}{' ends' if case.zone.ends_paragraph else ''} "
                f"{bound}"
            )
        elif same(scene, number, beside.following):
            facts.append(f"following coref {bound}")
    return facts


def _touches(before: QuoteCase, case: QuoteCase) -> bool:
    """Whether nothing but the previous quotation's attribution stands between the two."""
    if before.zone.after and not before.zone.signed:
        return case.unit.first <= before.zone.after[-1] + 2
    return case.unit.first <= before.unit.end + 1


def same(scene: AnnotatedText, one: int, two: int) -> bool:
    """Whether two mentions name one entity."""
    a, b = scene.mentions[one], scene.mentions[two]
    return a.entity >= 0 and a.entity == b.entity
