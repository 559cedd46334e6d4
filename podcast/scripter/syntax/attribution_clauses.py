"""Attribution clauses: where a verb of speech and its subject stand."""

from __future__ import annotations

from dataclasses import replace

from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.name_descriptions import closing_bracket, home_end, modifies
from podcast.scripter.syntax.relative_clauses import relative_verb
from podcast.scripter.syntax.speech_verbs import (
    NOTHING,
    Verb,
    unknown_verb,
    verb_group,
    verb_kind,
)
from podcast.scripter.tokenization.tokens import Tokens

REACH = 45  # tokens that a description between name and verb may take


def subject_verb(scene: AnnotatedText, number: int) -> Verb | None:
    """The verb of speech that a mention is the subject of, past a description between commas or
    brackets."""
    tokens, mention = scene.tokens, scene.mentions[number]
    end = tokens.bounds[tokens.paragraph[mention.first]][1]
    at = mention.end
    if mention.possessive or at >= end:
        return None
    description = NOTHING
    if tokens.word[at] in "([":
        close = closing_bracket(tokens, at, end)
        if close < 0:
            return None
        description, at = (at, close), close
    found = verb_group(tokens, at, end, description) or unknown_verb(tokens, at, end)
    if passive_by(tokens, at):
        return None
    if found or at >= end:
        return found
    if found := _asked_by(tokens, mention.first, at) or _infinitive(tokens, mention.first, at):
        return found
    if description != NOTHING and tokens.word[at] == ",":  # `Ana Bell (R-Ohio), said`
        found = verb_group(tokens, at + 1, end, description)
        if found:
            return found
    if _place_of_what_follows(scene, number):
        return None
    if (
        tokens.word[at] == ","
        and mention.first < mention.name_first
        and tokens.word[mention.name_first - 1] == ","
    ):
        found = verb_group(tokens, at + 1, end)  # `the union's lawyer, Ana Bell, said`
        if found:
            return found
    if tokens.word[at] in (",", "—", "–", "-", "--"):
        return relative_verb(tokens, at, end) or _past_description(scene, at, end, description)
    if tokens.low[at] in tokens.constructions.relative_subjects and (
        found := relative_verb(tokens, at - 1, end)
    ):
        return found
    if mention.form is MentionForm.PRONOUN:
        return None
    found = _past_phrase(tokens, at, end) or _past_home(scene, at, end)
    return None if found and _is_of_both_verbs(tokens, mention.first, found) else found


def _is_of_both_verbs(tokens: Tokens, first: int, verb: Verb) -> bool:
    """`Park blasted | Bell | for the boat and said`: Park said it."""
    is_object = first > 0 and bool(verb_kind(tokens, first - 1))
    return is_object and tokens.low[verb.first - 1] in tokens.constructions.and_words


def _past_home(scene: AnnotatedText, at: int, end: int) -> Verb | None:
    """`Park | of New York, a friend of the mayor, said`."""
    comma = home_end(scene.tokens, at, end)
    found = _past_description(scene, comma, end, NOTHING) if comma > at else None
    return found and replace(found, description=(at, found.description[1]))


def passive_by(tokens: Tokens, at: int) -> bool:
    """Whether a verb of speech in the passive begins at `at`, and names the one who speaks: `was
    asked by Park`."""
    if at >= len(tokens) or tokens.low[at] not in tokens.constructions.to_be:
        return False
    found = verb_group(tokens, at, len(tokens))
    return (
        found is not None
        and found.kind == "passive"
        and found.end < len(tokens)
        and tokens.low[found.end] in tokens.constructions.by
    )


def _asked_by(tokens: Tokens, first: int, end: int) -> Verb | None:
    """`Park was asked | by Ana Bell`: in the passive the one who speaks stands behind the verb."""
    if (
        first < 3
        or tokens.low[first - 1] not in tokens.constructions.by
        or tokens.low[first - 2] in tokens.constructions.still_speaker_in_passive
    ):
        return None
    kind = verb_kind(tokens, first - 2)
    passive = any(
        tokens.low[at] in tokens.constructions.to_be
        for at in range(first - 3, max(-1, first - 5), -1)
    )
    return Verb(first - 2, first - 1, kind) if passive and kind else None


