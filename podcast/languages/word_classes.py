"""The words of a language by what they do in a sentence: words.txt of its folder.

A language that lacks a list has an empty one: what rests on it does not happen there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Words = frozenset[str]
# How a verb takes a quotation, in the order that decides for a verb in two lists.
KINDS = ("say", "tell", "write", "call", "think")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes, in lower case. A field is the list of its name in words.txt."""

    auxiliaries: Words
    adverbs: Words  # between subject and verb; words with an adverb's ending need no entry
    determiners: Words
    prepositions: Words
    conjunctions: Words
    coordinators: Words  # those of them that part main clauses
    relatives: Words
    subordinating: Words  # more words that open a subordinate clause
    time_words: Words
    titles: Words  # before a name: `Mayor Bell`
    honorifics: Words  # those of them that everybody has: `Mr`
    surname_titles: Words  # those of them that are surnames, too: `Dean`
    female_words: Words
    male_words: Words
    suffixes: Words  # after a name: `Jr`
    particles: Words  # inside a name: `van`
    organisation_words: Words
    persons: Words  # nouns of somebody or something that speaks
    person_endings: Words
    things: Words  # those of them that are no persons
    no_names: Words  # in capitals for other reasons than being a name
    demonyms: Words
    irregular_pasts: Words  # of verbs that are none of speech: they tell a subject
    works: Words  # after these, marks hold the name of a work
    named: Words  # after these, what something is called
    sayings: Words  # after these, words that go from mouth to mouth
    surfaces: Words  # what words stand on: `a placard that read`
    answers: Words  # `was the answer`, `came the reply`
    places: Words  # names that no one has but a place: `delaware`
    settings: Words  # where something is said: `in an interview`
    person_nouns: Words = field(init=False)
    not_names: Words = field(init=False)
    subordinates: Words = field(init=False)  # all that open a subordinate clause
    function_words: Words = field(init=False)  # neither adjectives nor nouns
    begins_no_phrase: Words = field(init=False)  # function words that open no description
    _person_endings: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "person_nouns", self.persons | self.titles)
        object.__setattr__(self, "not_names", self.no_names | self.time_words)
        subordinates = self.conjunctions - self.coordinators | self.relatives | self.subordinating
        object.__setattr__(self, "subordinates", subordinates)
        joining = self.prepositions | self.conjunctions | self.relatives | self.subordinating
        beside_verbs = self.auxiliaries | self.adverbs | self.time_words
        object.__setattr__(self, "function_words", joining | beside_verbs | self.determiners)
        begins_no_phrase = self.function_words - self.determiners - self.person_nouns
        object.__setattr__(self, "begins_no_phrase", begins_no_phrase)
        object.__setattr__(self, "_person_endings", tuple(self.person_endings))

    def is_person_noun(self, word: str) -> bool:
        """Whether a noun is of somebody or something that speaks: `aide`, `glaciologist`."""
        return word in self.person_nouns or word.endswith(self._person_endings)


@dataclass(frozen=True, slots=True)
class SpeechVerbs:
    """Verbs that say whose words they are, by form; the stem comes first in its entry."""

    kind: dict[str, str]  # form -> how it takes a quotation, one of KINDS
    stems: Words  # forms that could be a noun: `report`
    third_persons: Words


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Pronouns by their forms, with the gender they tell: "female", "male", "thing", "self",
    "you", "" for any."""

    subject: dict[str, tuple[str, int]]  # with the number: 1, 2 for many, 0 for either
    possessive: dict[str, str]
    object: dict[str, str]
    telling: dict[str, str] = field(init=False)  # all that tell female or male
    alone: Words = field(init=False)  # `I`
    own: Words = field(init=False)  # `I`, `we`, `my`, `our` …

    def __post_init__(self) -> None:
        forms = {form: gender for form, (gender, _) in self.subject.items()}
        forms |= self.possessive | self.object
        telling = {form: sex for form, sex in forms.items() if sex in ("female", "male")}
        object.__setattr__(self, "telling", telling)
        alone = [form for form, (sex, many) in self.subject.items() if sex == "self" and many == 1]
        object.__setattr__(self, "alone", frozenset(alone))
        own = frozenset(form for form, gender in forms.items() if gender == "self")
        object.__setattr__(self, "own", own)


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Forms of verbs that the narration puts in the place of others."""

    present: dict[str, str]  # past -> present, where it reads well
    expressive: dict[str, str]  # tells how it was said -> its participle: `laughed` -> `laughing`
    saying_on: dict[str, tuple[str, str]]  # participle -> (past, present)
    put_to: tuple[str, ...]  # "Berg, asked about it, says"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of months and days; the latter as alternatives of a pattern, in lower case."""

    month_names: tuple[str, ...]
    weekdays: str
    months: str
    short_months: str
