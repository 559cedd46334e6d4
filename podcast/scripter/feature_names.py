"""The facts that the two models weigh, by family: every name of a fact that the code gives, and
every key of the stored weights, is one of these templates filled with words of these slots."""

from __future__ import annotations

import re
from enum import StrEnum

from podcast.scripter.feature_slots import SLOTS


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
    PART_BACK = "{part} {distance} {bond}"
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
    DIRECT = "direct (?:main|subordinate) {lead} [0-4]"  # its verb, so many tokens, the marks
    RUNS_INTO = "runs into {shape}"  # Park “kind of misspoke”
    COMPLETED = "completed {shape}"  # Park would be “the healthiest”
    # the quoted words
    NAMED_IN_QUOTATION = "named in the quotation (?:{sort}|{zone})"
    FIRST_PERSON = "says (?:I|we) {sort}"
    LABEL = "label"  # More turn out — Ana Bell: “…”
    # the speakers around
    SAME = "(?:previous|earlier) same {relation} {bond}"
    SAME_SHAPE = "(?:previous|earlier) same {relation} {bond} {alone}{shape}"
    COREFERENT = "(?:previous|earlier) coref {relation} {bond}"
    COREFERENT_ZONE = "(?:previous|earlier) coref {zone}"
    NOT_PREVIOUS = "not previous {relation} {bond}"
    COMES_LAST = "comes last {relation} {bond}"  # “…,” Park said, and | Bell | nodded. “…”
    OVERTAKEN = "overtaken {relation} {bond}"  # Park, of the same
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
    UNKNOWN_NAME = "unknown full name"
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
    UNNAMED_HEADS = "unnamed heads"  # nobody else is a subject since
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
