"""Offices whose field stands between them and the name: `Director of Public Prosecution Ada
Moss`."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import bare
from podcast.scripter.tokenization.tokens import Tokens

LONGEST_FIELD = 7  # tokens


def name_after_field(tokens: Tokens, at: int, end: int) -> int:
    """Where the name begins behind the `of` at token `at`, by its first name; -1 if there is none.

    `Director of | Public Prosecution | Ada Moss`; not `the University of Norrby`.
    """
    if at == 0 or bare(tokens.low[at - 1]) not in tokens.lexicon.titles:
        return -1
    for index in range(at + 1, min(end - 1, at + 1 + LONGEST_FIELD)):
        if not tokens.upper[index]:
            return -1
        is_first_name = tokens.language.first_name_gender(tokens.low[index]) is not None
        if index > at + 1 and is_first_name and tokens.upper[index + 1]:
            return index
    return -1
