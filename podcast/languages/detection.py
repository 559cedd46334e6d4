"""Which of our languages a text is written in, by its small words."""

from __future__ import annotations

import re
from functools import cache

from podcast.languages.model import Language
from podcast.languages.registry import codes, language_of

WORDS_READ = 600
FEWEST = 8  # small words that a text must have to tell anything
SHARE = 0.12  # of the words of a text that small words of its language are, at least
LEAD = 1.5  # times as many small words as the next language has

WORD = re.compile(r"[^\W\d_]+(?:['’](?=\w))?")


def recognized_language(text: str, *, fewest: int = FEWEST, share: float = SHARE) -> str:
    """The code of the language that a text is written in, "" if it is none of ours or too short:
    `fewest` small words, and a `share` of its words, have to be the language's."""
    words = [word.lower().replace("’", "'") for word in WORD.findall(text[: WORDS_READ * 8])]
    words = words[:WORDS_READ]
    counts = sorted((sum(w in _small_words(code) for w in words), code) for code in codes())
    if not counts:
        return ""
    most, code = counts[-1]
    next_most = counts[-2][0] if len(counts) > 1 else 0
    tells = most >= fewest and most >= share * len(words) and most >= LEAD * next_most
    return code if tells else ""


def language_of_text(text: str, tag: str = "") -> Language:
    """The language of a text: by its tag, else by its words, else English, as short texts are."""
    return language_of(tag) if tag else language_of(recognized_language(text) or "en")


@cache
def _small_words(code: str) -> frozenset[str]:
    language = language_of(code)
    lexicon = language.lexicon
    joining = lexicon.prepositions | lexicon.conjunctions | lexicon.relatives
    return lexicon.determiners | joining | lexicon.auxiliaries | set(language.pronouns.subject)
