"""How the people of an article are called: surnames as it uses them, what it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from podcast.languages.model import Language
from podcast.scripter.model import Attribution, Quote
from podcast.scripter.retelling.people.nouns_beside import (
    APPOSED,
    LEFT,
    WORD,
    may_call,
    nouns_beside,
)
from podcast.scripter.retelling.people.people_named import people_named

PARAGRAPH = "\n\n"


@dataclass(frozen=True)
class KnownNames:
    """The people of one article."""

    source: str
    genders: Mapping[str, str]  # full name -> "female", "male", ""
    language: Language
    title: str = ""

    @classmethod
    def of_article(
        cls,
        source: str,
        genders: Mapping[str, str],
        quotes: Iterable[Quote],
        language: Language,
        title: str = "",
    ) -> KnownNames:
        """The people of an article and all who are named as speakers."""
        named = people_named(source, genders, list(quotes), language)
        in_title = {name: sex for name, sex in genders.items() if name in title}
        return cls(source, in_title | named, language, title)

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
        if form.lower() in self.language.lexicon.particles | self.language.lexicon.determiners:
            return False
        before = re.escape(name.partition(form)[0].strip().rpartition(" ")[2])
        alone = re.compile(rf"(?<![\w-])(?<!{before} ){re.escape(form)}(?![\w-])")
        return alone.search(self.source) is not None

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
        the = the | self.language.narration["these"]
        return first in the or any(speaker.startswith(one) for one in the if one.endswith("'"))

    @cached_property
    def called(self) -> dict[str, dict[str, int]]:
        """What the article says somebody is -> who it may be, and where it says so first."""
        called: dict[str, dict[str, int]] = {}
        for name in self.people:
            for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.source):
                for noun in nouns_beside(self.source, hit.start(), hit.end(), self.language):
                    called.setdefault(noun, {}).setdefault(name, hit.start())
        return called

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
            if words and (told := self._told_by_noun(words[-1])):
                return told  # `Organistin Yuna Park`
            if any(may_call(word, self.language) for word in words[-APPOSED:]):
                return next(filter(None, map(self._told_by, reversed(words))), "")
        return ""

    def _told_by(self, article: str) -> str:
        lists = self.language.narration
        if article in lists["the of women"] or article in lists["a of women"]:
            return "female"
        is_male = article in lists["the of men"] or article in lists["a of men"]
        return "male" if is_male else ""

    def gender_of(self, attribution: Attribution) -> str:
        """The gender that a description's article tells, or, behind `l’` and `sein`, its noun."""
        words = [word.lower() for word in WORD.findall(attribution.speaker or "")]
        first = next(iter((attribution.speaker or "").lower().split()), "")
        return self._told_by(first) or next(filter(None, map(self._told_by_noun, words)), "")

    def _told_by_noun(self, noun: str) -> str:
        lexicon, endings = self.language.lexicon, self.language.endings
        if noun in lexicon.female_words or noun in lexicon.male_words:
            return "female" if noun in lexicon.female_words else "male"
        if (
            not may_call(noun, self.language)
            and noun not in self.language.narration["before what stands for a name"]
        ):
            return ""
        if noun.endswith(endings.female or ("\0",)):
            return "female"
        has_woman = f"{noun}in" in lexicon.person_nouns and self.language.traits.inflects_articles
        return "male" if has_woman or noun.endswith(endings.male or ("\0",)) else ""

    def named_in(self, text: str) -> list[str]:
        """The people whom a text names, in the order in which it names them last."""
        found: list[tuple[int, str]] = []
        for name in self.people:
            hits = [hit.end() for hit in self.forms_of(name).finditer(text)]
            if hits:
                found.append((hits[-1], name))
        return [name for _, name in sorted(found)]

    def forms_of(self, name: str) -> re.Pattern[str]:
        """The name, and what the article calls its bearer alone: a surname, a first name."""
        forms = [name, self.surname(name)]
        first = name.partition(" ")[0]
        if self.language.first_name_gender(first) is not None and self.bearer(first) == name:
            forms.append(first)
        either = "|".join(re.escape(form) for form in forms)
        return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
