"""What speaks for each antecedent of a pronoun: short names of facts (feature_names.py),
weighed by log_linear.py."""

from __future__ import annotations

from podcast.scripter.coreference.antecedents import LOOK_BACK
from podcast.scripter.coreference.discourse_history import DiscourseHistory
from podcast.scripter.coreference.mention_roles import is_inverted, role_of, sentences_between
from podcast.scripter.coreference.unnamed_features import unnamed_facts
from podcast.scripter.feature_names import PronounFact
from podcast.scripter.mentions.linking.entities import Entity
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax

HEADS_BACK = 4  # paragraphs


def pronoun_facts(
    reader: MentionSyntax,
    number: int,
    people: list[int],
    trail: DiscourseHistory,
    said: frozenset[str],
) -> list[list[str]]:
    """For every candidate the facts that speak for or against it."""
    latest = _latest_subjects(reader, number)
    ranks = {entity: rank for rank, entity in enumerate(latest)}
    heads = _heads(reader, number, trail)
    found = []
    for rank, at in enumerate(people):
        entity = reader.scene.mentions[at].entity
        if entity < 0:
            found.append(unnamed_facts(reader, number, at))
            continue
        facts = _facts(reader, number, at, rank=rank, trail=trail, said=said)
        facts.append(f"subject rank {min(4, ranks.get(entity, 9))}")
        facts += [f"heads {where}" for where in heads.get(entity, ())]
        if entity in latest:
            facts += _as_subject(reader, number, latest[entity])
        found.append(facts)
    return found


def _latest_subjects(reader: MentionSyntax, number: int) -> dict[int, int]:
    """For each person the last mention as a subject or speaker, within reach of the pronoun; the
    nearest first."""
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    found: dict[int, int] = {}
    for at in range(number - 1, max(-1, number - LOOK_BACK), -1):
        mention = mentions[at]
        if mention.entity < 0 or mention.entity in found or mention.form is MentionForm.PRONOUN:
            continue
        if tokens.quote[mention.first] < 0 and (reader.subject(at) or is_inverted(reader, at)):
            found[mention.entity] = at
    return found


def _heads(reader: MentionSyntax, number: int, trail: DiscourseHistory) -> dict[int, list[str]]:
    """Who is the first and who the last subject of the nearest stretch that has one, by name or
    pronoun.

    The stretches are what stands before the pronoun in its paragraph, then the paragraphs before
    it.
    """
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    gender, here = mentions[number].gender, tokens.paragraph[mentions[number].first]
    found: dict[int, list[str]] = {}
    for back in range(min(here, HEADS_BACK) + 1):
        begin, end = tokens.bounds[here - back]
        people = []
        for at in reader.between(begin, min(end, mentions[number].first), 60):
            mention = mentions[at]
            entity = (
                trail.stands.get(at, mention.entity)
                if mention.form is MentionForm.PRONOUN
                else mention.entity
            )
            if (
                entity < 0
                or mention.gender not in ("", gender)
                or reader.scene.entities[entity].place
            ):
                continue
            if reader.subject(at) or is_inverted(reader, at):
                people.append(entity)
        if people:
            found.setdefault(people[0], []).append(f"first p{back}")
            found.setdefault(people[-1], []).append(f"last p{back}")
            break
    return found


def _as_subject(reader: MentionSyntax, number: int, latest: int) -> list[str]:
    scene = reader.scene
    away = (
        scene.tokens.paragraph[scene.mentions[number].first]
        - scene.tokens.paragraph[scene.mentions[latest].first]
    )
    facts = [f"subject p{min(3, away)}"]
    if _opens_paragraph(reader, latest):
        facts.append(f"opens paragraph p{min(3, away)}")
    if reader.verb(latest) is not None or is_inverted(reader, latest):
        facts.append(f"speaks p{min(3, away)}")
    return facts


def _facts(
    reader: MentionSyntax,
    number: int,
    at: int,
    *,
    rank: int,
    trail: DiscourseHistory,
    said: frozenset[str],
) -> list[str]:
    scene = reader.scene
    tokens, mention, pronoun = scene.tokens, scene.mentions[at], scene.mentions[number]
    entity = scene.entities[mention.entity]
    paragraphs = tokens.paragraph[pronoun.first] - tokens.paragraph[mention.first]
    sentences = sentences_between(reader, mention.first + 1, pronoun.first) if paragraphs < 2 else 9
    near = f"p{min(3, paragraphs)}" if paragraphs else f"s{min(3, sentences)}"
    role = role_of(reader, at, mention)
    facts = [
        f"rank {min(4, rank)}",
        near,
        f"{role} {near}",
        f"role {role}",
        _agreement(mention.gender, pronoun.gender),
        _entity_kind(entity),
        f"mentions {min(6, len(entity.mentions))}",
        f"topic {min(3, entity.rank)}",
        f"topic {min(3, entity.rank)} {near}",
    ]
    if entity.hint and not mention.gender:
        same = entity.hint == pronoun.gender
        facts.append(PronounFact.SAME_HINT if same else PronounFact.OTHER_HINT)
    if (
        not paragraphs
        and tokens.paragraph[scene.mentions[entity.mentions[0]].first]
        == tokens.paragraph[pronoun.first]
    ):
        facts += [PronounFact.INTRODUCED_HERE, f"introduced {near} {role}"]
    if pronoun.first == tokens.bounds[tokens.paragraph[pronoun.first]][0]:
        facts += [f"opening topic {min(3, entity.rank)}", f"opening {near}"]
    if said and any(word in said for word in entity.words if len(word) > 2):
        facts.append(PronounFact.NAMED_IN_QUOTATION)
    facts += _past(mention.entity, number, trail, near, pronoun.gender)
    return facts


def _agreement(gender: str, of_pronoun: str) -> PronounFact:
    """Whether a mention's gender is the pronoun's."""
    if gender == of_pronoun:
        return PronounFact.SAME_GENDER
    return PronounFact.OTHER_GENDER if gender else PronounFact.UNKNOWN_GENDER


def _entity_kind(entity: Entity) -> PronounFact:
    """A place, somebody, or who knows what."""
    if entity.place:
        return PronounFact.PLACE
    if entity.known or entity.titled:
        return PronounFact.PERSON
    # `Northline Ferries`, which no first name makes a person
    return PronounFact.UNKNOWN_NAME if len(entity.words) > 1 else PronounFact.UNKNOWN_THING


def _past(entity: int, number: int, trail: DiscourseHistory, near: str, gender: str) -> list[str]:
    """Whether the person spoke before, and whether the last pronoun stood for it."""
    facts: list[str] = []
    if entity == trail.last_speaker:
        facts.append(f"last speaker {near}")
    elif entity in trail.spoke:
        facts.append(PronounFact.SPOKE_BEFORE)
    for other, (known, when) in trail.last.items():
        if known == entity and when != number:
            facts.append(
                f"last pronoun {min(5, number - when)}"
                if other == gender
                else PronounFact.OTHER_PRONOUN
            )
    return facts


def _opens_paragraph(reader: MentionSyntax, at: int) -> bool:
    """Whether the mention is the first of a person in its paragraph."""
    scene = reader.scene
    begin = scene.tokens.bounds[scene.tokens.paragraph[scene.mentions[at].first]][0]
    for number in reader.between(begin, scene.mentions[at].first + 1, 30):
        mention = scene.mentions[number]
        if number == at:
            return True
        if (
            mention.form is MentionForm.NAME
            and mention.gender != "thing"
            and not mention.inside
            and not mention.possessive
        ):
            return False
    return False
