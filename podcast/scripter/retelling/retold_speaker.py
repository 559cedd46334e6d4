"""Whose words a passage has, by everything that this article tells, and what the narrator calls
them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.speaker_gate import NOBODY
from podcast.scripter.retelling.clauses.clause_words import genitive_end
from podcast.scripter.retelling.clauses.evident_subject import (
    EVIDENT,
    leading_subject,
    subject_before,
)
from podcast.scripter.retelling.clauses.saying_clause import SayingClause
from podcast.scripter.retelling.known_names import KnownNames
from podcast.scripter.retelling.passages import Passage
from podcast.scripter.retelling.sentence_ends import sentence_ends
from podcast.scripter.typography import capital

NAME_BEHIND = re.compile(r"(?<=[a-zà-ÿß]\s)(?:[^\W\d_a-zà-ÿß][\w’'-]+\s)+[^\W\d_a-zà-ÿß][\w’'-]+$")
MANY = 2  # the number of a pronoun
LONGEST = 80  # characters of what belongs to a description
LEAST = 0.3  # confidence that a clause right beside the words needs: it says so itself


@dataclass(slots=True)
class Heard:
    """What the listener has heard so far."""

    told: str = ""  # all that the narrator said
    last_named: str = ""  # the person whom the narrator named last, or who spoke last
    last_speaker: str = ""
    keys: dict[int, str] = field(default_factory=dict)  # by group: who was told to speak

    def hears(self, text: str, names: KnownNames) -> None:
        """The narrator says a sentence."""
        self.told = f"{self.told} {text}"
        if named := names.named_in(text):
            self.last_named = named[-1]


def settled(
    attribution: Attribution,
    passage: Passage,
    clause: SayingClause | None,
    names: KnownNames,
    state: NarrationState,
) -> Attribution:
    """The attribution with the person whom it stands for; NOBODY where that is not sure."""
    found = _settled(attribution, passage, clause, names, state)
    if not found.resolved:
        return found
    name = found.resolved if " " in found.resolved else names.bearer(found.resolved)
    return replace(found, resolved=names.fullest(name or found.resolved))


def _settled(
    attribution: Attribution,
    passage: Passage,
    clause: SayingClause | None,
    names: KnownNames,
    state: NarrationState,
) -> Attribution:
    if clause is not None and not clause.subject:
        return _left_out(passage, names)
    is_evident = attribution.confidence == EVIDENT and attribution.rule == "clause"
    withheld = None if is_evident else state.gate.withheld.get(passage.quotes[0].group)
    if withheld is not None:
        is_said_here = clause is not None and not clause.is_pronoun
        attribution = withheld if is_said_here and withheld.confidence >= LEAST else NOBODY
    if attribution.kind is SpeakerKind.PRONOUN:
        attribution = _checked(attribution, passage, names)
    if attribution.kind is SpeakerKind.NAME and not attribution.resolved:
        return replace(attribution, resolved=names.bearer(attribution.speaker or ""))
    if attribution.kind is SpeakerKind.NOMINAL:
        person = attribution.person or attribution.resolved
        person = person or names.person_of(attribution, _place(attribution, passage))
        return replace(attribution, resolved=person) if person else attribution
    return attribution


def _place(attribution: Attribution, passage: Passage) -> int:
    return (
        min(attribution.mention[0], passage.start) if attribution.mention[0] >= 0 else passage.start
    )


def _checked(attribution: Attribution, passage: Passage, names: KnownNames) -> Attribution:
    """A pronoun that was taken for somebody whom its paragraph does not name, though another
    description begins it, means that one: `L’intéressé hésite. “…”, raconte-t-il.`"""
    person = attribution.resolved
    if not person:
        return _by_pronoun(attribution, passage, names)
    told = _told_before(passage, names)
    if not told or person in names.named_in(told):
        return attribution
    gender, _ = names.language.pronouns.subject.get((attribution.speaker or "").lower(), ("", 0))
    other = subject_before(told, names, gender)
    if other is None or other.resolved == person:
        return attribution
    stands_for = other.resolved or names.person_of(other, passage.start)
    if stands_for == person:
        return attribution
    return replace(other, mention=attribution.mention, clause=attribution.clause)


def _told_before(passage: Passage, names: KnownNames) -> str:
    """What the paragraph has told before a passage."""
    begin = names.source.rfind("\n\n", 0, passage.start)
    return names.source[begin + 2 if begin >= 0 else 0 : passage.start].strip()


def _by_pronoun(attribution: Attribution, passage: Passage, names: KnownNames) -> Attribution:
    """A pronoun that nothing else tells of means who begins the sentence before, or the only one
    whom its paragraph names, if the gender may be that."""
    form = (attribution.speaker or "").lower()
    gender, number = names.language.pronouns.subject.get(form, ("", 0))
    if gender not in ("female", "male") or number == MANY:
        return attribution
    told = _told_before(passage, names)
    ends = sentence_ends(told, names.language)
    before = told[ends[-1] :] if ends else told
    if before and (subject := subject_before(before, names, gender)):
        return replace(subject, mention=attribution.mention, clause=attribution.clause)
    named = names.named_in(told or _paragraph_before(passage, names))
    fitting = [name for name in named if names.gender(name) in (gender, "")]
    is_one = len(fitting) == 1 and (len(named) == 1 or not told)
    return replace(attribution, resolved=fitting[0]) if is_one else attribution


def _left_out(passage: Passage, names: KnownNames) -> Attribution:
    """Who speaks where the language leaves it out: who begins the sentence before, or the only one
    whom this paragraph names, or the one before."""
    told = _told_before(passage, names)
    ends = sentence_ends(told, names.language)
    subject = leading_subject(told[ends[-1] :] if ends else told, names) if told else None
    if subject is not None and subject.resolved:
        return replace(subject, confidence=0.7)
    for text in (told, _paragraph_before(passage, names)):
        named = names.named_in(text)
        if len(named) == 1:
            return Attribution(named[0], SpeakerKind.NAME, resolved=named[0], confidence=0.7)
        if named:
            return NOBODY
    return NOBODY


def _paragraph_before(passage: Passage, names: KnownNames) -> str:
    begin = max(0, names.source.rfind("\n\n", 0, passage.start))
    return names.source[max(0, names.source.rfind("\n\n", 0, begin)) : begin]


def label_of_speaker(
    attribution: Attribution, clause: SayingClause | None, names: KnownNames
) -> str:
    """By what a speaker is known in the cast: the full name, or a description as far as it
    goes."""
    if attribution.resolved:
        return attribution.resolved
    if attribution.kind is not SpeakerKind.NOMINAL:
        return key_of(attribution)
    is_told = clause is not None and not clause.is_pronoun
    subject = clause.subject if clause is not None and is_told else ""
    if name := NAME_BEHIND.search(subject or attribution.speaker or ""):
        return name[0]  # `el poeta Tadeo Iribarne`
    if subject:
        return capital(subject)
    end = attribution.mention[1]
    goes_on = genitive_end(names.source[end : end + LONGEST], names.language) if end > 0 else 0
    return key_of(attribution) + names.source[end : end + goes_on]


def subject_of(
    attribution: Attribution, clause: SayingClause, names: KnownNames, heard: Heard
) -> str:
    """What the narrator calls the speaker: as the article does, or by name where the listener would
    not know whom `she` means."""
    person = attribution.resolved or ""
    if clause.subject and not clause.is_pronoun:
        is_cut = attribution.kind is SpeakerKind.NAME and person and person not in heard.told
        if is_cut and clause.subject == names.surname(person):
            return person
        return clause.subject
    drops = names.language.traits.drops_subjects
    if not person:
        return (attribution.speaker or "") if drops else clause.subject
    if clause.subject and not drops and heard.last_named == person:
        return clause.subject
    return called(person, names, heard)


def called(person: str, names: KnownNames, heard: Heard) -> str:
    """The full name of somebody who was not named yet, else the surname."""
    return names.surname(person) if person in heard.told else person
