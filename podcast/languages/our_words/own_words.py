"""Which words of a script are surely ours: computed from a language's wording and verb forms."""

from __future__ import annotations

import re
from dataclasses import astuple
from functools import cache
from itertools import chain

from podcast.languages.model import Language

BLANK = re.compile(r"\{\w+\}")  # what a sentence of ours leaves to be filled in
WORD = re.compile(r"[^\W_]+")


@cache
def own_words(language: Language) -> frozenset[str]:
    """The words that our phrases are made of, in lower case.

    A run of added words that holds no others is surely ours. Names, titles and descriptions that
    are said a second time are the article's words, and known by that.
    """
    phrases = chain(
        astuple(language.wording),
        language.verb_forms.expressive.values(),
        language.narration["own forms"],
    )
    return frozenset(
        word.lower() for phrase in phrases for word in WORD.findall(BLANK.sub(" ", phrase))
    )
