"""Who "he", "she" and "they" are."""

from __future__ import annotations

from collections.abc import Mapping

from podcast.scripter.evidence import Reader
from podcast.scripter.phrase import Form
from podcast.scripter.words import PREPOSITIONS

LOOK_BACK = 40  # mentions


def resolve(reader: Reader, number: int, spoke: dict[int, int], table: Mapping[str, float]) -> tuple[int, float]:
    """The mention by name that a pronoun stands for (or -1), and how sure that is.

    `spoke` maps entities to the mention number at which they last spoke.
    """
    scene = reader.scene
    pronoun = scene.mentions[number]
    if pronoun.gender not in ("male", "female"):
        return -1, 0.0
    tokens = scene.tokens
    scores: dict[int, float] = {}
    where: dict[int, int] = {}
    for back in range(1, LOOK_BACK):
        at = number - back
        if at < 0:
            break
        mention = scene.mentions[at]
        if (
            mention.form is not Form.NAME
            or mention.gender not in ("", pronoun.gender)
            or tokens.quote[mention.first] >= 0
        ):
            continue
        entity = mention.entity
        if entity < 0 or mention.end > pronoun.first:
            continue
        what = scene.entities[entity]
        away = tokens.paragraph[pronoun.first] - tokens.paragraph[mention.first]
        score = -0.12 * back - 0.5 * away
        score += (
            1.0 * (mention.gender == pronoun.gender)
            + 0.6 * (what.known or what.titled)
            + 0.05 * min(10, len(what.mentions))
        )
        score += 0.8 * (entity in spoke) + 1.0 * tokens.first[mention.first] + 0.6 * (reader.verb(at) is not None)
        score -= 0.6 * (mention.first > 0 and tokens.low[mention.first - 1] in PREPOSITIONS) + 0.4 * mention.inside
        if score > scores.get(entity, -1e9):
            scores[entity], where[entity] = score, at
    if not scores:
        return -1, 0.0
    ranked = sorted(scores, key=lambda e: -scores[e])
    gap = scores[ranked[0]] - scores[ranked[1]] if len(ranked) > 1 else 2.0
    return where[ranked[0]], min(0.95, 0.5 + gap / 4)
