"""Verbs of speech: which word is one where it stands, with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.tokenization.tokens import Tokens

NOTHING = (-1, -1)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech with its auxiliaries: tokens first..end-1."""

    first: int
    end: int
    kind: str
    description: tuple[int, int] = (
        NOTHING  # tokens between the name and the verb, without the commas around
    )


def verb_kind(tokens: Tokens, index: int) -> str:
    """How the word at `index` takes a quotation: "say", "tell" …, "" where it is no verb of
    speech."""
    low = tokens.low[index]
    kind = tokens.verbs.kind.get(low, "")
    if not kind or index == 0:
        return kind
    before = tokens.low[index - 1]
    if not before[0].isalnum() and before not in tokens.constructions.possessive_marks:
        return kind
    if (
        low in tokens.verbs.stems
    ):  # `their support`, `a report`, but `they say`, `to say`, `critics say`
        after_subject = (
            before in tokens.constructions.before_stems
            or before in tokens.lexicon.auxiliaries
            or adverb(tokens, index - 1)
        )
        return (
            kind
            if after_subject
            or (
                before.endswith(tokens.endings.plural)
                and before not in tokens.constructions.before_nouns
                and before not in tokens.constructions.possessive_marks
            )
            else ""
        )
    if low in tokens.verbs.third_persons or low.endswith(tokens.endings.participle):
        if before in tokens.constructions.by and _leads_to_words(tokens, index):
            return kind  # `by | saying, “…”`
        return (
            ""
            if before in tokens.constructions.before_nouns
            or before in tokens.pronouns.possessive
            or before in tokens.lexicon.determiners
            else kind
        )
    return kind


def _leads_to_words(tokens: Tokens, index: int) -> bool:
    """Whether a verb stands right before a quotation, or what is said."""
    if index + 2 >= len(tokens):
        return False
    marked = tokens.word[index + 1] in (",", ":") and tokens.quote[index + 2] >= 0
    return (
        marked or tokens.quote[index + 1] >= 0 or tokens.low[index + 1] in tokens.constructions.that
    )


def finite(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a verb seems to begin at `index`, adverbs before it allowed: what stands before is
    its subject."""
    while index < end and adverb(tokens, index):
        index += 1
    if index >= end or tokens.quote[index] >= 0:
        return False
    low = tokens.low[index]
    if (
        low in tokens.lexicon.auxiliaries
        or low in tokens.lexicon.irregular_pasts
        or (low.endswith(tokens.endings.past) and len(low) > 3)
    ):
        return True
    return bool(verb_kind(tokens, index)) and not low.endswith(tokens.endings.participle)


def present(tokens: Tokens, index: int, end: int, *, of_person: bool = False) -> bool:
    """`Park | runs a shop`: whether a word is a verb in the present by its ending and by what
    follows it; behind a person's name, also `Park | sits on the board`."""
    while index < end and adverb(tokens, index):
        index += 1
    if index + 1 >= end or tokens.quote[index] >= 0 or tokens.upper[index]:
        return False
    low, following = tokens.low[index], tokens.low[index + 1]
    if (
        not low.endswith(tokens.endings.third_person)
        or low.endswith(tokens.endings.not_third_person)
        or len(low) < 4
        or tokens.lexicon.is_person_noun(low)
    ):
        return False
    if of_person and (
        following in tokens.lexicon.prepositions
        or following in tokens.constructions.after_unknown_verbs
    ):
        return True
    return (
        following in tokens.lexicon.determiners
        or following in tokens.pronouns.possessive
        or following in tokens.pronouns.object
        or following in tokens.constructions.to
    )


def adverb(tokens: Tokens, index: int) -> bool:
    """Whether the word may stand between subject and verb, or after the verb, and says how."""
    low = tokens.low[index]
    return low in tokens.lexicon.adverbs or (
        low.endswith(tokens.endings.adverb) and len(low) > 4 and not tokens.upper[index]
    )


def verb_group(
    tokens: Tokens, index: int, end: int, description: tuple[int, int] = NOTHING
) -> Verb | None:
    """The verb of speech at `index`, adverbs and auxiliaries before it allowed: `has also said`."""
    first = -1
    for at in range(index, min(end, index + 6)):
        if tokens.quote[at] >= 0:
            return None
        low = tokens.low[at]
        kind = verb_kind(tokens, at)
        if first >= 0 and _is_perceived(tokens, at, end):  # `can be | heard asking`
            continue
        if kind and low not in tokens.lexicon.auxiliaries:
            if (
                first >= 0
                and low not in tokens.constructions.still_speaker_in_passive
                and not low.endswith(tokens.endings.participle)
                and tokens.low[at - 1] in tokens.constructions.to_be
            ):
                kind = "passive"
            return Verb(first if first >= 0 else at, at + 1, kind, description)
        if low in tokens.lexicon.auxiliaries or (
            low in tokens.constructions.catenatives
            and at + 1 < end
            and tokens.low[at + 1] in tokens.constructions.to
        ):
            first = at if first < 0 else first
        elif (
            adverb(tokens, at)
            or low in tokens.lexicon.time_words
            or low in tokens.constructions.inside_verb_groups
        ):
            pass
        else:
            return None
    return None


def _is_perceived(tokens: Tokens, at: int, end: int) -> bool:
    """`is | seen telling`: others only perceive that somebody speaks."""
    return (
        tokens.low[at] in tokens.constructions.perceived
        and at + 1 < end
        and tokens.low[at + 1] in tokens.verbs.kind
        and tokens.low[at + 1].endswith(tokens.endings.participle)
    )


def unknown_verb(tokens: Tokens, index: int, end: int) -> Verb | None:
    """A verb that is in no table of ours, right before a quotation's comma or colon: `Park cracked,
    “…”`."""
    while index < end and adverb(tokens, index):
        index += 1
    if index + 2 >= end or not finite(tokens, index, end):
        return None
    stop = index + 1
    while stop < end and tokens.low[stop] in tokens.constructions.after_unknown_verbs:
        stop += 1
    if stop + 1 < end and tokens.word[stop] in ",:" and tokens.quote[stop + 1] >= 0:
        return Verb(index, index + 1, "other")
    return None
