"""How the people of an article are called: surnames as it uses them, what it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from podcast.languages.model import Language
from podcast.scripter.model import Attribution, Quote, SpeakerKind
from podcast.scripter.retelling.nouns_beside import (
    APPOSED,
    LEFT,
    WORD,
    is_somebody,
    may_call,
    nouns_beside,
)
from podcast.scripter.retelling.people_named import people_named

SHORTEST_HEAD = 5  # letters of a compound's last noun
PARAGRAPH = "\n\n"


@dataclass(frozen=True)
class KnownNames:
    """The people of one article."""

    source: str
    genders: Mapping[str, str]  # full name -> "female", "male", ""
    language: Language

    @classmethod
    def of_article(
        cls,
        source: str,
        genders: Mapping[str, str],
        quotes: Iterable[Quote],
        language: Language,
    ) -> KnownNames:
        """The people of an article and all who are named as speakers."""
        return cls(source, people_named(source, genders, list(quotes), language), language)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Full names, and what those are called who have no other."""
        full = tuple(name for name in self.genders if " " in name)
        parts = {part for name in full for part in name.replace("-", " ").split()}
        alone = (name for name in self.genders if " " not in name and name not in parts)
        return (*full, *alone)

    def fullest(self, name: str) -> str:
        """`Arantxa Beloki` -> `Arantxa Beloki Sáez`, where the article has it somewhere."""
        longer = [one for one in self.people if one.startswith(f"{name} ") and " " in name]
        return longer[0] if len(longer) == 1 else name

    def surname(self, name: str) -> str:
        """What the article calls somebody whose full name was said: `Luise van den Bergh` -> `van
        den Bergh`, `Rosaura Cisneros Lugo` -> `Cisneros`.
        """
        parts = name.split()
        if len(parts) < 2:
            return name
        shorter = [" ".join(parts[at:]) for at in range(1, len(parts))]
        shorter += [" ".join(parts[1:end]) for end in range(len(parts) - 1, 1, -1)]
        used = [form for form in shorter if self._stands_alone(form, name)]
        if used:
            return used[0]
        particles = self.language.lexicon.particles
        at = next((at for at, part in enumerate(parts) if at and part in particles), 0)
        if at:
            if at > 1 and self.language.traits.two_surnames:
                at -= 1  # `Mas i Ferrer`, `Lucas de Prada`
            return " ".join(parts[at:])
        return parts[-2] if self._has_two_surnames(parts) else parts[-1]

    def _has_two_surnames(self, parts: list[str]) -> bool:
        has_first_name = self.language.first_name_gender(parts[1]) is not None
        return (
            self.language.traits.two_surnames
            and len(parts) >= 3
            and not (has_first_name and len(parts) == 3)
        )

    def _stands_alone(self, form: str, name: str) -> bool:
        """Whether the article has a part of a name without the rest."""
        if form in self.language.lexicon.particles:
            return False
        before = re.escape(name.partition(form)[0].strip().rpartition(" ")[2])
        alone = re.compile(rf"(?<![\w-])(?<!{before} ){re.escape(form)}(?![\w-])")
        return alone.search(self.source) is not None

    def person_of(self, attribution: Attribution, at: int) -> str | None:
        """Whom a description means that stands at `at`: `die Intendantin`."""
        words = [word.lower() for word in WORD.findall(attribution.speaker or "")]
        if bearer := self.bearer(attribution.speaker or ""):
            return bearer  # a surname with an article's letters: `d’Aubenton`
        if attribution.kind is not SpeakerKind.NOMINAL or not self.is_definite(attribution):
            return None
        nouns = [word for word in words if is_somebody(word, self.language)]
        if not nouns or nouns[0] in self.language.lexicon.things:
            return None
        holders = self._holders(nouns[0], at)
        if len(holders) == 1:
            return holders.pop()
        if holders or self.language.constructions.of & set(words[1:]):
            return None
        return self._where_first_said(attribution, nouns[0], at)

    def bearers(self, part: str) -> list[str]:
        """Those who have this part in their names."""
        return [name for name in self.people if part == name or f" {part} " in f" {name} "]

    def bearer(self, part: str) -> str | None:
        """The only one who has this part in the name: `Zapata` -> `Armando Zapata Ruelas`."""
        bearers = self.bearers(part) if part else []
        return bearers[0] if len(bearers) == 1 else None

    def is_definite(self, attribution: Attribution) -> bool:
        speaker = (attribution.speaker or "").lower().replace("’", "'")
        first = next(iter(speaker.split()), "")
        the = self.language.constructions.the
        return first in the or any(speaker.startswith(one) for one in the if one.endswith("'"))

    @cached_property
    def _called(self) -> dict[str, dict[str, int]]:
        """What the article says somebody is -> who it may be, and where it says so first."""
        called: dict[str, dict[str, int]] = {}
        for name in self.people:
            for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.source):
                for noun in nouns_beside(self.source, hit.start(), hit.end(), self.language):
                    called.setdefault(noun, {}).setdefault(name, hit.start())
        return called

    def _holders(self, noun: str, at: int) -> set[str]:
        """Who was called so before; who is called so later only where nobody else was named."""
        places = self._called.get(noun) or self._in_compounds(noun)
        earlier = {name for name, place in places.items() if place < at}
        if earlier or not places:
            return earlier or self._said_of_pronoun(noun)
        return set() if self.named_in(self.source[:at]) else set(places)

    def _in_compounds(self, noun: str) -> dict[str, int]:
        """`die Dezernentin` is the `Kulturdezernentin`, where a language makes one word of them."""
        if not self.language.traits.inflects_articles or len(noun) < SHORTEST_HEAD:
            return {}
        found = (people for word, people in self._called.items() if word.endswith(noun))
        return {name: place for people in found for name, place in people.items()}

    def _where_first_said(self, attribution: Attribution, noun: str, at: int) -> str | None:
        """The only one of that gender whom the paragraph names that has the noun first, or, where
        it is this one, the paragraph before."""
        first = re.search(rf"\b{re.escape(noun)}\b", self.source, re.IGNORECASE)
        begin = self.source.rfind(PARAGRAPH, 0, at)
        if first is None or first.start() >= max(0, begin):
            return self._just_named(attribution, noun, at)
        start = max(0, self.source.rfind(PARAGRAPH, 0, first.start() + 1))
        end = self.source.find(PARAGRAPH, first.end())
        gender = self.gender_of(attribution)
        named = self.named_in(self.source[start : end if end >= 0 else None])
        fitting = [name for name in named if gender and self.gender(name) in (gender, "")]
        if fitting or named:
            return fitting[0] if len(fitting) == 1 else None
        so_far = self.named_in(self.source[:at])
        return so_far[0] if len(so_far) == 1 and gender else None

    def _said_of_pronoun(self, noun: str) -> set[str]:
        """`Placier depuis 1997, il connaît …`: the one who was named before."""
        pronouns = "|".join(form for form in self.language.pronouns.subject if form.isalpha())
        appositions = re.compile(
            rf"(?:^|[.!?]\s){re.escape(noun)}\b[^.!?\n]{{0,60}},\s(?:{pronouns})\b",
            re.IGNORECASE | re.MULTILINE,
        )
        found: set[str] = set()
        for hit in appositions.finditer(self.source):
            begin = self.source.rfind(PARAGRAPH, 0, hit.start() + 1)
            found.update(self.named_in(self.source[max(0, begin) : hit.start() + 1])[-1:])
        return found

    def gender(self, name: str) -> str:
        """By the first name, or by the article of what somebody is called: `el concejal, Nicasio
        Valbuena`."""
        if known := self.genders.get(name, ""):
            return known
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.source):
            before = re.split(r"[.!?:;]\s", self.source[max(0, hit.start() - LEFT) : hit.start()])[
                -1
            ]
            words = [word.lower() for word in WORD.findall(before)]
            if any(may_call(word, self.language) for word in words[-APPOSED:]):
                return next(filter(None, map(self._told_by, reversed(words))), "")
        return ""

    def _told_by(self, article: str) -> str:
        lists = self.language.narration
        if article in lists["the of women"]:
            return "female"
        return "male" if article in lists["the of men"] else ""

    def _just_named(self, attribution: Attribution, noun: str, at: int) -> str | None:
        """The only one of that gender whom this paragraph names, or the one before."""
        gender = self.gender_of(attribution)
        if self._is_new(noun, at):
            return None
        begin = self.source.rfind(PARAGRAPH, 0, at)
        earlier = self.source.rfind(PARAGRAPH, 0, max(0, begin))
        for text in (self.source[max(0, begin) : at], self.source[max(0, earlier) : max(0, begin)]):
            named = self.named_in(text)
            fitting = [name for name in named if not gender or self.gender(name) in (gender, "")]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return None
        return None

    def _is_new(self, noun: str, at: int) -> bool:
        """Whether somebody without a name was brought in by this noun: `eine Anwohnerin`."""
        new = "|".join(sorted(self.language.constructions.new_person)) or "(?!)"
        return (
            re.search(rf"\b(?:{new})\s(?:\w+\s)?{noun}\b", self.source[:at], re.IGNORECASE)
            is not None
        )

    def gender_of(self, attribution: Attribution) -> str:
        """The gender that a description's article tells."""
        return self._told_by((attribution.speaker or "").lower().split()[0])

    def named_in(self, text: str) -> list[str]:
        """The people whom a text names, in the order in which it names them last."""
        found: list[tuple[int, str]] = []
        for name in self.people:
            hits = [hit.end() for hit in self._forms(name).finditer(text)]
            if hits:
                found.append((hits[-1], name))
        return [name for _, name in sorted(found)]

    def _forms(self, name: str) -> re.Pattern[str]:
        surname = self.surname(name)
        return re.compile(rf"(?<![\w-])(?:{re.escape(name)}|{re.escape(surname)})(?![\w-])")
