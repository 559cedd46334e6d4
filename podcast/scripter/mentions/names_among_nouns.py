"""Names in a language whose nouns have capitals, too: what else tells that a word is one."""

from __future__ import annotations

from podcast.scripter.mentions.capitalization import CapitalizationCounts, is_capital_word
from podcast.scripter.mentions.noun_phrases import bare
from podcast.scripter.tokenization.tokens import Tokens


def told_otherwise(tokens: Tokens, index: int, seen: CapitalizationCounts) -> bool:
    """Whether a word is a name where nouns have capitals, too: a first name with a surname behind
    it, a title with a name, a surname that the text has made known, an acronym."""
    low, word = bare(tokens.low[index]), tokens.word[index]
    if low in seen.surnames or (word.isupper() and len(word) > 1):
        return True
    named = index + 1 < len(tokens) and tokens.low[index + 1] in tokens.lexicon.particles
    followed = index + 1 < len(tokens) and is_capital_word(tokens, index + 1)
    if low in tokens.lexicon.titles:
        return followed
    return (followed or named) and tokens.language.first_name_gender(low) is not None


def goes_on(tokens: Tokens, index: int, at: int) -> bool:
    """Whether a capital goes on with the run from `index`, where nouns have capitals, too."""
    if tokens.language.traits.capitals_tell:
        return True
    before = bare(tokens.low[at - 1])
    if before in tokens.lexicon.titles or before in tokens.lexicon.particles:
        return True
    if tokens.language.first_name_gender(before) is not None:
        return True
    # `Präsident Köbi | Rohrer`: a first name that no list has
    return at - 2 >= index and bare(tokens.low[at - 2]) in tokens.lexicon.titles
