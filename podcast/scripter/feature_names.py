"""The facts that the two models weigh, by family: every name of a fact that the code gives, and
every key of the stored weights, is one of these templates filled with words of these slots."""

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


class SpeakerFact(StrEnum):
    """What speaks for a candidate speaker of a quotation, or for nobody."""

    # the candidate itself
    SORT = "{sort}"  # a name, a pronoun, a description: of what
    ZONE_SORT = "{zone} {sort}"
    MODIFIER = "modifier {form}"  # it only describes the noun behind it: a | Senate | hearing
    PARTICIPLE = "participle {form}"  # footage of Park saying “…”
    # its place
    ZONE_BOND = "{zone} {bond}"
    ZONE_SHAPE = "{zone} {shape}"
    ZONE_VERB_SHAPE = "{zone} {verb of speech} {shape}"
    ZONE_VERB_LEAD = "{zone} {verb of speech} {lead} {distance}"  # in tokens, from verb to marks
    ZONE_ANY_VERB = "{zone} (?:verb|no verb) {lead}"  # some verb leads to the quotation
    ZONE_OWN_VERB = "{zone} [V-]"  # it has a verb of speech, or none
    ZONE_ALONE = "signed "  # the line under a quotation has no particulars
    ZONE_RANK = "{zone} {rank} {crowd}"
    LOOSE_RANK = "loose {zone} {rank} (?:subject )?(?:alone|in text)"
    SENTENCES_BACK = "sentences back {distance}"
    # its part in its own sentence
    ZONE_POSSESSIVE = "{zone} 's"
    OWNER = "owns the quotation"  # Park's “beautiful wall”
    ZONE_INSIDE = "{zone} inside"
    ZONE_PREPOSITION = "{zone} preposition"
    AFTER_PREPOSITION = "after {preposition}"
    ZONE_OBJECT = "{zone} object {verb}"
    ZONE_INVERTED = "{zone} inverted {verb}"
    INVERTED = "inverted {verb}"
    ZONE_AFTER = "{zone} after (?:,|—|-|and)"
    ZONE_DESCRIPTION = "{zone} in description"
    ZONE_SUBORDINATE = "{zone} subordinate"
    ZONE_CLAUSE = "{zone} {clause} {lead}"
    ZONE_SUBJECT = "{zone} subject"
    ZONE_FIRST_WORD = "{zone} first word"
    ZONE_SIGN = "{zone} (?:relative|participle|passive by)"
    NEAR_SUBJECT = "near subject {form of verb} {lead}"
    MAIN_SUBJECT = "main subject {form of verb} {lead}"
    TOUCHES = "touches {lead}"  # Ana Bell: “…”
    LABEL = "label"  # More turn out — Ana Bell: “…”
    # the speakers around
    SAME = "(?:previous|earlier) same {relation} {bond}"
    SAME_SHAPE = "(?:previous|earlier) same {relation} {bond} {alone}{shape}"
    COREFERENT = "(?:previous|earlier) coref {relation} {bond}"
    COREFERENT_ZONE = "(?:previous|earlier) coref {zone}"
    NOT_PREVIOUS = "not previous {relation} {bond}"
    FOLLOWING = "following same {shape}(?: ends)? {bond}"
    FOLLOWING_COREFERENT = "following coref {bond}"
    # nobody in particular
    NOBODY = "nobody"
    NOBODY_SIZE = "nobody {size} {bond}"
    NOBODY_SHAPE = "nobody {shape} {bond}"
    NOBODY_PLACE = "nobody (?:alone|in text) (?:after another|first)"
    NOBODY_CANDIDATES = "nobody (?:no )?candidates"
    NOBODY_LEAD = "nobody lead {lead}"
    NOBODY_TEXT = "nobody (?:headline|text)"
    NOBODY_OPENER = "nobody opener {opener} {verb or none}"
    NOBODY_BEFORE = "nobody before {follows} {bond}"
    NOBODY_BEFORE_OPENER = "nobody before {follows} opener {opener}"
    NOBODY_AFTER = "nobody after {leads}"
    NOBODY_BETWEEN = "nobody after {leads} before {follows}"


class PronounFact(StrEnum):
    """What speaks for an antecedent of a pronoun."""

    RANK = "rank {number}"  # 0: the nearest person before the pronoun
    NEAR = "{near}"
    ROLE_NEAR = "{role} {near}"
    ROLE = "role {role}"
    SAME_GENDER = "gender same"
    OTHER_GENDER = "gender other"
    UNKNOWN_GENDER = "gender unknown"
    SAME_HINT = "hint same"  # what the text tells elsewhere of the person's sex
    OTHER_HINT = "hint other"
    PLACE = "place"
    PERSON = "person"
    UNKNOWN_THING = "unknown thing"
    MENTIONS = "mentions {number}"
    TOPIC = "topic {number}"  # 0: whom the text mentions most
    TOPIC_NEAR = "topic {number} {near}"
    INTRODUCED_HERE = "introduced here"
    INTRODUCED = "introduced {near} {role}"
    OPENING_TOPIC = "opening topic {number}"  # the pronoun opens its paragraph
    OPENING = "opening {near}"
    NAMED_IN_QUOTATION = "named in the quotation"  # nobody names himself
    SUBJECT_RANK = "subject rank {number}"  # 0: the last subject before the pronoun
    # Its name is also that of a subject's ROLE_NEAR: the two share their weights.
    SUBJECT = "subject {back}"
    OPENS_PARAGRAPH = "opens paragraph {back}"
    SPEAKS = "speaks {back}"
    HEADS = "heads (?:first|last) {back}"  # of the nearest stretch that has a subject
    LAST_SPEAKER = "last speaker {near}"
    SPOKE_BEFORE = "spoke before"
    LAST_PRONOUN = "last pronoun {number}"  # that many mentions ago one stood for it
    OTHER_PRONOUN = "last pronoun of the other sex"
    UNNAMED = "unnamed"  # somebody described, of no known name
    UNNAMED_ROLE = "unnamed {role}"
    UNNAMED_NEAR = "unnamed (?:p[0-9]+|s[0-3])"
    UNNAMED_GENDER = "unnamed (?:told|untold)"
    UNNAMED_LAST = "unnamed (?:far|last)"


def pattern(family: SpeakerFact | PronounFact) -> re.Pattern[str]:
    """The names of facts that a family has.

    >>> bool(pattern(SpeakerFact.TOUCHES).fullmatch("touches :"))
    True
    >>> bool(pattern(SpeakerFact.TOUCHES).fullmatch("touches ;"))
    False
    """
    filled = re.sub(r"\{([a-z ]+)\}", lambda slot: f"(?:{SLOTS[slot[1]]})", family)
    return re.compile(filled)
