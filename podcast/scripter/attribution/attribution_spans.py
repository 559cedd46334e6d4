"""Where the text says who speaks: clause, verb, mention and description of a chosen speaker, as
offsets."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.joint_speakers import full_name, joint
from podcast.scripter.attribution.speaker_choice import SpeakerChoice
from podcast.scripter.log_linear import Calibration
from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.model import NOWHERE, Attribution, Candidate, SpeakerKind
from podcast.scripter.syntax.attribution_clauses import subject_verb
from podcast.scripter.syntax.hearers import hearers_end
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.name_descriptions import description_after, phrase_end
from podcast.scripter.syntax.speech_verbs import NOTHING, Verb, adverb

SURE_ENOUGH = 0.4  # below this no name is given
NAMED_AFTER = "named after"
# `“Who is me?” / He let her in.`: somebody without a name in the next paragraph is a guess.
MOST_FROM_AFTER = 0.5
MOST_CANDIDATES = 4  # that an editor is shown
KINDS = {
    MentionForm.NAME: SpeakerKind.NAME,
    MentionForm.PRONOUN: SpeakerKind.PRONOUN,
    MentionForm.NOMINAL: SpeakerKind.NOMINAL,
}
Span = tuple[int, int]


@dataclass(slots=True)
class AttributionSpans:
    """Token spans of an attribution, and the evidence in words."""

    mention: Span
    clause: Span = NOTHING
    verb: Span = NOTHING
    description: Span = NOTHING
    rule: str = ""


def describe(
    reader: MentionSyntax, case: QuoteCase, choice: SpeakerChoice, calibrated: Calibration
) -> Attribution:
    """The choice in the text's own places."""
    others = candidates_of(reader.scene, choice)
    if choice.mention < 0:
        sure = round(calibrated(choice.chance), 3)
        return Attribution(None, SpeakerKind.NONE, confidence=sure, candidates=others)
    scene = reader.scene
    mention = scene.mentions[choice.mention]
    places = _places(reader, case, choice.mention)
    start, end = scene.tokens.span(*places.mention)
    sure = choice.chance * (choice.named_chance if mention.form is MentionForm.PRONOUN else 1.0)
    unnamed = mention.form is not MentionForm.NAME
    most = MOST_FROM_AFTER if unnamed and places.rule == NAMED_AFTER else 1.0
    resolved = full_name(scene, choice) if choice.named >= 0 and sure >= SURE_ENOUGH else None
    return Attribution(
        scene.tokens.text[start:end],
        KINDS[mention.form],
        (start, end),
        resolved,
        _offsets(scene, places.clause),
        _offsets(scene, places.verb),
        _offsets(scene, places.description),
        places.rule,
        round(min(most, calibrated(sure if resolved else choice.chance)), 3),
        scene.entities[choice.person].name if choice.person >= 0 else None,
        others,
    )


def candidates_of(scene: AnnotatedText, choice: SpeakerChoice) -> tuple[Candidate, ...]:
    """The likeliest speakers by name, chances of one person's mentions added up."""
    shares: dict[str, float] = {}
    for number, chance in choice.others:
        mention = scene.mentions[number]
        is_place = mention.entity >= 0 and scene.entities[mention.entity].place
        if number != choice.mention and (is_place or _is_thing(scene, number)):
            continue  # `Artemis`, `a tweet`: nobody whom an editor would choose
        if mention.entity >= 0:
            name = scene.entities[mention.entity].name
        elif mention.form is MentionForm.NOMINAL:
            name = scene.tokens.text[slice(*scene.tokens.span(mention.first, mention.end))]
        else:
            continue  # a pronoun that nobody has resolved is nobody's name
        shares[name] = shares.get(name, 0.0) + chance
    ranked = sorted(shares.items(), key=lambda share: -share[1])[:MOST_CANDIDATES]
    return tuple(Candidate(name, round(chance, 3)) for name, chance in ranked)


def _is_thing(scene: AnnotatedText, number: int) -> bool:
    """Whether a mention is of a thing that says nothing here."""
    return scene.mentions[number].gender == "thing" and subject_verb(scene, number) is None


def _offsets(scene: AnnotatedText, span: Span) -> Span:
    return scene.tokens.span(*span) if 0 <= span[0] < span[1] else NOWHERE


