"""Whose words a passage has, by everything that this article tells, and what the narrator calls
them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.speaker_gate import NOBODY
from podcast.scripter.retelling.clause_words import genitive_end
from podcast.scripter.retelling.known_names import KnownNames
from podcast.scripter.retelling.passages import Passage
from podcast.scripter.retelling.saying_clause import SayingClause
from podcast.scripter.typography import capital

MANY = 2  # the number of a pronoun
LONGEST = 80  # characters of what belongs to a description
EVIDENT = 0.3  # confidence that a clause right beside the words needs: it says so itself


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
    return replace(found, resolved=names.fullest(found.resolved))


def _settled(
    attribution: Attribution,
    passage: Passage,
    clause: SayingClause | None,
    names: KnownNames,
    state: NarrationState,
) -> Attribution:
    withheld = state.gate.withheld.get(passage.quotes[0].group)
    is_said_here = clause is not None and bool(clause.subject) and not clause.is_pronoun
    if withheld is not None:
        attribution = withheld if is_said_here and withheld.confidence >= EVIDENT else NOBODY
    if attribution.kind is SpeakerKind.NOMINAL:
        person = attribution.person or attribution.resolved
        person = person or names.person_of(attribution, _place(attribution, passage))
        return replace(attribution, resolved=person) if person else attribution
    if attribution.kind is SpeakerKind.PRONOUN and not attribution.resolved:
        return _only_one(attribution, passage, names)
    if attribution.kind is SpeakerKind.NONE and clause is not None and not clause.subject:
        return _left_out(passage, names)
    return attribution


def _place(attribution: Attribution, passage: Passage) -> int:
    return (
        min(attribution.mention[0], passage.start) if attribution.mention[0] >= 0 else passage.start
    )


def _only_one(attribution: Attribution, passage: Passage, names: KnownNames) -> Attribution:
    """A pronoun that nothing else tells of means the only one whom its paragraph names, if the
    gender may be that."""
    form = (attribution.speaker or "").lower()
    gender, number = names.language.pronouns.subject.get(form, ("", 0))
    begin = max(0, names.source.rfind("\n\n", 0, passage.start))
    named = names.named_in(names.source[begin : passage.start])
    if gender not in ("female", "male") or number == MANY or len(named) != 1:
        return attribution
    if names.genders.get(named[0]) not in (gender, "", None):
        return attribution
    return replace(attribution, resolved=named[0])


def _left_out(passage: Passage, names: KnownNames) -> Attribution:
    """Who speaks where the language leaves it out: the only one whom this paragraph names, or the
    one before."""
    source, begin = names.source, names.source.rfind("\n\n", 0, passage.start)
    earlier = source.rfind("\n\n", 0, max(0, begin))
    for text in (source[max(0, begin) : passage.start], source[max(0, earlier) : max(0, begin)]):
        named = names.named_in(text)
        if len(named) == 1:
            return Attribution(named[0], SpeakerKind.NAME, resolved=named[0], confidence=0.7)
        if named:
            return NOBODY
    return NOBODY


def label_of_speaker(
    attribution: Attribution, clause: SayingClause | None, names: KnownNames
) -> str:
    """By what a speaker is known in the cast: the full name, or a description as far as it
    goes."""
    if attribution.kind is not SpeakerKind.NOMINAL or attribution.resolved:
        return key_of(attribution)
    if clause is not None and clause.subject:
        return capital(clause.subject)
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
    keeps = bool(clause.subject) and not names.language.traits.drops_subjects
    if keeps and person and heard.last_named == person:
        return clause.subject
    return called(person, names, heard)


def called(person: str, names: KnownNames, heard: Heard) -> str:
    """The full name of somebody who was not named yet, else the surname."""
    return names.surname(person) if person in heard.told else person
