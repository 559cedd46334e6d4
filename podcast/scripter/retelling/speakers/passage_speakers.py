"""Whose words a passage has, by everything that the article tells. It goes through the passages in
their order, and remembers who spoke."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.quoted_speech import SpeechGroup
from podcast.scripter.quotations.speaker_gate import NOBODY
from podcast.scripter.retelling.clauses.evident_subject import EVIDENT, evident_subject
from podcast.scripter.retelling.clauses.leading_subject import leading_subject, subject_before
from podcast.scripter.retelling.clauses.saying_clause import SayingClause, saying_clause
from podcast.scripter.retelling.passages import EDGES, Passage
from podcast.scripter.retelling.people.descriptions import person_described
from podcast.scripter.retelling.people.known_names import PARAGRAPH, KnownNames
from podcast.scripter.retelling.speakers.mention_places import does_something_else, is_told_of
from podcast.scripter.retelling.speakers.pronouns_meant import (
    BeforeWords,
    meant_by_pronoun,
    speaker_left_out,
)

# `die siebenjährige Lia`
FIRST_NAME_BEHIND = re.compile(r"(?<=[a-zà-ÿß]\s)[^\W\d_a-zà-ÿß][\w’'-]+$")
# `el líder comunal Fabio Arboleda Mina`
NAME_BEHIND = re.compile(r"(?<=[a-zà-ÿß]\s)(?:[^\W\d_a-zà-ÿß][\w’'-]+\s)+[^\W\d_a-zà-ÿß][\w’'-]+$")
GOES_ON = re.compile(r"-(?:[a-zäöü]+\s[^\W\d_a-zà-ÿß][\w-]+|[\w-]+)")
LEAST = 0.3  # confidence that a clause right beside the words needs: it says so itself


@dataclass(slots=True)
class PassageSpeakers:
    """Who says the passages of one article."""

    names: KnownNames
    groups: Mapping[int, SpeechGroup]
    withheld: Mapping[int, Attribution]  # by group: whom it was taken for, too unsurely
    last: Attribution = NOBODY  # who said the passage before
    last_end: int = 0  # where that one ends

    def of(self, passage: Passage) -> tuple[Attribution, SayingClause | None]:
        """Who says it, with the person whom that stands for, and the clause that tells so; NOBODY
        where it is not sure."""
        attribution = self._attributed(passage)
        clause = self._clause(passage, attribution)
        settled = self._with_full_name(self._settled(attribution, passage, clause))
        if settled.kind is not SpeakerKind.NONE:
            self.last, self.last_end = settled, passage.end
        return settled, clause

    def _with_full_name(self, found: Attribution) -> Attribution:
        if not found.resolved:
            return found
        names = self.names
        name = found.resolved if " " in found.resolved else names.bearer(found.resolved)
        return replace(found, resolved=names.fullest(name or found.resolved))

    def _attributed(self, passage: Passage) -> Attribution:
        """Whose words they are taken to be, by the clause itself where no model was sure."""
        group = passage.quotes[0].group
        attribution = self._without_small_words(self.groups[group].attribution)
        if does_something_else(attribution, passage, self.names):
            return NOBODY
        named = attribution.resolved or ""
        parts = [part for part in named.split() if part[0].islower()]
        people = self.names.people
        is_known = not named or named in people or self.names.bearer(named) is not None
        is_clean = is_known and all(part in self.names.language.lexicon.particles for part in parts)
        starts = [start <= attribution.mention[0] < start + len(gap) for gap, start in passage.gaps]
        is_open = attribution.kind is SpeakerKind.PRONOUN and not named
        is_sure = is_clean and not is_open and group not in self.withheld
        if any(starts) and is_sure and attribution.kind is not SpeakerKind.NOMINAL:
            return attribution
        if passage.lead[0].strip(EDGES):
            return self._by_lead(passage, attribution)
        told = [gap for gap in passage.gaps if gap[0].strip(EDGES)]
        found = evident_subject(told[0], self.names) if len(told) == 1 else None
        if found and any(starts) and is_told_of(attribution, found, self.names):
            return found
        if any(starts) and is_sure and (found is None or found.kind is not SpeakerKind.NAME):
            return attribution
        return found or attribution

    def _without_small_words(self, attribution: Attribution) -> Attribution:
        """Nobody, for a sentence's first word that was taken for a name: `Poi aggiunge: “…”`."""
        words = (attribution.speaker or "").lower().split()
        small = self.names.language.lexicon.function_words
        is_name = attribution.kind is SpeakerKind.NAME
        return NOBODY if is_name and words and all(w in small for w in words) else attribution

    def _by_lead(self, passage: Passage, attribution: Attribution) -> Attribution:
        """By the sentence that leads to the words: whoever begins it, unless they are given to
        somebody whom it names."""
        lead, start = passage.lead
        if person := self._at_the_end(lead):
            return replace(person, mention=(start, start + len(lead)), rule="clause")
        is_told_here = start <= attribution.mention[0] < start + len(lead)
        subject = leading_subject(lead.strip(), self.names)
        if is_told_here and passage.quotes[0].group not in self.withheld:
            at_head = not lead[: attribution.mention[0] - start].strip()
            is_open = at_head and attribution.kind is SpeakerKind.NOMINAL
            if not (is_open and subject and subject.resolved):
                return attribution  # not `Torhüter` of `Torhüter Idriss Benali`
        subject = subject or self._only_one_named(lead)
        subject = subject or self._begins_sentence_before(passage)
        if subject is None or not subject.speaker:
            return attribution
        at = start + max(0, lead.find(subject.speaker.split()[0]))
        span = (at, at + len(subject.speaker))
        return replace(subject, mention=span, clause=span, rule="clause")

    def _at_the_end(self, lead: str) -> Attribution | None:
        """Who stands behind a verb of saying at the end: `Auf die Frage, ob er komme, antwortete
        Wiebold: “…”`"""
        words = lead.rstrip(EDGES + ":\u00a0").split()
        kinds = self.names.language.speech_verbs.kind
        for at in range(len(words) - 1, max(0, len(words) - 5), -1):
            if words[at - 1].lower() in kinds:
                called = " ".join(words[at:])
                person = self.names.bearer(called)
                found = Attribution(called, SpeakerKind.NAME, resolved=person, confidence=EVIDENT)
                return found if person else None
        return None

    def _begins_sentence_before(self, passage: Passage) -> Attribution | None:
        """`Élodie Ravier sourit. Puis, sans lever les yeux : « … »`"""
        sentence = self._before(passage).last_sentence(self.names)
        subject = leading_subject(sentence, self.names) if sentence else None
        return subject if subject and subject.resolved else None

    def _only_one_named(self, lead: str) -> Attribution | None:
        """`Auf die Frage danach antwortete Wiebold: “…”`"""
        named = self.names.named_in(lead)
        if len(named) != 1:
            return None
        called = named[0] if named[0] in lead else self.names.surname(named[0])
        return Attribution(called, SpeakerKind.NAME, resolved=named[0], confidence=EVIDENT)

    def _clause(self, passage: Passage, attribution: Attribution) -> SayingClause | None:
        """The clause behind the words that tells who speaks."""
        if passage.lead[0].strip(EDGES):
            return None
        language, mention = self.names.language, attribution.mention[0]
        for text, start in passage.gaps:
            if start <= mention < start + len(text):
                return saying_clause((text, start), attribution, language)
        told = [gap for gap in passage.gaps if gap[0].strip(EDGES)]
        return saying_clause(told[0], attribution, language) if len(told) == 1 else None

    def _settled(
        self, attribution: Attribution, passage: Passage, clause: SayingClause | None
    ) -> Attribution:
        before = self._before(passage)
        if (clause is not None and not clause.subject) or self._lead_has_none(attribution, passage):
            return speaker_left_out(before, self.names)
        is_evident = attribution.confidence == EVIDENT and attribution.rule == "clause"
        withheld = None if is_evident else self.withheld.get(passage.quotes[0].group)
        if withheld is not None:
            is_said_here = clause is not None and not clause.is_pronoun
            attribution = withheld if is_said_here and withheld.confidence >= LEAST else NOBODY
        if attribution.kind is SpeakerKind.PRONOUN:
            attribution = meant_by_pronoun(attribution, before, self.names)
        if attribution.kind is SpeakerKind.NAME and not attribution.resolved:
            return replace(attribution, resolved=self.names.bearer(attribution.speaker or ""))
        if attribution.kind is SpeakerKind.NOMINAL:
            subject = clause.subject if clause is not None else ""
            if subject and (attribution.speaker or "").startswith(f"{subject} "):
                attribution = replace(attribution, speaker=subject)
            return self._described(attribution, passage, before)
        return attribution

    def _lead_has_none(self, attribution: Attribution, passage: Passage) -> bool:
        """Whether the words that lead to a quotation leave out who speaks: `Fue tajante: “…”`."""
        lead, start = passage.lead
        if not lead.strip(EDGES) or not self.names.language.traits.drops_subjects:
            return False
        is_told_here = start <= attribution.mention[0] < start + len(lead)
        return not is_told_here and not self.names.named_in(lead) and lead[:1].isupper()

    def _described(
        self, attribution: Attribution, passage: Passage, before: BeforeWords
    ) -> Attribution:
        """A description with the person whom it means."""
        start, end = attribution.mention
        if start >= 0:
            tail = GOES_ON.match(self.names.source, end)
            if tail:  # `der 58|-Jährige`, `der 36|-jährige Engadiner`
                whole = f"{attribution.speaker}{tail[0]}"
                attribution = replace(
                    attribution, speaker=whole, mention=(start, start + len(whole))
                )
        name = NAME_BEHIND.search(attribution.speaker or "")
        if name and self.names.language.traits.capitals_tell:
            return replace(attribution, kind=SpeakerKind.NAME, resolved=name[0])
        first = FIRST_NAME_BEHIND.search(attribution.speaker or "")
        if first and self.names.language.first_name_gender(first[0]) is not None:
            return replace(attribution, kind=SpeakerKind.NAME, resolved=first[0])
        if subject := self._new_one_of_that_age(attribution, before):
            return replace(subject, mention=attribution.mention, clause=attribution.clause)
        at = min(start, passage.start) if start >= 0 else passage.start
        since = self.names.named_in(before.since or "")
        spoken = (since[0] if len(since) == 1 else "") if since else before.last.resolved or ""
        person = attribution.person or attribution.resolved
        person = person or person_described(attribution, at, self.names, spoken)
        return replace(attribution, resolved=person) if person else attribution

    def _new_one_of_that_age(
        self, attribution: Attribution, before: BeforeWords
    ) -> Attribution | None:
        """`Eine Zeugin aus Kiel hatte ihn erkannt. „…“, berichtete die 63-Jährige.`, `Son matelot,
        un Breton, cherche. “…”, dit le jeune homme.`"""
        lexicon, narration = self.names.language.lexicon, self.names.language.narration
        last = (attribution.speaker or "").lower().replace("’", " ").split()[-1:]
        epithets = lexicon.female_words | lexicon.male_words | narration["stand for a name"]
        is_epithet = bool(set(last) & epithets) and self.names.is_definite(attribution)
        if not any(map(str.isdigit, attribution.speaker or "")) and not is_epithet:
            return None
        names, sentence = self.names, before.last_sentence(self.names)
        subject = (
            subject_before(sentence, names, names.gender_of(attribution)) if sentence else None
        )
        return subject if subject and not subject.resolved else None

    def _before(self, passage: Passage) -> BeforeWords:
        """What stands before a passage in its paragraph."""
        source = self.names.source
        begin = source.rfind(PARAGRAPH, 0, passage.start)
        start = begin + len(PARAGRAPH) if begin >= 0 else 0
        is_here = self.last_end > start
        earlier = source.rfind(PARAGRAPH, 0, max(0, begin))
        return BeforeWords(
            source[start : passage.start].strip(),
            source[self.last_end : passage.start].strip() if is_here else None,
            source[max(0, earlier) : max(0, begin)],
            self.last if is_here else NOBODY,
            self.last,
            passage.start,
        )
