"""The likeliest speaker of each quotation, in text order: earlier choices are evidence for later
ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from podcast.scripter.attribution.neighbour_features import Beside, same
from podcast.scripter.attribution.quote_cases import Case
from podcast.scripter.attribution.speaker_features import evidence
from podcast.scripter.coreference.discourse_history import Trail
from podcast.scripter.coreference.pronoun_resolution import resolve, words_said
from podcast.scripter.log_linear import chances, weights
from podcast.scripter.mentions.annotated_text import Scene
from podcast.scripter.mentions.noun_phrases import Form
from podcast.scripter.syntax.mention_syntax import Reader

Weights = Mapping[str, float]
TAGGED = 0.95  # how often a speaker is right whom grammar alone tells


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted weights: for the speaker of a quotation, and for the person behind a pronoun."""

    speaker: Weights
    pronoun: Weights


def stored_model() -> Model:
    """The weights that come with the package."""
    return Model(weights("speaker_weights"), weights("pronoun_weights"))


def following_of(scene: Scene, cases: list[Case], number: int) -> int | None:
    """The speaker that grammar gives the next quotation of the same paragraph, None if there is
    none."""
    if number + 1 < len(cases) and beside(scene, cases[number], cases[number + 1]):
        return cases[number + 1].explicit
    return None


def choose(
    reader: Reader, cases: list[Case], model: Model, trail: Trail | None = None
) -> list[Choice]:
    """A speaker for every quotation, in text order: earlier choices count as evidence for later
    ones."""
    scene = reader.scene
    choices: list[Choice] = []
    previous: int | None = None
    earlier: int | None = None
    trail = trail or Trail(model.pronoun)
    for number, case in enumerate(cases):
        beside = look_beside(scene, cases, number, previous, earlier)
        likely = chances(evidence(reader, case, beside), model.speaker)
        tag = case.tag
        best = (
            case.candidates.index(tag)
            if tag >= 0
            else max(range(len(likely)), key=likely.__getitem__)
        )
        chosen = case.candidates[best] if best < len(case.candidates) else -1
        choice = Choice(chosen, max(likely[best], TAGGED if tag >= 0 else 0.0))
        if chosen >= 0:
            _name(reader, case, choice, trail)
        if (
            previous is not None
            and chosen != previous
            and not (chosen >= 0 and same(scene, chosen, previous))
        ):
            earlier = previous
        previous = chosen if chosen >= 0 else None
        choices.append(choice)
    return choices


def look_beside(
    scene: Scene, cases: list[Case], number: int, previous: int | None, earlier: int | None
) -> Beside:
    """What is known when quotation `number` is judged; the last speaker becomes one of its
    candidates."""
    case = cases[number]
    if previous is not None and previous not in case.candidates:
        case.candidates.append(previous)
    return Beside(
        previous, cases[number - 1] if number else None, following_of(scene, cases, number), earlier
    )


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


@dataclass(slots=True)
class Choice:
    """The mention chosen for a quotation (-1 nobody), the name it stands for, and how likely each
    is."""

    mention: int
    chance: float
    named: int = -1  # the mention by name behind a pronoun
    named_chance: float = 0.0
    person: int = -1  # the entity that a description stands for
