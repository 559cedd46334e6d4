"""The words that fill the names of facts (feature_names.py): places, parts, sorts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum


class Zone(StrEnum):
    """Where a candidate stands towards the quotation."""

    SIGNED = "signed"  # in the line under it: — Jo Park
    INVERTED = "inv"  # “…,” said Park
    BEHIND_WITH_VERB = "behV"  # “…,” Park said
    BEHIND = "beh-"  # “…” Park
    BEFORE = "bef-"  # before it in its sentence, without a verb of speech
    BEFORE_EARLIER_VERB = "bef<"  # its verb is followed by another: Park said that Bell wrote, “…”
    BEFORE_LAST_VERB = "bef="  # Park said, “…”
    BEFORE_LATER_VERB = "bef>"  # its verb is not the one that leads to the marks
    AFTER_WITH_VERB = "aftV"  # further behind it in its sentence
    AFTER = "aft-"
    LATER_0 = "later0"  # behind its sentence, so many paragraphs on
    LATER_1 = "later1"
    LATER_2 = "later2"
    EARLY_0 = "early0"  # before its sentence, so many paragraphs back
    EARLY_1 = "early1"
    EARLY_2 = "early2"
    EARLY_3 = "early3"


class Part(StrEnum):
    """What a candidate does in its own sentence."""

    SUBJECT = "subject"
    SUBORDINATE = "subordinate subject"
    OWNER = "owner"
    DESCRIPTION = "described by"  # part of what describes another: `Jon` in `Rosa, Jon's mother,`
    AFTER_PREPOSITION = "governed"
    OTHER = "elsewhere"


class Bond(StrEnum):
    """Whether the quotation's own sentence says something about a speaker."""

    BOUND = "bound"
    LOOSE = "loose"


class Rank(StrEnum):
    """Which of the subject-like mentions of its stretch of text a candidate is."""

    ONLY = "only"
    FIRST = "first"
    LAST = "last"
    MID = "mid"


class Relation(StrEnum):
    """How near the quotation before is."""

    TOUCHING = "touching"  # nothing but its attribution stands between the two
    SAME_PARAGRAPH = "same paragraph"
    NEXT_PARAGRAPH = "next paragraph"
    FAR = "far"


class Follows(StrEnum):
    """What stands right behind the marks."""

    END = "end"
    ANSWER = "answer"  # `was the answer`
    MARK = "mark"
    SENTENCE = "sentence"
    JOINT = "joint"  # a preposition or conjunction
    SPEECH_VERB = "speech verb"
    VERB = "verb"
    MENTION = "mention"
    NOUN = "noun"  # the “top secret” | emails
    OTHER = "other"


class Leads(StrEnum):
    """What kind of word stands before the marks."""

    NOTHING = "nothing"
    SAYING = "saying"  # the old motto
    ASKED = "asked"  # was asked
    SURFACE = "surface"  # placards that read
    NAMED = "named"  # dubbed
    AS_IF = "as if"  # as if to say
    WORK = "work"  # the film
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    WORD = "word"


class Role(StrEnum):
    """What an antecedent does in its own sentence."""

    POSSESSIVE = "possessive"
    INSIDE = "inside"  # part of another phrase: `Park` in `Park's son`
    INVERTED = "inverted"  # said Park
    SUBORDINATE = "subordinate"
    SUBJECT = "subject"
    AFTER_PREPOSITION = "after preposition"
    OTHER = "other"


def _words(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


_VERBS = ("say", "tell", "think", "write", "call")
_FORMS = ("name", "name thing", "pronoun", "pronoun thing", "nominal", "nominal thing")
_BUCKETS = ("0", "1", "2", "4", "8", "16", "32", "far")

# What may stand in a slot of a template, as a regular expression.
SLOTS: dict[str, str] = {
    "zone": _words(Zone),
    "bond": _words(Bond),
    "rank": _words(Rank),
    "relation": _words(Relation),
    "follows": _words(Follows),
    "leads": _words(Leads),
    "role": _words(Role),
    "part": _words(Part),
    # a capital at the quotation's start or none, and the sign at its end
    "shape": "[Aa][,.?_]",
    "alone": "(?:alone)?",
    "verb": _words(_VERBS),
    "verb of speech": _words((*_VERBS, "according", "passive", "other", "")),
    "form of verb": "ing|V|-",
    "verb or none": "(?:verb)?",
    "lead": "[,:]|that|",  # what stands right before the marks
    "opener": "named|the|saying|work|and|as|of|or|that|[:,(]|",  # and which kind of word
    "clause": "that|whether|what|how|reported|because|after|as|when|while|where|if",
    "preposition": "by|for|from|of|to|with",
    "sort": "pron:(?:female|male|self|they|thing)|nom:(?:generic|person|thing)s?"
    "|name:(?:person|place|thing|unknown)",
    "form": _words(_FORMS),
    "distance": _words(_BUCKETS),
    "crowd": "[0-4]",  # how many share the stretch, 4 or more are one
    "size": "[0-6]",  # words of the quotation, 6 or more are one
    "near": "p[1-3]|s[0-3]",  # so many paragraphs or sentences back
    "back": "p[0-4]",
    "number": "[0-6]",
}
