"""Whose words a participle leads to: `Park's aide thanked them, saying: “…”`, `footage of Bell
asking, “…”`."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import adverb, verb_kind


def saying(reader: MentionSyntax, case: QuoteCase) -> int:
    """`After the vote of Park, | Bell's aide thanked them all, saying: “…”`: the participle is of
    the last subject of a main clause."""
    tokens, at = reader.scene.tokens, case.last_verb
    if case.zone.lead != ":" or not _is_led_by_participle(reader, case):
        return -1
    if tokens.word[at - 1] != ",":
        return -1
    subjects = [
        number
        for number in reader.between(case.zone.before[0], at)
        if reader.subject(number)
        and not reader.subordinate(number)
        and not _is_object(reader, number)
        and not case.is_bracketed(reader.scene.mentions[number].first)
    ]
    described = [reader.description(number) for number in subjects]
    subjects = [
        number
        for number in subjects
        if not any(begin <= reader.scene.mentions[number].first < end for begin, end in described)
    ]
    return subjects[-1] if subjects else -1


def shown(reader: MentionSyntax, case: QuoteCase) -> int:
    """`The ad uses footage of | Bell asking, “…”`, `The film shows | Bell saying, “…”`: what shows
    somebody who speaks does not speak."""
    tokens, at = reader.scene.tokens, case.last_verb
    if not _is_led_by_participle(reader, case):
        return -1
    while adverb(tokens, at - 1):
        at -= 1
    number = next(iter(reader.before(at, case.zone.before[0], 1)), -1)
    if number < 0 or reader.scene.mentions[number].end != at:
        return -1
    opens = reader.scene.mentions[number].first - 1
    words = tokens.constructions
    is_recorded = tokens.low[opens] in words.of and tokens.low[opens - 1] in words.recordings
    return number if is_recorded or tokens.low[opens] in words.showing else -1


def is_of_either(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`“…,” Park said when Bell ended the debate, remarking, “Good night.”`: he or she."""
    scene, at = reader.scene, case.last_verb
    tokens = scene.tokens
    if not case.capital or not _is_led_by_participle(reader, case) or tokens.word[at - 1] != ",":
        return False
    near = reader.between(case.zone.before[0], at)
    if not near or case.zone.before[0] == 0 or scene.mentions[near[0]].first > at:
        return False
    speaker = scene.mentions[near[0]]
    verb = reader.verb(near[0])
    is_tag = verb is not None and tokens.quote[speaker.first - 1] >= 0
    if not is_tag or tokens.low[at] in tokens.constructions.adding:
        return False
    return any(
        reader.subordinate(number)
        and reader.subject(number)
        and scene.mentions[number].gender != "thing"
        and scene.mentions[number].entity != speaker.entity
        for number in near[1:]
    )


def _is_led_by_participle(reader: MentionSyntax, case: QuoteCase) -> bool:
    """Whether a participle of a verb of speech stands right before the marks, but for a comma or
    colon."""
    tokens, at = reader.scene.tokens, case.last_verb
    gap = case.unit.first - at - (case.zone.lead in (",", ":"))
    is_near = at > 1 and gap == 1 and bool(case.zone.before) and not case.zone.announced
    return is_near and bool(verb_kind(tokens, at)) and _is_participle(reader, at)


def _is_participle(reader: MentionSyntax, at: int) -> bool:
    tokens = reader.scene.tokens
    return tokens.low[at].endswith(tokens.endings.participle)


def _is_object(reader: MentionSyntax, number: int) -> bool:
    """Whether something is what a verb or preposition before it needs: `entering | the United
    Provinces, Moss's aide`, `said that | the Guard could come`."""
    tokens = reader.scene.tokens
    at = reader.scene.mentions[number].first - 1
    if at > 0 and tokens.low[at] in tokens.constructions.possessive_marks:
        at -= 2  # `the People's Guard`
    while at >= 0 and tokens.low[at] in tokens.lexicon.determiners:
        at -= 1
    if at < 0 or not tokens.word[at][0].isalpha():
        return False
    is_verb = _is_participle(reader, at) or bool(verb_kind(tokens, at))
    return is_verb or tokens.low[at] in tokens.lexicon.subordinates | tokens.lexicon.prepositions
