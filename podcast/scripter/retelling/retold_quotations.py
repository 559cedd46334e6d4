"""The quotations of a text in any language but English, with what the narration knows of their
speakers: whom a description means, who speaks where the language leaves it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.languages.detection import language_of_text
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.attribution.find_quotations import quotations_of
from podcast.scripter.attribution.speaker_choice import AttributionModel
from podcast.scripter.coreference.people import more_people, people_of
from podcast.scripter.mentions.annotated_text import AnnotatedText, annotate
from podcast.scripter.model import Attribution, Quote, SpeakerKind
from podcast.scripter.quotations.quoted_speech import known_groups
from podcast.scripter.quotations.speaker_gate import gated
from podcast.scripter.retelling.passages import Passage, passages
from podcast.scripter.retelling.people.known_names import PARAGRAPH, KnownNames
from podcast.scripter.retelling.speakers.passage_speakers import PassageSpeakers

PARAGRAPHS = re.compile(rf"(?:(?!{PARAGRAPH}).)+", re.DOTALL)


def quotations_said(
    text: str, model: AttributionModel | None = None, language: Language | None = None
) -> tuple[Quote, ...]:
    """Every quotation of a text in order, with the speaker that a script would name. As
    `find_quotations`, whose arguments it takes."""
    scene = annotate(text, language or language_of_text(text))
    return retold_quotations(scene, quotations_of(scene, model))


def retold_quotations(scene: AnnotatedText, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations of a text that has been read, each with the speaker whom the narration would
    give it; where it would name nobody, whom it was taken for at first."""
    if scene.language is ENGLISH:
        return tuple(quotes)
    source = scene.tokens.text
    genders = {person.name: person.gender for person in people_of(scene)}
    genders |= more_people(scene, genders)
    gate = gated(quotes)
    names = KnownNames.of_article(source, genders, gate.quotes, scene.language)
    speakers = PassageSpeakers(names, known_groups(gate.quotes), gate.withheld)
    settled: dict[int, Attribution] = {}
    for hit in PARAGRAPHS.finditer(source):
        inside = [quote for quote in gate.quotes if hit.start() <= quote.start < hit.end()]
        for part in passages(source, hit.start(), hit.end(), inside, scene.language):
            if isinstance(part, Passage):
                found, _ = speakers.of(part)
                settled |= dict.fromkeys((quote.start for quote in part.quotes), found)
    return tuple(_with_speaker(quote, settled.get(quote.start)) for quote in quotes)


def _with_speaker(quote: Quote, found: Attribution | None) -> Quote:
    """The quotation, given to whom the narration gives it."""
    before = quote.attribution
    if found is None or found.kind is SpeakerKind.NONE or not found.speaker:
        return quote
    is_mended = (found.resolved or found.speaker) != (before.resolved or before.speaker)
    if not is_mended:
        return quote
    known = replace(found, confidence=max(found.confidence, before.confidence))
    return replace(quote, attribution=known)