def _infinitive(tokens: Tokens, first: int, end: int) -> Verb | None:
    """`only for | Park | to write that`: the subject of an infinitive stands behind "for"."""
    if (
        first == 0
        or tokens.low[first - 1] not in tokens.constructions.for_words
        or end + 1 >= len(tokens)
        or tokens.low[end] not in tokens.constructions.to
    ):
        return None
    kind = tokens.verbs.kind.get(tokens.low[end + 1], "")
    return Verb(end + 1, end + 2, kind) if kind in ("say", "tell", "write") else None


def _place_of_what_follows(scene: AnnotatedText, number: int) -> bool:
    """`In Oslo, Park opened the talks, saying …`: what follows the comma has a subject of its
    own."""
    tokens, mention = scene.tokens, scene.mentions[number]
    at = mention.end
    if (
        mention.form is not MentionForm.NAME
        or at + 2 >= len(tokens)
        or tokens.word[at] != ","
        or mention.first == 0
    ):
        return False
    opens = tokens.low[mention.first - 1] in tokens.constructions.placing and any(
        tokens.first[index] for index in range(max(0, mention.first - 3), mention.first)
    )
    following = scene.starts.get(at + 1)
    return (
        opens
        and following is not None
        and scene.mentions[following].form is not MentionForm.NOMINAL
    )


def _past_description(
    scene: AnnotatedText, at: int, end: int, bracket: tuple[int, int]
) -> Verb | None:
    """`, who owns the shop, said`: try the verb after each comma or dash that may end the
    description."""
    tokens = scene.tokens
    mark = tokens.word[at]
    for index in range(at + 1, min(end, at + REACH)):
        if tokens.quote[index] >= 0 or tokens.word[index] in ".;:!?":
            # not `Park, a top aide said, “…”`, which is the aide's
            noun = tokens.lexicon.is_person_noun(tokens.low[at + 1])
            return _missing_comma(tokens, at, end) if noun else None
        if tokens.word[index] == mark or (mark != "," and tokens.word[index] == ","):
            begin = bracket[0] if bracket[0] >= 0 else at + 1
            found = (
                verb_group(tokens, index + 1, end, (begin, index))
                or unknown_verb(tokens, index + 1, end)
                or relative_verb(tokens, index, end)
            )
            if found:
                return replace(found, description=(begin, index))
    return _missing_comma(tokens, at, end)


def _missing_comma(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`Park, president of the union said, “…”`: no comma after the description, but the verb meets
    the quotation."""
    for index in range(at + 2, min(end - 2, at + 18)):
        if tokens.word[index] in ",.;:!?" or tokens.quote[index] >= 0:
            return None
        direct = (
            tokens.word[index + 1] in (",", ":")
            or tokens.low[index + 1] in tokens.constructions.that
        ) and tokens.quote[index + 2] >= 0
        if verb_kind(tokens, index) in ("say", "tell", "write") and direct:
            return Verb(index, index + 1, "say", (at + 1, index))
    return None


def _past_phrase(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`a spokesman for the harbour said`: a phrase with a preposition or a relative clause before
    the verb."""
    if tokens.low[at] not in tokens.lexicon.prepositions and not modifies(tokens, at):
        return None
    index = at
    while index + 1 < min(end, at + 22):
        index += 1
        if tokens.quote[index] >= 0 or tokens.word[index] in ".;:!?()":
            return None
        if tokens.word[index] == ",":  # `in Oslo, Norway, said`
            if index + 2 < end and tokens.upper[index + 1] and tokens.word[index + 2] == ",":
                index += 2
                continue
            return None
        if (
            tokens.low[index] in tokens.constructions.which
        ):  # `the council voted for a plan | which said`
            return None
        if (
            verb_kind(tokens, index)
            and not tokens.low[index].endswith(tokens.endings.participle)
            and not tokens.upper[index]
        ):
            found = verb_group(tokens, index, end, NOTHING)
            if found and not (
                tokens.low[at] in tokens.constructions.relative_people and index < at + 3
            ):
                return found
    return None
