"""What an article calls somebody beside the name: `die Intendantin Luise Berg`, `Luise Berg,
Intendantin`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.clause_words import is_function_word

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SENTENCE = re.compile(r"[.!?:;]\s")
SHORTEST_HEAD = 5  # letters of a compound's last noun
LEFT = 70  # characters before a name that may tell what somebody is
RIGHT = 100  # characters behind it
APPOSED = 4  # words behind a name's comma, of which one tells what somebody is
MOST_APPOSED = 3  # descriptions one after the other


def is_somebody(word: str, language: Language) -> bool:
    """Whether a noun is of a person, not of an office or a firm that speaks."""
    lexicon = language.lexicon
    nobody = lexicon.organisation_words | lexicon.things
    is_kin = word in lexicon.female_words or word in lexicon.male_words
    is_noun = is_kin or lexicon.is_person_noun(word)
    if not is_noun and language.traits.inflects_articles and word.endswith(_heads(language)):
        return not word.endswith(tuple(noun for noun in nobody if len(noun) >= SHORTEST_HEAD))
    return is_noun and word not in nobody


@cache
def _heads(language: Language) -> tuple[str, ...]:
    """Nouns of people that end longer ones: the `anwalt` of a `rechtsanwalt`."""
    nouns = language.lexicon.person_nouns - language.lexicon.things
    return tuple(noun for noun in nouns if len(noun) >= SHORTEST_HEAD)


def may_call(word: str, language: Language) -> bool:
    """Whether a word beside a name may tell what somebody is."""
    return is_somebody(word, language) and not is_function_word(word, language)


def nouns_beside(source: str, start: int, end: int, language: Language) -> Iterator[str]:
    """The nouns beside the name at `source[start:end]`: `die Intendantin |`, `|, fromagère`."""
    line = source.rfind("\n", 0, start) + 1
    yield from _before(SENTENCE.split(source[max(line, start - LEFT) : start])[-1], language)
    after = source[end : end + RIGHT].split("\n", maxsplit=1)[0]
    if not after.startswith(","):
        return
    for told in re.split(r"[.;:!?]", after[1:])[0].split(",")[:MOST_APPOSED]:
        words = [word.lower() for word in WORD.findall(told)[:APPOSED]]
        if _tells_something(words, language):
            return
        yield from (word for word in words if may_call(word, language))


def _before(before: str, language: Language) -> Iterator[str]:
    """`La consejera de Agricultura, ` (Pilar Cebrián) -> `consejera`; `der Pianist ` ->
    `pianist`."""
    words = WORD.findall(before)
    elided = {form.rstrip("'") for form in language.constructions.elided}
    determiners = language.lexicon.determiners | elided  # `L’entraîneur, ` (Karim Zeroual)
    if before.rstrip().endswith(","):
        stops = [at for at, word in enumerate(words) if word.lower() in determiners]
        words = words[stops[-1] + 1 :] if stops else []
        if len(stops) > 1 and words and not may_call(words[0].lower(), language):
            words = []
    else:
        words = words[-2:]
    yield from (word.lower() for word in words if may_call(word.lower(), language))


def _tells_something(words: Sequence[str], language: Language) -> bool:
    """Whether a verb stands there: it is no description any more."""
    kinds, helping = language.speech_verbs.kind, language.lexicon.auxiliaries
    return any(word in kinds or word in helping for word in words[:2])
