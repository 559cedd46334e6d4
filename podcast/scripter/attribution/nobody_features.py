"""What speaks for nobody in particular: slogans, signs, what something is called, `came the reply`.

Nobody is a candidate like any other, weighed by evidence of its own.
"""

from __future__ import annotations

from podcast.scripter.attribution.neighbour_features import Neighbours
from podcast.scripter.attribution.position_features import quote_shape
from podcast.scripter.attribution.quote_cases import QuoteCase
from podcast.scripter.feature_names import Follows, Leads, SpeakerFact
from podcast.scripter.mentions.noun_phrases import content
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import adverb, finite, verb_kind

MOST_WORDS = 6  # longer quotations are all one size
NEAR = 4  # tokens before or after the marks in which a word tells


def nobody_features(reader: MentionSyntax, case: QuoteCase, beside: Neighbours) -> list[str]:
    """The facts that speak for or against that nobody in particular says it."""
    scene = reader.scene
    alone = case.zone.starts_paragraph and case.zone.ends_paragraph
    bond = case.bond
    headline = scene.tokens.paragraph[case.unit.first] in scene.headlines
    size = min(case.words, MOST_WORDS)
    facts = [
        SpeakerFact.NOBODY,
        f"nobody {size} {bond}",
        f"nobody {quote_shape(case)} {bond}",
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
        f"nobody before {follows} {bond}",
        f"nobody before {follows} opener {case.zone.opener}",
        f"nobody after {before}",
    ]
    if case.explicit is None:
        facts.append(f"nobody after {before} before {follows}")
    return facts


def _what_follows(reader: MentionSyntax, case: QuoteCase) -> Follows:
    """What stands right behind the marks: `the “top secret” | emails`, `| was the answer`."""
    tokens, at = reader.scene.tokens, case.unit.end
    if case.zone.ends_paragraph or at >= len(tokens):
        return Follows.END
    if _impersonal(reader, case):
        return Follows.ANSWER
    if tokens.quote[at] >= 0 or not tokens.word[at][0].isalnum():
        return Follows.MARK
    low = tokens.low[at]
    if tokens.first[at]:
        return Follows.SENTENCE
    if low in tokens.lexicon.prepositions or low in tokens.lexicon.conjunctions:
        return Follows.JOINT
    if verb_kind(tokens, at):
        return Follows.SPEECH_VERB
    if low in tokens.lexicon.auxiliaries or finite(tokens, at, len(tokens)):
        return Follows.VERB
    if at in reader.scene.starts:
        return Follows.MENTION
    return Follows.NOUN if content(tokens, at) and not adverb(tokens, at) else Follows.OTHER


def _impersonal(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`“…,” was the answer`, `“…,” came the reply`."""
    tokens, at = reader.scene.tokens, case.unit.end
    near = tokens.low[at : at + NEAR]
    return any(word in tokens.lexicon.answers for word in near) and any(
        word in tokens.constructions.brings_answers for word in near
    )


def _what_leads(reader: MentionSyntax, case: QuoteCase) -> Leads:
    """What kind of word stands before the marks: `placards that read`, `was asked`, `chants of`."""
    tokens, before = reader.scene.tokens, case.zone.before
    if not before:
        return Leads.NOTHING
    near = [tokens.low[index] for index in before[-NEAR:]]
    lexicon = tokens.lexicon
    if any(word in lexicon.sayings for word in near):
        return Leads.SAYING
    asked = tokens.constructions.asked_passive
    if any(word in asked for word in near) and any(
        word in tokens.constructions.to_be or word in lexicon.subordinating for word in near
    ):
        return Leads.ASKED
    if any(word in lexicon.surfaces for word in near):
        return Leads.SURFACE
    if any(word in lexicon.named for word in near):
        return Leads.NAMED
    if any(word in lexicon.works for word in near):
        return Leads.WORK
    last = tokens.low[before[-1]]
    if last in lexicon.determiners or last in tokens.pronouns.possessive:
        return Leads.DETERMINER
    return Leads.PREPOSITION if last in lexicon.prepositions else Leads.WORD
