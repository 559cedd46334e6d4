"""The likeliest speaker of each quotation, in text order: earlier choices are evidence for later
ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.neighbour_features import Neighbours, same
from podcast.scripter.attribution.nobody_features import is_surely_nobodys
from podcast.scripter.attribution.speaker_features import evidence
from podcast.scripter.coreference.definite_descriptions import DefiniteDescriptions
from podcast.scripter.coreference.discourse_history import DiscourseHistory
from podcast.scripter.coreference.pronoun_resolution import resolve_pronoun, words_said
from podcast.scripter.log_linear import Calibration, chances, stored_calibration, weights
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax

Weights = Mapping[str, float]
MOST_BETWEEN = 30  # mentions between two quotations that are looked at
MOST_TO_CHOOSE_FROM = 6  # mentions, several of which may be one person
TAGGED = 0.95  # how often a speaker is right whom grammar alone tells


@dataclass(frozen=True, slots=True)
class AttributionModel:
    """The fitted weights: for the speaker of a quotation, and for the person behind a pronoun."""

    speaker: Weights
    pronoun: Weights
    calibration: Calibration = field(default_factory=Calibration)


def stored_model() -> AttributionModel:
    """The weights that come with the package."""
    return AttributionModel(
        weights("speaker_weights"), weights("pronoun_weights"), stored_calibration()
    )


def following_of(scene: AnnotatedText, cases: list[QuoteCase], number: int) -> int | None:
    """The speaker that grammar gives the next quotation of the same paragraph, None if there is
    none."""
    if number + 1 < len(cases) and beside(scene, cases[number], cases[number + 1]):
        return cases[number + 1].explicit
    return None


def choose_speakers(
    reader: MentionSyntax,
    cases: list[QuoteCase],
    model: AttributionModel,
    trail: DiscourseHistory | None = None,
) -> list[SpeakerChoice]:
    """A speaker for every quotation, in text order: earlier choices count as evidence for later
    ones."""
    scene = reader.scene
    choices: list[SpeakerChoice] = []
    previous: int | None = None
    earlier: int | None = None
    trail = trail or DiscourseHistory(model.pronoun)
    people = DefiniteDescriptions(reader, trail)
    speakers: list[int] = []  # entities
    for number, case in enumerate(cases):
        beside = look_beside(reader, cases, number, previous, earlier)
        likely = chances(evidence(reader, case, beside), model.speaker)
        tag = case.tag
        nobodys = is_surely_nobodys(reader, case)
        if nobodys:
            best = len(case.candidates)
        elif tag >= 0:
            best = case.candidates.index(tag)
        else:
            best = max(range(len(likely)), key=likely.__getitem__)
        chosen = case.candidates[best] if best < len(case.candidates) else -1
        choice = SpeakerChoice(chosen, max(likely[best], TAGGED if nobodys or tag >= 0 else 0.0))
        choice.others = _likeliest(case, likely)
        if chosen >= 0:
            _name(reader, case, choice, trail)
            choice.person = people.person(chosen, case.unit.first, speakers)
            if choice.person >= 0:
                trail.last_speaker, trail.last_chance = choice.person, choice.chance
                trail.spoke[choice.person] = chosen
            named = scene.mentions[choice.named].entity if choice.named >= 0 else choice.person
            speakers += [named] if named >= 0 else []
        if (
            previous is not None
            and chosen != previous
            and not (chosen >= 0 and same(scene, chosen, previous))
        ):
            earlier = previous
        previous = chosen if chosen >= 0 else None
        choices.append(choice)
    return choices


def _likeliest(case: QuoteCase, likely: list[float]) -> list[tuple[int, float]]:
    """The candidates that an editor may want to choose from."""
    ranked = sorted(zip(likely, case.candidates, strict=False), reverse=True)
    return [(number, chance) for chance, number in ranked[:MOST_TO_CHOOSE_FROM]]


def look_beside(
    reader: MentionSyntax,
    cases: list[QuoteCase],
    number: int,
    previous: int | None,
    earlier: int | None,
) -> Neighbours:
    """What is known when quotation `number` is judged; the last speaker becomes one of its
    candidates."""
    case = cases[number]
    if (
        previous is not None
        and previous not in case.candidates
        and not case.is_bracketed(reader.scene.mentions[previous].first)
    ):
        case.candidates.append(previous)
    before = cases[number - 1] if number else None
    since = None if before is None else last_subject(reader, before, case)
    following = following_of(reader.scene, cases, number)
    return Neighbours(previous, before, following, earlier, since)


def last_subject(reader: MentionSyntax, before: QuoteCase, case: QuoteCase) -> int | None:
    """The last subject of a main clause between two quotations, other than the attribution of
    either."""
    stop = case.zone.before[0] if case.zone.before else case.unit.first
    for number in reader.before(stop, before.unit.end, MOST_BETWEEN):
        mention = reader.scene.mentions[number]
        if mention.gender == "thing" or mention.inside or not reader.subject(number):
            continue
        if number == before.explicit:
            return None
        if not reader.subordinate(number):
            return number
    return None


def _name(
    reader: MentionSyntax, case: QuoteCase, choice: SpeakerChoice, trail: DiscourseHistory
) -> None:
    """Find the name behind the chosen mention, and remember that this person spoke."""
    scene = reader.scene
    mention = scene.mentions[choice.mention]
    if mention.form is MentionForm.PRONOUN:
        said = words_said(reader, case.unit.first, case.unit.end)
        choice.named, choice.named_chance = resolve_pronoun(reader, choice.mention, trail, said)
    elif mention.form is MentionForm.NAME:
        choice.named, choice.named_chance = choice.mention, 1.0
    if choice.named >= 0:
        trail.last_speaker = scene.mentions[choice.named].entity
        trail.last_chance = choice.chance * choice.named_chance
        trail.spoke[trail.last_speaker] = choice.mention
        if mention.form is MentionForm.PRONOUN and mention.entity < 0:
            mention.entity = trail.last_speaker


def beside(scene: AnnotatedText, one: QuoteCase, two: QuoteCase) -> bool:
    """Whether the second quotation stands in the paragraph where the first ends."""
    return scene.tokens.paragraph[one.unit.end - 1] == scene.tokens.paragraph[two.unit.first]


@dataclass(slots=True)
class SpeakerChoice:
    """The mention chosen for a quotation (-1 nobody), the name it stands for, and how likely each
    is."""

    mention: int
    chance: float
    named: int = -1  # the mention by name behind a pronoun
    named_chance: float = 0.0
    person: int = -1  # the entity that a description stands for
    # the likeliest mentions with their chances, best first
    others: list[tuple[int, float]] = field(default_factory=list)
