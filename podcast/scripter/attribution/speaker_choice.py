"""Whose words: every quotation of a text with its speaker, where the text says so, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from podcast.scripter.antecedents import Trail
from podcast.scripter.cases import Case, Reader
from podcast.scripter.evidence import Beside, evidence, same
from podcast.scripter.kinds import kind_of
from podcast.scripter.model import Quote
from podcast.scripter.phrase import Form
from podcast.scripter.places import Choice, describe
from podcast.scripter.pronouns import resolve, words_said
from podcast.scripter.ranker import chances, weights
from podcast.scripter.scene import Scene, read_scene
from podcast.scripter.standins import StandIns

Weights = Mapping[str, float]
TAGGED = 0.95  # how often a speaker is right whom grammar alone tells
BETWEEN = 60  # tokens at most between two pieces of one utterance


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted weights: for the speaker of a quotation, and for the person behind a pronoun."""

    speaker: Weights
    pronoun: Weights


def stored_model() -> Model:
    """The weights that come with the package."""
    return Model(weights("speaker_weights"), weights("pronoun_weights"))


def find_quotes(text: str, model: Model | None = None) -> tuple[Quote, ...]:
    """Every quotation of the text in order, with its speaker. Offsets are into `text`, which is taken as given.

    `model` is for measuring: other weights than those that come with the package.
    """
    return quotes_of(read_scene(text), model)


def quotes_of(scene: Scene, model: Model | None = None) -> tuple[Quote, ...]:
    """Every quotation of a text that has been read, in order."""
    text = scene.tokens.text
    reader, cases = cases_of(scene)
    choices = choose(reader, cases, model or stored_model())
    quotes: list[Quote] = []
    standins = StandIns(reader)
    group = -1
    for number, (case, choice) in enumerate(zip(cases, choices, strict=True)):
        if number and quotes and _same_utterance(scene, cases, choices, number):
            attribution = quotes[-1].attribution
        else:
            choice.person = standins.person(choice.mention) if choice.mention >= 0 else -1
            attribution = describe(reader, case, choice)
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


def following_of(scene: Scene, cases: list[Case], number: int) -> int | None:
    """The speaker that grammar gives the next quotation of the same paragraph, None if there is none."""
    if number + 1 < len(cases) and beside(scene, cases[number], cases[number + 1]):
        return cases[number + 1].explicit
    return None


def choose(reader: Reader, cases: list[Case], model: Model, trail: Trail | None = None) -> list[Choice]:
    """A speaker for every quotation, in text order: earlier choices count as evidence for later ones."""
    scene = reader.scene
    choices: list[Choice] = []
    previous: int | None = None
    earlier: int | None = None
    trail = trail or Trail(model.pronoun)
    for number, case in enumerate(cases):
        beside = look_beside(scene, cases, number, previous, earlier)
        likely = chances(evidence(reader, case, beside), model.speaker)
        tag = case.tag
        best = case.candidates.index(tag) if tag >= 0 else max(range(len(likely)), key=likely.__getitem__)
        chosen = case.candidates[best] if best < len(case.candidates) else -1
        choice = Choice(chosen, max(likely[best], TAGGED if tag >= 0 else 0.0))
        if chosen >= 0:
            _name(reader, case, choice, trail)
        if previous is not None and chosen != previous and not (chosen >= 0 and same(scene, chosen, previous)):
            earlier = previous
        previous = chosen if chosen >= 0 else None
        choices.append(choice)
    return choices


def look_beside(scene: Scene, cases: list[Case], number: int, previous: int | None, earlier: int | None) -> Beside:
    """What is known when quotation `number` is judged; the last speaker becomes one of its candidates."""
    case = cases[number]
    if previous is not None and previous not in case.candidates:
        case.candidates.append(previous)
    return Beside(previous, cases[number - 1] if number else None, following_of(scene, cases, number), earlier)


def _name(reader: Reader, case: Case, choice: Choice, trail: Trail) -> None:
    """Find the name behind the chosen mention, and remember that this person spoke."""
    scene = reader.scene
    mention = scene.mentions[choice.mention]
    if mention.form is Form.PRONOUN:
        said = words_said(reader, case.unit.first, case.unit.end)
        choice.named, choice.named_chance = resolve(reader, choice.mention, trail, said)
    elif mention.form is Form.NAME:
        choice.named, choice.named_chance = choice.mention, 1.0
    if choice.named >= 0:
        trail.last_speaker = scene.mentions[choice.named].entity
        trail.spoke[trail.last_speaker] = choice.mention
        if mention.form is Form.PRONOUN and mention.entity < 0:
            mention.entity = trail.last_speaker


def beside(scene: Scene, one: Case, two: Case) -> bool:
    """Whether the second quotation stands in the paragraph where the first ends."""
    return scene.tokens.paragraph[one.unit.end - 1] == scene.tokens.paragraph[two.unit.first]


def _same_utterance(scene: Scene, cases: list[Case], choices: list[Choice], number: int) -> bool:
    """Whether a quotation goes on with the one before: same mention, only its clause in between."""
    one, two = cases[number - 1], cases[number]
    mention = choices[number].mention
    if mention < 0 or mention != choices[number - 1].mention or mention != one.explicit or not beside(scene, one, two):
        return False
    if one.inverted:
        verb = one.inverted[0]
    elif one.behind and one.behind[1] and one.ending not in (".", ""):
        verb = one.behind[1]
    else:
        return False
    if two.unit.first - one.unit.end >= BETWEEN:
        return False
    aside = scene.tokens.low[two.last_verb].endswith("ing") and two.unit.first - two.last_verb > 2 and not two.capital
    return two.last_verb < verb.end or aside  # `she said, pointing at the map, “…`
