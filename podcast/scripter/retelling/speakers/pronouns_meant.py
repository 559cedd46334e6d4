"""Whom `sagt sie` means, and a verb without its subject, `aclara`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.speaker_gate import NOBODY
from podcast.scripter.retelling.clauses.evident_subject import described_people
from podcast.scripter.retelling.clauses.leading_subject import leading_subject, subject_before
from podcast.scripter.retelling.people.descriptions import person_described
from podcast.scripter.retelling.people.known_names import KnownNames
from podcast.scripter.retelling.sentence_ends import sentence_ends

SHORTEST_SENTENCE = 4  # words of one in which somebody does something
MANY = 2  # the number of a pronoun


@dataclass(frozen=True, slots=True)
class BeforeWords:
    """What the article has told before somebody speaks."""

    told: str  # of the same paragraph
    since: str | None  # since somebody spoke in this paragraph; None if nobody did
    paragraph_before: str
    last: Attribution  # who spoke last in this paragraph; NOBODY if nobody did
    earlier: Attribution  # who spoke last at all
    at: int  # where the words begin

    def last_sentence(self, names: KnownNames) -> str:
        """The narrator's last sentence, "" where somebody spoke right before."""
        text = self.told if self.since is None else self.since
        ends = sentence_ends(text, names.language)
        return text[ends[-1] :] if ends else text


def meant_by_pronoun(
    attribution: Attribution, before: BeforeWords, names: KnownNames
) -> Attribution:
    """The attribution with whom its pronoun means, of the right gender: who begins the sentence
    before; else who spoke right before, if nobody was named since; else whom it was taken for, if
    the paragraph names that one; else the only one whom the paragraph names."""
    form = (attribution.speaker or "").lower()
    gender, number = names.language.pronouns.subject.get(form, ("", 0))
    if gender not in ("female", "male") or number == MANY:
        return attribution
    for find in (_by_last_sentence, _by_last_speaker, _by_head_of_paragraph):
        if subject := find(attribution, before, names, gender):
            return replace(subject, mention=attribution.mention, clause=attribution.clause)
    if attribution.resolved and attribution.resolved not in names.people:
        attribution = replace(attribution, resolved=None)  # a place: `le procès de Landreville`
    if _begins_with_somebody(before.last_sentence(names), names, gender):
        return replace(attribution, resolved=None)
    named = names.named_in(before.told) or _named_before(before, names, gender)
    fitting = [name for name in named if names.gender(name) in (gender, "")]
    if attribution.resolved and (attribution.resolved in named or not fitting):
        return attribution
    is_one = len(fitting) == 1 and (len(named) == 1 or not before.told or before.since is None)
    return replace(attribution, resolved=fitting[0]) if is_one else attribution


def _begins_with_somebody(sentence: str, names: KnownNames, gender: str) -> bool:
    """Whether a sentence begins with something or somebody new of that gender, of which no list
    has the noun: `Un archiluthier l’a emporté. “…”, a-t-il dit.`"""
    first = sentence.lower().partition(" ")[0]
    lists = names.language.narration
    new = lists["a of women"] if gender == "female" else lists["a of men"]
    return first in new and len(sentence.split()) >= SHORTEST_SENTENCE


def _named_before(before: BeforeWords, names: KnownNames, gender: str) -> list[str]:
    """Whom the paragraph before names, where this one tells nothing yet, or begins with the
    pronoun: `Il a appris le métier chez un oncle. “…”, raconte-t-il.`"""
    first = before.told.lower().partition(" ")[0]
    goes_on = names.language.pronouns.subject.get(first, ("", 0))[0] == gender
    return names.named_in(before.paragraph_before) if goes_on or not before.told else []


def _by_last_sentence(
    attribution: Attribution, before: BeforeWords, names: KnownNames, gender: str
) -> Attribution | None:
    """Who begins the sentence before: `Eine Zuschauerin war begeistert. “…”, sagte sie.`"""
    sentence = before.last_sentence(names)
    subject = subject_before(sentence, names, gender) if sentence else None
    return subject and _with_person(subject, before, names)


