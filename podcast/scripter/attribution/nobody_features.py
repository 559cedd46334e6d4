"""What speaks for nobody in particular: slogans, signs, what something is called, `came the reply`.

Nobody is a candidate like any other, weighed by evidence of its own.
"""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.cases.told_by_grammar import is_signed_below
from podcast.scripter.attribution.cases.told_by_participles import is_of_either
from podcast.scripter.attribution.cases.told_nobody import (
    is_chanted,
    was_asked_about,
    was_told_to,
)
from podcast.scripter.attribution.neighbour_features import Neighbours
from podcast.scripter.attribution.position_features import quote_shape
from podcast.scripter.feature_names import SpeakerFact
from podcast.scripter.feature_slots import Follows, Leads
from podcast.scripter.mentions.noun_phrases import MentionForm, content
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


def is_surely_nobodys(reader: MentionSyntax, case: QuoteCase) -> bool:
    """What grammar leaves to nobody: `as if to say, “…”`, `“…,” came the reply`, `was asked
    “…?”`, `wore a cap that read “…”`."""
    if case.explicit is None and _is_read_off_something(reader, case):
        return True
    if case.explicit is not None or case.tag >= 0:
        return False
    if is_signed_below(reader, case) or _is_never_closed(reader, case):
        return True  # by a name that is read in no other place
    if _is_answer(reader, case) or _what_leads(reader, case) is Leads.AS_IF:
        return True
    rules = (
        _was_asked,
        _stands_on_surface,
        _is_anothers_answer,
        _is_answer_of_unnamed,
        is_of_either,
        is_chanted,
        was_told_to,
        was_asked_about,
    )
    return any(rule(reader, case) for rule in rules)


def _is_anothers_answer(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`Park asked Bell what she thought: “It is cold.”`: whoever asks does not answer."""
    tokens, starts = reader.scene.tokens, reader.scene.starts
    if case.zone.lead != ":" or case.ending == "?" or case.zone.announced:
        return False
    for at in case.zone.before:
        if tokens.low[at] not in tokens.constructions.asked_passive or at + 1 not in starts:
            continue
        end = reader.scene.mentions[starts[at + 1]].end
        return end < case.unit.first and tokens.low[end] in tokens.constructions.open_questions
    return False


def _is_answer_of_unnamed(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`Her answer to Park came on Tuesday: “…”`: she is not Park."""
    tokens, before = reader.scene.tokens, case.zone.before
    if case.zone.lead != ":" or case.last_verb >= 0 or len(before) < 2:
        return False
    is_owned = tokens.low[before[0]] in tokens.pronouns.possessive
    if not is_owned or tokens.low[before[1]] not in tokens.lexicon.answers:
        return False
    mentions = reader.between(before[1], case.unit.first)
    return any(reader.scene.mentions[number].form is MentionForm.NAME for number in mentions)


def _is_answer(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`“…,” came the reply`, of nobody's mouth."""
    tokens, after = reader.scene.tokens, case.zone.after
    if not after or tokens.low[after[0]] not in tokens.constructions.brings_answers:
        return False
    return any(tokens.low[at] in tokens.lexicon.answers for at in after[1:NEAR])


def _was_asked(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`When she was asked “Where is the money?”`: who asks is not told."""
    tokens, before = reader.scene.tokens, _words_before(reader, case)
    if case.ending != "?" or len(before) < 2:
        return False
    asked = tokens.low[before[-1]] in tokens.constructions.asked_passive
    return asked and tokens.low[before[-2]] in tokens.constructions.to_be


def _stands_on_surface(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`a cap that read “…”`, `signs saying “…”`; not `A sign outside read “…”`, where the sign is
    named as who says it."""
    tokens, before = reader.scene.tokens, _words_before(reader, case)
    if len(before) < 2 or tokens.low[before[-1]] not in tokens.constructions.saying_right_before:
        return False
    at = before[-2]
    if tokens.low[at] in tokens.constructions.relative_subjects and len(before) > 2:
        at = before[-3]
    elif not tokens.low[before[-1]].endswith(tokens.endings.participle):
        return False
    if tokens.low[at] not in tokens.lexicon.surfaces:
        return False
    covering = reader.scene.covers[at]
    return covering < 0 or not tokens.first[reader.scene.mentions[covering].first]


def _is_never_closed(reader: MentionSyntax, case: QuoteCase) -> bool:
    """A paragraph that opens a mark and never closes it, as a pull quote whose name was left
    out."""
    is_open = not reader.scene.pairs[case.unit.pairs[-1]].complete
    return is_open and case.zone.starts_paragraph and not case.zone.before and not case.bound


def _is_read_off_something(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`The snarky, anti-Park headline reads: “…”`: a thing that is no mention of ours, so that
    whoever is named before it is not who speaks."""
    tokens, before = reader.scene.tokens, _words_before(reader, case)
    if len(before) < 2 or tokens.low[before[-1]] not in tokens.constructions.saying_right_before:
        return False
    noun = before[-2]
    is_thing = tokens.low[noun] in tokens.lexicon.works | tokens.constructions.headlines
    return is_thing and not any(
        mention.end == noun + 1
        for number in reader.between(before[0], noun + 1)
        for mention in [reader.scene.mentions[number]]
    )


def _words_before(reader: MentionSyntax, case: QuoteCase) -> list[int]:
    """The tokens before the marks in their sentence, but for a comma or colon right before them."""
    before = case.zone.before
    return before[:-1] if case.zone.lead in (",", ":") else before


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
    end = before[-1] + (tokens.word[before[-1]].isalnum())
    if tokens.ends_phrase(end, tokens.constructions.pretending):
        return Leads.AS_IF
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
