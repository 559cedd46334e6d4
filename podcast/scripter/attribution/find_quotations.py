"""Every quotation of a text with its speaker: this is the room's door."""

from __future__ import annotations

from podcast.languages.detection import language_of_text
from podcast.languages.model import Language
from podcast.scripter.attribution.attribution_spans import describe
from podcast.scripter.attribution.cases.case_reading import read_case
from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.quote_types import quote_type_of
from podcast.scripter.attribution.speaker_choice import (
    AttributionModel,
    SpeakerChoice,
    beside,
    choose_speakers,
    stored_model,
)
from podcast.scripter.mentions.annotated_text import AnnotatedText, annotate
from podcast.scripter.model import Quote
from podcast.scripter.syntax.mention_syntax import MentionSyntax

BETWEEN = 60  # tokens at most between two pieces of one utterance


def find_quotations(
    text: str, model: AttributionModel | None = None, language: Language | None = None
) -> tuple[Quote, ...]:
    """Every quotation of the text in order, with its speaker. Offsets are into `text`, which is
    taken as given.

    `model` is for measuring: other weights than those that come with the package. `language` is
    what the text is written in; without it the text's own words tell.
    """
    return quotations_of(annotate(text, language or language_of_text(text)), model)


def quotations_of(scene: AnnotatedText, model: AttributionModel | None = None) -> tuple[Quote, ...]:
    """Every quotation of a text that has been read, in order."""
    text = scene.tokens.text
    model = model or stored_model()
    reader, cases = cases_of(scene)
    choices = choose_speakers(reader, cases, model)
    quotes: list[Quote] = []
    group = -1
    for number, (case, choice) in enumerate(zip(cases, choices, strict=True)):
        if number and quotes and _same_utterance(scene, cases, choices, number):
            attribution = quotes[-1].attribution
        else:
            attribution = describe(reader, case, choice, model.calibration)
            group += 1
        for pair_number in case.unit.pairs:
            pair = scene.pairs[pair_number]
            words = text[pair.start : pair.end]
            kind = quote_type_of(scene, case, choice.mention >= 0, words)
            quotes.append(
                Quote(
                    pair.start, pair.end, words, kind, attribution, group, pair.opened, pair.closed
                )
            )
    return tuple(quotes)


def cases_of(scene: AnnotatedText) -> tuple[MentionSyntax, list[QuoteCase]]:
    """The quotations of a scene, each with what stands around it."""
    reader = MentionSyntax(scene)
    return reader, [read_case(reader, unit) for unit in scene.units]


def _same_utterance(
    scene: AnnotatedText, cases: list[QuoteCase], choices: list[SpeakerChoice], number: int
) -> bool:
    """Whether a quotation goes on with the one before: same mention, only its clause in between."""
    one, two = cases[number - 1], cases[number]
    mention = choices[number].mention
    if (
        mention < 0
        or mention != choices[number - 1].mention
        or mention != one.explicit
        or not beside(scene, one, two)
    ):
        return False
    if one.inverted:
        verb = one.inverted[0]
    elif one.behind and one.behind[1] and one.ending not in (".", ""):
        verb = one.behind[1]
    else:
        return False
    if two.unit.first - one.unit.end >= BETWEEN:
        return False
    aside = (
        scene.tokens.low[two.last_verb].endswith(scene.tokens.endings.participle)
        and two.unit.first - two.last_verb > 2
        and not two.capital
    )
    return two.last_verb < verb.end or aside  # `she said, pointing at the map, “…`
