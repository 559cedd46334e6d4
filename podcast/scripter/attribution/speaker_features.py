"""What speaks for each candidate speaker of a quotation: short names of facts, weighed by ranker.py."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.cases import Case, Reader
from podcast.scripter.clues import clues
from podcast.scripter.phrase import Form, Mention
from podcast.scripter.scene import Scene
from podcast.scripter.verbs import verb_kind


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of the quotations around the one that is judged; mentions by number, None if unknown."""

    previous: int | None = None  # who speaks the quotation before
    previous_case: Case | None = None
    following: int | None = None  # whom grammar names after the next quotation of the same paragraph
    earlier: int | None = None  # the last speaker who is not `previous`


def bucket(number: int) -> str:
    """A distance as one of a few sizes."""
    for limit in (0, 1, 2, 4, 8, 16, 32):
        if number <= limit:
            return str(limit)
    return "far"


def evidence(reader: Reader, case: Case, beside: Beside) -> list[list[str]]:
    """For every candidate, and nobody last, the facts that speak for or against it."""
    crowds = _crowds(reader, case)
    facts = [_facts(reader, case, number, beside, crowds) for number in case.candidates]
    facts.append(_nobody(reader.scene, case, beside))
    return facts


def _shape(case: Case) -> str:
    """The quotation itself: whole or a piece of a sentence, and how it ends."""
    return ("A" if case.capital else "a") + (case.ending if case.ending in (",", ".", "?") else "_")


def _nobody(scene: Scene, case: Case, beside: Beside) -> list[str]:
    alone = case.zone.starts_paragraph and case.zone.ends_paragraph
    previous = beside.previous is not None
    return [
        "nobody",
        f"nobody {min(case.words, 6)} {'bound' if case.bound else 'loose'}",
        f"nobody {_shape(case)} {'bound' if case.bound else 'loose'}",
        f"nobody {'alone' if alone else 'in text'} {'after another' if previous else 'first'}",
        f"nobody {'candidates' if case.candidates else 'no candidates'}",
        f"nobody lead {case.zone.lead}",
        f"nobody {'headline' if scene.tokens.paragraph[case.unit.first] in scene.headlines else 'text'}",
        f"nobody opener {case.zone.opener} {'verb' if case.last_verb >= 0 else ''}",
    ]


def _sort(scene: Scene, mention: Mention) -> str:
    """What kind of mention it is, in a word."""
    if mention.form is Form.PRONOUN:
        return "pron:" + (mention.gender or "they")
    if mention.form is Form.NOMINAL:
        kind = "generic" if mention.generic else "thing" if mention.gender == "thing" else "person"
        return f"nom:{kind}" + ("s" if mention.plural else "")
    if mention.gender == "thing":
        return "name:thing"
    entity = scene.entities[mention.entity]
    return "name:" + ("place" if entity.place else "person" if entity.known or entity.titled else "unknown")


def _zone(reader: Reader, case: Case, number: int, mention: Mention) -> tuple[str, str]:
    """Where it stands towards the quotation, and the particulars that count there."""
    unit, zone = case.unit, case.zone
    tokens = reader.scene.tokens
    if case.inverted and case.inverted[1] == number:
        return ("signed" if zone.signed else "inv"), f"{case.inverted[0].kind} {_shape(case)}"
    if case.behind and case.behind[0] == number:
        verb = case.behind[1]
        if zone.signed:
            return "signed", ""
        return ("behV" if verb else "beh-"), f"{verb.kind if verb else ''} {_shape(case)}"
    if zone.before and zone.before[0] <= mention.first < unit.first:
        verb = reader.verb(number)
        if verb is None:
            return "bef-", f"{'verb' if case.last_verb >= 0 else 'no verb'} {zone.lead}"
        direct = "=" if verb.end - 1 == case.last_verb else "<" if verb.end - 1 < case.last_verb else ">"
        return "bef" + direct, f"{verb.kind} {zone.lead} {bucket(unit.first - verb.end)}"
    if zone.after and unit.end <= mention.first <= zone.after[-1]:
        return ("aftV" if reader.verb(number) else "aft-"), _shape(case)
    if mention.first >= unit.end:
        away = tokens.paragraph[mention.first] - tokens.paragraph[unit.end - 1]
        return f"later{min(2, away)}", "V" if reader.verb(number) else "-"
    away = tokens.paragraph[unit.first] - tokens.paragraph[mention.first]
    return f"early{min(3, away)}", "V" if reader.verb(number) else "-"