def _places(reader: MentionSyntax, case: QuoteCase, number: int) -> AttributionSpans:
    """Clause, verb and description (tokens) of the chosen mention towards this quotation, and the
    rule in words."""
    scene, zone = reader.scene, case.zone
    numbers = joint(scene, number) if scene.mentions[number].form is MentionForm.NAME else [number]
    places = AttributionSpans((scene.mentions[numbers[0]].first, scene.mentions[numbers[-1]].end))
    if case.inverted and case.inverted[1] == number:
        _inverted(reader, case, numbers[-1], places)
    elif zone.after and places.mention[0] >= case.unit.end and places.mention[0] <= zone.after[-1]:
        _behind(reader, case, numbers[-1], places)
    elif zone.before and zone.before[0] <= places.mention[0] < case.unit.first:
        _in_front(reader, case, numbers[-1], places)
    elif scene.tokens.paragraph[places.mention[0]] == scene.tokens.paragraph[case.unit.first]:
        places.rule = "named in the same paragraph"
    else:
        places.rule = (
            "spoke or was named before" if places.mention[0] < case.unit.first else NAMED_AFTER
        )
    return places


def _inverted(
    reader: MentionSyntax, case: QuoteCase, number: int, places: AttributionSpans
) -> None:
    scene, zone = reader.scene, case.zone
    assert case.inverted is not None
    verb = case.inverted[0]
    limit = zone.after[-1] + 1
    end = places.mention[1]
    if scene.mentions[number].form is MentionForm.NOMINAL:
        end = max(end, phrase_end(scene, end, limit))
        places.mention = (places.mention[0], end)
    places.description = description_after(scene, number, end, limit)
    if places.description == NOTHING:
        end = _adverbs_end(reader, end, limit)
    places.clause = (verb.first, max(end, places.description[1]))
    places.verb = (verb.first, verb.end)
    places.rule = "verb and speaker right after the quotation"


def _behind(reader: MentionSyntax, case: QuoteCase, number: int, places: AttributionSpans) -> None:
    found = reader.verb(number)
    if found is None:
        places.rule = "named right after the quotation"
        return
    _subject(reader, number, found, places)
    limit = case.zone.after[-1] + 1
    places.clause = (places.mention[0], max(found.end, _object_end(reader.scene, found, limit)))
    places.rule = "speaker and verb after the quotation"


def _in_front(
    reader: MentionSyntax, case: QuoteCase, number: int, places: AttributionSpans
) -> None:
    scene, zone = reader.scene, case.zone
    found = reader.verb(number)
    direct = bool(zone.lead)
    if found is None:
        if zone.lead == ":":
            places.clause = (places.mention[0], _up_to(scene, case, places.mention[1]))
        places.rule = "named before the quotation"
        return
    _subject(reader, number, found, places)
    end = found.end
    if direct and case.last_verb >= 0:
        if case.last_verb > found.end - 1:  # `Park smiled and added: “…”`
            places.verb = (case.last_verb, case.last_verb + 1)
        end = _up_to(scene, case, case.last_verb + 1)
    places.clause = (places.mention[0], max(end, places.mention[1]))
    places.rule = "speaker and verb before the quotation"


def _subject(reader: MentionSyntax, number: int, verb: Verb, places: AttributionSpans) -> None:
    """Verb and description of a subject; a description's phrase reaches up to the verb: `a
    spokesman for the port`."""
    mention = reader.scene.mentions[number]
    places.verb = (verb.first, verb.end)
    places.description = verb.description
    if mention.form is MentionForm.NOMINAL:
        stop = verb.description[0] - 1 if verb.description != NOTHING else verb.first
        word = reader.scene.tokens
        while stop > mention.end and (adverb(word, stop - 1) or word.word[stop - 1] in ",(—–-"):
            stop -= 1
        reach = phrase_end(reader.scene, mention.end, stop) if stop > mention.end else mention.end
        places.mention = (places.mention[0], max(mention.end, min(stop, reach)))


def _adverbs_end(reader: MentionSyntax, at: int, limit: int) -> int:
    tokens = reader.scene.tokens
    while at < limit and tokens.low[at].endswith(tokens.endings.adverb) and adverb(tokens, at):
        at += 1
    return at


def _object_end(scene: AnnotatedText, verb: Verb, limit: int) -> int:
    """`told reporters`, `said quietly`: the hearer or the manner right after the verb belongs to
    the clause."""
    tokens = scene.tokens
    at = verb.end
    while at < limit and adverb(tokens, at) and tokens.low[at].endswith(tokens.endings.adverb):
        at += 1
    if verb.kind == "tell" and at < limit:
        return hearers_end(scene, at, limit)
    return at


def _up_to(scene: AnnotatedText, case: QuoteCase, least: int) -> int:
    """A clause before its quotation reaches up to it (`told reporters on Monday`), but for the
    comma or colon."""
    tokens = scene.tokens
    end = case.unit.first
    while end > least and (
        tokens.word[end - 1] in (",", ":") or tokens.low[end - 1] in tokens.constructions.that
    ):
        end -= 1
    return end
