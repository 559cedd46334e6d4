"""What speaks for nobody in particular: slogans, signs, what something is called, `came the reply`.

Nobody is a candidate like any other, weighed by evidence of its own.
"""

from __future__ import annotations

from podcast.scripter.attribution.neighbour_features import Neighbours
from podcast.scripter.attribution.position_features import quote_shape
from podcast.scripter.attribution.quote_cases import QuoteCase
from podcast.scripter.mentions.noun_phrases import content
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import adverb, finite, verb_kind

MOST_WORDS = 6  # longer quotations are all one size
NEAR = 4  # tokens before or after the marks in which a word tells


def nobody_features(reader: MentionSyntax, case: QuoteCase, beside: Neighbours) -> list[str]:
    """The facts that speak for or against that nobody in particular says it."""
    scene = reader.scene
    alone = case.zone.starts_paragraph and case.zone.ends_paragraph
    bound = "bound" if case.bound else "loose"
    headline = scene.tokens.paragraph[case.unit.first] in scene.headlines
    size = min(case.words, MOST_WORDS)
    facts = [
        "nobody",
        f"nobody {size} {bound}",
        f"nobody {quote_shape(case)} {bound}",
        (
            f"nobody {'alone' if alone else 'in text'} "
            f"{'after another' if beside.previous is not None else 'first'}"
        ),
        f"nobody {'candidates' if case.candidates else 'no candidates'}",
        f"nobody lead {case.zone.lead}",
        f"nobody {'headline' if headline else 'text'}",
        f"nobody opener {case.zone.opener} {'verb' if case.last_verb >= 0 else ''}",
    ]
    follows = _what_follows(reader, case)
    before = _what_leads(reader, case)
    facts += [
        f"nobody before {follows} {bound}",
        f"nobody before {follows} opener {case.zone.opener}",
        f"nobody after {before}",
    ]
    if case.explicit is None:
        facts.append(f"nobody after {before} before {follows}")
    return facts


def _what_follows(reader: MentionSyntax, case: QuoteCase) -> str:
    """What stands right behind the marks: `the “top secret” | emails`, `| was the answer`."""
    tokens, at = reader.scene.tokens, case.unit.end
    if case.zone.ends_paragraph or at >= len(tokens):
        return "end"
    if _impersonal(reader, case):
        return "answer"
    if tokens.quote[at] >= 0 or not tokens.word[at][0].isalnum():
        return "mark"
    low = tokens.low[at]
    if tokens.first[at]:
        return "sentence"
    if low in tokens.lexicon.prepositions or low in tokens.lexicon.conjunctions:
        return "joint"
    if verb_kind(tokens, at):
        return "speech verb"
    if low in tokens.lexicon.auxiliaries or finite(tokens, at, len(tokens)):
        return "verb"
    if at in reader.scene.starts:
        return "mention"
    return "noun" if content(tokens, at) and not adverb(tokens, at) else "other"


def _impersonal(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`“…,” was the answer`, `“…,” came the reply`."""
    tokens, at = reader.scene.tokens, case.unit.end
    near = tokens.low[at : at + NEAR]
    return any(word in tokens.lexicon.answers for word in near) and any(
        word in tokens.constructions.brings_answers for word in near
    )


def _what_leads(reader: MentionSyntax, case: QuoteCase) -> str:
    """What kind of word stands before the marks: `placards that read`, `was asked`, `chants of`."""
    tokens, before = reader.scene.tokens, case.zone.before
    if not before:
        return "nothing"
    near = [tokens.low[index] for index in before[-NEAR:]]
    lexicon = tokens.lexicon
    if any(word in lexicon.sayings for word in near):
        return "saying"
    asked = tokens.constructions.asked_passive
    if any(word in asked for word in near) and any(
        word in tokens.constructions.to_be or word in lexicon.subordinating for word in near
    ):
        return "asked"
    if any(word in lexicon.surfaces for word in near):
        return "surface"
    if any(word in lexicon.named for word in near):
        return "named"
    if any(word in lexicon.works for word in near):
        return "work"
    last = tokens.low[before[-1]]
    if last in lexicon.determiners or last in tokens.pronouns.possessive:
        return "determiner"
    return "preposition" if last in lexicon.prepositions else "word"
