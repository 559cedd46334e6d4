"""Whose words: every quotation of a text with its speaker, where the text says so, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.clauses import NOTHING, Verb, adverb, description_after
from podcast.scripter.evidence import Case, Reader, evidence
from podcast.scripter.kinds import kind_of
from podcast.scripter.phrase import Form
from podcast.scripter.model import NOWHERE, Attribution, Quote, SpeakerKind
from podcast.scripter.pronouns import resolve
from podcast.scripter.ranker import chances, weights
from podcast.scripter.scene import Scene, read_scene

SURE_ENOUGH = 0.35  # below this no name is given
KINDS = {Form.NAME: SpeakerKind.NAME, Form.PRONOUN: SpeakerKind.PRONOUN, Form.NOMINAL: SpeakerKind.NOMINAL}
NOT_SAID = Attribution(None, SpeakerKind.NONE)


@dataclass(slots=True)
class Choice:
    """The mention chosen for a quotation (-1 nobody), the name it stands for, and how likely each is."""

    mention: int
    chance: float
    named: int = -1  # the mention by name behind a pronoun
    named_chance: float = 0.0


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Every quotation of the text in order, with its speaker. Offsets are into `text`, which is taken as given."""
    scene = read_scene(text)
    reader, cases = cases_of(scene)
    choices = choose(reader, cases)
    quotes: list[Quote] = []
    group = -1
    for number, (case, choice) in enumerate(zip(cases, choices, strict=True)):
        attribution = describe(reader, case, choice)
        if not (number and _same_utterance(scene, cases, choices, number)):
            group += 1
        for pair_number in case.unit.pairs:
            pair = scene.pairs[pair_number]
            words = text[pair.start : pair.end]
            kind = kind_of(scene, case, choice.mention >= 0, words)
            quotes.append(Quote(pair.start, pair.end, words, kind, attribution, group, pair.opened, pair.closed))
    return tuple(quotes)


def cases_of(scene: Scene) -> tuple[Reader, list[Case]]:
    """The quotations of a scene, each with what stands around it."""
    reader = Reader(scene)
    return reader, [reader.case(unit) for unit in scene.units]


def choose(reader: Reader, cases: list[Case]) -> list[Choice]:
    """A speaker for every quotation, in text order: earlier choices count as evidence for later ones."""
    scene = reader.scene
    table = weights("speaker_weights")
    choices: list[Choice] = []
    previous: int | None = None
    spoke: dict[int, int] = {}
    for number, case in enumerate(cases):
        following = (
            cases[number + 1].explicit if number + 1 < len(cases) and beside(scene, case, cases[number + 1]) else None
        )
        if previous is not None and previous not in case.candidates:
            case.candidates.append(previous)
        likely = chances(evidence(reader, case, previous, cases[number - 1] if number else None, following), table)
        best = max(range(len(likely)), key=likely.__getitem__)
        chosen = case.candidates[best] if best < len(case.candidates) else -1
        choice = Choice(chosen, likely[best])
        previous = chosen if chosen >= 0 else None
        if chosen >= 0:
            mention = scene.mentions[chosen]
            if mention.form is Form.PRONOUN:
                choice.named, choice.named_chance = resolve(reader, chosen, spoke)
            elif mention.form is Form.NAME:
                choice.named, choice.named_chance = chosen, 1.0
            if choice.named >= 0:
                entity = scene.mentions[choice.named].entity
                spoke[entity] = chosen
                if mention.form is Form.PRONOUN and mention.entity < 0:
                    mention.entity = entity
        choices.append(choice)
    return choices


def beside(scene: Scene, one: Case, two: Case) -> bool:
    """Whether the second quotation stands in the paragraph where the first ends."""
    return scene.tokens.paragraph[one.unit.end - 1] == scene.tokens.paragraph[two.unit.first]


def _same_utterance(scene: Scene, cases: list[Case], choices: list[Choice], number: int) -> bool:
    """Whether a quotation goes on with the one before: same paragraph, same mention, only its clause in between."""
    one, two = cases[number - 1], cases[number]
    if choices[number].mention != choices[number - 1].mention or choices[number].mention < 0:
        return False
    mention = choices[number].mention
    between = range(one.unit.end, two.unit.first)
    return beside(scene, one, two) and scene.mentions[mention].first in between and len(between) < 60


