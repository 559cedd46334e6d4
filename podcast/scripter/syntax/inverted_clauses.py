"""Clauses whose verb stands before its subject: `said Dana Okoye`, `according to a filing`."""

from __future__ import annotations

from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.name_descriptions import description_after, phrase_end
from podcast.scripter.syntax.speech_verbs import NOTHING, Verb, adverb, verb_group

APPOSED = 16  # tokens of what stands between commas behind a name
BETWEEN_PARTS = 4  # tokens between a subject and the participle of its verb


def quoted_as_saying(scene: AnnotatedText, verb: Verb) -> int | None:
    """The number of the one whom others quote: `the newspaper quoted | a diplomat | as saying`."""
    tokens = scene.tokens
    number = (
        scene.starts.get(verb.end)
        if tokens.low[verb.end - 1] in tokens.constructions.quoting_others
        else None
    )
    if number is None:
        return None
    after = phrase_end(scene, scene.mentions[number].end, len(tokens))
    apposed = description_after(scene, number, after, min(len(tokens), after + APPOSED))
    if apposed != NOTHING:  # `quoted Ms. Bell, | the editor of the paper, | as saying`
        after = next((at for at in range(*apposed) if tokens.word[at] == ","), apposed[1]) + 1
    return number if tokens.begins_phrase(after, tokens.constructions.as_saying) else None


def after_inverted(scene: AnnotatedText, index: int) -> tuple[Verb, int] | None:
    """`said Dana Okoye`, `according to a filing`, from token `index` on: the verb and the number of
    its subject."""
    tokens = scene.tokens
    end = tokens.bounds[tokens.paragraph[index]][1] if index < len(tokens) else index
    if answer := _was_the_answer(scene, index, end):
        return answer
    at = index
    while at < end and adverb(tokens, at):
        at += 1
    if at >= end:
        return None
    if length := tokens.begins_phrase(at, tokens.constructions.according_to):
        verb = Verb(at, at + length, "according")
    else:
        group = verb_group(tokens, at, end)
        if group is None and (around := _around_subject(scene, at, end)):
            return around
        if group is None and tokens.language.traits.any_verb_inverts:
            group = _any_verb(scene, at, end)
        if group is None or (
            group.kind in ("call", "think")
            and tokens.low[group.end - 1] not in tokens.constructions.invert_after_all
        ):
            return None
        verb = group
    at = verb.end
    while at < end and adverb(tokens, at):
        at += 1
    number = scene.starts.get(at)
    if number is None or (
        scene.mentions[number].possessive and scene.mentions[number].form is not MentionForm.NOMINAL
    ):
        return None
    if verb.kind != "according" and (
        _reported(scene, number, end) or _begins_name(scene, verb.first, number)
    ):
        return None
    return verb, number


def _begins_name(scene: AnnotatedText, first: int, number: int) -> bool:
    """Whether what looks like a verb belongs to the name: `“…,” | state Senate leader Jo Park
    said`."""
    covering = scene.covers[scene.mentions[number].first]
    around = scene.starts.get(first, -1)
    return around >= 0 and around in (covering, scene.covers[first]) and around != number


def _was_the_answer(scene: AnnotatedText, index: int, end: int) -> tuple[Verb, int] | None:
    """`“…” was Hale's reply`: whoever owns the answer gives it."""
    tokens = scene.tokens
    if index + 2 >= end or tokens.low[index] not in tokens.constructions.brings_answers:
        return None
    number = scene.starts.get(index + 1)
    if number is None or tokens.quote[index] >= 0:
        return None
    mention = scene.mentions[number]
    answers = tokens.low[mention.end : min(end, mention.end + 3)]
    if any(word in tokens.lexicon.answers for word in answers):
        return Verb(index, index + 1, "say"), number
    return None


def _around_subject(scene: AnnotatedText, index: int, end: int) -> tuple[Verb, int] | None:
    """`a-t-il ajouté`, `hat Harms gesagt`: the subject stands between the two parts of the verb."""
    tokens = scene.tokens
    if tokens.low[index] not in tokens.lexicon.auxiliaries:
        return None
    number = scene.starts.get(index + 1)
    if number is None or scene.mentions[number].possessive:
        return None
    at = scene.mentions[number].end
    for participle in range(at, min(end, at + BETWEEN_PARTS)):
        if kind := tokens.verbs.kind.get(tokens.low[participle]):
            return Verb(index, index + 1, kind), number
        if not adverb(tokens, participle):
            return None
    return None


def _any_verb(scene: AnnotatedText, index: int, end: int) -> Verb | None:
    """`soupire Yvette Aubry`, `schimpft Harms`: a word of lower case between the marks and whoever
    speaks, in a language whose verb stands first there."""
    tokens = scene.tokens
    low = tokens.low[index]
    if not tokens.word[index][0].islower() or tokens.quote[index] >= 0:
        return None
    if low in tokens.lexicon.function_words or low in tokens.pronouns.subject:
        return None
    at = index + 1
    while at < end and adverb(tokens, at):
        at += 1
    return Verb(index, at, "say") if at in scene.starts else None


def _reported(scene: AnnotatedText, number: int, end: int) -> bool:
    """Whether the mention is the subject of what is said: `said his members would vote`."""
    tokens, stop = scene.tokens, scene.mentions[number].end
    if stop + 1 >= end or tokens.low[stop] not in tokens.lexicon.auxiliaries:
        return False
    return (
        tokens.word[stop + 1][0].isalnum()
        and tokens.low[stop + 1] not in tokens.constructions.relative_people
    )
