"""Names and descriptions side by side: `the union's lawyer, Ana Bell`."""

from __future__ import annotations

from itertools import pairwise

from podcast.scripter.mentions.noun_phrases import Mention, MentionForm, content
from podcast.scripter.tokenization.tokens import Tokens

FRONTED = 3  # tokens from a sentence's first word to what it governs
APPOSITIVE = 14  # tokens between a description and the name after its comma


def merge_appositions(tokens: Tokens, found: list[Mention], end: int) -> None:
    """`the union's lawyer, Ana Bell, said`: the name takes the description before its comma into
    its phrase."""
    for index, name in enumerate(found):
        if name.form is not MentionForm.NAME or name.gender == "thing" or index == 0:
            continue
        before = name.first - (4 if _has_age(tokens, name) else 1)
        if before < 0 or tokens.word[before] != ",":
            continue
        after = tokens.word[name.end] if name.end < end else "."
        is_home = after.lower() in tokens.lexicon.prepositions  # `, Ana Bell of the board.`
        if after not in ",.;" and after.lower() not in tokens.verbs.kind and not is_home:
            continue
        lone = name.name_end - name.name_first < 2 and not name.titled
        for description in reversed(found[max(0, index - 4) : index]):
            if lone and description.gender not in ("female", "male"):  # `his wife, Carol, said`
                continue
            is_whole = after in ",.;" or is_home or not _is_fronted(tokens, description)
            if is_home and tokens.low[description.first - 1] not in tokens.verbs.kind:
                continue  # `to her aunt, Ana Bell of the board said`
            if is_whole and _described(tokens, description, before):
                name.first = description.first - 2 * _is_one_of(tokens, description)
                name.gender = name.gender or description.gender
                description.inside = True
                break


def without_leading_descriptions(tokens: Tokens, found: list[Mention]) -> list[Mention]:
    """`a docker called | Abe Quarrie`: the name takes the description that leads to it without a
    comma."""
    leads: list[int] = []
    for index, (description, name) in enumerate(pairwise(found)):
        between = tokens.low[description.end : name.first]
        if (
            description.form is MentionForm.NOMINAL
            and name.form is MentionForm.NAME
            and len(between) == 1
            and between[0] in tokens.constructions.leading_to_names
            and not _is_verb_of(tokens, description, name)
        ):
            name.first, name.gender = description.first, name.gender or description.gender
            leads.append(index)
    return [mention for index, mention in enumerate(found) if index not in leads]


def _is_verb_of(tokens: Tokens, description: Mention, name: Mention) -> bool:
    """`The board | called | Park: “…”`: what it called her follows."""
    is_definite = tokens.low[description.first] in tokens.constructions.the
    return is_definite and name.end < len(tokens) and tokens.word[name.end] == ":"


def _has_age(tokens: Tokens, name: Mention) -> bool:
    """`34-year-old | Abe Quarrie`."""
    return name.first > 3 and tokens.low[name.first - 2 : name.first] == ["-", "year-old"]


def _is_fronted(tokens: Tokens, description: Mention) -> bool:
    """`Quoting | her aunt, Park said`: the comma ends what stands before the sentence."""
    for at in range(description.first - 1, max(-1, description.first - 1 - FRONTED), -1):
        if tokens.first[at]:
            low = tokens.low[at]
            return low in tokens.lexicon.prepositions or low.endswith(tokens.endings.verbal)
    return False


def _is_one_of(tokens: Tokens, description: Mention) -> bool:
    at = description.first - 2
    return (
        at >= 0
        and tokens.low[at] in tokens.constructions.one
        and tokens.low[at + 1] in tokens.constructions.of
    )


def take_in_shares(tokens: Tokens, found: list[Mention], begin: int) -> None:
    """`one of | the officers`, `some of | Park's aides`: the share belongs to the description."""
    for mention in found:
        at = mention.first - 2
        share = (
            at >= begin
            and tokens.low[at + 1] in tokens.constructions.of
            and tokens.low[at] in tokens.constructions.shares
        )
        if mention.form is MentionForm.NOMINAL and not mention.inside and share:
            mention.first = at
            mention.plural = tokens.low[at] not in tokens.constructions.single_shares


def _described(tokens: Tokens, description: Mention, comma: int) -> bool:
    """Whether a description reaches up to the comma and is of one person."""
    if (
        description.form is not MentionForm.NOMINAL
        or description.gender == "thing"
        or description.end > comma
    ):
        return False
    if description.plural != _is_one_of(tokens, description):
        return False
    opening = tokens.low[description.first]
    owned = any(
        tokens.low[at] in tokens.constructions.possessive_marks
        for at in range(description.first, description.end)
    )
    if (
        opening not in tokens.lexicon.determiners
        and opening not in tokens.constructions.new_person
        and opening not in tokens.pronouns.possessive
        and not owned
    ):
        return False
    between = range(description.end, comma)
    return len(between) <= APPOSITIVE and all(
        (
            tokens.low[at] in tokens.lexicon.prepositions
            and not (tokens.low[at] in tokens.constructions.to and tokens.word[at + 1][0].islower())
        )
        or tokens.low[at] in tokens.lexicon.determiners
        or tokens.low[at] in tokens.constructions.inside_descriptions
        or content(tokens, at)
        for at in between
    )
