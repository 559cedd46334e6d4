"""Whom something was said to: `told the court, the press and her lawyer`."""

from __future__ import annotations

from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.mentions.noun_phrases import content
from podcast.scripter.syntax.speech_verbs import verb_kind


def hearers_end(scene: AnnotatedText, at: int, limit: int) -> int:
    """`told the court, the press and her lawyer`: all of them."""
    tokens = scene.tokens
    end = _hearer_end(scene, at)
    while end > at and end < limit:
        following = end
        while following < limit and (
            tokens.word[following] == "," or tokens.low[following] in tokens.constructions.and_words
        ):
            following += 1
        joined = tokens.low[following - 1] in tokens.constructions.and_words
        listed = tokens.word[end] == "," and _and_follows(scene, following, limit)
        if following == end or following >= limit or not (joined or listed):
            return end
        stop = _hearer_end(scene, following)
        if stop == following:
            return end
        if stop < limit and verb_kind(tokens, stop):  # `told fans and | Hale said`
            return end
        end = stop
    return end


def _and_follows(scene: AnnotatedText, at: int, limit: int) -> bool:
    """Whether a list goes on to an `and` from the hearer at `at`."""
    tokens = scene.tokens
    stop = _hearer_end(scene, at) if at < limit else at
    if stop == at or stop >= limit:
        return False
    skip = tokens.word[stop] == ","
    after = stop + 1 if skip else stop
    return after < limit and tokens.low[after] in tokens.constructions.and_words


def _hearer_end(scene: AnnotatedText, at: int) -> int:
    """Where a hearer ends that begins at `at`; `at` if none does."""
    tokens = scene.tokens
    if at in scene.starts:
        return scene.mentions[scene.starts[at]].end
    if tokens.low[at] in tokens.lexicon.determiners or tokens.low[at] in tokens.pronouns.possessive:
        stop = at + 1
        while stop < len(tokens) and stop < at + 4 and content(tokens, stop):
            stop += 1
        return stop
    known = tokens.low[at] in tokens.constructions.hearers or tokens.upper[at]
    plural = tokens.low[at].endswith(tokens.endings.plural) and content(tokens, at)
    return at + 1 if known or plural else at
