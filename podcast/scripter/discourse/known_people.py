"""The people of an article: their names, the article's shorter ways to name them, their offices."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from podcast.languages.en.lexicon import ORGANISATION_WORDS
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import (
    TWO_NAMES,
    short_noun,
    surname,
)
from podcast.scripter.model import Quote, SpeakerKind

PREPOSITIONS = ENGLISH.lexicon.prepositions
COURTESY = re.compile(r"M(?:r|rs|s)\.\s")
TITLES = {"male": "Mr. ", "female": "Ms. "}
FEWEST_TITLED = 2  # people, before a title is taken for the article's way with everybody
NAMESAKES = 12  # people of one surname that are told apart, at most


@dataclass(slots=True)
class KnownPeople:
    """Who is in the article; known before the first line is told, offices are learnt on the way."""

    bearers: dict[str, dict[str, None]] = field(default_factory=dict)  # surname -> full names
    speakers: set[str] = field(default_factory=set)  # full names of those quoted by name
    offices: dict[str, set[str]] = field(default_factory=dict)  # "president" -> who is called so
    short: dict[str, str] = field(default_factory=dict)  # full name -> the article's shorter one
    is_courteous: bool = False  # the article gives everybody a title: "Mr. Lunde"

    def learn(self, quotes: Sequence[Quote], names: Iterable[str]) -> None:
        """Learn everybody's names and the short forms that the article itself uses."""
        for name in names:
            self._learn_name(name)
        for quote in quotes:
            resolved, kind = quote.attribution.resolved, quote.attribution.kind
            if not resolved:
                continue
            self._learn_name(resolved)
            if kind is SpeakerKind.NAME:
                self.speakers.add(resolved)
                self._learn_short(resolved, quote.attribution.speaker or "")
        titled = [bool(COURTESY.match(short)) for name, short in self.short.items() if " " in name]
        self.is_courteous = len(titled) >= FEWEST_TITLED and all(titled)

    def _learn_name(self, name: str) -> None:
        bearers = self.bearers.setdefault(surname(name), {})
        if len(bearers) < NAMESAKES:
            bearers[name] = None

    def _learn_short(self, name: str, mention: str) -> None:
        """The shortest form in which the article names somebody who speaks."""
        if not 0 < len(mention) < len(name):
            return
        shortest = self.short.get(name, "")
        if not shortest or len(mention) < len(shortest):
            self.short[name] = mention

    def bearer(self, name: str) -> str | None:
        """The full name behind a surname that only one person of the article bears."""
        keys = list(self.bearers.get(surname(name), ()))
        return keys[0] if len(keys) == 1 and " " in keys[0] and " " not in name else None

    def person_in(self, noun: str) -> str | None:
        """The person whom a description ends with: `the essayist Simone Hollis`; not `a friend of
        Simone Hollis`, who is somebody else."""
        keys = self.bearers.get(surname(noun), ())
        key = next((key for key in keys if " " in key and noun.endswith(f" {key}")), None)
        if key is None:
            return None
        described = noun.removesuffix(key).lower().split()
        return None if PREPOSITIONS.intersection(described) else key

    def office_holder(self, noun: str) -> str | None:
        """Whose voice `the president` is: the only one here who was called so.

        `a spokeswoman` is remembered, so that `the spokeswoman` is hers further on.
        """
        article, _, rest = noun.partition(" ")
        if not rest or article.lower() not in ("the", "a", "an"):
            return None
        office = short_noun(rest).split()[-1].lower()
        if article.lower() != "the":
            self.offices.setdefault(office, set()).add(f"{article.capitalize()} {rest}")
            return None
        holders = self.offices.get(office, set())
        return next(iter(holders)) if len(holders) == 1 else None

    def short_name(self, key: str, just_heard: Collection[str]) -> str:
        """How to name somebody who is known by now: `Lunde`, but `Ada Lunde` where another Lunde
        was just heard."""
        if TWO_NAMES.fullmatch(key):
            return " and ".join(surname(name) for name in key.split(" and "))
        last = surname(key)
        if last.lower() in ORGANISATION_WORDS:
            return self.short.get(key) or key
        if key.split(maxsplit=1)[0].lower() in ENGLISH.constructions.pronouns_like_surnames:
            return key  # `He Jianshong`: the surname stands first
        namesakes = [other for other in self.bearers.get(last, ()) if other != key]
        if any(other in just_heard for other in namesakes):
            return key
        if not self.short.get(key) and any(self.short.get(other) == last for other in namesakes):
            return key
        return self.short.get(key) or f"{self._title(key)}{last}"

    def _title(self, key: str) -> str:
        """`Mr. `, where the article gives everybody a title and this one's sex is sure."""
        from podcast.scripter.mentions.linking.gender_inference import gender_of

        if not self.is_courteous or " " not in key:
            return ""
        return TITLES.get(gender_of(key), "")
