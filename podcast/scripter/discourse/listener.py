"""What the listener knows: who has been named and described, who spoke last, and how long ago."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podcast.languages.en.person_patterns import (
    AGED,
    APPOSED,
    BESIDE,
    NAME_WORD,
    OWN,
    PLACE,
    PLACE_GOES_ON,
    PLACED,
    PRONOUN_GENDERS,
    SPOKEN_TO,
)
from podcast.scripter.discourse.known_people import KnownPeople
from podcast.scripter.discourse.referring_expressions import EITHER, person_word, surname
from podcast.scripter.discourse.reminders import Reminders
from podcast.scripter.discourse.salience import Salience
from podcast.scripter.model import Attribution, SpeakerKind

IN_MARKS = re.compile(r"“[^“”]{1,60}”")
SUFFIX = 5  # characters of one behind a name, its space among them: " III"
BEYOND_DOUBT = 0.93  # confidence of an attribution that what looks like a name does not shake
LOOKED_BACK = 24  # characters before a word that tell what it is


def bare(word: str) -> str:
    """A word of a name without what hangs on it: `Lunde’s.` -> `Lunde`."""
    return word.strip(".'’").removesuffix("'s").removesuffix("’s")


@dataclass(slots=True)
class Listener:
    """Whoever hears the script from its first line on; each method is something that is heard."""

    known: KnownPeople = field(default_factory=KnownPeople)
    salience: Salience = field(default_factory=Salience)
    reminders: Reminders = field(default_factory=Reminders)
    full: set[str] = field(default_factory=set)  # keys whose full name has been said

    def hears(self, text: str) -> None:
        """The narrator says a sentence."""
        self.reminders.words += len(text.split())
        named = -1  # where the last name ends
        marked = [hit.span() for hit in IN_MARKS.finditer(text)]
        for hit in NAME_WORD.finditer(text):
            word = bare(hit[0])
            keys = self._who_is(word, text[max(0, hit.start() - LOOKED_BACK) : hit.start()])
            if not keys and any(begin < hit.start() < end for begin, end in marked):
                continue  # the candidate of the “angry man”: nobody is meant
            if not keys:
                self._hears_of_somebody(word, text, named, hit.start())
                continue
            named = hit.end()
            self._hears_name(word, keys, text, hit.start(), named)

    def _who_is(self, word: str, before: str) -> list[str]:
        """Whom a word of a name may mean; after "to" or "in", only somebody who speaks here."""
        bearers = self.known.bearers.get(word)
        if not bearers:
            return []
        if PLACED.search(before):
            return [key for key in bearers if key in self.known.speakers]
        return list(bearers)

    def _hears_name(self, word: str, keys: list[str], text: str, start: int, end: int) -> None:
        """A surname is said, perhaps as the end of a full name."""
        whole = [key for key in keys if text.endswith(key, max(0, end - len(key) - 2), end)]
        whole = whole or [
            key for key in keys if key in text[max(0, start - len(key)) : end + SUFFIX]
        ]
        self.full.update(whole)
        shortened = [key for key in keys if self.known.short.get(key) == word]
        self.salience.is_named((whole or shortened or keys)[0])

    def _hears_of_somebody(self, word: str, text: str, named: int, start: int) -> None:
        """Somebody who is not named may be who a pronoun means from here on."""
        genders = person_word(word)
        if not genders or (named >= 0 and APPOSED.fullmatch(text, named, start)):
            return
        before = text[max(0, start - LOOKED_BACK) : start]
        if word[0].isupper() and (
            PLACE.search(before) or PLACE_GOES_ON.match(text, start) or self._first_name(word)
        ):
            return
        if not BESIDE.search(before) and (genders is not EITHER or SPOKEN_TO.search(before)):
            self.salience.is_spoken_of(genders, by_name=word[0].isupper())

    def _first_name(self, word: str) -> bool:
        """Whether it is what the person who was named last is called: `“Marco!”`."""
        return self.salience.last_named.startswith(f"{word} ")

    def hears_speaker(self, key: str, words: int) -> None:
        """Somebody speaks so many words."""
        self.reminders.heard(key)
        self.salience.speaks(key, words)
        self.reminders.words += words

    def hears_description(self, key: str, description: str) -> None:
        """A person is described just now."""
        self.reminders.described_now(key, description)

    def known_as(self, noun: str) -> str | None:
        """Whose voice `the president`, `the spokeswoman` is: the only one here who has that office
        or was called so.

        `The 54-year-old`, a sports page's other word, is whom it has just named.
        """
        just_named = self.salience.last_named
        others = self.salience.others | self.salience.perhaps
        if AGED.fullmatch(noun) and not others and " " in just_named:
            return just_named
        return self.known.office_holder(noun)

    def short_name(self, key: str) -> str:
        """How to name somebody who is known by now."""
        return self.known.short_name(key, (self.salience.last_named, self.salience.last_speaker))

    def unsure(self, attribution: Attribution) -> bool:
        """Whether a pronoun may mean somebody else than whom it was taken to mean."""
        gender = _gender_of_pronoun(attribution)
        others = self.salience.others
        if not attribution.resolved or attribution.confidence < BEYOND_DOUBT:
            others |= self.salience.perhaps
        return bool(gender) and gender in others

    def rather_another(self, attribution: Attribution, paragraph: str) -> bool:
        """Whether `she` was taken for somebody whom this paragraph does not name, though it names
        another woman."""
        from podcast.scripter.mentions.linking.gender_inference import gender_of

        key = attribution.resolved or ""
        gender = _gender_of_pronoun(attribution)
        if not gender or not key or surname(key) in paragraph:
            return False
        own = OWN[gender].search(paragraph)
        # "She met Ann Bell": it was she before Bell was named
        before = paragraph[: own.start()] if own else paragraph
        named = {
            other
            for hit in NAME_WORD.finditer(before)
            for other in self.known.bearers.get(bare(hit[0]), ())
        }
        genders = {other: gender_of(other) for other in named}
        return any(
            genders[other] == gender or (not genders[other] and other in self.known.speakers)
            for other in named
        )


def _gender_of_pronoun(attribution: Attribution) -> str:
    """`male` of `he`, `female` of `she`; "" of anything else."""
    if attribution.kind is not SpeakerKind.PRONOUN:
        return ""
    return PRONOUN_GENDERS.get((attribution.speaker or "").lower(), "")
