"""What the narrator calls those who speak, and by what their voices are known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podcast.languages.model import Language
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.retelling.clauses.clause_words import genitive_end
from podcast.scripter.retelling.clauses.saying_clause import SayingClause
from podcast.scripter.retelling.people.known_names import KnownNames
from podcast.scripter.typography import capital

NAME_BEHIND = re.compile(r"(?<=[a-zà-ÿß]\s)(?:[^\W\d_a-zà-ÿß][\w’'-]+\s)+[^\W\d_a-zà-ÿß][\w’'-]+$")
LONGEST = 80  # characters of what belongs to a description


@dataclass(slots=True)
class Heard:
    """What the listener has heard so far."""

    told: str = ""  # all that the narrator said
    last_named: str = ""  # the person whom the narrator named last, or who spoke last
    last_speaker: str = ""
    heard_here: set[str] = field(default_factory=set)  # people named or heard in this paragraph
    keys: dict[int, str] = field(default_factory=dict)  # by group: who was told to speak

    def hears(self, text: str, names: KnownNames) -> None:
        """The narrator says a sentence."""
        self.told = f"{self.told} {text}"
        if named := names.named_in(text):
            self.last_named = named[-1]
            self.heard_here.update(named)

    def hears_speaker(self, person: str) -> None:
        """Somebody speaks who has a name, or, with "", somebody who has none."""
        self.last_named = person or self.last_named
        self.heard_here.add(person)

    def begins_paragraph(self) -> None:
        """What was said before is a paragraph away."""
        self.heard_here.clear()


def label_of_speaker(
    attribution: Attribution, clause: SayingClause | None, names: KnownNames
) -> str:
    """By what a speaker is known in the cast: the full name, or a description as far as it
    goes."""
    if attribution.resolved:
        return attribution.resolved
    if attribution.kind is not SpeakerKind.NOMINAL:
        return key_of(attribution)
    subject = clause.subject if clause is not None and not clause.is_pronoun else ""
    one, other = (attribution.speaker or "").lower(), subject.lower()
    if one not in other and other not in one:
        subject = ""  # the clause calls somebody otherwise who was told of right before
    if name := NAME_BEHIND.search(subject or attribution.speaker or ""):
        return name[0]  # `el poeta Tadeo Iribarne`
    if subject:
        return capital(_as_label(subject, names.language))
    start, end = attribution.mention
    if names.source[max(0, start) : end] != attribution.speaker:  # whom a pronoun stands for
        return capital(_as_label(attribution.speaker or "", names.language))
    goes_on = genitive_end(names.source[end : end + LONGEST], names.language) if end > 0 else 0
    return key_of(attribution) + names.source[end : end + goes_on]


def _as_label(description: str, language: Language) -> str:
    """`una mujer que no quiso hablar` -> `una mujer`, `une femme de 61 ans` -> `une femme`."""
    relatives = "|".join(sorted(language.constructions.relative_subjects))
    if not language.traits.capitals_tell or not relatives:
        return description
    return re.split(rf"\s(?:{relatives})\s|\s\w+\s\d", description)[0]


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
    if not person:
        is_known = clause.subject or (attribution.speaker or "") in heard.told
        return clause.subject if is_known else (attribution.speaker or "")
    is_near = heard.last_named == person and person in heard.heard_here
    if clause.subject and is_near and not names.language.traits.drops_subjects:
        return clause.subject
    return called(person, names, heard)


def called(person: str, names: KnownNames, heard: Heard) -> str:
    """The full name of somebody who was not named yet, else the surname."""
    return names.surname(person) if person in heard.told else person
