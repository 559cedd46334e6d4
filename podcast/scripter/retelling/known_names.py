"""How the people of an article are called: surnames as it uses them, what it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from podcast.languages.model import Language
from podcast.scripter.model import Attribution, Quote, SpeakerKind
from podcast.scripter.retelling.clauses.clause_words import is_function_word
from podcast.scripter.retelling.people_named import people_named

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LEFT = 70  # characters before a name that may tell what somebody is
RIGHT = 100  # characters behind it
APPOSED = 4  # words behind a name's comma, of which one tells what somebody is
MOST_APPOSED = 3  # descriptions one after the other
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
        nouns = [word for word in words if self._is_person(word)]
        if not nouns or nouns[0] in self.language.lexicon.things:
            return None
        holders = {name for noun in nouns[:1] for name in self._holders(noun)}
        if len(holders) == 1:
            return holders.pop()
        is_new = bool(holders or self.language.constructions.of & set(words))
        return None if is_new else self._just_named(attribution, nouns[0], at)

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

    def _is_person(self, word: str) -> bool:
        lexicon = self.language.lexicon
        return lexicon.is_person_noun(word) and word not in lexicon.organisation_words

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        """What the article says somebody is -> who it may be."""
        called: dict[str, set[str]] = {}
        for name in self.people:
            for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.source):
                for noun in self._said_of(hit.start(), hit.end()):
                    called.setdefault(noun, set()).add(name)
        return called

    def _holders(self, noun: str) -> set[str]:
        return self._called.get(noun, set()) or self._said_of_pronoun(noun)

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

    def _said_of(self, start: int, end: int) -> Iterator[str]:
        """The nouns beside a name: `die Intendantin |`, `|, fromagère`."""
        line = self.source.rfind("\n", 0, start) + 1
        before = re.split(r"[.!?:;]\s", self.source[max(line, start - LEFT) : start])[-1]
        yield from self._before(before)
        after = self.source[end : end + RIGHT].split("\n")[0]
        if after.startswith(","):
            for told in re.split(r"[.;:!?]", after[1:])[0].split(",")[:MOST_APPOSED]:
                words = [word.lower() for word in WORD.findall(told)[:APPOSED]]
                if self._tells_something(words):
                    return
                yield from (word for word in words if self._may_call(word))

    def _tells_something(self, words: list[str]) -> bool:
        """Whether a verb stands there: it is no description any more."""
        kinds, helping = self.language.speech_verbs.kind, self.language.lexicon.auxiliaries
        return any(word in kinds or word in helping for word in words[:2])

    def _before(self, before: str) -> Iterator[str]:
        """`La consejera de Agricultura, ` (Pilar Cebrián) -> `consejera`; `der Pianist ` ->
        `pianist`."""
        words = WORD.findall(before)
        determiners = self.language.lexicon.determiners
        if before.rstrip().endswith(","):
            stops = [at for at, word in enumerate(words) if word.lower() in determiners]
            words = words[stops[-1] + 1 :] if stops else []
            if len(stops) > 1 and words and not self._may_call(words[0].lower()):
                words = []
        else:
            words = words[-2:]
        yield from (word.lower() for word in words if self._may_call(word.lower()))

    def _may_call(self, word: str) -> bool:
        return self._is_person(word) and not is_function_word(word, self.language)

    def _just_named(self, attribution: Attribution, noun: str, at: int) -> str | None:
        """The only one of that gender whom this paragraph names, or the one before."""
        gender = self.gender_of(attribution)
        if not gender or self._is_new(noun, at):
            return None
        begin = self.source.rfind(PARAGRAPH, 0, at)
        earlier = self.source.rfind(PARAGRAPH, 0, max(0, begin))
        for text in (self.source[max(0, begin) : at], self.source[max(0, earlier) : max(0, begin)]):
            named = self.named_in(text)
            fitting = [name for name in named if self.genders.get(name) in (gender, "")]
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
        first = (attribution.speaker or "").lower().split()[0]
        articles = self.language.narration
        if first in articles["the of women"]:
            return "female"
        return "male" if first in articles["the of men"] else ""

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
