"""Titles before names: where the name begins, what stands before it and belongs to it."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import (
    Mention,
    MentionForm,
    bare,
    content,
    gender_of_words,
    has_possessive,
)
from podcast.scripter.mentions.offices_with_of import name_after_field
from podcast.scripter.tokenization.tokens import Tokens

LONGEST_TITLE = 8


def end_of_titles(tokens: Tokens, index: int, stop: int) -> int:
    """Where the name begins after the last title: `House Speaker | Paul Ryan`."""
    name = index
    for at in range(index, stop - 1):
        opens = (
            at == index
            and tokens.first[at]
            and stop - at > 2
            and tokens.lexicon.is_person_noun(tokens.low[at])
        )  # `Keeper | Jo Park`
        if (
            not (bare(tokens.low[at]) in tokens.lexicon.titles or opens)
            or bare(tokens.low[at + 1]) in tokens.lexicon.suffixes
        ):
            continue
        follows = bare(tokens.low[at + 1])
        field = follows in tokens.constructions.of and name_after_field(tokens, at + 1, stop)
        if field and field > 0:
            name = max(name, field)
        elif (
            follows in tokens.constructions.of and at + 3 < stop
        ):  # `Secretary of State | Ana Bell`
            name = at + 3
        elif (
            (follows in tokens.lexicon.organisation_words and at + 2 == stop)
            or follows in tokens.constructions.after_titles
            or (tokens.low[at] in tokens.constructions.adjectives_that_are_titles and at == index)
        ):
            continue
        elif (
            at - 1 == name
            and tokens.low[at] in tokens.lexicon.surname_titles
            and tokens.language.first_name_gender(tokens.low[at - 1]) is not None
        ):
            continue  # `Howard Dean Lee`
        else:
            name = max(name, at + 1)
    return name


def title_alone(tokens: Tokens, index: int, stop: int) -> Mention:
    """`The President`, `Prime Minister`: a description although in capitals."""
    first = index - 1 if index and tokens.low[index - 1] in tokens.lexicon.determiners else index
    gender = gender_of_words(tokens.lexicon, [bare(tokens.low[stop - 1])])
    return Mention(
        first,
        stop,
        MentionForm.NOMINAL,
        stop - 1,
        stop,
        gender,
        possessive=has_possessive(tokens, stop),
    )


def begin_of_titles(tokens: Tokens, index: int, begin: int) -> int:
    """Take in what stands before a name and belongs to it: `former city councillor | Jo Park`."""
    at = index
    if (
        at > begin
        and tokens.lexicon.is_person_noun(bare(tokens.low[at - 1]))
        and not tokens.upper[at - 1]
    ):
        at -= 1
    elif (
        bare(tokens.low[at]) not in tokens.lexicon.titles
        or bare(tokens.low[at]) in tokens.lexicon.honorifics
    ):
        return index
    while at > begin and index - at < LONGEST_TITLE and tokens.quote[at - 1] == tokens.quote[index]:
        low = tokens.low[at - 1]
        if low in tokens.lexicon.determiners or low in tokens.pronouns.possessive:
            return at - 1
        if tokens.first[at - 1] and low in tokens.verbs.kind:
            break  # `Wrote | retired docker Abe Quarrie`
        if low in tokens.lexicon.irregular_pasts or (
            low not in tokens.constructions.inside_titles and not content(tokens, at - 1)
        ):
            break  # `Ida Crane met | Mayor Jo Park`
        at -= 1
    while at < index and not tokens.word[at][0].isalnum():  # `- Alderman Piet Lorne`
        at += 1
    return at


def ends_title_of_period(tokens: Tokens, index: int) -> bool:
    """`Rower of the | Year | Ada Moss`: what ends a title, no name."""
    is_period = tokens.low[index] in tokens.constructions.periods
    return is_period and index + 1 < len(tokens) and tokens.upper[index + 1]


def first_name_in_spring(tokens: Tokens, index: int) -> bool:
    """`April Bell`, `June Okoye`: a month that is a first name, a name after it."""
    low = tokens.low[index]
    if (
        low not in tokens.lexicon.time_words
        or tokens.language.first_name_gender(low) is None
        or index + 1 >= len(tokens)
    ):
        return False
    return (
        tokens.upper[index + 1]
        and tokens.low[index + 1] not in tokens.lexicon.not_names
        and tokens.word[index + 1].isalpha()
    )
