"""What the listener knows: who has been named and described, who spoke last, and how long ago."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from podcast.languages.en.lexicon import ORGANISATION_WORDS
from podcast.scripter.discourse.referring_expressions import (
    EITHER,
    TWO_NAMES,
    brief,
    person_word,
    short_noun,
    surname,
)
from podcast.scripter.model import Attribution, Quote, SpeakerKind

FAR_WORDS = 80  # words since somebody was described, after which a reminder helps
FARTHER_WORDS = (
    500  # after which a second one does: the same words every other minute are a nuisance
)
PLACED = re.compile(
    r"\b(?:in|at|to|from|near|on|into|via)\s+(?:[^\W\d_]+\s)?$"
)  # "to Dock Street": rather a place
# "her client", ", the daughter of a keeper,": spoken of beside the one who is meant
BESIDE = re.compile(
    r"(?:\b(?:his|her|their|its)|,\s+(?:the|an?)|\b(?:is|was|be|being|as|became|becoming)\s+(?:the|an?)(?:\s+[\w-]+)?)\s+$"
)
PLACE = re.compile(r"(?:\b(?:in|at|from|near|to)|\b[A-Z][\w’'-]+)\s+$")  # "South Carolina"
PLACE_GOES_ON = re.compile(r"[\w’'-]+,\s+[A-Z]")  # "Washington, Iowa"
SPOKEN_TO = re.compile(
    r"\b(?:asked|told|called|phoned|rang|met|saw|wrote to|spoke to|put it to)\s+(?:the|an?|my|our|another)\s+$"  # noqa: E501
)
NAMESAKES = 12  # people of one surname that are told apart, at most
SUFFIX = 5  # characters of one behind a name, its space among them: " III"
APPOSED = re.compile(r",\s+(?:(?:the|an?|who|his|her|its|their|one)\s+)?(?:[\w’'-]+\s+){0,4}")
OWN = {
    "male": re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
    "female": re.compile(r"\b(?:she|her)\b", re.IGNORECASE),
}
YEARS = re.compile(r"the \d{1,3}-year-old", re.IGNORECASE)
NAME_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def bare(word: str) -> str:
    """A word of a name without what hangs on it: `Lunde’s.` -> `Lunde`."""
    return word.strip(".'’").removesuffix("'s").removesuffix("’s")


@dataclass(slots=True)
class Listener:
    """The editor's notes while a script is written, top to bottom; the one thing here that
    changes."""

    people: dict[str, dict[str, None]] = field(
        default_factory=dict
    )  # surname -> keys of the people who bear it
    speakers: set[str] = field(default_factory=set)  # keys of those who are quoted by name
    offices: dict[str, set[str]] = field(
        default_factory=dict
    )  # "president" -> keys of those called so
    short: dict[str, str] = field(
        default_factory=dict
    )  # key -> the article's own shorter way to name the person
    described: dict[str, int] = field(default_factory=dict)  # key -> word count when last described
    descriptions: dict[str, str] = field(default_factory=dict)  # key -> description as first given
    reminded: set[str] = field(
        default_factory=set
    )  # keys of those whom the listener was reminded of
    full: set[str] = field(default_factory=set)  # keys whose full name has been said
    past: set[str] = field(default_factory=set)  # keys whose sayings are tied to a past time
    all_past: bool = False  # a court report: everything that is said was said then
    last_named: str = ""
    others: frozenset[str] = (
        frozenset()
    )  # genders of somebody without a name was spoken of since: "the mayor", "her mother", "Ruth"
    last_speaker: str = ""
    resumed: str = ""  # the verb with which a speaker was last named again
    quoted_since: int = 0  # words quoted since the last speaker was named
    spoke_between: dict[str, str] = field(
        default_factory=dict
    )  # key -> who spoke after them, "" if nobody
    words: int = 0
    new_chapter: bool = False

    def know(self, quotes: Sequence[Quote], names: Sequence[str] = ()) -> None:
        """Learn everybody's names and the short forms that the article itself uses."""
        for name in names:
            self._learn(name)
        for quote in quotes:
            attribution = quote.attribution
            if attribution.resolved:
                self._learn(attribution.resolved)
                if attribution.kind is SpeakerKind.NAME:
                    self.speakers.add(attribution.resolved)
                speaker = attribution.speaker or ""
                if attribution.kind is SpeakerKind.NAME and 0 < len(speaker) < len(
                    attribution.resolved
                ):
                    best = self.short.get(attribution.resolved, "")
                    if not best or len(speaker) < len(best):
                        self.short[attribution.resolved] = speaker

    def _learn(self, name: str) -> None:
        bearers = self.people.setdefault(surname(name), {})
        if len(bearers) < NAMESAKES:
            bearers[name] = None

    def narrated(self, text: str) -> None:
        """Take note of what the narrator has just said."""
        self.words += len(text.split())
        named = -1
        for hit in NAME_WORD.finditer(text):
            word = bare(hit[0])
            bearers = self.people.get(word)
            keys = None if bearers is None else list(bearers)
            if keys is not None and PLACED.search(text[max(0, hit.start() - 24) : hit.start()]):
                keys = [key for key in keys if key in self.speakers] or None
            if keys is None:
                self._somebody(word, text, named, hit.start())
                continue
            named = hit.end()
            whole = [
                key for key in keys if text.endswith(key, max(0, hit.end() - len(key) - 2), named)
            ]
            whole = whole or [
                key
                for key in keys
                if key in text[max(0, hit.start() - len(key)) : hit.end() + SUFFIX]
            ]
            self.full.update(whole)
            self.last_named = (
                whole or [key for key in keys if self.short.get(key) == word] or keys
            )[0]
            self.quoted_since = 0
            self.new_chapter = False
            self.others = frozenset()

    def _somebody(self, word: str, text: str, named: int, at: int) -> None:
        """Somebody who is not named may be who a pronoun means from here on."""
        genders = person_word(word)
        if not genders or (named >= 0 and APPOSED.fullmatch(text, named, at)):
            return
        before = text[max(0, at - 24) : at]
        if word[0].isupper() and (
            PLACE.search(before) or PLACE_GOES_ON.match(text, at) or self._first_name(word)
        ):
            return
        if not BESIDE.search(before) and (genders is not EITHER or SPOKEN_TO.search(before)):
            self.others |= genders

    def _first_name(self, word: str) -> bool:
        """Whether it is what the person who was named last is called: `“Marco!”`."""
        return self.last_named.startswith(f"{word} ")

    def bearer(self, name: str) -> str | None:
        """The full name behind a surname that only one person of the article bears."""
        keys = list(self.people.get(surname(name), ()))
        return keys[0] if len(keys) == 1 and " " in keys[0] and " " not in name else None

    def person_in(self, noun: str) -> str | None:
        """The person whom a description ends with: `the essayist Simone Hollis`."""
        keys = self.people.get(surname(noun), ())
        return next((key for key in keys if " " in key and noun.endswith(f" {key}")), None)

    def known_as(self, noun: str) -> str | None:
        """Whose voice `the president`, `the spokeswoman` is: the only one here who has that office
        or was called so."""
        head, _, rest = noun.partition(" ")
        if YEARS.fullmatch(noun) and not self.others and " " in self.last_named:
            return self.last_named  # a sports page's other word for whom it has just named
        if not rest or head.lower() not in ("the", "a", "an"):
            return None
        office = short_noun(rest).split()[-1].lower()
        if head.lower() != "the":
            self.offices.setdefault(office, set()).add(f"{head.capitalize()} {rest}")
            return None
        found = self.offices.get(office, set())
        return next(iter(found)) if len(found) == 1 else None

    def unsure(self, attribution: Attribution) -> bool:
        """Whether a pronoun may mean somebody else than whom it was taken to mean."""
        pronoun = (attribution.speaker or "").lower()
        if attribution.kind is not SpeakerKind.PRONOUN or pronoun not in ("he", "she"):
            return False
        return {"he": "male", "she": "female"}[pronoun] in self.others

    def rather_another(self, attribution: Attribution, paragraph: str) -> bool:
        """Whether `she` was taken for somebody whom this paragraph does not name, though it names
        another woman."""
        from podcast.scripter.mentions.gender_inference import gender_of

        key = attribution.resolved or ""
        gender = {"he": "male", "she": "female"}.get((attribution.speaker or "").lower())
        if (
            attribution.kind is not SpeakerKind.PRONOUN
            or not gender
            or not key
            or surname(key) in paragraph
        ):
            return False
        own = OWN[gender].search(paragraph)
        before = (
            paragraph[: own.start()] if own else paragraph
        )  # "She met Ann Bell": it was she before Bell was named
        named = {
            other
            for hit in NAME_WORD.finditer(before)
            for other in self.people.get(bare(hit[0]), ())
        }
        known = {other: gender_of(other) for other in named}
        return any(
            known[other] == gender or (not known[other] and other in self.speakers)
            for other in named
        )

    def spoke(self, key: str, words: int) -> None:
        """Take note that somebody was just heard."""
        for other in self.spoke_between:
            if other != key and not self.spoke_between[other]:
                self.spoke_between[other] = key
        self.spoke_between[key] = ""
        self.last_speaker = key
        self.last_named = key
        self.others = frozenset()
        self.quoted_since += words
        self.words += words
        self.new_chapter = False

    def chapter(self) -> None:
        """A chapter begins: pronouns do not reach over it."""
        self.new_chapter = True

    def describe(self, key: str, description: str) -> None:
        """Take note that a person was described just now."""
        self.described[key] = self.words
        self.descriptions.setdefault(key, description)
        if short := brief(description):
            self.offices.setdefault(short.split()[-1], set()).add(key)

    def short_name(self, key: str) -> str:
        """How to name somebody who is known by now."""
        if TWO_NAMES.fullmatch(key):
            return " and ".join(surname(name) for name in key.split(" and "))
        last = surname(key)
        if last.lower() in ORGANISATION_WORDS:
            return self.short.get(key) or key
        namesakes = [other for other in self.people.get(last, ()) if other != key]
        mistaken = self.last_named in namesakes or self.last_speaker in namesakes
        mistaken = mistaken or (
            not self.short.get(key) and any(self.short.get(other) == last for other in namesakes)
        )
        return key if mistaken else self.short.get(key) or last

    def reminder(self, key: str) -> str:
        """ ", the ferry pilot," when others have spoken since and it is long ago; else ""."""
        if not self.spoke_between.get(key) or key not in self.descriptions:
            return ""
        far = FAR_WORDS if key not in self.reminded else FARTHER_WORDS
        if self.words - self.described.get(key, 0) < far:
            return ""
        short = brief(self.descriptions[key])
        if short:
            self.described[key] = self.words
            self.reminded.add(key)
        return short
