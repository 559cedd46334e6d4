"""Who "he" and "she" are: every pronoun of the narrator's own words is given a person, in text order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from podcast.scripter.cases import Reader
from podcast.scripter.phrase import Form, Mention, bare
from podcast.scripter.ranker import chances
from podcast.scripter.verbs import verb_kind

LOOK_BACK = 60  # mentions
MOST = 10  # people weighed for one pronoun
UNKNOWN = -1


@dataclass(slots=True)
class Trail:
    """What is remembered while the text is read: who spoke, and whom each pronoun stood for."""

    table: Mapping[str, float]
    spoke: dict[int, int] = field(default_factory=dict)  # entity -> mention at which it last spoke
    last_speaker: int = UNKNOWN
    last: dict[str, tuple[int, int]] = field(default_factory=dict)  # gender -> (entity, mention) of the last pronoun
    done: int = 0  # mentions before this number are settled
    spoken: dict[int, tuple[int, float]] = field(default_factory=dict)  # pronoun that speaks -> its person
    record: dict[int, tuple[list[int], list[list[str]]]] | None = None  # for fitting: pronoun -> people, facts


def resolve(reader: Reader, number: int, trail: Trail, said: frozenset[str] = frozenset()) -> tuple[int, float]:
    """The mention by name that a pronoun stands for (-1 if none fits), and how likely that is.

    `said`: the words of the quotation that the pronoun speaks, in lower case: nobody names himself.
    """
    if number in trail.spoken:
        return trail.spoken[number]
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    for earlier in range(trail.done, number):
        if mentions[earlier].form is Form.PRONOUN and tokens.quote[mentions[earlier].first] < 0:
            _settle(reader, earlier, trail, frozenset())
    trail.done = max(trail.done, number + 1)
    trail.spoken[number] = _settle(reader, number, trail, said)
    return trail.spoken[number]


def _settle(reader: Reader, number: int, trail: Trail, said: frozenset[str]) -> tuple[int, float]:
    gender = reader.scene.mentions[number].gender
    if gender not in ("male", "female"):
        return UNKNOWN, 0.0
    people = antecedents(reader, number)
    if not people:
        return UNKNOWN, 0.0
    facts = pronoun_facts(reader, number, people, trail, said)
    if trail.record is not None and (said or number not in trail.record):
        trail.record[number] = (people, facts)
    likely = chances(facts, trail.table)
    best = max(range(len(likely)), key=likely.__getitem__)
    chosen = people[best]
    trail.last[gender] = (reader.scene.mentions[chosen].entity, number)
    return chosen, likely[best]


def antecedents(reader: Reader, number: int) -> list[int]:
    """The last mention of each person before the pronoun whose title allows it, the nearest first."""
    scene = reader.scene
    mentions, tokens = scene.mentions, scene.tokens
    pronoun = mentions[number]
    found: dict[int, int] = {}
    for at in range(number - 1, max(-1, number - LOOK_BACK), -1):
        mention = mentions[at]
        if mention.form is not Form.NAME or mention.gender == "thing" or mention.entity in found:
            continue
        if mention.gender not in ("", pronoun.gender) and scene.entities[mention.entity].told:
            continue
        if tokens.quote[mention.first] >= 0 or mention.end > pronoun.first:
            continue
        found[mention.entity] = at
        if len(found) >= MOST:
            break
    fitting = [at for at in found.values() if mentions[at].gender in ("", pronoun.gender)]
    sure = any(mentions[at].gender == pronoun.gender for at in fitting)
    return fitting if sure else list(found.values())


def pronoun_facts(
    reader: Reader, number: int, people: list[int], trail: Trail, said: frozenset[str]
) -> list[list[str]]:
    """For every candidate the facts that speak for or against it."""
    latest = _latest_subjects(reader, number)
    ranks = {entity: rank for rank, entity in enumerate(latest)}
    found = []
    for rank, at in enumerate(people):
        entity = reader.scene.mentions[at].entity
        facts = _facts(reader, number, at, rank=rank, trail=trail, said=said)
        facts.append(f"subject rank {min(4, ranks.get(entity, 9))}")
        if entity in latest:
            facts += _as_subject(reader, number, latest[entity])
        found.append(facts)
    return found


def _latest_subjects(reader: Reader, number: int) -> dict[int, int]:
    """For each person the last mention as a subject or speaker, within reach of the pronoun; the nearest first."""
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    found: dict[int, int] = {}
    for at in range(number - 1, max(-1, number - LOOK_BACK), -1):
        mention = mentions[at]
        if mention.entity < 0 or mention.entity in found or mention.form is Form.PRONOUN:
            continue
        if tokens.quote[mention.first] < 0 and (reader.subject(at) or _inverted(reader, at)):
            found[mention.entity] = at
    return found


def _inverted(reader: Reader, at: int) -> bool:
    """Whether the mention follows its verb of speech: `said Park`."""
    first = reader.scene.mentions[at].first
    tokens = reader.scene.tokens
    return first > 1 and bool(verb_kind(tokens, first - 1)) and not tokens.word[first - 2][0].isalnum()


def _as_subject(reader: Reader, number: int, latest: int) -> list[str]:
    scene = reader.scene
    away = scene.tokens.paragraph[scene.mentions[number].first] - scene.tokens.paragraph[scene.mentions[latest].first]
    facts = [f"subject p{min(3, away)}"]
    if _opens_paragraph(reader, latest):
        facts.append(f"opens paragraph p{min(3, away)}")
    if reader.verb(latest) is not None or _inverted(reader, latest):
        facts.append(f"speaks p{min(3, away)}")
    return facts


def _facts(reader: Reader, number: int, at: int, *, rank: int, trail: Trail, said: frozenset[str]) -> list[str]:
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
        "gender " + ("same" if mention.gender == pronoun.gender else "other" if mention.gender else "unknown"),
        "place" if entity.place else "person" if entity.known or entity.titled else "unknown thing",
        f"mentions {min(6, len(entity.mentions))}",
    ]
    if said and any(word in said for word in entity.words if len(word) > 2):
        facts.append("named in the quotation")
    facts += _past(mention.entity, number, trail, near)
    return facts


def _past(entity: int, number: int, trail: Trail, near: str) -> list[str]:
    """Whether the person spoke before, and whether the last pronoun stood for it."""
    facts: list[str] = []
    if entity == trail.last_speaker:
        facts.append(f"last speaker {near}")
    elif entity in trail.spoke:
        facts.append("spoke before")
    for known, when in trail.last.values():
        if known == entity and when != number:
            facts.append(f"last pronoun {min(5, number - when)}")
    return facts


def _role(reader: Reader, at: int, mention: Mention) -> str:
    if mention.possessive:
        return "possessive"
    if mention.inside:
        return "inside"
    if _inverted(reader, at):
        return "inverted"
    if reader.subject(at):
        return "subordinate" if reader.subordinate(at) else "subject"
    return "after preposition" if reader.after_preposition(at) else "other"


def _opens_paragraph(reader: Reader, at: int) -> bool:
    """Whether the mention is the first of a person in its paragraph."""
    scene = reader.scene
    begin = scene.tokens.bounds[scene.tokens.paragraph[scene.mentions[at].first]][0]
    for number in reader.between(begin, scene.mentions[at].first + 1, 30):
        mention = scene.mentions[number]
        if number == at:
            return True
        if mention.form is Form.NAME and mention.gender != "thing" and not mention.inside and not mention.possessive:
            return False
    return False


def _sentences(reader: Reader, start: int, stop: int) -> int:
    tokens = reader.scene.tokens
    return sum(tokens.first[index] and tokens.quote[index] < 0 for index in range(start, min(stop, start + 200)))


def words_said(reader: Reader, first: int, end: int) -> frozenset[str]:
    """The words between two tokens, in lower case."""
    return frozenset(bare(word) for word in reader.scene.tokens.low[first:end])