def _crowds(reader: Reader, case: Case) -> dict[int, tuple[bool, bool, int]]:
    """For each candidate: is it the first and the last subject-like mention of its stretch, and how many are there."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    groups: dict[tuple[int, int], list[int]] = {}
    keys: dict[int, tuple[int, int]] = {}
    start = case.zone.before[0] if case.zone.before else case.unit.first
    for number in case.candidates:
        first = mentions[number].first
        side = 0 if first < start else 2 if first < case.unit.first else 1
        keys[number] = (tokens.paragraph[first], side)
        if not mentions[number].possessive and not mentions[number].inside:
            groups.setdefault(keys[number], []).append(number)
    found: dict[int, tuple[bool, bool, int]] = {}
    for number, key in keys.items():
        real = groups.get(key, [])
        found[number] = (bool(real) and real[0] == number, bool(real) and real[-1] == number, len(real))
    return found


def _facts(
    reader: Reader, case: Case, number: int, beside: Beside, crowds: dict[int, tuple[bool, bool, int]]
) -> list[str]:
    scene = reader.scene
    mention = scene.mentions[number]
    zone, particulars = _zone(reader, case, number, mention)
    sort = _sort(scene, mention)
    bound = "bound" if case.bound else "loose"
    facts = [sort, f"{zone} {particulars}", f"{zone} {sort}", f"{zone} {bound}", f"{zone} {_shape(case)}"]
    first, last, many = crowds[number]
    rank = "only" if first and last else "first" if first else "last" if last else "mid"
    facts.append(f"{zone} {rank} {min(4, many)}")
    if not case.bound:
        alone = "alone" if case.zone.starts_paragraph and case.zone.ends_paragraph else "in text"
        facts.append(f"loose {zone} {rank} {'subject ' if reader.subject(number) else ''}{alone}")
    facts += _role(reader, case, number, mention, zone)
    facts += clues(reader, case, number, zone)
    facts += _neighbours(scene, case, number, beside, zone)
    return facts


def _role(reader: Reader, case: Case, number: int, mention: Mention, zone: str) -> list[str]:
    """What it does in its own sentence."""
    tokens = reader.scene.tokens
    facts: list[str] = []
    if mention.possessive:
        facts.append(f"{zone} 's")
        if case.unit.first - mention.end == 1:
            facts.append("owns the quotation")  # `Park's “beautiful wall”`
    if mention.inside:
        facts.append(f"{zone} inside")
    before = tokens.low[mention.first - 1] if mention.first else ""
    if reader.after_preposition(number):
        facts.append(f"{zone} preposition")
        if before in ("by", "to", "of", "from", "for", "with"):
            facts.append(f"after {before}")
    elif mention.first and (kind := verb_kind(tokens, mention.first - 1)):
        facts.append(f"{zone} object {kind}")
        if mention.first > 1 and not tokens.word[mention.first - 2][0].isalnum():
            facts += [f"{zone} inverted {kind}", f"inverted {kind}"]
    elif before in (",", "and", "—", "-"):
        facts.append(f"{zone} after {before}")
    if case.unit.first - mention.end == 1 and case.zone.lead and not reader.after_preposition(number):
        facts.append(f"touches {case.zone.lead}")  # `Ana Bell: “…”`
    if any(begin <= mention.first < end for begin, end in case.descriptions):
        facts.append(f"{zone} in description")
    if reader.subordinate(number):
        facts.append(f"{zone} subordinate")
    if reader.subject(number):
        facts.append(f"{zone} subject")
    if tokens.first[mention.first]:
        facts.append(f"{zone} first word")
    if number == case.near_subject:
        verb = tokens.low[case.last_verb] if case.last_verb >= 0 else ""
        facts.append(f"near subject {'ing' if verb.endswith('ing') else 'V' if verb else '-'} {case.zone.lead}")
    if number == case.main_subject:
        verb = tokens.low[case.last_verb] if case.last_verb >= 0 else ""
        facts.append(f"main subject {'ing' if verb.endswith('ing') else 'V' if verb else '-'} {case.zone.lead}")
    if tokens.paragraph[mention.first] == tokens.paragraph[case.unit.first] and zone.startswith("early"):
        facts.append(f"sentences back {bucket(_sentences(reader, mention.end, case.unit.first))}")
    return facts


def _sentences(reader: Reader, start: int, stop: int) -> int:
    tokens = reader.scene.tokens
    return sum(tokens.first[index] and tokens.quote[index] < 0 for index in range(start, min(stop, start + 200)))


def _neighbours(scene: Scene, case: Case, number: int, beside: Beside, zone: str) -> list[str]:
    """How it stands to the speakers of the quotations around."""
    facts: list[str] = []
    bound = "bound" if case.bound else "loose"
    before = beside.previous_case
    if before is not None:
        gap = scene.tokens.paragraph[case.unit.first] - scene.tokens.paragraph[before.unit.end - 1]
        relation = "same paragraph" if gap == 0 else "next paragraph" if gap == 1 else "far"
        if gap == 0 and _touches(before, case):
            relation = "touching"
        alone = "alone" if case.zone.starts_paragraph and case.zone.ends_paragraph else ""
        for label, other in (("previous", beside.previous), ("earlier", beside.earlier)):
            if other is None:
                continue
            if number == other:
                facts += [f"{label} same {relation} {bound}", f"{label} same {relation} {bound} {alone}{_shape(case)}"]
            elif same(scene, number, other):
                facts += [f"{label} coref {relation} {bound}", f"{label} coref {zone}"]
            elif label == "previous" and scene.mentions[number].form is not Form.PRONOUN:
                facts.append(f"not previous {relation} {bound}")
    if beside.following is not None:
        if number == beside.following:
            facts.append(f"following same {_shape(case)}{' ends' if case.zone.ends_paragraph else ''} {bound}")
        elif same(scene, number, beside.following):
            facts.append(f"following coref {bound}")
    return facts


def _touches(before: Case, case: Case) -> bool:
    """Whether nothing but the previous quotation's attribution stands between the two."""
    if before.zone.after and not before.zone.signed:
        return case.unit.first <= before.zone.after[-1] + 2
    return case.unit.first <= before.unit.end + 1


def same(scene: Scene, one: int, two: int) -> bool:
    """Whether two mentions name one entity."""
    a, b = scene.mentions[one], scene.mentions[two]
    return a.entity >= 0 and a.entity == b.entity
