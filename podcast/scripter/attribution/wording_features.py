"""What the quoted words themselves tell of a candidate; the names of these facts are in
feature_names.py.

Nobody speaks of himself by name, and a thing says "I" only where somebody reads it out.
"""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.feature_slots import Zone
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import Mention

LEAST_NAME = 3  # letters of a word of a name that tells whom it names


def wording_features(
    scene: AnnotatedText, case: QuoteCase, mention: Mention, sort: str, zone: Zone
) -> list[str]:
    """`“Moss will win,”` speaks against Moss, `“I will win,”` against the company."""
    facts: list[str] = []
    if names_in(scene, case, mention):
        facts += [f"named in the quotation {sort}", f"named in the quotation {zone}"]
    if case.first_person:
        facts.append(f"says {case.first_person} {sort}")
    return facts


def names_in(scene: AnnotatedText, case: QuoteCase, mention: Mention) -> bool:
    """Whether the quoted words name the candidate: by surname or by full name."""
    if mention.entity < 0:
        return False
    last = scene.entities[mention.entity].words[-1]
    return len(last) >= LEAST_NAME and last in case.said
