"""Small words inside names: `Thibaud d’Aubenton`, `Falk von der Heyde`."""

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