def describe(reader: Reader, case: Case, choice: Choice) -> Attribution:
    """The choice in the text's own places."""
    if choice.mention < 0:
        return Attribution(None, SpeakerKind.NONE, confidence=round(choice.chance, 3))
    scene = reader.scene
    tokens, mention = scene.tokens, scene.mentions[choice.mention]
    start, end = tokens.span(mention.first, mention.end)
    resolved = None
    sure = choice.chance * (choice.named_chance if mention.form is Form.PRONOUN else 1.0)
    if choice.named >= 0 and sure >= SURE_ENOUGH:
        resolved = scene.entities[scene.mentions[choice.named].entity].name
    clause, verb, description, rule = _clause(reader, case, choice.mention)
    return Attribution(
        tokens.text[start:end],
        KINDS[mention.form],
        (start, end),
        resolved,
        _offsets(scene, clause),
        _offsets(scene, verb),
        _offsets(scene, description),
        rule,
        round(sure if mention.form is Form.PRONOUN and resolved else choice.chance, 3),
    )


def _offsets(scene: Scene, span: tuple[int, int]) -> tuple[int, int]:
    return scene.tokens.span(*span) if 0 <= span[0] < span[1] else NOWHERE


Span = tuple[int, int]


def _clause(reader: Reader, case: Case, number: int) -> tuple[Span, Span, Span, str]:
    """Clause, verb and description (tokens) of the chosen mention towards this quotation, and the rule in words."""
    scene, zone = reader.scene, case.zone
    mention = scene.mentions[number]
    if case.inverted and case.inverted[1] == number:
        verb, limit = case.inverted[0], (zone.after[-1] + 1 if zone.after else mention.end)
        description = description_after(scene, number, limit)
        end = max(
            mention.end, description[1], _adverbs_end(reader, mention.end, limit) if description == NOTHING else 0
        )
        return (verb.first, end), (verb.first, verb.end), description, "verb and speaker right after the quotation"
    found = reader.verb(number)
    if found is None:
        return NOTHING, NOTHING, NOTHING, _bare_rule(reader, case, number)
    first = min(mention.first, found.first)
    end = max(mention.end, found.end)
    if mention.first >= case.unit.end:
        rule = "speaker and verb after the quotation"
        limit = zone.after[-1] + 1 if zone.after else end
        end = max(end, _object_end(scene, found, limit))
    else:
        rule = "speaker and verb before the quotation"
        end = max(end, _up_to_quotation(scene, case, found))
    return (first, end), (found.first, found.end), found.description, rule


def _bare_rule(reader: Reader, case: Case, number: int) -> str:
    tokens, mention = reader.scene.tokens, reader.scene.mentions[number]
    if tokens.paragraph[mention.first] == tokens.paragraph[case.unit.first]:
        return "named in the same paragraph"
    return "spoke before" if mention.first < case.unit.first else "named after"


def _adverbs_end(reader: Reader, at: int, limit: int) -> int:
    tokens = reader.scene.tokens
    while at < limit and tokens.low[at].endswith("ly") and adverb(tokens, at):
        at += 1
    return at


def _object_end(scene: Scene, verb: Verb, limit: int) -> int:
    """`told reporters`, `said quietly`: the hearer or the manner right after the verb belongs to the clause."""
    tokens = scene.tokens
    at = verb.end
    while at < limit and adverb(tokens, at) and tokens.low[at].endswith("ly"):
        at += 1
    if verb.kind == "tell" and at < limit and at in scene.starts:
        return scene.mentions[scene.starts[at]].end
    return at


def _up_to_quotation(scene: Scene, case: Case, verb: Verb) -> int:
    """A clause before its quotation reaches up to it (`told reporters on Monday`), but for the comma or colon."""
    tokens = scene.tokens
    if not (case.zone.colon or case.zone.comma or case.zone.that) or case.last_verb != verb.end - 1:
        return verb.end
    end = case.unit.first
    while end > verb.end and (tokens.word[end - 1] in (",", ":") or tokens.low[end - 1] == "that"):
        end -= 1
    return end
