"""Titles before names: where the name begins, what stands before it and belongs to it."""

from __future__ import annotations

from podcast.languages.en.english_names import first_name_gender
from podcast.languages.en.lexicon import (
    DETERMINERS,
    HONORIFICS,
    IRREGULAR,
    ORGANISATION_WORDS,
    POSSESSIVES,
    SUFFIXES,
    SURNAME_TITLES,
    TITLES,
    person_noun,
)
from podcast.scripter.mentions.noun_phrases import (
    Form,
    Mention,
    bare,
    content,
    gender_of_words,
    has_possessive,
)
from podcast.scripter.tokenization.tokens import Tokens

LONGEST_TITLE = 8


def end_of_titles(tokens: Tokens, index: int, stop: int) -> int:
    """Where the name begins after the last title: `House Speaker | Paul Ryan`."""
    name = index
    for at in range(index, stop - 1):
        opens = (
            at == index and tokens.first[at] and stop - at > 2 and person_noun(tokens.low[at])
        )  # `Keeper | Jo Park`
        if not (bare(tokens.low[at]) in TITLES or opens) or bare(tokens.low[at + 1]) in SUFFIXES:
            continue
        follows = bare(tokens.low[at + 1])
        if follows == "of" and at + 3 < stop:  # `Secretary of State | Ana Bell`
            name = at + 3
        elif (
            (follows in ORGANISATION_WORDS and at + 2 == stop)
            or follows in ("of", "and")
            or (tokens.low[at] == "general" and at == index)
        ):
            continue
        elif (
            at - 1 == name
            and tokens.low[at] in SURNAME_TITLES
            and first_name_gender(tokens.low[at - 1]) is not None
        ):
            continue  # `Howard Dean Lee`
        else:
            name = max(name, at + 1)
    return name


def title_alone(tokens: Tokens, index: int, stop: int) -> Mention:
    """`The President`, `Prime Minister`: a description although in capitals."""
    first = index - 1 if index and tokens.low[index - 1] in DETERMINERS else index
    gender = gender_of_words([bare(tokens.low[stop - 1])])
    return Mention(
        first, stop, Form.NOMINAL, stop - 1, stop, gender, possessive=has_possessive(tokens, stop)
    )


def begin_of_titles(tokens: Tokens, index: int, begin: int) -> int:
    """Take in what stands before a name and belongs to it: `former city councillor | Jo Park`."""
    at = index
    if at > begin and person_noun(bare(tokens.low[at - 1])) and not tokens.upper[at - 1]:
        at -= 1
    elif bare(tokens.low[at]) not in TITLES or bare(tokens.low[at]) in HONORIFICS:
        return index
    while at > begin and index - at < LONGEST_TITLE and tokens.quote[at - 1] == tokens.quote[index]:
        low = tokens.low[at - 1]
        if low in DETERMINERS or low in POSSESSIVES:
            return at - 1
        if low in IRREGULAR or (low not in ("'s", "-") and not content(tokens, at - 1)):
            break  # `Ida Crane met | Mayor Jo Park`
        at -= 1
    return at
