"""What speaks for each antecedent of a pronoun: short names of facts (feature_names.py),
weighed by log_linear.py."""

from __future__ import annotations

from podcast.scripter.coreference.antecedents import LOOK_BACK
from podcast.scripter.coreference.discourse_history import DiscourseHistory
from podcast.scripter.feature_names import PronounFact, Role
from podcast.scripter.mentions.linking.entities import Entity
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import verb_kind

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
            found.append(_facts_unnamed(reader, number, at))
            continue
        facts = _facts(reader, number, at, rank=rank, trail=trail, said=said)
        facts.append(f"subject rank {min(4, ranks.get(entity, 9))}")
        facts += [f"heads {where}" for where in heads.get(entity, ())]
        if entity in latest:
            facts += _as_subject(reader, number, latest[entity])
        found.append(facts)
    return found


def _facts_unnamed(reader: MentionSyntax, number: int, at: int) -> list[str]:
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    mention, pronoun = mentions[at], mentions[number]
    paragraphs = tokens.paragraph[pronoun.first] - tokens.paragraph[mention.first]
    near = (
        f"p{paragraphs}"
        if paragraphs
        else f"s{min(3, _sentences(reader, mention.first + 1, pronoun.first))}"
    )
    role = _role(reader, at, mention)
    told = "told" if mention.gender else "untold"
    others = any(
        mentions[n].form is MentionForm.NAME and mentions[n].gender != "thing"
        for n in reader.between(mention.end, pronoun.first, 20)
    )
    return [
        PronounFact.UNNAMED,
        f"unnamed {role}",
        f"unnamed {near}",
        f"unnamed {told}",
        f"unnamed {'far' if others else 'last'}",
    ]


def _latest_subjects(reader: MentionSyntax, number: int) -> dict[int, int]:
    """For each person the last mention as a subject or speaker, within reach of the pronoun; the
    nearest first."""
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    found: dict[int, int] = {}
    for at in range(number - 1, max(-1, number - LOOK_BACK), -1):
        mention = mentions[at]
        if mention.entity < 0 or mention.entity in found or mention.form is MentionForm.PRONOUN:
            continue
        if tokens.quote[mention.first] < 0 and (reader.subject(at) or _inverted(reader, at)):
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
            if reader.subject(at) or _inverted(reader, at):
                people.append(entity)
        if people:
            found.setdefault(people[0], []).append(f"first p{back}")
            found.setdefault(people[-1], []).append(f"last p{back}")
            break
    return found


def _inverted(reader: MentionSyntax, at: int) -> bool:
    """Whether the mention follows its verb of speech: `said Park`."""
    first = reader.scene.mentions[at].first
    tokens = reader.scene.tokens
    if first < 2 or not verb_kind(tokens, first - 1) or tokens.word[first - 2][0].isalnum():
        return False
    return not reader.reported(at)


def _as_subject(reader: MentionSyntax, number: int, latest: int) -> list[str]:
    scene = reader.scene
    away = (
        scene.tokens.paragraph[scene.mentions[number].first]
        - scene.tokens.paragraph[scene.mentions[latest].first]
    )
    facts = [f"subject p{min(3, away)}"]
    if _opens_paragraph(reader, latest):
        facts.append(f"opens paragraph p{min(3, away)}")
    if reader.verb(latest) is not None or _inverted(reader, latest):
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
    sentences = _sentences(reader, mention.first + 1, pronoun.first) if paragraphs < 2 else 9
    near = f"p{min(3, paragraphs)}" if paragraphs else f"s{min(3, sentences)}"
    role = _role(reader, at, mention)
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
    known = entity.known or entity.titled
    return PronounFact.PERSON if known else PronounFact.UNKNOWN_THING


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


def _role(reader: MentionSyntax, at: int, mention: Mention) -> Role:
    if mention.possessive:
        return Role.POSSESSIVE
    if mention.inside:
        return Role.INSIDE
    if _inverted(reader, at):
        return Role.INVERTED
    if reader.subject(at):
        return Role.SUBORDINATE if reader.subordinate(at) else Role.SUBJECT
    return Role.AFTER_PREPOSITION if reader.after_preposition(at) else Role.OTHER


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


def _sentences(reader: MentionSyntax, start: int, stop: int) -> int:
    tokens = reader.scene.tokens
    return sum(
        tokens.first[index] and tokens.quote[index] < 0
        for index in range(start, min(stop, start + 200))
    )
