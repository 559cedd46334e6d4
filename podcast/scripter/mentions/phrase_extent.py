"""How far a description reaches, and which of its nouns can speak.

`the tired, 64-year-old | envoy | said`: the last noun of a person, and where the phrase ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from podcast.scripter.mentions.noun_phrases import bare, content
from podcast.scripter.tokenization.tokens import Tokens

LONGEST = 9  # tokens
LONGEST_WITHOUT_ARTICLE = 3  # tokens before the noun: `senior White House officials`
NOUN_AFTER_ADJECTIVES = 4  # tokens within which the noun follows `the tired, 64-year-old`


@dataclass(slots=True)
class _Phrase:
    """A description that is read word by word."""

    tokens: Tokens
    begin: int
    limit: int
    opened: bool  # by an article, a possessive or an owner
    head: int = -1  # the last noun so far that can speak


def speaking_head(tokens: Tokens, begin: int, end: int, *, opened: bool) -> tuple[int, int]:
    """The last noun of the phrase that can speak (-1 none), and where the phrase ends."""
    phrase = _Phrase(tokens, begin, min(end, begin + LONGEST), opened)
    token = begin
    while token < phrase.limit:
        if _can_speak(tokens, token):
            phrase.head = token
        elif _ends(phrase, token):
            break
        token += 1
    return phrase.head, token


def _ends(phrase: _Phrase, token: int) -> bool:
    for stays in STAYS_INSIDE:  # loops, for they run at every second word of a text
        if stays(phrase, token):
            return False
    for ends in PHRASE_ENDS:  # noqa: SIM110
        if ends(phrase, token):
            return True
    return False


def _can_speak(tokens: Tokens, token: int) -> bool:
    """`aide`, but not a capital inside a sentence, which is part of a name."""
    word = tokens.low[token]
    if not tokens.lexicon.is_person_noun(word):
        return False
    if not tokens.language.traits.capitals_tell:
        return True
    return not tokens.upper[token] or tokens.first[token] or word in tokens.lexicon.demonyms


def _joint(phrase: _Phrase, token: int) -> bool:
    """`Park | 's | lawyer`, `co | - | author`."""
    return phrase.tokens.low[token] in phrase.tokens.constructions.inside_nouns


def _between_adjectives(phrase: _Phrase, comma: int) -> bool:
    """`the tired | , | 64-year-old envoy`: the noun stands right after the adjectives."""
    tokens, lexicon = phrase.tokens, phrase.tokens.lexicon
    if not phrase.opened or phrase.head >= 0 or comma != phrase.begin + 1:
        return False
    if tokens.word[comma] != "," or comma + 2 >= phrase.limit:
        return False
    if not tokens.word[comma - 1][0].islower() or tokens.upper[comma + 1]:
        return False
    if not content(tokens, comma + 1) or lexicon.is_person_noun(tokens.low[comma + 1]):
        return False
    nouns = range(comma + 2, min(phrase.limit, comma + 2 + NOUN_AFTER_ADJECTIVES))
    return any(lexicon.is_person_noun(tokens.low[token]) for token in nouns)


def _dated_or_made(phrase: _Phrase, token: int) -> bool:
    """`a | Feb. | 1 letter`, `the | printed | card`."""
    if not phrase.opened or phrase.head >= 0:
        return False
    word = phrase.tokens.low[token]
    made = token == phrase.begin and word.endswith(phrase.tokens.endings.past)
    return made or bare(word) in phrase.tokens.lexicon.time_words


def _no_content(phrase: _Phrase, token: int) -> bool:
    """`a nurse | from Oslo`."""
    return not content(phrase.tokens, token)


def _past_without_article(phrase: _Phrase, token: int) -> bool:
    """`| Took officials by surprise`: nothing has opened a phrase."""
    irregular = phrase.tokens.lexicon.irregular_pasts
    return not phrase.opened and phrase.head < 0 and phrase.tokens.low[token] in irregular


def _predicate_of_head(phrase: _Phrase, token: int) -> bool:
    """`officials | said`, `a nurse | caring for him`."""
    if phrase.head < 0:
        return False
    word = phrase.tokens.low[token]
    return word in phrase.tokens.verbs.kind or word.endswith(phrase.tokens.endings.verbal)


def _verb_with_nothing_after(phrase: _Phrase, token: int) -> bool:
    """`the shop | reports that`: a word that may be verb or noun is a verb before no noun."""
    tokens = phrase.tokens
    if token <= phrase.begin or tokens.low[token] not in tokens.verbs.kind or tokens.upper[token]:
        return False
    following = tokens.low[token + 1] if token + 1 < len(tokens) else "."
    return (
        not following[0].isalpha()
        or following in tokens.lexicon.determiners
        or following in tokens.constructions.after_verbs
        or following in tokens.pronouns.subject
    )


def _surely_past(phrase: _Phrase, token: int) -> bool:
    """`the council | announced`, `the fire | broke`: no noun has this form."""
    if token <= phrase.begin:
        return False
    word, verbs = phrase.tokens.low[token], phrase.tokens.verbs
    if word in phrase.tokens.lexicon.irregular_pasts:
        return True
    return word in verbs.kind and word not in verbs.stems and word not in verbs.third_persons


def _too_long_without_article(phrase: _Phrase, token: int) -> bool:
    """Three words at most before the noun: `senior White House officials`."""
    without_noun = not phrase.opened and phrase.head < 0
    return without_noun and token - phrase.begin >= LONGEST_WITHOUT_ARTICLE


def _name_begins(phrase: _Phrase, token: int) -> bool:
    """In `In her speech | Bishop Ana Bell said` the phrase does not go on."""
    tokens = phrase.tokens
    if token <= phrase.begin or phrase.head >= 0 or not tokens.upper[token]:
        return False
    if bare(tokens.low[token]) not in tokens.lexicon.titles or token + 1 >= len(tokens):
        return False
    following = tokens.low[token + 1]
    return tokens.upper[token + 1] and tokens.language.first_name_gender(following) is not None


Rule = Callable[[_Phrase, int], bool]
# What never ends a phrase, whatever the rules below say.
STAYS_INSIDE: tuple[Rule, ...] = (_joint, _between_adjectives, _dated_or_made)
# What ends a phrase: each is true of the first token that is no longer part of it.
PHRASE_ENDS: tuple[Rule, ...] = (
    _no_content,
    _past_without_article,
    _predicate_of_head,
    _verb_with_nothing_after,
    _surely_past,
    _too_long_without_article,
    _name_begins,
)