def _by_last_speaker(
    attribution: Attribution, before: BeforeWords, names: KnownNames, gender: str
) -> Attribution | None:
    """Who spoke last in this paragraph, if nobody was named since."""
    last = before.last
    if before.since is None or last.kind is SpeakerKind.NONE or names.named_in(before.since):
        return None
    sex = names.gender(last.resolved) if last.resolved else names.gender_of(last)
    return last if sex == gender and (last.resolved or attribution.resolved is None) else None


def _by_head_of_paragraph(
    attribution: Attribution, before: BeforeWords, names: KnownNames, gender: str
) -> Attribution | None:
    """`L’intéressé hésite. … “…”, raconte-t-il`: a pronoun that was taken for somebody whom the
    paragraph does not name means who begins it."""
    person = attribution.resolved
    if not person or not before.told or person in names.named_in(before.told):
        return None
    subject = subject_before(before.told, names, gender)
    return subject and _with_person(subject, before, names)


def _with_person(subject: Attribution, before: BeforeWords, names: KnownNames) -> Attribution:
    after = before.last_sentence(names).removeprefix(subject.speaker or "")
    first = after.removeprefix(",").split()[:1]
    relatives = names.language.constructions.relative_subjects
    is_told_apart = after.startswith(",") and bool(set(first) & relatives)
    nouns = (subject.speaker or "").lower().replace("’", " ").split()
    is_told_apart |= bool(set(nouns) & names.language.constructions.contested)  # an office
    at = names.source.rfind(subject.speaker or "", 0, before.at)
    person = subject.resolved or person_described(
        subject, at if at >= 0 else before.at, names, is_told_apart=is_told_apart
    )
    return replace(subject, resolved=person) if person else subject


def _new_person(sentence: str, names: KnownNames) -> Attribution | None:
    """The only one without a name whom a sentence brings in: `Acudió una mujer que …`"""
    if names.named_in(sentence):
        return None
    found = [sentence[start:end] for start, end, *_ in described_people(sentence, names.language)]
    people = [Attribution(text, SpeakerKind.NOMINAL, confidence=0.7) for text in found]
    lists = names.language.narration
    articles = lists["a of women"] | lists["a of men"]
    new = [one for one in people if (one.speaker or "").split()[0].lower() in articles]
    return new[0] if len(new) == 1 else None


def _told_by_pronoun(before: BeforeWords, names: KnownNames) -> str:
    """The gender of a pronoun that begins a sentence since somebody spoke: `Lei ride.`"""
    text = before.told if before.since is None else before.since
    starts = [0, *sentence_ends(text, names.language)]
    firsts = (text[at:].partition(" ")[0].lower() for at in reversed(starts))
    genders = (names.language.pronouns.subject.get(first, ("", 0)) for first in firsts)
    return next((sex for sex, many in genders if sex in ("female", "male") and many != MANY), "")


def speaker_left_out(before: BeforeWords, names: KnownNames) -> Attribution:
    """Who speaks where the language leaves it out: who begins the sentence before; else who spoke
    right before; else the only one whom this paragraph names, or the one before."""
    sentence = before.last_sentence(names)
    subject = leading_subject(sentence, names) if sentence else None
    if subject is not None and (found := _with_person(subject, before, names)).resolved:
        return replace(found, confidence=0.7)
    if subject is not None:
        return replace(subject, confidence=0.7)  # `Un vendedor de flores se ríe. “…”, dice.`
    if gender := _told_by_pronoun(before, names):
        named = names.named_in(before.told)
        fitting = [name for name in named if names.gender(name) == gender]
        name = fitting[0] if len(fitting) == 1 else ""
        found = Attribution(name, SpeakerKind.NAME, resolved=name, confidence=0.7)
        return found if name else NOBODY
    if before.since is not None and not names.named_in(before.since) and before.last.speaker:
        return replace(before.last, confidence=0.7)
    if sentence and (new := _new_person(sentence, names)):
        return new
    is_on = before.earlier.resolved in names.named_in(before.paragraph_before)
    if is_on and before.told and not names.named_in(before.told):
        return replace(before.earlier, confidence=0.7)
    for text in (before.told, before.paragraph_before if is_on or not before.told else ""):
        named = names.named_in(text)
        if len(named) == 1:
            return Attribution(named[0], SpeakerKind.NAME, resolved=named[0], confidence=0.7)
        if named:
            return NOBODY
    return NOBODY
