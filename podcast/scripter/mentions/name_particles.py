"""Small words inside names: `Thibaud d’Aubenton`, `Falk von der Heyde`; words before them that are
none."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import bare
from podcast.scripter.tokenization.tokens import Tokens


def is_capital_particle(tokens: Tokens, at: int) -> bool:
    """`de | La Tour`"""
    is_particle = tokens.low[at] in tokens.lexicon.particles
    return is_particle and at + 1 < len(tokens) and tokens.upper[at + 1]


def is_inside_name(tokens: Tokens, at: int) -> bool:
    """Whether a first name stands before the particle at `at`, `Thibaud | d’Aubenton`, or a first
    name and a surname where people have two, `Pilar Cebrián | de Torres`."""
    language = tokens.language
    while at > 0 and tokens.low[at - 1] in tokens.lexicon.particles:
        at -= 1  # `Falk von | der Heyde`
    places = (at - 1, at - 2) if language.traits.two_surnames else (at - 1,)
    return any(
        place >= 0
        and tokens.upper[place]
        and language.first_name_gender(bare(tokens.low[place])) is not None
        for place in places
    )


def parts_names(tokens: Tokens, at: int) -> bool:
    """Whether a word that particles look like ends a name here: `Lucía Ferrán | y Tomás Weiss` are
    two, as `Claudia Moos | den Apotheker` is, where only `von den` belongs to a name."""
    language, low = tokens.language, tokens.low[at]
    if low in language.constructions.and_words:
        return language.first_name_gender(bare(tokens.low[at + 1])) is not None
    is_article = language.traits.inflects_articles and low in language.lexicon.determiners
    return is_article and tokens.low[at - 1] not in tokens.lexicon.particles


def opens_sentence_only(tokens: Tokens, index: int) -> bool:
    """Whether a sentence's first word has its capital from there alone, in a language that tells
    by its forms: `Según | Ferrán`, `Llegaron | Lucía Ferrán`, `Ganó la UD`. English has lists."""
    language, low = tokens.language, bare(tokens.low[index])
    if language.code == "en" or not language.traits.capitals_tell:
        return False
    if language.first_name_gender(low) is not None or low in tokens.lexicon.titles:
        return False
    if low in tokens.lexicon.function_words - tokens.lexicon.particles:
        return True
    follows = index + 1 < len(tokens) and tokens.upper[index + 1]
    is_before_name = follows and language.first_name_gender(bare(tokens.low[index + 1])) is not None
    return is_before_name or low.endswith(language.endings.past or ("\0",))
